"""Tables on a terminal: a grid, rows with sentences under them, or short lists where columns do not fit."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from careeradvisor.document.block import Place, Style
from careeradvisor.document.visible import visible
from careeradvisor.writers.terminal.width import GAP, column_widths, tables_together
from careeradvisor.writers.terminal.wrapping import Piece, Pieces, pieces, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careeradvisor.document.block import Column, Document, Table
    from careeradvisor.writers.terminal.sheet import Sheet

BETWEEN = Piece(" " * GAP)
TABLE_FROM = 72
"""Columns from which tables have columns; narrower, each row becomes a short list."""


class Tables:
    """The tables of one page, of which those with the same columns line up."""

    def __init__(self, document: Document, sheet: Sheet) -> None:
        self.sheet = sheet
        self.tables = tables_together(document)
        self.known: dict[tuple[Column, ...], list[int] | None] = {}

    def draw(self, block: Table) -> None:
        """Put one of them onto the sheet."""
        shown = [number for number, column in enumerate(block.columns) if column.place is not Place.DETAIL]
        widths = self.widths(block, shown) if self.sheet.width >= TABLE_FROM else None
        if widths is None:
            self.short_lists(block)
        elif len(shown) < len(block.columns):
            self.entries(block, shown, widths)
        else:
            self.grid(block, widths)

    def widths(self, block: Table, shown: list[int]) -> list[int] | None:
        """The widths of the columns that are shown, the same for all tables of the page that have these columns."""
        if block.columns not in self.known:
            self.known[block.columns] = column_widths(self.tables[block.columns], shown, self.sheet.width)
        return self.known[block.columns]

    def grid(self, block: Table, widths: list[int]) -> None:
        """A plain table: every cell in its column."""
        right = [column.place in (Place.LEAD, Place.NUMBER) for column in block.columns]
        self.heads(block.columns, widths, right)
        for row in block.rows:
            self.side_by_side([pieces(line) for line in row], widths, right)

    def entries(self, block: Table, shown: list[int], widths: list[int]) -> None:
        """Rows whose sentences stand under them: the columns in front and behind keep their places."""
        details = [number for number, column in enumerate(block.columns) if column.place is Place.DETAIL]
        main = next(place for place, number in enumerate(shown) if block.columns[number].place is Place.MAIN)
        right = [block.columns[number].place in (Place.LEAD, Place.NUMBER) for number in shown]
        indent = sum(widths[:main]) + GAP * main or GAP
        self.heads([block.columns[number] for number in shown], widths, right)
        for number, row in enumerate(block.rows):
            if number:
                self.sheet.gap()
            self.side_by_side([pieces(row[column]) for column in shown], widths, right)
            for detail in details:
                if row[detail]:
                    self.sheet.add(
                        [*self.label(block.columns[detail], len(details)), *pieces(row[detail])], " " * indent
                    )

    def label(self, column: Column, among: int) -> Pieces:
        """What stands before a sentence that is one of several; nothing where the sentence says itself what it is."""
        return [Piece(f"{visible(column.title)}: ", Style.MUTED)] if column.title and among > 1 else []

    def heads(self, columns: Sequence[Column], widths: list[int], right: list[bool]) -> None:
        """The titles of columns, each down to the last line, next to what it names."""
        cells = [
            wrap([Piece(visible(column.title), Style.MUTED)], width)
            for column, width in zip(columns, widths, strict=True)
        ]
        height = max(map(len, cells))
        self.rows([[[]] * (height - len(cell)) + cell for cell in cells], widths, right)

    def side_by_side(self, cells: Iterable[Pieces], widths: list[int], right: list[bool]) -> None:
        """A row of cells, each wrapped to its column."""
        self.rows([wrap(cell, width) for cell, width in zip(cells, widths, strict=True)], widths, right)

    def rows(self, cells: list[list[Pieces]], widths: list[int], right: list[bool]) -> None:
        """Cells of several lines beside each other."""
        for parts in zip_longest(*cells, fillvalue=()):
            line: Pieces = []
            for part, width, flush in zip(parts, widths, right, strict=True):
                missing = width - width_of(part)
                space = (Piece(" " * missing),) if missing > 0 else ()
                line += (*space, *part, BETWEEN) if flush else (*part, *space, BETWEEN)
            self.sheet.put(line[:-1])

    def short_lists(self, block: Table) -> None:
        """Each row as its main text with its facts and sentences under it."""
        details = sum(column.place is Place.DETAIL for column in block.columns)
        for number, row in enumerate(block.rows):
            if number and details:
                self.sheet.gap()
            facts: Pieces = []
            under: list[Pieces] = []
            for column, line in zip(block.columns, row, strict=True):
                if column.place is Place.MAIN:
                    self.sheet.add(
                        [
                            piece._replace(style=Style.STRONG) if piece.style is Style.PLAIN else piece
                            for piece in pieces(line)
                        ]
                    )
                elif line and column.place is Place.DETAIL:
                    under.append([*self.label(column, details), *pieces(line)])
                elif line:
                    label = [Piece(f"{visible(column.title)} ", Style.MUTED)] if column.title else []
                    facts += [*([Piece(", ")] if facts else []), *label, *pieces(line)]
            for text in [facts, *under] if facts else under:
                self.sheet.add(text, "  ")
