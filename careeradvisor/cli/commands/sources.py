"""List the sources that pages cite, those that are overdue, or show one with what it measured."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, emit


def run(
    to: Destination,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A source's key, such as eloundou-2024.")] = None,
    due: Annotated[bool, typer.Option("--due", help="Those of which a newer edition was due.")] = False,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Due on this day; by default today.")] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    desk = choose.desk()
    if due or on:
        found = desk.due_sources(choose.day(on))
        emit(page_of(found), to)
        return
    emit(page_of(desk.sources() if key is None else desk.source(key)), to)
