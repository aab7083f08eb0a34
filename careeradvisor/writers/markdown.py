"""A document as Markdown that GitHub and CommonMark renderers show alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from careeradvisor.document.block import (
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
    Timeline,
    link,
    linked,
)
from careeradvisor.document.visible import visible
from careeradvisor.text.number import number
from careeradvisor.writers.footer import footed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.document.block import Block, Document, Line, Span
    from careeradvisor.document.page import Page
    from careeradvisor.writers.setting import Setting

_BOLD = (Style.STRONG, Style.LOW, Style.MODERATE, Style.HIGH, Style.VERY_HIGH)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~]|(?<=\S)\$)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_URL = re.compile(r"(https?)(://)|(www)(\.)", re.IGNORECASE)
_HEADING_OR_BULLET = re.compile(r"^(?=#|\+(?:\s|$)|-(?:[\s-]|$))")
_NUMBER = re.compile(r"^(\d+)(?=[.)](?:\s|$))")
_CLOSING_MARKS = re.compile(r"(#+)$")


def write(page: Page, setting: Setting) -> str:
    """A page as Markdown, with links to those beside it."""
    return render(footed(linked(page.document, setting.beside), setting))


def render(document: Document) -> str:
    """The page as Markdown that ends in one line break."""
    parts = [_heading("#", document.title)]
    if note := escaped(document.note).strip():
        parts.append(f"*{note}*")
    parts += [_block(block) for block in document.header]
    for section in document.sections:
        parts.append(_heading("##", f"{section.title} ({section.note})" if section.note else section.title))
        parts += [_block(block) for block in section.blocks]
    if document.next:
        parts.append(f"**Next:** {'; '.join(map(_line, document.next))}")
    if footer := escaped(document.footer).strip():
        parts.append(f"*{footer}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Text that means itself within a line, in a table cell too."""
    text = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\1", visible(text)))
    return _URL.sub(lambda match: f"{match[1]}&#58;//" if match[1] else f"{match[3]}&#46;", text)


def _started(line: str) -> str:
    """A line that begins a paragraph or an item, and is no heading, list or rule."""
    return _HEADING_OR_BULLET.sub(r"\\", _NUMBER.sub(r"\1\\", line.strip()))


def _heading(marks: str, words: str) -> str:
    return f"{marks} " + _CLOSING_MARKS.sub(r"\\\1", escaped(words).strip())


def _strong(words: str) -> str:
    core = escaped(words).strip()
    return f"**{core}**" if core else ""


def _line(line: Line) -> str:
    done = ""
    for place, span in enumerate(line):
        if span.cites:
            done += rf" \[{span.cites}\]"
            continue
        words = escaped(span.text)
        core = words.strip()
        lead, _, trail = words.partition(core) if core else (words, "", "")
        following = "".join("[" if each.cites else each.text for each in line[place + 1 :])
        done += lead + _marked(span, core, f"{done}{lead}"[-1:], f"{trail}{following}"[:1]) + trail
    return done


def _marked(span: Span, core: str, before: str, after: str) -> str:
    """A text in its style, where Markdown can tell its marks from the characters `before` and `after` it."""
    if core and (address := link(span)):
        address = visible(address).translate(_IN_ADDRESS)
        itself = address == span.text and address.startswith("http")
        return f"<{address}>" if itself else f"[{core}](<{address}>)"
    if core and span.style is Style.CODE and not re.search(r"[`|]", core) and before != "`":
        return f"`{visible(span.text).strip()}`"
    apart = (before in " (" or core[:1].isalnum()) and (after in " .,:;)" or core[-1:].isalnum())
    return f"**{core}**" if core and span.style in _BOLD and apart and before != "*" else core


_IN_ADDRESS = {ord(character): f"%{ord(character):02X}" for character in " <>|\\`"}


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _started(_line(block.line))
        case Facts():
            return "\n".join(f"- {_strong(label)}: {_line(line)}" for label, line in block.rows)
        case Gauge():
            return _strong(f"{block.level}: {block.words}") + (f" ({escaped(block.note)})" if block.note else "")
        case Bars():
            return "\n".join(
                f"- {_strong(bar.label)}: {', '.join(escaped(segment.label) for segment in bar.segments)}"
                for bar in block.rows
            )
        case Dots():
            rows = [
                (row.group, row.label, row.words if row.position is None or row.words else number(row.position))
                for row in block.rows
            ]
            heads = [escaped(head) for head in (*block.heads, "Percentile")]
            table = _grid(heads, "llr", [[escaped(cell) for cell in row] for row in rows])
            return f"{table}\n\n{_started(escaped(block.axis))}"
        case Timeline():
            return "\n".join(f"- {_strong(row.label)}: {escaped(row.words)}" for row in block.rows)
        case Interval():
            return f"{_strong(block.label)}: {escaped(block.words)}"
        case Items():
            return "\n".join(
                f"{f'{count}.' if block.numbered else '-'} {_started(_line(line))}"
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
