"""What a page is made of, whatever it is printed on.

A `Document` is a header of blocks and then sections of blocks. Blocks hold text as it is: every
renderer escapes for its own format. Blocks are named tuples because a class of them costs start-up time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Style(StrEnum):
    """What a piece of text or a bar stands for; each renderer has a look for it. Never the only carrier of meaning."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    CODE = "code"
    LOW = "level.low"
    MODERATE = "level.moderate"
    HIGH = "level.high"
    VERY_HIGH = "level.very-high"
    E1 = "exposure.e1"
    E2 = "exposure.e2"
    M1 = "exposure.m1"
    M2 = "exposure.m2"
    E0 = "exposure.e0"
    RULE = "rule"
    """A line that parts, and says nothing."""


LINES = 24
"""Lines of a screen."""
Topic: TypeAlias = Literal["role", "source", "activity"]
"""What a page may be about; a role is written, or computed for an occupation."""
Target: TypeAlias = tuple[Topic, str]
"""What another page is about: its topic, and the id, code or key of that."""


class Span(NamedTuple):
    """A piece of text. `url` makes it a link, `cites` a reference to the source with that number.

    `target` is what it names: where a page about that lies beside this one, the writer makes a link of it.
    """

    text: str
    style: Style = Style.PLAIN
    url: str | None = None
    cites: int | None = None
    target: Target | None = None


Line: TypeAlias = tuple[Span, ...]


class Paragraph(NamedTuple):
    """Running text."""

    line: Line


class Facts(NamedTuple):
    """Labels with their values. `spare` are the places of rows that a screen without room leaves out, in turn."""

    rows: tuple[tuple[str, Line], ...]
    spare: tuple[int, ...] = ()

    def shortened(self) -> Facts:
        """Without the first of the rows that may be left out."""
        gone, *rest = self.spare
        rows = self.rows[:gone] + self.rows[gone + 1 :]
        return Facts(rows, tuple(place - (place > gone) for place in rest))


class Gauge(NamedTuple):
    """A value and its range on an axis from 0 to 100, said in `words` too; `note` stands beside them.

    `level` is the word, in its `style`, for how high that is.
    """

    low: float
    value: float
    high: float
    style: Style
    level: str
    words: str
    note: str = ""


class Segment(NamedTuple):
    """A part of a bar. `value` is in the unit of the bar, `label` says it in words."""

    value: float
    style: Style
    label: str


class Bar(NamedTuple):
    """A labelled bar of segments that follow each other."""

    label: str
    segments: tuple[Segment, ...]


class Bars(NamedTuple):
    """Bars on one scale from 0 to `total`."""

    rows: tuple[Bar, ...]
    total: float = 100


class Dot(NamedTuple):
    """One row of a dot plot: where on 0 to 100, and the value in words. `position` is `None` where there is none."""

    group: str
    label: str
    position: float | None
    words: str


class Dots(NamedTuple):
    """Rows of dots on one axis from 0 to 100, described by `axis`; `heads` say what groups and labels are."""

    axis: str
    rows: tuple[Dot, ...]
    heads: tuple[str, str] = ("Family", "Measure")


class Interval(NamedTuple):
    """Percentiles of one quantity, drawn between `start` and `end` of an axis and said in `words`."""

    label: str
    start: float
    end: float
    marks: tuple[float, ...]
    words: str


class Stretch(NamedTuple):
    """Something that lasts from unit `first` to unit `last` (counted from 1), said in `words`."""

    label: str
    first: int
    last: int
    words: str


class Timeline(NamedTuple):
    """Stretches on one scale of `total` units."""

    total: int
    rows: tuple[Stretch, ...]


class Place(StrEnum):
    """What a column holds, which decides where a narrow page puts it."""

    LEAD = "lead"
    """A short figure in front of the main text, right-aligned."""
    MAIN = "main"
    """What the row is about."""
    FACT = "fact"
    """A short fact beside it."""
    NUMBER = "number"
    """A short figure beside it, right-aligned."""
    DETAIL = "detail"
    """A sentence under it."""


class Column(NamedTuple):
    """A column of a table. Sentences of a `DETAIL` column without a title say themselves what they are."""

    title: str
    place: Place = Place.FACT


class Table(NamedTuple):
    """Rows of cells, one for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]


class Items(NamedTuple):
    """A list of lines, numbered from 1 or marked with bullets. Number N is what `Span.cites` N refers to.

    `short` has a few words of each, which may be cut to fit a line, and its key; `more` says how to see it whole.
    """

    lines: tuple[Line, ...]
    numbered: bool = False
    short: tuple[tuple[str, str], ...] = ()
    more: Line = ()


Block: TypeAlias = Paragraph | Facts | Gauge | Bars | Dots | Interval | Timeline | Table | Items


class Section(NamedTuple):
    """A titled part of a page. `id` is what `--section` calls it; `note` stands beside the title."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    note: str = ""


class Document(NamedTuple):
    """A page. `note` stands beside the title, `footer` at the end; one that `lists` others is searched by readers.

    `next` are commands that go on from it, each with what it is for. One that is a `screen`, to be taken in at a
    glance, gets no footer and has at most `LINES` lines on a terminal, as far as what it may leave out allows. A
    `sheet` is printed on one page.
    """

    title: str
    header: tuple[Block, ...]
    sections: tuple[Section, ...]
    note: str = ""
    lists: bool = False
    footer: str = ""
    screen: bool = False
    next: tuple[Line, ...] = ()
    sheet: bool = False


def shortened(document: Document) -> Document | None:
    """A document without a row that may be left out of its header, `None` where there is none."""
    for place, each in enumerate(document.header):
        if isinstance(each, Facts) and each.spare:
            return document._replace(header=(*document.header[:place], each.shortened(), *document.header[place + 1 :]))
    return None


def present(*sections: Section | None) -> tuple[Section, ...]:
    """The sections that there are; one that has nothing to say is `None`."""
    return tuple(each for each in sections if each)


def text(words: str, style: Style = Style.PLAIN, target: Target | None = None) -> Line:
    """A line of one span."""
    return (Span(words, style, target=target),)


def plain(line: Line) -> str:
    """The characters of a line, citations as `[1]`."""
    return "".join(f"[{span.cites}]" if span.cites else span.text for span in line)


def link(span: Span) -> str | None:
    """Where a span leads: a web address or a file beside the page. Any other address is shown and not followed."""
    if span.url and (span.url.startswith(("https://", "http://")) or ":" not in span.url):
        return span.url
    return None


def linked(document: Document, beside: Mapping[Target, str]) -> Document:
    """A document in which what has a page of its own `beside` it, by its address, is a link to that."""
    if not beside:
        return document

    def line(spans: Line) -> Line:
        return tuple(
            span._replace(url=beside[span.target]) if span.target and span.target in beside else span for span in spans
        )

    def block(each: Block) -> Block:
        match each:
            case Paragraph():
                return Paragraph(line(each.line))
            case Facts():
                return each._replace(rows=tuple((label, line(spans)) for label, spans in each.rows))
            case Items():
                return each._replace(lines=tuple(map(line, each.lines)))
            case Table():
                return each._replace(rows=tuple(tuple(map(line, row)) for row in each.rows))
            case _:
                return each

    sections = tuple(each._replace(blocks=tuple(map(block, each.blocks))) for each in document.sections)
    return document._replace(header=tuple(map(block, document.header)), sections=sections)


def only(document: Document, ids: tuple[str, ...]) -> Document:
    """A document with some of its sections, in their order; its header stays when none is named."""
    if not ids:
        return document
    return document._replace(header=(), sections=tuple(each for each in document.sections if each.id in ids))
