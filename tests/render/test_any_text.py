"""Whatever stands in a role file is shown as text: it neither breaks a page nor acts on the reader's machine."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.catalogue.catalogue import Catalogue
from careeradvisor.render import terminal
from careeradvisor.render.brief_page import brief_page
from careeradvisor.render.comparison_page import comparison_page
from careeradvisor.render.document import (
    Bar,
    Bars,
    Column,
    Document,
    Dot,
    Dots,
    Facts,
    Gauge,
    Interval,
    Items,
    Paragraph,
    Place,
    Section,
    Segment,
    Span,
    Style,
    Table,
)
from careeradvisor.render.role_page import role_page
from careeradvisor.render.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.render.document import Block

CONTROLS = ["\x1b[31m", "\x1b]8;;https://x.org\x1b\\", "\x1b]0;t\x07", "\x9b2J", "\x00", "\x07", "\b", "\x7f", "\x85", "\n", "\t"]
DIRECTIONS = ["\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u200e", "\u061c", "\u2028", "\ufeff", "\u200b", "\xad", "مرحبا"]
WIDTHS = ["👩\u200d🔬", "❤\ufe0f", "\ufe0f", "\u200d", "👍🏽", "🇨🇭", "漢字", "한국어", "e\u0301", "\u0301", "\u3000", "\xa0"]
MARKUP = """[/] [bold] [link=x] :smile: | || \\| ` ``` ~~~ ** * __ _ ~~ $ $x$ # ## - + --- === 1. 12) > ![a](b) [a](b) [a]: [^1]
    <script>alert(1)</script> </p> <!-- <b> &lt; &amp &#60; " ' { } < > \\ https://a.org www.a.org javascript:x a@b.org a 7 word""".split()
FRAGMENTS = [*CONTROLS, *DIRECTIONS, *WIDTHS, *MARKUP, "# ", "- ", "1. ", " ", "  ", "    "]

texts = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join),
    st.text(max_size=30),
    st.text(alphabet="ab ", max_size=120),
)
styles = st.sampled_from(Style)
urls = st.one_of(st.none(), texts, texts.map(lambda text: f"https://{text}"))
spans = st.one_of(
    st.builds(Span, texts, styles, urls), st.builds(Span, texts, cites=st.one_of(st.none(), st.integers(1, 30)))
)
lines = st.lists(spans, max_size=4).map(tuple)
percents = st.floats(0, 100).map(lambda value: round(value, 1))


def several(strategy: st.SearchStrategy[Any], least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    places = draw(st.lists(st.sampled_from([place for place in Place if place is not Place.MAIN]), max_size=4))
    places.insert(draw(st.integers(0, len(places))), Place.MAIN)
    columns = tuple(Column(draw(texts), place) for place in places)
    return Table(columns, draw(several(st.tuples(*(lines for _ in columns)))))


@st.composite
def bars(draw: st.DrawFn) -> Bars:
    def bar() -> Bar:
        cuts = [0, *sorted(draw(st.lists(st.integers(0, 100), min_size=2, max_size=2))), 100]
        exposures = (Style.E1, Style.E2, Style.E0)
        segments = [
            Segment(end - start, style, draw(texts))
            for start, end, style in zip(cuts[:-1], cuts[1:], exposures, strict=True)
        ]
        return Bar(draw(texts), tuple(segments))

    return Bars(tuple(bar() for _ in range(draw(st.integers(1, 3)))))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    marks = sorted(draw(st.lists(st.integers(10_000, 200_000), min_size=5, max_size=5)))
    return Interval(draw(texts), marks[0], marks[-1], tuple(marks), draw(texts))


gauges = st.builds(
    lambda numbers, style, words, note: Gauge(*sorted(numbers), style, words, note),
    st.tuples(percents, percents, percents),
    styles,
    texts,
    texts,
)
dots = st.builds(
    Dots,
    texts,
    several(st.builds(Dot, texts, texts, st.one_of(st.none(), percents), texts), least=1),
    st.tuples(texts, texts),
)
blocks = st.one_of(
    st.builds(Paragraph, lines),
    st.builds(Facts, several(st.tuples(texts, lines))),
    gauges,
    bars(),
    dots,
    intervals(),
    tables(),
    st.builds(Items, several(lines), st.booleans()),
)
documents = st.builds(
    Document,
    texts,
    several(blocks),
    several(st.builds(Section, st.just("overview"), texts, several(blocks), texts)),
    texts,
)


def with_texts(value: Any, pool: list[str], place: list[int] | None = None) -> Any:
    """A result in which every text of a named tuple is one of `pool`, in turn; keys and codes of enumerations stay."""
    place = place if place is not None else [0]
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        place[0] += 1
        return pool[place[0] % len(pool)]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return value._make(with_texts(part, pool, place) for part in value)
    if isinstance(value, tuple):
        return tuple(with_texts(part, pool, place) for part in value)
    if isinstance(value, dict):
        return {key: with_texts(part, pool, place) for key, part in value.items()}
    return value


PARALEGAL = report(Catalogue(Path(__file__).resolve().parents[1] / "data" / "catalogue").dossier("paralegal"))
pools = st.lists(texts, min_size=1, max_size=6)


def pages_of(pool: list[str]) -> tuple[RoleReport, list[Document]]:
    changed = with_texts(PARALEGAL, pool)
    both = compare([changed, PARALEGAL._replace(id="other")])
    return changed, [role_page(changed, evidence=True), brief_page(changed), comparison_page(both)]


ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x00-\x1f\x7f-\x9f]*\x1b\\")
UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]")


