"""Pages made of any text: what data may hold at its worst, in every place that holds text."""

from __future__ import annotations

from enum import Enum
from typing import Any

from hypothesis import strategies as st

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

FRAGMENTS = [
    *("\x1b[31m", "\x1b]8;;https://x.org\x1b\\", "\x1b]0;title\x07", "\x9b2J", "\x00", "\x07", "\b", "\x7f", "\x85"),
    *("\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u200e", "\u061c", "\u2028", "\ufeff", "\u200b", "\xad"),
    *("👩\u200d🔬", "❤\ufe0f", "\ufe0f", "\u200d", "👍🏽", "🇨🇭", "漢字", "한국어", "مرحبا", "e\u0301", "\u0301", "\u3000", "\xa0"),
    *("[/]", "[bold red]", "[link=x]", ":smile:", "|", "||", "\\|", "`", "```", "~~~", "**", "*", "__", "_", "~~", "$", "$x$"),
    *("# ", "#", "## ", " #", "- ", "+ ", "---", "===", "1. ", "12) ", "> ", "    ", "![a](b)", "[a](b)", "[a]: b", "[^1]"),
    *("<script>alert(1)</script>", "</p>", "<!--", "<b onclick=x>", "&lt;", "&amp", "&#60;", '"', "'", "{", "}", "<", ">"),
    *("https://a.org", "www.a.org", "javascript:alert(1)", "a@b.org", "\n", "\r\n", "\t", " ", "  ", "\\", "a", "word ", "7"),
]

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
