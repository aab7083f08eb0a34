"""List the sources that pages cite, or show one with what it measured."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page


def run(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A source's key, such as eloundou-2024.")] = None,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
) -> None:
    from careeradvisor.pages.sources import source_page, sources_page

    destination = Destination(form, json, output, width, color)
    desk = choose.desk(None)
    if key is None:
        sources = desk.sources()
        emit(Page("sources", {"sources": sources}, lambda: sources_page(sources)), destination)
    else:
        source = desk.source(key)
        emit(Page("source", {"key": key, "source": source}, lambda: source_page(key, source)), destination)
