"""Show what to say if your employer brings AI in, or forbids it.

What to ask, what to offer to own, what to put in writing, and what not to paste into a tool. Also what to do if you
must use it and would rather not, and if it is forbidden where you work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="WORKPLACE", help="office, clinic, school, floor, site or freelance."),
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    emit(page_of(desk.employer(choose.subject(desk, role, "employer"), at), reader=desk.reader()), to)
