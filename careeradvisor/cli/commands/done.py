"""Log hours on a skill, or that you have learned it.

Your plan goes on from there. The skill is the name that a plan shows, such as assistant-briefing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    skill: Annotated[
        list[str], typer.Argument(metavar="SKILL[:LEVEL]", help="The skill; its level is that of your plan.")
    ],
    hours: Annotated[
        float | None, typer.Option("--hours", metavar="N", help="Hours that you spent on it; it is not finished.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back what you logged on it last.")] = False,
) -> None:
    from careeradvisor.pages.registry import page_of

    to.check()
    found = desk.log(" ".join(skill), hours, choose.today(), undo=undo)
    emit(page_of(found, reader=desk.reader()), to, f"{found.title} was {'taken back' if undo else 'logged'}")
