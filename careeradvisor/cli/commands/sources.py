"""List the sources that pages cite, or show one with what it measured."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.render.format import Page


def run(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="A source's key, such as eloundou-2024.")] = None,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
) -> None:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import source_named
    from careeradvisor.render.sources_page import source_page, sources_page

    destination = Destination(form, json, output, width, color)
    sources = Catalogue().sources()
    if key is None:
        emit(Page("sources", {"sources": sources}, sources_page(sources)), destination)
    else:
        source = source_named(sources, key)
        emit(Page("source", {"key": key, "source": source}, source_page(key, source)), destination)
