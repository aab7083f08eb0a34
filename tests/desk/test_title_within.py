"""Titles in longer texts: people type a sentence, and the title in it says more than its small words."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.desk.desk import Desk

DESK = Desk(root=Path(__file__).resolve().parents[2] / "roles_data")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("will nurses be laid off because of AI", "registered-nurse"),
        ("paralegal diploma, should I commit now, is it a bad time", "paralegal"),
        ("freelance web editor let go last month because of AI", "27-3041.00"),
        ("rad tech student, professor says AI ends the job", "29-2034.00"),
        ("they now ask us paralegals about everything that we do", "paralegal"),
        ("graphic designer, started at 30, is it over", "graphic-designer"),
        ("will attorneys be laid off in the next ten years", "lawyer"),
        ("will counsellors be laid off in the next ten years", "school-counselor"),
        ("my son: electrician or a degree after school?", "electrician"),
        ("is it over for cashiers", "cashier"),
        ("will it replace nurses", "registered-nurse"),
        ("what is it doing to paralegals", "paralegal"),
        ("what does it mean for us welders", "welder"),
        ("nurse, my employer forbids AI", "registered-nurse"),
        ("is it time to get out of trucking", "heavy-truck-driver"),
    ],
)
def test_the_title_in_a_sentence_is_read_and_not_followed_unasked(text: str, first: str) -> None:
    found = DESK.find(text)
    assert found.query.startswith(text[:30])
    assert found.answers[0].id == first
    assert found.answers[0].confidence < 60
    assert not DESK.means_one(text)


@pytest.mark.parametrize(
    "text", ["the best place to eat in town is here now", "asked the nurse for a glass of water today"]
)
def test_what_names_no_work_or_that_of_somebody_else_is_not_read_so(text: str) -> None:
    assert [each.reason for each in DESK.find(text).answers if each.confidence > 40] == []


def test_a_page_is_proposed_only_where_the_first_answer_is_likely() -> None:
    from careeradvisor.pages.next_step import next_steps

    unsure = DESK.find("I answer phones for a lawyer all day long")
    assert unsure.answers[0].confidence < 20
    [[command, _]] = next_steps("answers", unsure)
    assert command.text == "careeradvisor find TITLE"


def test_an_english_word_is_offered_without_a_language() -> None:
    advice = DESK.find("tired teacher, stay or leave").advice
    assert advice
    assert "Nearest words: teacher, lave (French)" in advice


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("head of AI", "11-3021"),
        ("chief AI officer", "11-3021"),
        ("AI enablement lead", "13-1111"),
        ("expedite driver", "53-3032"),
        ("executive officer civil service", "43-4061"),
        ("should I quit teaching", "25-2021"),
    ],
)
def test_titles_that_people_typed_in_vain_are_known(title: str, first: str) -> None:
    assert DESK.find(title).answers[0].code[:7] == first
