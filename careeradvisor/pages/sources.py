"""What the catalogue cites, and one source in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Document,
    Facts,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.source import CitedSource, DueList, Receipt, Source, SourceList

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


def due_page(found: DueList) -> Document:
    """The sources that are overdue, each with its day."""
    said = f"{counted(len(found.sources), 'source')} overdue on {found.on.isoformat()}"
    if not found.sources:
        return Document("Sources", (Paragraph(text(f"No source is overdue on {found.on.isoformat()}.")),), (), said)
    listed = table(
        found.sources,
        Field("Source", lambda each: f"{each.source.authors}: {each.source.title}", Place.MAIN),
        Field("Key", lambda each: text(each.key, Style.CODE, ("source", each.key))),
        Field("Was due", lambda each: each.due.isoformat()),
        Field("Look", lambda each: _address(each.source), Place.DETAIL),
    )
    return Document("Sources that are overdue", (), (Section("due", "Look these up again", (listed,)),), said)


def receipt_page(found: Receipt) -> Document:
    """The raw files behind a page, each with its sum."""
    data = f"figures of {found.data}" if found.data else "figures of no release"
    said = f"{found.page} ({found.of}) was made by careeradvisor {found.program} of {data}, out of these raw files."
    if not found.files:
        return Document("Receipt", (Paragraph(text(f"{found.page} ({found.of}) has no bundled figures.")),), (), data)
    listed = table(
        found.files,
        Field("File", lambda each: each.name, Place.MAIN),
        Field("Source", lambda each: text(each.source, Style.CODE, ("source", each.source))),
        Field("Bytes", lambda each: f"{each.bytes:,}", Place.NUMBER),
        Field("SHA-256", lambda each: text(each.sha256, Style.CODE), Place.DETAIL),
        Field("Vintage", lambda each: each.vintage, Place.DETAIL),
    )
    return Document("Receipt", (Paragraph(text(said)),), (Section("files", "Raw files", (listed,)),), data)


def _address(source: Source) -> Line:
    return (Span(source.url, Style.CODE, url=source.url),) if source.url else ()


def _cited(sources: Iterable[tuple[str, Source]]) -> Table:
    return table(
        sources,
        Field("Source", lambda each: f"{each[1].authors}: {each[1].title}", Place.MAIN),
        Field("Key", lambda each: text(each[0], Style.CODE, ("source", each[0]))),
        Field("Year", lambda each: str(each[1].year), Place.NUMBER),
    )


def source_page(found: CitedSource) -> Document:
    """One source: what it is, what it measured, and what it does not show."""
    key, source = found.key, found.source
    facts: list[tuple[str, Line]] = [
        ("Authors", text(source.authors)),
        ("Published by", text(f"{source.publisher}, {source.year}")),
        *([("Address", (Span(source.url, Style.CODE, url=source.url),))] if source.url else []),
        *([("Data", text(source.vintage))] if source.vintage else []),
        *([("License", text(source.licence))] if source.licence else []),
        ("Cited as", text(f"[{key}]", Style.CODE)),
        *([("Looked up", text(source.checked.isoformat()))] if source.checked else []),
        *([("Look again by", text(found.due.isoformat()))] if found.due else []),
        *([("Replaced by", _replacement(source.superseded_by))] if source.superseded_by else []),
        ("Measured", text(source.measured)),
        ("Does not show", text(source.limits)),
    ]
    findings = Section(
        "findings", "Figures that may be quoted", (Items(tuple(text(each) for each in source.findings)),)
    )
    reasons = Section(
        "reasons",
        "Reasons that may be cited, by occupation",
        (
            table(
                [(code, said) for code, many in found.reasons.items() for said in many],
                Field("Occupation", lambda each: each[0]),
                Field("Reason", lambda each: each[1], Place.MAIN),
            ),
        ),
    )
    sections = (*((findings,) if source.findings else ()), *((reasons,) if found.reasons else ()))
    return Document(source.title, (Facts(tuple(facts)),), sections, source.kind)


def _replacement(key: str) -> Line:
    return text(f"[{key}]", Style.CODE, ("source", key))
