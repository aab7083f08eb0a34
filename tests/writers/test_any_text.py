"""Whatever stands in a role file is shown as text: it neither breaks a page nor acts on the reader's machine."""

from __future__ import annotations

import json
import re
from datetime import date
from enum import Enum
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.block import (
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
    Stretch,
    Style,
    Table,
    Timeline,
)
from careeradvisor.document.block import text as line
from careeradvisor.document.visible import visible
from careeradvisor.model.release import Release
from careeradvisor.pages.brief import brief_page
from careeradvisor.pages.comparison import comparison_page
from careeradvisor.pages.role import role_page
from careeradvisor.writers import html, json_text, markdown
from careeradvisor.writers.terminal import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.document.block import Block

FRAGMENTS = [
    *("\x1b[31m", "\x1b]8;;https://x.org\x1b\\", "\x1b]0;t\x07", "\x9b2J", "\x00", "\b", "\x7f", "\x85", "\n"),
    *("\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u200e", "\u061c", "مرحبا"),
    *("\u2028", "\ufeff", "\u200b", "\xad", "\u200d", "\ufe0f", "\u3000", "\xa0", " ", "  ", "    "),
    *("👩\u200d🔬", "❤\ufe0f", "👍🏽", "🇨🇭", "漢字", "한국어", "e\u0301"),
    *("[/]", "[bold]", "[link=x]", ":smile:"),
    *("|", "||", "\\|", "\\", "`", "```", "~~~", "~~", "**", "*", "__", "_", "$", "$x$"),
    *("![a](b)", "[a](b)", "[a]: b", "[^1]", "#", "# ", "## ", "-", "- ", "+ ", "---", "===", "1. ", "12) ", "> "),
    *("<script>alert(1)</script>", "</p>", "<!--", "<b>", "&lt;", "&amp", "&#60;", '"', "'", "<", ">"),
    *("https://a.org", "www.a.org", "javascript:alert(1)", "a@b.org", "a", "7", "word", "Word. "),
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


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    def stretch() -> Stretch:
        first, last = sorted(draw(st.tuples(st.integers(1, total), st.integers(1, total))))
        return Stretch(draw(texts), first, last, draw(texts))

    total = draw(st.integers(1, 60))
    return Timeline(total, tuple(stretch() for _ in range(draw(st.integers(1, 3)))))


gauges = st.builds(
    lambda numbers, *words: Gauge(*sorted(numbers), *words),
    st.tuples(percents, percents, percents),
    styles,
    texts,
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
    timelines(),
    tables(),
    st.builds(Items, several(lines), st.booleans(), several(st.tuples(texts, texts)), lines),
)
documents = st.builds(
    Document,
    texts,
    several(blocks),
    several(st.builds(Section, st.just("overview"), texts, several(blocks), texts)),
    texts,
    next=several(lines),
)


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A result or page in which every text of a named tuple is changed, but no key, address or word of a fixed list."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Span):
        return value if value.cites else value._replace(text=change(value.text))
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return value._make(with_texts(part, change) for part in value)
    if isinstance(value, tuple):
        return tuple(with_texts(part, change) for part in value)
    if isinstance(value, dict):
        return {key: with_texts(part, change) for key, part in value.items()}
    return value


PARALEGAL = report(open_catalogue(Path(__file__).resolve().parents[1] / "data" / "catalogue").dossier("paralegal"))
pools = st.lists(texts.map(lambda text: text or "a"), min_size=1, max_size=6)
"""Texts of a role, of which none is empty: validation sees to that."""


def role_of(pool: list[str]) -> RoleReport:
    """A role with all that belongs to it, every text of which is from the pool."""
    following = cycle(pool)
    changed: RoleReport = with_texts(PARALEGAL, lambda _: next(following))
    return changed


def pages_of(role: RoleReport) -> list[Document]:
    return [role_page(role, evidence=True), brief_page(role), comparison_page(compare([role, PARALEGAL]))]


ESCAPES = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x00-\x1f\x7f-\x9f]*\x1b\\")
UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]")


