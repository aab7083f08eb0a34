"""A document as one HTML page: no request to anywhere, no script but an index's search. Alone it is self-contained."""

from __future__ import annotations

from html import escape
from itertools import groupby
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
    plain,
)
from careeradvisor.document.visible import visible
from careeradvisor.writers.footer import footed
from careeradvisor.writers.html_style import SHEET_STYLE, STYLE_SHEET
from careeradvisor.writers.paper import size_of

if TYPE_CHECKING:
    from careeradvisor.document.block import Bar, Block, Document, Dot, Line, Section, Stretch
    from careeradvisor.document.block import Interval as IntervalBlock
    from careeradvisor.document.page import Page
    from careeradvisor.writers.setting import Setting


SHORT = 18
"""Characters of a fact that stays on one line."""


STYLE_FILE = "careeradvisor.css"
COMPANIONS = {STYLE_FILE: STYLE_SHEET}


def write(page: Page, setting: Setting) -> str:
    """A page as HTML, with links to those beside it."""
    return render(footed(linked(page.document, setting.beside), setting), STYLE_FILE if setting.companions else "")


def render(document: Document, style_file: str = "") -> str:
    """The page, which reads in the order of the document with or without its style sheet.

    That is within the page, or the file beside it that is named.
    """
    style = f'<link rel="stylesheet" href="{style_file}">' if style_file else f"<style>\n{STYLE_SHEET}</style>"
    root = ""
    if document.sheet:
        style += f"\n<style>\n{SHEET_STYLE}</style>"
        root = f' style="--sheet: {size_of(document):g}pt"'
    body = "\n".join(
        [
            "<header>",
            f'<p class="note">{_text(document.note)}</p>' if document.note else "",
            f"<h1>{_text(document.title)}</h1>",
            *map(_block, document.header),
            "</header>",
            *([_search(document)] if document.lists else []),
            *map(_section, document.sections),
            *([_next(document.next)] if document.next else []),
            *([f'<footer class="note">{_text(document.footer)}</footer>'] if document.footer else []),
        ]
    )
    return (
        f'<!doctype html>\n<html lang="en"{root}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{_text(document.title)}</title>\n{style}\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n{SEARCH if document.lists else ''}</body>\n</html>\n"
    )


SEARCH = """\
<script>
const field = document.getElementById("search");
const rows = Array.from(document.querySelectorAll("tbody tr"), row => [row, row.textContent.toLowerCase()]);
field.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\\s+/);
  for (const [row, text] of rows) row.hidden = !words.every(word => text.includes(word));
  for (const part of document.querySelectorAll("section")) part.hidden = !part.querySelector("tbody tr:not([hidden])");
});
document.querySelector("form").hidden = false;
</script>
"""
"""Hides what does not have every word that is typed. The page reads whole without it, and it asks no server."""


def _search(document: Document) -> str:
    """A table of contents, and a field to search in, which stays hidden where no script runs."""
    contents = "".join(
        f'<li><a href="#{_text(section.id)}">{_text(section.title)}</a></li>\n' for section in document.sections
    )
    field = '<label>Search <input id="search" type="search" autocomplete="off"></label>'
    return f"<nav>\n<form hidden>{field}</form>\n<ul>\n{contents}</ul>\n</nav>"


def _next(lines: tuple[Line, ...]) -> str:
    commands = "".join(f"<li>{_line(line)}</li>" for line in lines)
    return f'<div class="next"><p>Next:</p>\n<ul>{commands}</ul></div>'


def _text(words: str) -> str:
    return escape(visible(words))


def _section(section: Section) -> str:
    note = f' <span class="note">{_text(section.note)}</span>' if section.note else ""
    blocks = "\n".join(map(_block, section.blocks))
    return f'<section id="{_text(section.id)}">\n<h2>{_text(section.title)}{note}</h2>\n{blocks}\n</section>'


def _line(line: Line) -> str:
    parts = []
    for span in line:
        if span.cites:
            parts.append(f'<sup><a href="#source-{span.cites}">[{span.cites}]</a></sup>')
            continue
        words = _text(span.text)
        if address := link(span):
            words = f'<a href="{escape(visible(address))}">{words}</a>'
        elif span.style is Style.STRONG:
            words = f"<strong>{words}</strong>"
        elif span.style is Style.CODE:
            words = f"<code>{words}</code>"
        elif span.style is not Style.PLAIN:
            words = f'<span class="{_name(span.style)}">{words}</span>'
        parts.append(words)
    return "".join(parts)


