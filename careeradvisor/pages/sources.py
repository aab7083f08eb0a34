"""What the catalogue cites, and one source in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Facts, Items, Line, Place, Section, Span, Style, Table, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.source import CitedSource, Source, SourceList

KINDS = {
    "data": "Data sets",
    "statistic": "Statistics and surveys",
    "study": "Studies",
    "guidance": "Rules and guidance",
}


def sources_page(found: SourceList) -> Document:
    """All sources by kind, each with its key."""
    sources = found.sources
    sections = tuple(
        Section(kind, title, (_cited(of_kind),))
        for kind, title in KINDS.items()
        if (of_kind := [(key, each) for key, each in sources.items() if each.kind == kind])
    )
    return Document("Sources", (), sections, counted(len(sources), "source"))


def _cited(sources: Iterable[tuple[str, Source]]) -> Table:
    return table(
        sources,
        Field("Source", lambda each: f"{each[1].authors}: {each[1].title}", Place.MAIN),
        Field("Key", lambda each: text(each[0], Style.CODE, ("source", each[0]))),
        Field("Year", lambda each: str(each[1].year), Place.NUMBER),
    )


def source_page(found: CitedSource) -> Document:
    """One source: what it is, what it measured, and what it does not show."""
    key, source = found
    facts: list[tuple[str, Line]] = [
        ("Authors", text(source.authors)),
        ("Published by", text(f"{source.publisher}, {source.year}")),
        *([("Address", (Span(source.url, Style.CODE, url=source.url),))] if source.url else []),
        *([("Data", text(source.vintage))] if source.vintage else []),
        *([("License", text(source.licence))] if source.licence else []),
        ("Cited as", text(f"[{key}]", Style.CODE)),
        ("Measured", text(source.measured)),
        ("Does not show", text(source.limits)),
    ]
    findings = Section(
        "findings", "Figures that may be quoted", (Items(tuple(text(each) for each in source.findings)),)
    )
    return Document(source.title, (Facts(tuple(facts)),), (findings,) if source.findings else (), source.kind)
