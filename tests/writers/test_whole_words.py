"""No word of a page is broken, and no name: columns give way to each other, and where that is not enough, to lists."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import pytest

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.listing import Order, listing
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.block import Column, Document, Facts, Place, Span, Style, Table, plain
from careeradvisor.pages.comparison import comparison_page
from careeradvisor.pages.listing import listing_page
from careeradvisor.writers.terminal.layout import render
from careeradvisor.writers.terminal.wrapping import Piece, wrap

BUNDLED = open_catalogue(Path(__file__).resolve().parents[2] / "roles_data")
WIDTHS = (40, 60, 72, 80, 96)
LONG = "customer-service-representative"


def words_of(document: Document) -> set[str]:
    """The words of a page's tables, parted behind hyphens."""
    blocks = [*document.header, *(block for section in document.sections for block in section.blocks)]
    texts = [
        words
        for block in blocks
        if isinstance(block, Table)
        for words in (
            *(column.title for column in block.columns if column.place is not Place.MAIN),
            *(plain(cell) for row in block.rows for cell in row),
        )
    ]
    return {part for words in texts for word in words.split() for part in re.split(r"(?<=[-/])", word) if part}


def broken(document: Document, width: int) -> list[str]:
    """The words that do not stand whole anywhere on the page."""
    page = render(document, width, color=False).casefold()
    return [word for word in words_of(document) if word.casefold() not in page]


@cache
def role(role_id: str) -> RoleReport:
    return report(BUNDLED.dossier(role_id))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_list_breaks_no_name(width: int) -> None:
    groups = listing(BUNDLED.entries(), BUNDLED.categories, None, None, Order.CATEGORY)
    assert broken(listing_page(groups), width) == []


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_a_comparison_breaks_no_title_however_many_there_are(count: int) -> None:
    choose = random.Random(count)  # of pages to try
    for _ in range(8):
        page = comparison_page(compare([role(each) for each in choose.sample(BUNDLED.ids(), count)]))
        for width in WIDTHS:
            assert broken(page, width) == []


def test_a_name_that_is_wider_than_its_place_is_parted_behind_its_hyphens() -> None:
    lines = ["".join(piece.text for piece in line) for line in wrap([Piece(LONG)], 17)]
    assert lines == ["customer-service-", "representative"]


def test_a_column_of_figures_is_never_narrower_than_they_are() -> None:
    columns = (Column("Occupation", Place.MAIN), Column("What it is like", Place.FACT), Column("Pay", Place.NUMBER))
    rows = tuple(
        ((Span("Anesthesiologists " * 3),), (Span("incomprehensibilities " * 3),), (Span("about $ 97,600"),))
        for _ in range(3)
    )
    page = Document("", (Table(columns, rows),), ())
    for width in (72, 80):
        assert render(page, width, color=False).count("about $ 97,600") == 3


@pytest.mark.parametrize("width", [60, 80])
def test_a_command_stands_on_one_line_to_be_copied(width: int) -> None:
    command = f"careeradvisor plan {LONG}"
    line = (Span("To know what to do in which week, type "), Span(command, Style.CODE), Span("."))
    assert f"{command}." in render(Document("", (Facts((("Next", line),)),), ()), width, color=False)
