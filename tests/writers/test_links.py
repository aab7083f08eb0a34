"""Pages that lie together link to each other; alone, a page is complete in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.document.block import (
    Document,
    Facts,
    Gauge,
    Items,
    Paragraph,
    Section,
    Span,
    Style,
    linked,
    text,
)
from careeradvisor.document.page import Page
from careeradvisor.document.table import Field, table
from careeradvisor.pages.registry import KINDS
from careeradvisor.writers.html_style import STYLE_SHEET
from careeradvisor.writers.page import Format, companions, rendered
from careeradvisor.writers.setting import Setting

if TYPE_CHECKING:
    from careeradvisor.document.block import Target

NURSE: Target = ("role", "registered-nurse")
NAMED = text("Nurse", Style.STRONG, NURSE)
DOCUMENT = Document(
    "Every place",
    (Facts((("Fact", NAMED),)), Gauge(1, 2, 3, Style.LOW, "Low", "words")),
    (
        Section("one", "One", (Paragraph(NAMED), Items((NAMED,)))),
        Section("two", "Two", (table(["row"], Field("Head", lambda _: NAMED)),)),
    ),
)
PAGE = Page("role", None, lambda: DOCUMENT)


def html(beside: dict[Target, str]) -> str:
    return rendered(PAGE, Format.HTML, Setting(beside=beside))


def markdown(beside: dict[Target, str]) -> str:
    return rendered(PAGE, Format.MD, Setting(beside=beside))


def test_what_has_a_page_beside_this_one_is_a_link_wherever_it_stands() -> None:
    beside = {NURSE: "registered-nurse.html"}
    assert html(beside).count('<a href="registered-nurse.html">Nurse</a>') == 4
    assert markdown(beside).count("[Nurse](<registered-nurse.html>)") == 4


@pytest.mark.parametrize("beside", [{}, {("role", "paralegal"): "x"}, {("activity", "registered-nurse"): "x"}])
def test_what_has_none_is_plain_text(beside: dict[Target, str]) -> None:
    assert "<a " not in html(beside)
    assert html(beside) == html({})
    assert "](" not in markdown(beside)
    assert linked(DOCUMENT, beside) == DOCUMENT


def test_a_terminal_has_no_links_to_files() -> None:
    plain = rendered(PAGE, Format.TXT)
    assert rendered(PAGE, Format.TXT, Setting(beside={NURSE: "registered-nurse.txt"})) == plain


def test_pages_in_one_folder_share_their_style_sheet() -> None:
    alone = rendered(PAGE, Format.HTML)
    assert STYLE_SHEET in alone
    assert "stylesheet" not in alone
    together = rendered(PAGE, Format.HTML, Setting(companions=True))
    [(name, held)] = companions(Format.HTML).items()
    assert held == STYLE_SHEET
    assert f'<link rel="stylesheet" href="{name}">' in together
    assert "<style>" not in together
    assert companions(Format.MD) == companions(Format.JSON) == companions(Format.TXT) == {}


def test_a_page_says_what_it_is_about_in_the_words_of_those_that_name_it() -> None:
    topics = {kind.topic for kind in KINDS.values() if kind.topic}
    assert topics <= {"role", "source", "activity"}
    for kind in KINDS.values():
        if kind.topic:
            assert hasattr(kind.type(), kind.key)


def test_every_cell_stands_under_its_own_head() -> None:
    found = table([(1, "one"), (2, "two")], Field("Number", lambda each: str(each[0])), Field("Word", lambda _: ()))
    assert [column.title for column in found.columns] == ["Number", "Word"]
    assert found.rows == (((Span("1"),), ()), ((Span("2"),), ()))
