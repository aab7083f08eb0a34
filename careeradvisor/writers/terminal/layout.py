"""A document as terminal text, with colors or without; the layout is the same.

Text from the document is never markup: escapes come from its styles alone.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

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
)
from careeradvisor.document.visible import visible
from careeradvisor.writers.footer import footed
from careeradvisor.writers.terminal import drawing
from careeradvisor.writers.terminal.look import painted
from careeradvisor.writers.terminal.width import GAP, column_widths, padded, tables_together
from careeradvisor.writers.terminal.wrapping import Piece, Pieces, pieces, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careeradvisor.document.block import Block, Column, Document, Section
    from careeradvisor.document.page import Page
    from careeradvisor.writers.setting import Setting

WIDEST = 96
"""Columns that a page uses at most, however wide the terminal is."""
TABLE_FROM = 72
"""Columns from which tables have columns; narrower, each row becomes a short list."""
AXIS_FROM = 15
"""Columns from which an axis of dots is drawn; where there are fewer, the numbers stand alone."""
TOGETHER = "\N{NO-BREAK SPACE}"
"""Keeps the mark and the words of a bar's key on one line while it is wrapped."""


def write(page: Page, setting: Setting) -> str:
    """A page as text. What has a page of its own is plain text here: a terminal has nothing to follow it with."""
    return render(footed(page.document, setting), setting.width, color=setting.color)


def render(document: Document, width: int, *, color: bool) -> str:
    """The page as text that ends in one line break and has no line wider than `width` columns."""
    page = _Page(max(1, min(width, WIDEST)), tables_together(document), color=color)
    page.pair(document.title, document.note)
    for block in document.header:
        page.gap()
        page.block(block)
    for section in document.sections:
        page.section(section)
    if document.footer:
        page.gap()
        page.add([Piece(visible(document.footer), Style.MUTED)])
    return "\n".join(page.lines).strip("\n") + "\n"


