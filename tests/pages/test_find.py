"""What a title leads to: what it was read as, whose list it stands in, and what to do where there is no answer."""

from __future__ import annotations

import pytest

from careeradvisor.advice.title_match import Answer, Answers, Reason
from careeradvisor.model.activity import UnderstoodActivity
from careeradvisor.pages.find import DESCRIBED, GUIDE, find_page
from careeradvisor.writers import markdown

POET = Answer("27-3043.05", None, "Poets", "Bard", next(iter(Reason)), 0.5, 37)


def page(found: Answers) -> str:
    return markdown.render(find_page(found))


def cells(found: Answers) -> list[str]:
    """The cells of the first answer."""
    row = next(line for line in page(found).splitlines() if "Poets" in line)
    return [cell.strip() for cell in row.strip("|").split("|")]


@pytest.mark.parametrize(("origin", "words"), [(None, "Bard"), ("ESCO 1.2", "Bard (ESCO 1.2)")])
def test_a_title_says_whose_list_it_stands_in_unless_it_is_ours(origin: str | None, words: str) -> None:
    assert cells(Answers("bard", (POET._replace(origin=origin),)))[1] == words


@pytest.mark.parametrize(("role", "typed"), [(None, "27-3043.05"), ("poet", "poet")])
def test_the_next_step_shows_the_role_or_the_occupation(role: str | None, typed: str) -> None:
    shown = page(Answers("bard", (POET._replace(role=role),)))
    assert f"careeradvisor show {typed}`" in shown
    assert "27-3043.05" in shown, "the code is said in either case"
    target = find_page(Answers("bard", (POET._replace(role=role),))).header[0].rows[0][0][0].target
    assert target == ("role", typed)


def test_a_title_of_another_language_and_a_remark_stand_above() -> None:
    shown = page(Answers("barde", (POET,), language="French", said="'old' says nothing of the work"))
    assert "Read as French; the answers are in English." in shown
    assert "'old' says nothing of the work." in shown
    assert shown.index("Read as French") < shown.index("Poets") < shown.index(GUIDE)
    assert "Read as" not in page(Answers("bard", (POET,)))


def test_a_status_is_no_title_and_says_what_to_type_instead() -> None:
    shown = page(
        Answers("retired", (POET,), status="retired", said="Nobody works as that.", advice="Type the last job.")
    )
    assert "Nobody works as that. Type the last job." in shown
    assert "Poets" not in shown


def test_a_remark_without_answers_stands_alone() -> None:
    assert "Too short. Say more." in page(Answers("x", (), said="Too short.", advice="Say more."))


def test_what_is_not_known_says_what_to_try() -> None:
    assert "No title that is known is near this one. Try the work itself" in page(Answers("xyz", ()))
    assert GUIDE not in page(Answers("xyz", ()))


def test_how_sure_answers_are_depends_on_what_was_typed() -> None:
    assert GUIDE in page(Answers("bard", (POET,)))
    assert DESCRIBED not in page(Answers("bard", (POET,)))
    assert find_page(Answers("bard", (POET, POET))).note == "2 answers"


def test_a_sentence_is_answered_by_what_it_was_understood_to_say() -> None:
    said = (UnderstoodActivity("a", "Writing poems"), UnderstoodActivity("b", "Reading aloud"))
    shown = page(Answers("I write poems and read them", (POET,), activities=said))
    assert "Read as a description of work: writing poems; reading aloud. These occupations" in shown
    assert DESCRIBED in shown
    assert GUIDE not in shown
