"""How wide the columns of a table are on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from careeradvisor.document.block import Place, Table
from careeradvisor.document.visible import visible
from careeradvisor.writers.terminal.wrapping import pieces, width_of

if TYPE_CHECKING:
    from careeradvisor.document.block import Column, Document, Line

GAP = 2
"""Columns between the columns of a table."""


def tables_together(document: Document) -> dict[tuple[Column, ...], Table]:
    """The rows of all tables that have the same columns, as one table: such tables line up below each other."""
    found: dict[tuple[Column, ...], list[tuple[Line, ...]]] = {}
    for blocks in (document.header, *(section.blocks for section in document.sections)):
        for block in blocks:
            if isinstance(block, Table):
                found.setdefault(block.columns, []).extend(block.rows)
    return {columns: Table(columns, tuple(rows)) for columns, rows in found.items()}


def padded(words: str, width: int) -> str:
    """Text filled up with spaces to a width in columns."""
    return words + " " * (width - cell_len(words))


def column_widths(block: Table, shown: list[int], width: int) -> list[int]:
    """Each shown column as wide as its widest cell, the main one with the room that is left, all within `width`.

    The main column is the one whose sentences wrap well: it gives way to the others down to a quarter of the room,
    and where that is not enough, they give way too.
    """
    lines: list[list[Line]] = [[row[number] for row in block.rows] for number in shown]
    natural = [
        max([1, cell_len(visible(block.columns[number].title)), *map(natural_width, column)])
        for number, column in zip(shown, lines, strict=True)
    ]
    places = [block.columns[number].place for number in shown]
    main = places.index(Place.MAIN) if Place.MAIN in places else 0
    room = width - GAP * (len(natural) - 1)
    others = sum(natural) - natural[main]
    least = min(natural[main], room // 4 if others <= room - room // 4 else room * 2 // 5)
    fair = (room - least) // max(1, len(natural) - 1)
    narrow = sum(each for place, each in enumerate(natural) if place != main and each <= fair)
    wide = sum(each > fair for place, each in enumerate(natural) if place != main)
    most = (room - least - narrow) // wide if wide else room
    widths = [min(each, max(fair, most)) for each in natural]
    widths[main] = max(1, min(natural[main], room - sum(widths) + widths[main]))
    return [max(1, each) for each in widths]


def natural_width(line: Line) -> int:
    """The columns of a line that is not wrapped."""
    if len(line) == 1 and not line[0].cites and line[0].text.isascii() and line[0].text.isprintable():
        return len(line[0].text)
    return width_of(pieces(line))