def check_terminal(page: Document, width: int) -> None:
    shown = layout.render(page, width, color=False)
    colored = layout.render(page, width, color=True)
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
    for page in pages_of(role_of(pool)):
        check_terminal(page, width)


short = st.text(alphabet="ab ü漢", max_size=15)


@given(st.lists(st.tuples(short, short), min_size=1, max_size=3), st.integers(72, 120))
@settings(max_examples=25)
def test_a_row_of_a_table_looks_the_same_however_many_there_are(cells: list[tuple[str, str]], width: int) -> None:
    columns = (Column("Role", Place.MAIN), Column("Index", Place.NUMBER))
    rows = tuple(((Span(f"_{one}"),), (Span(other, Style.STRONG),)) for one, other in cells)
    few, many = (Document("", (Table(columns, rows * count),), ()) for count in (1, 300))
    head, *body = layout.render(few, width, color=False).strip("\n").split("\n")
    assert layout.render(many, width, color=False).strip("\n").split("\n") == [head, *body * 300]
    check_terminal(many, width)


def test_heads_of_columns_stand_on_the_first_row_and_cells_hang_from_their_first_line() -> None:
    columns = (Column("Task", Place.MAIN), Column("a head of many words " * 3), Column("no", Place.NUMBER))
    page = Document("", (Table(columns, ((line("tall " * 12), line("cell"), line("7")),)),), ())
    lines = layout.render(page, 72, color=False).strip("\n").split("\n")
    first = next(number for number, line in enumerate(lines) if line.endswith("7"))
    assert first > 1
    assert lines[first - 1].startswith("Task")
    assert lines[first - 1].endswith("no")
    assert lines[first].startswith("tall")
    assert "cell" in lines[first]
    assert len(lines) > first + 1


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
    if page.next:
        yield f"Next:{';'.join(map(shown, page.next))}"
    yield page.footer


def block_words(block: Block) -> Iterator[str]:  # noqa: C901
    match block:
        case Paragraph():
            yield shown(block.line)
        case Facts():
            for label, line in block.rows:
                yield f"{label}:{shown(line)}"
        case Gauge():
            yield f"{block.level}:{block.words}" + (f"({block.note})" if block.note else "")
        case Bars():
            for bar in block.rows:
                yield f"{bar.label}:{','.join(segment.label for segment in bar.segments)}"
        case Dots():
            yield from (*block.heads, "Percentile")
            for row in block.rows:
                number = "" if row.position is None or row.words else f"{row.position:.1f}".removesuffix(".0")
                yield from (row.group, row.label, row.words or number)
            yield block.axis
        case Timeline():
            yield from (f"{row.label}:{row.words}" for row in block.rows)
        case Interval():
            yield f"{block.label}:{block.words}"
        case Items():
            yield from map(shown, block.lines)
        case Table():
            yield from (column.title for column in block.columns)
            yield from (shown(cell) for row in block.rows for cell in row)


def shown(line: tuple[Span, ...]) -> str:
    return "".join(f"[{span.cites}]" if span.cites else span.text for span in line)


def squeezed(text: str) -> str:
    """A text as it is shown, without spaces and characters that show nothing."""
    return re.sub(r"[\s\ufe0f\u200b-\u200d\u2060\xad]", "", visible(text))


def check_markdown(page: Document) -> None:
    text = markdown.render(page)
    assert not UNSAFE.search(text)
    tokens = PARSER.parse(text)
    inline = [part for token in tokens for part in token.children or ()]
    assert "".join(squeezed(part.content) for part in inline) == "".join(map(squeezed, words(page)))

    blocks = [*page.header, *(block for section in page.sections for block in section.blocks)]
    columns = [
        len(block.columns) if isinstance(block, Table) else 3 for block in blocks if isinstance(block, Table | Dots)
    ]
    rows = [len(block.rows) for block in blocks if isinstance(block, Table | Dots)]
    heads, cells, lines = (sum(token.type == kind for token in tokens) for kind in ("th_open", "td_open", "tr_open"))
    assert (heads, lines) == (sum(columns), len(rows) + sum(rows))
    assert cells == sum(width * height for width, height in zip(columns, rows, strict=True))

    known = {"inline", *(f"{kind}_{side}" for kind in MARKDOWN_BLOCKS for side in ("open", "close"))}
    assert {token.type for token in tokens} <= known
    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(page.sections)
    assert {part.type.removesuffix("_open").removesuffix("_close") for part in inline} <= MARKDOWN_MARKS


