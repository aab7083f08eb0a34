"""Show what to say if your employer brings AI in, or forbids it.

What to ask, what to offer to own, what to put in writing, and what not to paste into a tool. Also what to do if you
must use it and would rather not, and if it is forbidden where you work. With a title it names your own tasks too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, completion
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TITLE...]",
            help="A job title, such as registered nurse; without one, what holds for everybody.",
            autocompletion=completion.title,
        ),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="WORKPLACE", help="office, clinic, school, floor, site or freelance."),
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    about = choose.subject(desk, role, "employer") if role else None
    emit(page_of(desk.employer(about, at), reader=desk.reader()), to)
