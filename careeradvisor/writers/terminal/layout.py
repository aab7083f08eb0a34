"""A document as terminal text, with colors or without; the layout is the same.

Text from the document is never markup: escapes come from its styles alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    LINES,
    Bars,
    Dots,
    Facts,
    Gauge,
    Interval,
    Items,
    Paragraph,
    Style,
    Table,
    Timeline,
    shortened,
)
from careeradvisor.document.visible import visible
from careeradvisor.writers.footer import footed
from careeradvisor.writers.terminal import drawing
from careeradvisor.writers.terminal.cells import cell_len
from careeradvisor.writers.terminal.sheet import Sheet
from careeradvisor.writers.terminal.tables import TABLE_FROM, Tables
from careeradvisor.writers.terminal.width import GAP, padded
from careeradvisor.writers.terminal.wrapping import Piece, Pieces, cut, pieces, wrap

if TYPE_CHECKING:
    from careeradvisor.document.block import Block, Document, Section
    from careeradvisor.document.page import Page
    from careeradvisor.writers.setting import Setting

WIDEST = 96
"""Columns that a page uses at most, however wide the terminal is."""
AXIS_FROM = 15
"""Columns from which an axis of dots is drawn; where there are fewer, the numbers stand alone."""
NEXT = "Next: "
TOGETHER = "\N{NO-BREAK SPACE}"
"""Keeps the mark and the words of a bar's key on one line while it is wrapped."""


def write(page: Page, setting: Setting) -> str:
    """A page as text. What has a page of its own is plain text here: a terminal has nothing to follow it with."""
    return render(footed(page.document, setting), setting.width, color=setting.color, whole=setting.whole)


def render(document: Document, width: int, *, color: bool, whole: bool = True) -> str:
    """The page as text that ends in one line break and has no line wider than `width` columns.

    Lists that have a short form are short unless they are to be `whole`.
    """
    lines = _lines(document, max(1, min(width, WIDEST)), color=color, whole=whole)
    while document.screen and len(lines) > LINES and (shorter := shortened(document)):
        document = shorter
        lines = _lines(document, max(1, min(width, WIDEST)), color=color, whole=whole)
    return "\n".join(lines) + "\n"


def _lines(document: Document, width: int, *, color: bool, whole: bool) -> list[str]:
    page = _Page(document, width, color=color, whole=whole)
    page.pair([Piece(visible(document.title), Style.STRONG)], document.note)
    for block in document.header:
        page.gap()
        page.block(block)
    for section in document.sections:
        page.section(section)
    for number, line in enumerate(document.next):
        if not number:
            page.gap()
        page.add(pieces(line), " " * len(NEXT) if number else NEXT, " " * len(NEXT))
    if document.footer:
        page.gap()
        page.add([Piece(visible(document.footer), Style.MUTED)])
    return "\n".join(page.lines).strip("\n").split("\n")


class _Page(Sheet):
    def __init__(self, document: Document, width: int, *, color: bool, whole: bool) -> None:
        super().__init__(width, color=color)
        self.whole = whole
        self.tables = Tables(document, self)

    def section(self, section: Section) -> None:
        self.gap()
        self.pair([Piece(visible(section.title.upper()), Style.STRONG)], section.note)
        self.put([Piece("─" * self.width, Style.RULE)])
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
                self.tables.draw(block)

    def items(self, block: Items) -> None:
        digits = len(str(len(block.lines)))
        if block.short and not self.whole:
            self.short_items(block, digits)
            return
        for number, line in enumerate(block.lines, start=1):
            self.add(pieces(line), f"{number:>{digits}}. " if block.numbered else "• ")

    def short_items(self, block: Items, digits: int) -> None:
        """Each on one line: its number, as many of its words as fit, and its key at the right edge."""
        for number, (words, key) in enumerate(block.short, start=1):
            left, right = f"{number:>{digits}}. {visible(words)}", visible(key)
            room = self.width - cell_len(right) - GAP
            self.put(
                [Piece(padded(cut(left, room), room + GAP)), Piece(right)]
                if room > 20
                else [Piece(cut(right, self.width))]
            )
        self.gap()
        self.add(pieces(block.more))

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
        self.pair([Piece(visible(block.level), block.style), Piece(f": {visible(block.words)}")], block.note)
        room = self.width - len("0  100")
        if room >= 10:
            drawn = drawing.axis(block.low, block.value, block.high, room)
            self.put([Piece("0 "), Piece(drawn), Piece(" 100")])

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
