"""The PDF of a page: the same bytes on any machine, all of its text as text, and sheets of one page."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.report import report
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
    text,
)
from careeradvisor.document.page import Page
from careeradvisor.pages.registry import page_of
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import Format, encoded
from careeradvisor.writers.paper import lines_of
from careeradvisor.writers.pdf import as_data

pytest.importorskip("typst", reason="typst is not installed")
pdfium = pytest.importorskip("pypdfium2", reason="pdfium is not installed")

COLUMNS = 95
"""Letters in a line of a sheet, about."""
FULLEST = 30
"""Sheets with the most lines that are set, and as many others."""
ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '#panic("x") $x$ *a* _b_ <c> @d = e \\ `f` [g](h) // i /* j */ #{1+1} \x1b[31m \u202e "q" \'r\''


def read(content: bytes) -> tuple[int, str]:
    """The number of pages of a PDF, and its text."""
    opened = pdfium.PdfDocument(content)
    try:
        found = [page.get_textpage().get_text_bounded() for page in opened]
        return len(found), " ".join(" ".join(found).split())
    finally:
        opened.close()


def pdf(document: Document) -> bytes:
    return encoded(Page("role", None, lambda: document), Format.PDF)


def every_block(words: str) -> Document:
    """A document with a block of each kind that says those words."""
    line = (
        Span(words, Style.STRONG),
        Span(words, Style.CODE),
        Span(words, url="https://example.org"),
        Span("x", cites=1),
    )
    segments = (Segment(40, Style.E1, words), Segment(30, Style.E2, words), Segment(20, Style.M1, words))
    blocks = (
        Paragraph(line),
        Facts(((words, line),)),
        Gauge(10, 20, 30, Style.HIGH, words, words, words),
        Bars((Bar(words, segments), Bar(words, (Segment(100, Style.M2, words),)))),
        Dots(words, (Dot(words, words, 40, words), Dot(words, words, None, words))),
        Interval(words, 1, 5, (1, 2, 3, 4, 5), words),
        Timeline(4, (Stretch(words, 1, 2, words),)),
        Items((line, line), numbered=True),
        Items((line,)),
        Table(
            (Column(words, Place.MAIN), Column(words, Place.NUMBER), Column(words, Place.DETAIL)), ((line, line, line),)
        ),
    )
    return Document(words, blocks, (Section("one", words, blocks, words),), words, footer=words, next=(line,))


def test_the_same_page_is_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    found = report(open_catalogue(ROOT / "tests" / "data" / "catalogue").dossier("paralegal"))
    first = encoded(subject_page(found), Format.PDF)
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert encoded(subject_page(found), Format.PDF) == first
    assert b"CreationDate" not in first
    assert b"StructTreeRoot" in first, "it is tagged"


def test_every_text_of_a_page_is_in_it() -> None:
    catalogue = open_catalogue(ROOT / "tests" / "data" / "catalogue")
    paralegal, nurse = (report(catalogue.dossier(each)) for each in ("paralegal", "registered-nurse"))
    for page in (subject_page(paralegal), page_of(compare([paralegal, nurse]))):
        _, said = read(encoded(page, Format.PDF))
        squeezed = re.sub(r"\W", "", said)
        for task in paralegal.role.tasks[:4]:
            assert re.sub(r"\W", "", task.statement) in squeezed
        assert "Next:" in said


def test_text_is_never_markup() -> None:
    _, said = read(pdf(every_block(HOSTILE)))
    assert said.count('#panic("x")') + said.count("#panic(“x”)") > 20
    assert "\x1b" not in said
    json.dumps(as_data(every_block(HOSTILE)))


@pytest.mark.parametrize("words", ["", " ", "漢字", "Ωμέγα и Кириллица", "a" * 400, "\u200b", "😀"])
def test_any_text_can_be_set(words: str) -> None:
    pages, _ = read(pdf(every_block(words)))
    assert pages >= 1


def test_empty_bars_and_intervals_without_a_width_are_drawn() -> None:
    blocks = (
        Bars((Bar("none", ()),)),
        Interval("one", 3, 3, (3,), "3"),
        Gauge(0, 0, 0, Style.LOW, "Low", "0"),
        Items(()),
    )
    assert read(pdf(Document("Title", blocks, ())))[0] == 1


def test_links_lead_to_the_web_alone() -> None:
    line = (Span("a", url="https://example.org/a"), Span("b", url="javascript:alert(1)"), Span("c", url="other.pdf"))
    found = pdf(Document("Title", (Paragraph(line),), ()))
    assert b"https://example.org/a" in found
    assert b"javascript" not in found
    assert b"other.pdf" not in found


def test_the_fullest_sheets_of_all_roles_and_a_hundred_occupations_are_one_page(sheets: dict[str, Document]) -> None:
    lines = {name: lines_of(each, COLUMNS) for name, each in sheets.items()}
    fullest = sorted(sheets, key=lambda name: lines[name])[-FULLEST:]
    drawn = random.Random(7).sample(sorted(set(sheets) - set(fullest)), FULLEST)
    assert [name for name in (*fullest, *drawn) if read(pdf(sheets[name]))[0] != 1] == []


def test_a_sheet_that_says_too_much_is_set_as_small_as_it_may_and_loses_nothing() -> None:
    lines = Items(tuple(text(f"line {number} of many words that take their room on paper") for number in range(200)))
    pages, said = read(pdf(Document("Title", (lines,), (), sheet=True)))
    assert pages > 1
    assert "line 199 of" in said