def check_terminal(page: Document, width: int) -> None:
    shown = terminal.render(page, width, color=False)
    colored = terminal.render(page, width, color=True)
    bare = ESCAPES.sub("", colored)
    assert not UNSAFE.search(shown)
    assert not UNSAFE.search(bare)
    assert [line.rstrip() for line in bare.strip().split("\n")] == [line.rstrip() for line in shown.strip().split("\n")]
    assert max(map(cell_len, (*shown.split("\n"), *bare.split("\n")))) <= width


@given(documents, st.integers(20, 200))
def test_a_terminal_page_fits_its_width_and_passes_no_control_on(page: Document, width: int) -> None:
    check_terminal(page, width)


@given(pools, st.integers(20, 200))
@settings(max_examples=25)
def test_a_role_of_any_text_fits_the_terminal(pool: list[str], width: int) -> None:
    for page in pages_of(pool)[1]:
        check_terminal(page, width)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=3), st.integers(72, 120))
@settings(max_examples=25)
def test_a_table_of_many_rows_has_the_layout_of_its_first(cells: list[tuple[str, str]], width: int) -> None:
    columns = (Column("Role", Place.MAIN), Column("Index", Place.NUMBER))
    rows = tuple(((Span(f"_{one}"),), (Span(other, Style.STRONG),)) for one, other in cells)
    copies = terminal.LONG // len(rows) + 1
    few, many = (Document("", (Table(columns, rows * count),), ()) for count in (1, copies))
    head, *body = map(str.split, terminal.render(few, width, color=False).strip("\n").split("\n"))
    assert [*map(str.split, terminal.render(many, width, color=False).strip("\n").split("\n"))] == [head, *body * copies]
    check_terminal(many, width)


# Markdown is read back by an independent parser: the same blocks, columns and words as went in, and no markup of theirs.

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def words(page: Document) -> Iterator[str]:
    """Every text of a page in the order of its Markdown."""
    yield from (page.title, page.note)
    for block in page.header:
        yield from block_words(block)
    for section in page.sections:
        yield section.title
        yield f"({section.note})" if section.note else ""
        for block in section.blocks:
            yield from block_words(block)


def block_words(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield shown(block.line)
        case Facts():
            for label, line in block.rows:
                yield f"{label}:{shown(line)}"
        case Gauge():
            yield block.words + (f"({block.note})" if block.note else "")
        case Bars():
            for bar in block.rows:
                yield f"{bar.label}:{','.join(segment.label for segment in bar.segments)}"
        case Dots():
            yield from (*block.heads, "Percentile")
            for row in block.rows:
                number = "" if row.position is None or row.words else f"{row.position:.1f}".removesuffix(".0")
                yield from (row.group, row.label, row.words or number)
            yield block.axis
        case Interval():
            yield f"{block.label}:{block.words}"
        case Items():
            yield from map(shown, block.lines)
        case Table():
            yield from (column.title for column in block.columns)
            yield from (shown(cell) for row in block.rows for cell in row)


def shown(line: tuple[Span, ...]) -> str:
    return "".join(f"[{span.cites}]" if span.cites else span.url if is_address(span) else span.text for span in line)


def is_address(span: Span) -> bool:
    return bool(span.url) and span.url == span.text and span.text.strip() != ""


def without_space(text: str) -> str:
    return "".join(visible(text).split())
