"""Tell what is new for a kind of work since your last visit.

That is projections, exposure category, measures and our own codes.
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
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Since this day; by default since your last visit.")
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    found = desk.changed(choose.subject(desk, role, "changed"), choose.today(), choose.day(since) if since else None)
    emit(page_of(found, reader=desk.reader()), to)
