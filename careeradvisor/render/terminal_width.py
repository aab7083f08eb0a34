"""How wide the columns of a table are on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from careeradvisor.render.document import Place
from careeradvisor.render.visible import visible
from careeradvisor.render.wrapping import pieces, width_of

if TYPE_CHECKING:
    from careeradvisor.render.document import Line, Table

GAP = 2
"""Columns between the columns of a table."""


def padded(words: str, width: int) -> str:
    """Text filled up with spaces to a width in columns."""
    return words + " " * (width - cell_len(words))


def column_widths(block: Table, shown: list[int], width: int) -> list[int]:
    """Each shown column as wide as its widest cell, the main one with the room that is left, all within `width`."""
    lines: list[list[Line]] = [[row[number] for row in block.rows] for number in shown]
    natural = [
        max([cell_len(visible(block.columns[number].title)), *map(natural_width, column)])
        for number, column in zip(shown, lines, strict=True)
    ]
    places = [block.columns[number].place for number in shown]
    main = places.index(Place.MAIN) if Place.MAIN in places else 0
    room = width - GAP * (len(natural) - 1)
    least = min(natural[main], room * 2 // 5)
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
