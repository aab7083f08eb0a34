"""A sheet to hand over is one page of paper, of either size, whatever the role; and it can be read across a table."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.week import own_week
from careeradvisor.desk.desk import Desk
from careeradvisor.document.block import Document, Items, Paragraph, Section, text
from careeradvisor.model.profile import OwnTask
from careeradvisor.pages.plan import worksheet_page
from careeradvisor.pages.registry import page_of
from careeradvisor.pages.subject import sheet_of
from careeradvisor.writers.footer import footed
from careeradvisor.writers.html import render
from careeradvisor.writers.paper import SIZES, size_of
from careeradvisor.writers.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from careeradvisor.advice.report import RoleReport

PAPER = {"Letter": 725, "A4": 703}
"""The width between margins of 12 mm, in pixels of CSS."""
TALLEST = 8
"""Sheets that are printed; the others are shorter in the same width, and a page that holds the tallest holds them."""
READABLE = 10.5
"""Points that letters on a sheet have at least."""
DESK = Desk(root=Path(__file__).resolve().parents[2] / "roles_data")
ROLES = DESK.catalogue.ids()
OCCUPATIONS = DESK.catalogue.occupations()
DRAWN = [code for code, _ in random.Random(15).sample(OCCUPATIONS, 20)]
LONGEST = [code for code, title in sorted(OCCUPATIONS, key=lambda each: len(each[1]))[-5:]]
"""Occupations with the longest titles, which take two lines."""
AS_ARIAL = """() => {
  const wide = (font) => {
    const context = document.createElement("canvas").getContext("2d");
    context.font = `100px ${font}`;
    return context.measureText("Registered nurses chart vital signs").width;
  };
  return wide("Arial, Helvetica, 'Liberation Sans', system-ui, sans-serif");
}"""
"""How wide a sentence is in the letters of a sheet; in Arial, and in fonts made like it, it is about 1,530."""
HEIGHTS = """([pages, widths]) => pages.map((html) => {
  const read = new DOMParser().parseFromString(html, "text/html");
  document.replaceChild(document.adoptNode(read.documentElement), document.documentElement);
  return widths.map((width) => {
    document.documentElement.style.width = `${width}px`;
    return document.documentElement.getBoundingClientRect().height;
  });
})"""
"""How tall each of some pages is in each of some widths, without a page load for each."""


@pytest.fixture(scope="module")
def browser_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    if page.evaluate(AS_ARIAL) > 1600:
        pytest.skip("no font on this machine has letters like those of Arial")
    yield page
    page.close()


def subject(name: str) -> RoleReport:
    found = DESK.subject(name)
    assert hasattr(found, "role")
    return found


def pages(page: Page, document: Document, paper: str) -> int:
    """How many sheets of paper a browser prints a document on."""
    page.set_content(render(footed(document, Setting())))
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


def heights(page: Page, documents: dict[str, Document]) -> dict[str, dict[str, float]]:
    """How tall documents are on each paper, where they are as wide as what is printed of a sheet of it."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": max(PAPER.values()), "height": 900})
    page.set_content("<!doctype html>")  # else it would be read as pages of old were
    said = [render(footed(document, Setting())) for document in documents.values()]
    found = page.evaluate(HEIGHTS, [said, [*PAPER.values()]])
    each = dict(zip(documents, found, strict=True))
    return {paper: {name: held[place] for name, held in each.items()} for place, paper in enumerate(PAPER)}


def expect_one_page(page: Page, documents: dict[str, Document]) -> None:
    """Raise AssertionError with the names of documents that take more than a page, and on which paper."""
    tallest = {
        paper: sorted(found, key=found.__getitem__)[-TALLEST:] for paper, found in heights(page, documents).items()
    }
    printed = [(paper, name) for paper, names in tallest.items() for name in names]
    assert [(paper, name) for paper, name in printed if pages(page, documents[name], paper) != 1] == []


def test_a_sheet_is_one_page_for_every_role_and_for_a_hundred_occupations(
    browser_page: Page, sheets: dict[str, Document]
) -> None:
    assert sheets.keys() >= set(ROLES)
    assert len(sheets) == len(ROLES) + 100
    expect_one_page(browser_page, sheets)


def test_a_sheet_of_an_own_week_is_one_page_too(browser_page: Page) -> None:
    documents = {}
    for name in ROLES[::12]:
        found = subject(name)
        wordy = sorted(found.role.tasks, key=lambda task: -len(f"{task.statement}{task.advice or task.because}"))[:3]
        own = own_week(found.role, [OwnTask(task.id, task.statement, 9, task.exposure, task.trend) for task in wordy])
        documents[name] = sheet_of(found, DESK.moves_as_said(found), own).document
    expect_one_page(browser_page, documents)


def test_letters_of_every_sheet_can_be_read_across_a_table(sheets: dict[str, Document]) -> None:
    assert [name for name, each in sheets.items() if size_of(footed(each, Setting())) < READABLE] == []


@pytest.mark.parametrize("everything", [False, True])
def test_a_worksheet_is_one_page(browser_page: Page, everything: bool) -> None:
    documents = {}
    for name in (*ROLES[::3], *DRAWN, *LONGEST):
        plan = DESK.plan(subject(name), date(2026, 11, 29), have="", new=everything, whole=everything)
        documents[name] = page_of(plan, make=worksheet_page).document
    expect_one_page(browser_page, documents)


def test_letters_are_as_large_as_the_text_allows() -> None:
    def size(words: int) -> float:
        said = Items(tuple(text("word " * 20) for _ in range(words)))
        return size_of(Document("Title", (Paragraph(text("words")),), (Section("one", "One", (said,)),), sheet=True))

    assert size(1) == SIZES[0]
    assert size(500) == SIZES[-1]
    found = [size(words) for words in range(1, 60)]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) > 5


def test_it_holds_what_two_people_talk_about_and_no_number_of_a_source() -> None:
    for name in ("registered-nurse", "cashier", DRAWN[0]):
        found = subject(name)
        document = sheet_of(found, DESK.moves_as_said(found)).document
        assert [section.id for section in document.sections] in (
            ["tasks", "step", "moves", "ask"],
            ["tasks", "step", "ask"],
        )
        [tasks] = document.sections[0].blocks
        assert len(tasks.lines) == 3
        html = render(document)
        assert "not the chance of losing the job" in html
        assert not re.search(r"\[[a-z0-9-]+-\d{4}[a-z0-9-]*\]", html)
