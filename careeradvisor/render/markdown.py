"""A document as Markdown that GitHub and CommonMark renderers show alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from careeradvisor.render.document import (
    Bars,
    Dots,
    Facts,
    Gauge,
    Interval,
    Items,
    Paragraph,
    Place,
    Style,
    Table,
)
from careeradvisor.render.visible import visible
from careeradvisor.render.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.render.document import Block, Document, Line

_BOLD = (Style.STRONG, Style.LOW, Style.MODERATE, Style.HIGH, Style.VERY_HIGH)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]))")
_URL = re.compile(r"(https?)(://)|(www)(\.)", re.IGNORECASE)


def render(document: Document) -> str:
    """The page as Markdown that ends in one line break."""
    parts = [f"# {escaped(document.title)}"]
    if document.note:
        parts.append(f"*{escaped(document.note)}*")
    parts += [_block(block) for block in document.header]
    for section in document.sections:
        note = f" ({escaped(section.note)})" if section.note else ""
        parts.append(f"## {escaped(section.title)}{note}")
        parts += [_block(block) for block in section.blocks]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Text that means itself wherever it stands, in a table cell too."""
    text = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\1", visible(text)))
    text = _LINE_START.sub(r"\1\\\2" if not text.lstrip()[:1].isdigit() else r"\1\2", text)
    text = re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", text)
    return _URL.sub(lambda match: f"{match[1]}&#58;//" if match[1] else f"{match[3]}&#46;", text)


def _line(line: Line) -> str:
    parts = []
    for span in line:
        if span.cites:
            parts.append(rf" \[{span.cites}\]")
            continue
        words = escaped(span.text)
        core = words.strip()
        if span.url:
            words = f"<{_address(span.url)}>" if span.url == span.text else f"[{words}](<{_address(span.url)}>)"
        elif core and span.style is Style.CODE and "`" not in core and "|" not in core:
            words = words.replace(core, f"`{visible(span.text).strip()}`")
        elif core and span.style in _BOLD:
            words = words.replace(core, f"**{core}**")
        parts.append(words)
    return "".join(parts)


def _address(url: str) -> str:
    return visible(url).replace(" ", "%20").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _line(block.line)
        case Facts():
            return "\n".join(f"- **{escaped(label)}**: {_line(line)}" for label, line in block.rows)
        case Gauge():
            return f"**{escaped(block.words)}**" + (f" ({escaped(block.note)})" if block.note else "")
        case Bars():
            return "\n".join(
                f"- **{escaped(bar.label)}**: {', '.join(escaped(segment.label) for segment in bar.segments)}"
                for bar in block.rows
            )
        case Dots():
            rows = [
                (row.group, row.label, row.words if row.position is None or row.words else number(row.position))
                for row in block.rows
            ]
            table = _grid(("Family", "Measure", "Percentile"), "llr", [[escaped(cell) for cell in row] for row in rows])
            return f"{table}\n\n{escaped(block.axis)}"
        case Interval():
            return f"**{escaped(block.label)}**: {escaped(block.words)}"
        case Items():
            return "\n".join(
                f"{f'{count}.' if block.numbered else '-'} {_line(line)}"
                for count, line in enumerate(block.lines, start=1)
            )
        case Table():
            alignment = "".join("r" if column.place in (Place.LEAD, Place.NUMBER) else "l" for column in block.columns)
            heads = [escaped(column.title) for column in block.columns]
            return _grid(heads, alignment, [[_line(line) for line in row] for row in block.rows])
        case _:
            assert_never(block)


def _grid(heads: Iterable[str], alignment: str, rows: Iterable[Iterable[str]]) -> str:
    marks = {"l": "---", "r": "---:"}
    lines = [heads, [marks[side] for side in alignment], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