class _Page:
    def __init__(self, width: int, tables: dict[tuple[Column, ...], Table], *, color: bool) -> None:
        self.width = width
        self.tables = tables
        self.known: dict[tuple[Column, ...], list[int]] = {}
        self.color = color
        self.lines: list[str] = []

    def put(self, line: Pieces) -> None:
        """Add one line that is known to fit, without the space at its end."""
        if not self.color:
            self.lines.append("".join([each.text for each in line]).rstrip())
            return
        while line and not line[-1].text.strip():
            line = line[:-1]
        self.lines.append("".join(map(painted, line)))

    def add(self, text: Pieces, first: str = "", rest: str | None = None) -> None:
        """Add wrapped text behind a prefix for its first line and one for the others."""
        rest = " " * cell_len(first) if rest is None else rest
        if self.width - cell_len(first) < 8:
            first = rest = ""
        for number, line in enumerate(wrap(text, self.width - cell_len(first))):
            self.put([Piece(rest if number else first), *line])

    def pair(self, words: str, note: str, style: Style = Style.STRONG) -> None:
        """Text with a note at the right edge, or behind it where there is no room."""
        left, right = Piece(visible(words), style), Piece(visible(note), Style.MUTED)
        space = self.width - width_of([left, right])
        self.add([left, Piece(" " * max(space, GAP)), right] if note else [left])

    def gap(self) -> None:
        self.lines.append("")

    def section(self, section: Section) -> None:
        self.gap()
        self.pair(section.title.upper(), section.note)
        self.put([Piece("─" * self.width, Style.MUTED)])
        for number, block in enumerate(section.blocks):
            if number:
                self.gap()
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.add(pieces(block.line))
            case Facts():
                self.facts(block)
            case Gauge():
                self.gauge(block)
            case Bars():
                self.bars(block)
            case Dots():
                self.dots(block)
            case Interval():
                self.interval(block)
            case Timeline():
                self.timeline(block)
            case Items():
                self.items(block)
            case Table():
                self.table(block)

    def items(self, block: Items) -> None:
        digits = len(str(len(block.lines)))
        for number, line in enumerate(block.lines, start=1):
            self.add(pieces(line), f"{number:>{digits}}. " if block.numbered else "• ")

    def facts(self, block: Facts) -> None:
        labels = [visible(label) for label, _ in block.rows]
        indent = max(map(cell_len, labels), default=0) + GAP
        for label, (_, line) in zip(labels, block.rows, strict=True):
            if indent * 2 > self.width:
                self.add([Piece(label, Style.STRONG)])
                self.add(pieces(line), "  ")
            else:
                self.add(pieces(line), padded(label, indent), " " * indent)

    def gauge(self, block: Gauge) -> None:
        self.pair(block.words, block.note, block.style)
        room = self.width - len("0  100")
        if room >= 10:
            drawn = drawing.axis(block.low, block.value, block.high, room)
            self.put([Piece("0 "), Piece(drawn, block.style), Piece(" 100")])

    def bars(self, block: Bars) -> None:
        labels = [visible(bar.label) for bar in block.rows]
        widest = max(map(cell_len, labels)) + GAP
        indent = widest if widest <= self.width / 3 else 0
        for label, bar in zip(labels, block.rows, strict=True):
            lengths = drawing.lengths(bar.segments, block.total, self.width - indent)
            drawn = [
                Piece(drawing.FILL[segment.style] * length, segment.style)
                for segment, length in zip(bar.segments, lengths, strict=True)
            ]
            if not indent:
                self.add([Piece(label, Style.STRONG)])
            self.put([Piece(padded(label, indent) if indent else ""), *drawn])
            key: Pieces = []
            for segment in bar.segments:
                words = visible(segment.label).replace(" ", TOGETHER)
                key += [Piece(drawing.FILL[segment.style], segment.style), Piece(f"{TOGETHER}{words}   ")]
            for line in wrap(key, self.width - indent):
                shown = [piece._replace(text=piece.text.replace(TOGETHER, " ")) for piece in line]
                self.put([Piece(" " * indent), *shown])

    def dots(self, block: Dots) -> None:
        groups = max(cell_len(visible(row.group)) for row in block.rows) + GAP
        labels = max(cell_len(visible(row.label)) for row in block.rows) + GAP
        words = max(cell_len(visible(row.words)) for row in block.rows) + GAP
        room = self.width - groups - labels - words
        wide = self.width >= TABLE_FROM and room >= AXIS_FROM
        if not wide:
            room, groups = room + groups, 0
        drawable = room >= AXIS_FROM
        if drawable:
            self.put([Piece(" " * (groups + labels)), Piece(f"0{'50':^{room - 4}}100", Style.MUTED)])
        group = ""
        for row in block.rows:
            shown, group = visible(row.group) if row.group != group else "", row.group
            if shown and not wide:
                self.add([Piece(shown, Style.STRONG)])
            line = [Piece(padded(shown, groups) if wide else ""), Piece(padded(visible(row.label), labels))]
            if drawable and row.position is not None:
                line.append(Piece(drawing.dot(row.position, room), Style.CODE))
            elif drawable:
                line.append(Piece(" " * room))
            said = visible(row.words)
            line += [Piece(" " * (words - cell_len(said))), Piece(said)]
            (self.put if drawable else self.add)(line)
        self.add([Piece(visible(block.axis), Style.MUTED)])

    def interval(self, block: Interval) -> None:
        self.add([Piece(visible(block.label), Style.STRONG), Piece("  "), Piece(visible(block.words))])
        if self.width >= 20:
            drawn = drawing.interval(block.start, block.end, block.marks, self.width)
            self.put([Piece(drawn, Style.CODE)])

    def timeline(self, block: Timeline) -> None:
        for row in block.rows:
            self.add([Piece(visible(row.label), Style.STRONG), Piece("  "), Piece(visible(row.words), Style.MUTED)])
            self.put([Piece(drawing.stretch(row.first, row.last, block.total, self.width), Style.CODE)])

    def table(self, block: Table) -> None:
        if self.width < TABLE_FROM:
            self.short_lists(block)
        elif any(column.place is Place.DETAIL for column in block.columns):
            self.entries(block)
        else:
            self.grid(block)

    def widths(self, block: Table, shown: list[int]) -> list[int]:
        """The widths of the columns that are shown, the same for all tables of the page that have these columns."""
        if block.columns not in self.known:
            self.known[block.columns] = column_widths(self.tables[block.columns], shown, self.width)
        return self.known[block.columns]

    def grid(self, block: Table) -> None:
        """A plain table: every cell in its column."""
        widths = self.widths(block, [*range(len(block.columns))])
        right = [column.place in (Place.LEAD, Place.NUMBER) for column in block.columns]
        self.heads(block.columns, widths, right)
        for row in block.rows:
            self.side_by_side([pieces(line) for line in row], widths, right)

    def entries(self, block: Table) -> None:
        """Rows whose sentences stand under them: the columns in front and behind keep their places."""
        shown = [number for number, column in enumerate(block.columns) if column.place is not Place.DETAIL]
        details = [number for number, column in enumerate(block.columns) if column.place is Place.DETAIL]
        widths = self.widths(block, shown)
        main = next(place for place, number in enumerate(shown) if block.columns[number].place is Place.MAIN)
        right = [block.columns[number].place in (Place.LEAD, Place.NUMBER) for number in shown]
        indent = sum(widths[:main]) + GAP * main or GAP
        self.heads([block.columns[number] for number in shown], widths, right)
        for number, row in enumerate(block.rows):
            if number:
                self.gap()
            self.side_by_side([pieces(row[column]) for column in shown], widths, right)
            for detail in details:
                if row[detail]:
                    self.add([*self.label(block.columns[detail], len(details)), *pieces(row[detail])], " " * indent)

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
                space = Piece(" " * (width - width_of(part)))
                line += [space, *part] if flush else [*part, space]
                line.append(Piece(" " * GAP))
            self.put(line[:-1])

    def short_lists(self, block: Table) -> None:
        """Each row as its main text with its facts and sentences under it."""
        details = sum(column.place is Place.DETAIL for column in block.columns)
        for number, row in enumerate(block.rows):
            if number and details:
                self.gap()
            facts: Pieces = []
            under: list[Pieces] = []
            for column, line in zip(block.columns, row, strict=True):
                if column.place is Place.MAIN:
                    self.add(
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
                self.add(text, "  ")
