"""The page of a résumé says what was read, where it leads and how surely, and keeps nothing unasked."""

from __future__ import annotations

import pytest

from careeradvisor.advice.disruption import disruption
from careeradvisor.advice.resume.account import ResumeAccount
from careeradvisor.advice.resume.recent_work import NamedLine, RecentWork
from careeradvisor.advice.resume.shown import ShownSkill, Shows
from careeradvisor.advice.resume.vote import Pointer, Sureness
from careeradvisor.document.block import Facts, Table, plain
from careeradvisor.model.resume import Education, Job
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.pages.resume import NO_SKILL, NOT_HELD, PRIVATE, SURE, counted_years, resume_page
from careeradvisor.writers import markdown

COOK = Pointer("35-2014.00", "cook", "Cook", ("Cook", "Line Cook"), ("soup", "menu"), 1.0, 62)
BARE = ResumeAccount(
    format="text", pages=None, headline=None, jobs=(), education=(), credentials=(), languages=(),
    sureness=Sureness.OPEN, pointers=(), years=None, schooling=None, skills=(), recent=None,
)  # fmt: skip


def page(found: ResumeAccount) -> str:
    return markdown.render(resume_page(found, "mine.pdf"))


def rows(found: ResumeAccount, key: str) -> list[list[str]]:
    section = next(each for each in resume_page(found).sections if each.id == key)
    tables = [each for each in section.blocks if isinstance(each, Table)]
    return [[plain(cell) for cell in row] for each in tables for row in each.rows]


def test_a_file_without_a_job_says_what_to_do() -> None:
    shown = page(BARE)
    assert "No title of a job was found in it. Name your work yourself: careeradvisor find WORDS" in shown
    assert "No job was found." in shown
    assert NO_SKILL in shown
    assert PRIVATE in shown
    assert [each.id for each in resume_page(BARE).sections] == ["read", "skills"]


@pytest.mark.parametrize("sureness", Sureness)
def test_how_surely_it_points_to_work_is_said(sureness: Sureness) -> None:
    found = BARE._replace(pointers=(COOK,), sureness=sureness)
    assert f"It points to **Cook**. {SURE[sureness]}" in page(found)
    assert f"It points to **Cook**, for about 3.5 years. {SURE[sureness]}" in page(found._replace(years=3.5))


@pytest.mark.parametrize(
    ("years", "words"), [(0.5, "half a year"), (1.0, "1 year"), (1.5, "1.5 years"), (12.0, "12 years")]
)
def test_years_in_words(years: float, words: str) -> None:
    assert counted_years(years) == words


def test_each_pointer_says_why_and_what_to_type() -> None:
    other = COOK._replace(role=None, titles=(), share=38)
    assert rows(BARE._replace(pointers=(COOK, other)), "points-to") == [
        ["Cook", "62", "Cook and Line Cook", "soup, menu", "careeradvisor show cook"],
        ["Cook", "38", "", "soup, menu", "careeradvisor show 35-2014.00"],
    ]
    shown = page(BARE._replace(pointers=(COOK,)))
    assert "careeradvisor resume mine.pdf --for cook" in shown
    assert "careeradvisor gap cook --resume mine.pdf" in shown
    assert "careeradvisor plan cook --resume mine.pdf" in shown
    assert "careeradvisor resume mine.pdf --save" in shown


@pytest.mark.parametrize(
    ("start", "end", "current", "words"),
    [
        ("2018-06", None, True, "2018-06 to now"),
        ("2018", "2020", False, "2018 to 2020"),
        ("2018", None, False, "2018"),
        (None, "2020", False, "2020"),
        (None, None, False, "no dates"),
    ],
)
def test_a_job_says_when_it_was(start: str | None, end: str | None, current: bool, words: str) -> None:
    job = Job("Cook", "Fairway", start, end, current, ("a", "b"))
    assert rows(BARE._replace(jobs=(job,)), "read") == [["Cook", words, "Fairway", "2"]]


def test_a_job_without_a_title_is_shown_all_the_same() -> None:
    assert rows(BARE._replace(jobs=(Job(None, None),)), "read") == [["no title found", "no dates", "", "0"]]


def test_what_else_was_read_is_named() -> None:
    found = BARE._replace(
        headline="Cook", education=(Education("BA, 2014"),), credentials=("CPR",), languages=("Spanish", "German")
    )
    [section] = (each for each in resume_page(found).sections if each.id == "read")
    [facts] = (each for each in section.blocks if isinstance(each, Facts))
    assert [(name, plain(line)) for name, line in facts.rows] == [
        ("You call yourself", "Cook"),
        ("Education", "BA, 2014"),
        ("Credential", "CPR"),
        ("Languages", "Spanish, German"),
    ]


@pytest.mark.parametrize(("pages", "note"), [(None, "PDF"), (1, "PDF, 1 page"), (2, "PDF, 2 pages")])
def test_what_was_read_says_its_format_and_length(pages: int | None, note: str) -> None:
    assert resume_page(BARE._replace(format="PDF", pages=pages)).note == note


def test_what_was_saved_stands_in_place_of_the_promise() -> None:
    shown = page(BARE._replace(kept="Kept: 3 years as Cook."))
    assert "Kept: 3 years as Cook." in shown
    assert PRIVATE not in shown


def test_what_a_line_shows_is_told_from_what_it_comes_near() -> None:
    did = ShownSkill("menus", "Menus", Shows.SHOWN, "Wrote menus")
    near = ShownSkill("costs", "Costs", Shows.NEAR, "Sold soup")
    shown = page(BARE._replace(skills=(near, did)))
    order = ["Your lines say that you did it:", "Wrote menus", "Your lines come near it:", "Sold soup", NOT_HELD]
    assert sorted(order, key=shown.index) == order
    assert "come near" not in page(BARE._replace(skills=(did,)))
    assert "that you did it" not in page(BARE._replace(skills=(near,)))


def test_recent_work_is_a_number_only_of_enough_lines() -> None:
    line = NamedLine("Wrote menus", "writing", "Writing", Exposure.E1, Trend.AT_RISK)
    few = BARE._replace(recent=RecentWork(9, (line,), None, None))
    assert "Too few lines name an activity for a number: 1 of the 9 lines about your last jobs." in page(few)
    assert rows(few, "recent") == [["\u201cWrote menus\u201d", "Writing", Exposure.E1.label, "at risk"]]
    index = disruption({Exposure.E1: 25, Exposure.E2: 50, Exposure.E0: 25})
    many = page(BARE._replace(recent=RecentWork(9, (line,) * 4, index, 75)))
    assert "4 of the 9 lines about your last jobs name an activity that is rated." in many
    assert f"50 in 100 (range 25 to 75): {index.level.label}. 75 in 100 are losing pay." in many
    assert rows(BARE._replace(recent=RecentWork(9, (), None, None)), "recent") == []
