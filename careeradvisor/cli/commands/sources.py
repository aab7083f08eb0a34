"""List what the pages cite, or show one source.

It can also list those that are overdue, or those behind a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, completion
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    bundled: Desk,
    to: Destination,
    key: Annotated[
        str | None,
        typer.Argument(
            metavar="[KEY]",
            help="A source's key, such as eloundou-2024.",
            autocompletion=completion.sources,
        ),
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="Those of which a newer edition was due.")] = False,
    receipt: Annotated[
        Path | None,
        typer.Option(
            metavar="PAGE.json", parser=expanded, help="The raw files behind a page in JSON, with their SHA-256."
        ),
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Due on this day; by default today.")] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    if receipt:
        if key or due or on:
            raise UsageError("--receipt is about a page alone", "leave out the key, --due and --on")
        emit(page_of(bundled.receipt(receipt)), to)
        return
    if due or on:
        found = bundled.due_sources(choose.day(on))
        emit(page_of(found), to)
        return
    emit(page_of(bundled.sources() if key is None else bundled.source(key)), to)
