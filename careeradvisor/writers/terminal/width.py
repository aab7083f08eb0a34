"""How wide the columns of a table are on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Place, Table, plain, text
from careeradvisor.document.visible import visible
from careeradvisor.writers.terminal.cells import cell_len
from careeradvisor.writers.terminal.wrapping import JOINT, pieces, width_of

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


def column_widths(block: Table, shown: list[int], width: int) -> list[int] | None:
    """Each shown column as wide as its widest cell, the main one with the room that is left, all within `width`.

    The main column is the one whose sentences wrap well: it gives way to the others down to a quarter of the room,
    and where that is not enough, they give way too. `None` where a word would have to be broken even so.
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
    widths = [max(1, each) for each in widths]
    words = _Words(block, shown, lines)
    return widths if _kept_whole(widths, natural, words) else None


class _Words:
    """The widest word of each column, which is looked for where it decides something."""

    def __init__(self, block: Table, shown: list[int], lines: list[list[Line]]) -> None:
        self.columns = [block.columns[number] for number in shown]
        self.lines = lines
        self.known: dict[int, int] = {}

    def widest(self, place: int) -> int:
        """How wide a column has to be; short figures are never broken."""
        if place not in self.known:
            column, cells = self.columns[place], self.lines[place]
            figures = column.place in (Place.LEAD, Place.NUMBER)
            measure = natural_width if figures else widest_word
            self.known[place] = max([widest_word(text(column.title)), *map(measure, cells)])
        return self.known[place]


def _kept_whole(widths: list[int], natural: list[int], words: _Words) -> bool:
    """Let columns that are narrower than their widest word have room of others, and say whether all of them do."""
    narrowed = [place for place, width in enumerate(widths) if width < natural[place]]
    for place in narrowed:
        for other in sorted(range(len(widths)), key=lambda each: -widths[each]):
            missing = words.widest(place) - widths[place]
            if missing <= 0:
                break
            if other != place and (spare := widths[other] - words.widest(other)) > 0:
                given = min(missing, spare)
                widths[other] -= given
                widths[place] += given
    return all(widths[place] >= words.widest(place) for place in narrowed)


def widest_word(line: Line) -> int:
    """The columns that the widest word of a line takes; one with hyphens may be parted behind them."""
    words = [part for word in plain(line).split() for part in JOINT.split(word)]
    return max(map(cell_len, words), default=0)


def natural_width(line: Line) -> int:
    """The columns of a line that is not wrapped."""
    if len(line) == 1 and not line[0].cites and line[0].text.isascii() and line[0].text.isprintable():
        return len(line[0].text)
    return width_of(pieces(line))
