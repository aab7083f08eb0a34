"""A document as terminal text, with colors or without; the layout is the same.

The only renderer that knows rich. Text from the document is given to it as `Text`, never as markup.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style as Look
from rich.table import Table as Grid
from rich.text import Text

from careeradvisor.render import drawing
from careeradvisor.render.document import (
    Bars,
    Dots,
    Facts,
    Gauge,
    Interval,
    Items,
    Paragraph,
    Place,
    Span,
    Style,
    Table,
)
from careeradvisor.render.visible import visible

if TYPE_CHECKING:
    from careeradvisor.render.document import Block, Document, Line, Section

WIDEST = 96
"""Columns that a page uses at most, however wide the terminal is."""
TABLE_FROM = 72
"""Columns from which tables have columns; narrower, each row becomes a short list."""

_LOOKS = {
    Style.PLAIN: Look(),
    Style.STRONG: Look(bold=True),
    Style.MUTED: Look(dim=True),
    Style.CODE: Look(color="blue"),
    Style.LOW: Look(color="green", bold=True),
    Style.MODERATE: Look(color="blue", bold=True),
    Style.HIGH: Look(color="magenta", bold=True),
    Style.VERY_HIGH: Look(color="red", bold=True),
    Style.E1: Look(color="magenta"),
    Style.E2: Look(color="blue"),
    Style.E0: Look(color="green"),
}


def render(document: Document, width: int, *, color: bool) -> str:
    """The page as text that ends in one line break and has no line wider than `width` columns."""
    page = _Page(width, color=color)
    page.add(_pair(_text(document.title, Style.STRONG), document.note, page.width))
    for block in document.header:
        page.gap()
        page.block(block)
    for section in document.sections:
        page.section(section)
    return page.finish()


class _Page:
    def __init__(self, width: int, *, color: bool) -> None:
        self.width = max(1, min(width, WIDEST))
        self.color = color
        self.console = Console(
            file=StringIO(),
            width=self.width,
            color_system="standard" if color else None,
            force_terminal=color,
            no_color=not color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def finish(self) -> str:
        file = self.console.file
        assert isinstance(file, StringIO)
        lines = file.getvalue().split("\n")
        if not self.color:
            lines = [line.rstrip() for line in lines]
        return "\n".join(lines).strip("\n") + "\n"

    def add(self, text: Text, first: str = "", rest: str | None = None) -> None:
        """Print wrapped text behind a prefix for its first line and one for the others."""
        if not text.plain:
            return
        rest = " " * cell_len(first) if rest is None else rest
        room = max(1, self.width - cell_len(first))
        if room < 8 and first:
            first = rest = ""
            room = self.width
        text.overflow = "fold"
        for number, line in enumerate(text.wrap(self.console, room)):
            line.rstrip()
            prefixed = Text.assemble((rest if number else first), line)
            self.console.print(prefixed, soft_wrap=True)

    def gap(self) -> None:
        self.console.print()

    def section(self, section: Section) -> None:
        self.gap()
        self.add(_pair(_text(section.title.upper(), Style.STRONG), section.note, self.width))
        self.add(_text("─" * self.width, Style.MUTED))
        for number, block in enumerate(section.blocks):
            if number:
                self.gap()
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.add(self.line(block.line))
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
            case Items():
                digits = len(str(len(block.lines)))
                for number, line in enumerate(block.lines, start=1):
                    self.add(self.line(line), f"{number:>{digits}}. " if block.numbered else "• ")
            case Table():
                if self.width >= TABLE_FROM:
                    self.table(block)
                else:
                    self.narrow_table(block)

    def line(self, line: Line) -> Text:
        text = Text(overflow="fold")
        for span in line:
            if span.cites:
                text.append(f" [{span.cites}]", _LOOKS[Style.MUTED])
            else:
                look = _LOOKS[span.style]
                text.append(visible(span.text), look + Look(link=span.url) if span.url and self.color else look)
        return text

    def facts(self, block: Facts) -> None:
        label_width = max((cell_len(visible(label)) for label, _ in block.rows), default=0) + 2
        for label, line in block.rows:
            name = visible(label)
            if label_width * 2 > self.width:
                self.add(_text(name, Style.STRONG))
                self.add(self.line(line), "  ")
            else:
                self.add(self.line(line), name + " " * (label_width - cell_len(name)))

    def gauge(self, block: Gauge) -> None:
        self.add(_pair(_text(block.words, block.style), block.note, self.width))
        room = self.width - len("0  100")
        if room >= 10:
            drawn = drawing.axis(block.low, block.value, block.high, room)
            self.add(Text.assemble("0 ", (drawn, _LOOKS[block.style]), " 100"))

    def bars(self, block: Bars) -> None:
        label_width = max(cell_len(visible(bar.label)) for bar in block.rows) + 2
        beside = label_width <= self.width / 3
        indent = " " * label_width if beside else ""
        room = self.width - len(indent)
        for bar in block.rows:
            drawn = Text()
            for segment, length in zip(bar.segments, drawing.lengths(bar.segments, block.total, room), strict=True):
                drawn.append(drawing.FILL[segment.style] * length, _LOOKS[segment.style])
            if not beside:
                self.add(_text(bar.label, Style.STRONG))
            self.add(drawn, visible(bar.label).ljust(len(indent)) if beside else "")
            key = Text()
            for segment in bar.segments:
                key.append(f"{drawing.FILL[segment.style]} ", _LOOKS[segment.style])
                key.append(f"{visible(segment.label)}   ")
            key.rstrip()
            self.add(key, indent)

    def dots(self, block: Dots) -> None:
        wide = self.width >= TABLE_FROM
        group_width = max(cell_len(row.group) for row in block.rows) + 2 if wide else 0
        label_width = max(cell_len(row.label) for row in block.rows) + 2
        words_width = max(cell_len(row.words) for row in block.rows) + 2
        room = self.width - group_width - label_width - words_width
        drawable = room >= 15
        if drawable:
            ticks = f"0{'50':^{room - 4}}100" if room >= 11 else ""
            self.add(_text(" " * (group_width + label_width) + ticks, Style.MUTED))
        group = ""
        for row in block.rows:
            if row.group != group and not wide:
                self.add(_text(row.group, Style.STRONG))
            shown = row.group if row.group != group else ""
            group = row.group
            text = Text.assemble(_pad(visible(shown) if wide else "", group_width), _pad(visible(row.label), label_width))
            if drawable:
                drawn = drawing.dot(row.position, room) if row.position is not None else "·".center(room)
                text.append(drawn, _LOOKS[Style.CODE if row.position is not None else Style.MUTED])
            text.append(visible(row.words).rjust(words_width))
            self.add(text)
        self.add(_text(block.axis, Style.MUTED))

    def interval(self, block: Interval) -> None:
        self.add(Text.assemble((visible(block.label), _LOOKS[Style.STRONG]), "  ", visible(block.words)))
        if self.width >= 20:
            drawn = drawing.interval(block.start, block.end, block.marks, self.width)
            self.add(_text(drawn, Style.CODE))

    def table(self, block: Table) -> None:
        grid = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False, width=self.width, header_style=_LOOKS[Style.MUTED])
        details = [number for number, column in enumerate(block.columns) if column.place is Place.DETAIL]
        columns = [number for number in range(len(block.columns)) if number not in details]
        for number in columns:
            column = block.columns[number]
            right = column.place in (Place.LEAD, Place.NUMBER)
            grid.add_column(
                Text(visible(column.title)),
                justify="right" if right else "left",
                ratio=1 if column.place is Place.MAIN else None,
                overflow="fold",
            )
        for number, row in enumerate(block.rows):
            cells = [self.line(row[column]) for column in columns]
            for detail in details:
                if row[detail]:
                    main = next(place for place, column in enumerate(columns) if block.columns[column].place is Place.MAIN)
                    label = f"{block.columns[detail].title}: " if len(details) > 1 else ""
                    cells[main] = Text.assemble(cells[main], "\n", (label, _LOOKS[Style.MUTED]), self.line(row[detail]))
            if details and number:
                grid.add_row()
            grid.add_row(*cells)
        self.console.print(grid)

    def narrow_table(self, block: Table) -> None:
        for number, row in enumerate(block.rows):
            if number:
                self.gap()
            cells = dict(zip(block.columns, row, strict=True))
            main = next((line for column, line in cells.items() if column.place is Place.MAIN), ())
            self.add(Text.assemble(*(self.line(_strong(main)),)))
            facts = [
                Text.assemble((f"{visible(column.title)} ", _LOOKS[Style.MUTED]) if column.title else "", self.line(line))
                for column, line in cells.items()
                if column.place not in (Place.MAIN, Place.DETAIL) and line
            ]
            self.add(Text(", ").join(facts), "  ")
            for column, line in cells.items():
                if column.place is Place.DETAIL and line:
                    self.add(Text.assemble((f"{visible(column.title)}: ", _LOOKS[Style.MUTED]), self.line(line)), "  ")


def _text(words: str, style: Style) -> Text:
    return Text(visible(words), _LOOKS[style], overflow="fold")


def _strong(line: Line) -> Line:
    return tuple(Span(span.text, Style.STRONG, span.url, span.cites) if span.style is Style.PLAIN else span for span in line)


def _pad(words: str, width: int) -> str:
    return words + " " * (width - cell_len(words))


def _pair(left: Text, note: str, width: int) -> Text:
    """Text with a note at the right edge, or behind it where there is no room."""
    if not note:
        return left
    right = visible(note)
    space = width - left.cell_len - cell_len(right)
    return Text.assemble(left, " " * space if space >= 2 else "  ", (right, _LOOKS[Style.MUTED]))
