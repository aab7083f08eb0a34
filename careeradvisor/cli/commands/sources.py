"""List the sources that pages cite, or show one with what it measured."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, emit


def run(
    to: Destination,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A source's key, such as eloundou-2024.")] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    desk = choose.desk()
    emit(page_of(desk.sources() if key is None else desk.source(key)), to)