MARKDOWN_BLOCKS = ("heading", "paragraph", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody", "tr")
MARKDOWN_BLOCKS += ("th", "td")
MARKDOWN_MARKS = {"text", "code_inline", "strong", "em", "link"}


@given(documents)
def test_markdown_has_the_words_and_columns_of_the_page_and_no_other_markup(page: Document) -> None:
    check_markdown(page)


@given(pools)
@settings(max_examples=25)
def test_a_role_of_any_text_is_the_same_in_markdown(pool: list[str]) -> None:
    for page in pages_of(role_of(pool)):
        check_markdown(page)


class Tags(HTMLParser):
    """The tags, addresses and text of an HTML page; elements that are left open or closed twice are an error."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in ("meta", "link", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


STRUCTURE = {"lang", "charset", "name", "content", "rel", "class", "id", "scope", "colspan", "style"}
MEANING = {"href", "role", "aria-label", "aria-hidden", "data-title"}
SEARCHED = {"hidden", "type", "autocomplete"}
"""Attributes of the search field of an index, which data has no part in."""


def check_html(page: Document) -> None:
    text = html.render(page)
    assert not UNSAFE.search(text)
    found = Tags(text)
    names: dict[str, str] = {"": ""}
    harmless = with_texts(page, lambda words: names.setdefault(words, f"x{len(names)}"))
    assert found.tags == Tags(html.render(harmless)).tags
    assert {name for name, _ in found.attributes} <= STRUCTURE | MEANING | SEARCHED
    addresses = [value for name, value in found.attributes if name == "href"]
    assert all(each.startswith(("https:", "http:", "data:,")) or ":" not in each for each in addresses)
    shown_text = squeezed(found.text)
    assert all(squeezed(part) in shown_text for part in texts_of(page))


def texts_of(page: Document) -> list[str]:
    """Every text that an HTML page shows; sentences under a row and groups of dots need no heading."""
    found: list[str] = []
    for block in (*page.header, *(block for section in page.sections for block in section.blocks)):
        if isinstance(block, Table):
            columns = tuple(column for column in block.columns if column.place is not Place.DETAIL)
            with_texts(block._replace(columns=columns), found.append)
        elif isinstance(block, Dots):
            with_texts(block._replace(heads=("", block.heads[1])), found.append)
        else:
            with_texts(block._replace(short=(), more=()) if isinstance(block, Items) else block, found.append)
    return [
        page.title,
        page.note,
        page.footer,
        *(text for each in page.sections for text in (each.title, each.note)),
        *found,
    ]


@given(documents)
def test_no_tag_of_an_html_page_comes_from_data(page: Document) -> None:
    check_html(page)


@given(pools)
@settings(max_examples=25)
def test_a_role_of_any_text_is_the_same_in_html(pool: list[str]) -> None:
    for page in pages_of(role_of(pool)):
        check_html(page)


@given(pools)
@settings(max_examples=25)
def test_json_holds_a_role_of_any_text_to_the_letter(pool: list[str]) -> None:
    role = role_of(pool)
    text = json_text.render("role", role, Release("1", "2"))
    assert not UNSAFE.search(text)
    assert text.endswith("}\n")
    loaded = json.loads(text)
    assert (loaded.pop("schema"), loaded.pop("kind")) == (2, "role")
    assert loaded.pop("release") == {"program": "1", "data": "2"}
    assert loaded == as_json(role)


def as_json(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return as_json(value._asdict())
    if isinstance(value, dict):
        return {str(key): as_json(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value