def _name(style: Style) -> str:
    return style.value.replace(".", "-")


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_line(block.line)}</p>"
        case Facts():
            rows = "".join(f"<dt>{_text(label)}</dt><dd>{_line(line)}</dd>\n" for label, line in block.rows)
            return f"<dl>\n{rows}</dl>"
        case Gauge():
            return _gauge(block)
        case Bars():
            return "\n".join(_bar(bar, block.total) for bar in block.rows)
        case Dots():
            groups = "\n".join(_dots(group, list(rows)) for group, rows in groupby(block.rows, lambda row: row.group))
            return (
                f'<table class="dots">\n<thead><tr><th scope="col">{_text(block.heads[1])}</th>'
                f'<th scope="col" class="axis"><span>0</span><span>50</span><span>100</span></th>'
                f'<th scope="col" class="number">Percentile</th></tr></thead>\n{groups}\n</table>\n'
                f'<p class="note">{_text(block.axis)}</p>'
            )
        case Timeline():
            return "\n".join(_stretch(row, block.total) for row in block.rows)
        case Interval():
            return _interval(block)
        case Items():
            tag = "ol" if block.numbered else "ul"
            lines = "\n".join(
                f"<li{f' id={chr(34)}source-{count}{chr(34)}' if block.numbered else ''}>{_line(line)}</li>"
                for count, line in enumerate(block.lines, start=1)
            )
            return f"<{tag}>\n{lines}\n</{tag}>"
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _gauge(block: Gauge) -> str:
    note = f' <span class="note">{_text(block.note)}</span>' if block.note else ""
    words = _text(block.words)
    return (
        f'<p class="answer"><strong class="{_name(block.style)}">{_text(block.level)}</strong>: {words}{note}</p>\n'
        f'<div class="gauge {_name(block.style)}" role="img" aria-label="{_text(block.level)}: {words}">'
        f'<span class="range" style="left:{block.low:g}%;width:{block.high - block.low:g}%"></span>'
        f'<span class="mark" style="left:{block.value:g}%"></span></div>'
    )


def _bar(bar: Bar, total: float) -> str:
    segments = "".join(
        f'<span class="{_name(segment.style)}" style="width:{100 * segment.value / total:g}%"></span>'
        for segment in bar.segments
    )
    keys = "".join(
        f'<li><span class="swatch {_name(segment.style)}"></span>{_text(segment.label)}</li>'
        for segment in bar.segments
    )
    return (
        f'<figure class="bar"><figcaption>{_text(bar.label)}</figcaption>\n'
        f'<div class="segments" aria-hidden="true">{segments}</div>\n<ul class="key">{keys}</ul></figure>'
    )


def _dots(group: str, rows: list[Dot]) -> str:
    head = f'<tr><th scope="rowgroup" colspan="3" class="group">{_text(group)}</th></tr>'
    return "\n".join(["<tbody>", head, *map(_dot, rows), "</tbody>"])


def _dot(row: Dot) -> str:
    mark = "" if row.position is None else f'<span class="mark" style="left:{row.position:g}%"></span>'
    return (
        f'<tr><th scope="row">{_text(row.label)}</th>'
        f'<td class="axis" aria-hidden="true"><span class="track">{mark}</span></td>'
        f'<td class="number">{_text(row.words)}</td></tr>'
    )


def _stretch(row: Stretch, total: int) -> str:
    start, length = 100 * (row.first - 1) / total, 100 * (row.last - row.first + 1) / total
    return (
        f'<p><strong>{_text(row.label)}</strong> <span class="note">{_text(row.words)}</span></p>\n'
        f'<div class="gauge interval" role="img" aria-label="{_text(row.words)}">'
        f'<span class="range" style="left:{start:g}%;width:{length:g}%"></span></div>'
    )


def _interval(block: IntervalBlock) -> str:
    scale = (block.end - block.start) or 1
    places = [100 * (mark - block.start) / scale for mark in block.marks]
    middle = len(places) // 2
    start, end = places[middle - 1], places[middle + 1]
    return (
        f"<p><strong>{_text(block.label)}</strong> {_text(block.words)}</p>\n"
        f'<div class="gauge interval" role="img" aria-label="{_text(block.words)}">'
        f'<span class="range" style="left:{start:g}%;width:{end - start:g}%"></span>'
        f'<span class="mark" style="left:{places[middle]:g}%"></span></div>'
    )


def _cell_class(block: Table, number: int) -> str:
    place = block.columns[number].place
    if place in (Place.LEAD, Place.NUMBER):
        return ' class="number"'
    if place is Place.MAIN:
        return ' class="main"'
    short = all(len(plain(row[number])) <= SHORT for row in block.rows)
    return ' class="short"' if short else ""


def _table(block: Table) -> str:
    details = [number for number, column in enumerate(block.columns) if column.place is Place.DETAIL]
    shown = [number for number in range(len(block.columns)) if number not in details]
    classes = {number: _cell_class(block, number) for number in shown}
    titled = [detail for detail in details if len(details) > 1 and block.columns[detail].title]
    labels = {detail: f"<b>{_text(block.columns[detail].title)}</b> " if detail in titled else "" for detail in details}
    heads = "".join(f'<th scope="col"{classes[number]}>{_text(block.columns[number].title)}</th>' for number in shown)
    rows = []
    for row in block.rows:
        cells = []
        for number in shown:
            column = block.columns[number]
            under = ""
            if column.place is Place.MAIN:
                under = "".join(
                    f'<p class="detail">{labels[detail]}{_line(row[detail])}</p>' for detail in details if row[detail]
                )
            cells.append(f'<td{classes[number]} data-title="{_text(column.title)}">{_line(row[number])}{under}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    body = "\n".join(rows)
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
