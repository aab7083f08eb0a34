"""What a move between two compared roles takes, pays and changes, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.comparison import ComparedMove
from careeradvisor.advice.move import Refusal, StepKind
from careeradvisor.advice.move_refusal import CLOSE
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.model.profile import Circumstances
from careeradvisor.pages.compared_move import move_words
from tests.advice.footings import HERE, RULES, THERE

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move
    from careeradvisor.catalogue.catalogue import Catalogue

PLAIN = ComparedMove("paralegal", "electrician", 0.0, 0, None, None, (), 0)


@pytest.fixture
def subjects(catalogue: Catalogue) -> tuple[RoleReport, ...]:
    return tuple(report(catalogue.dossier(each)) for each in ("paralegal", "electrician"))


@pytest.fixture
def move() -> Move:
    [each] = judged(HERE, [(THERE, CLOSE)], RULES, Circumstances())
    return told(HERE, each, RULES, Names({}, {}, {}, "$"), None)


def test_without_figures_a_move_still_says_that_it_takes_being_taken_on(subjects: tuple[RoleReport, ...]) -> None:
    assert move_words(PLAIN, subjects) == (
        "From paralegal to electrician. No school and no license lies between that these figures know of; you still "
        "have to be taken on. Nothing that these figures show is better there."
    )


@pytest.mark.parametrize(
    ("changes", "better", "worse"),
    [
        ({"index_change": -12.5}, "12.5 points less disruption", ""),
        ({"index_change": 1.0}, "", "1 points more disruption"),
        ({"at_risk_change": -3}, "3% less of the week at risk", ""),
        ({"at_risk_change": 3}, "", "3% more of the week at risk"),
        ({"growth_change": 0.5}, "a projected change in employment 0.5 points higher", ""),
        ({"growth_change": -2.0}, "", "a projected change in employment 2 points lower"),
        (
            {"index_change": -1.0, "at_risk_change": -1, "growth_change": -1.0},
            "1 points less disruption and 1% less of the week at risk",
            "a projected change in employment 1 points lower",
        ),
    ],
)
def test_what_is_better_comes_before_what_is_worse(
    changes: dict[str, object], better: str, worse: str, subjects: tuple[RoleReport, ...]
) -> None:
    said = move_words(PLAIN._replace(**changes), subjects)
    first = f"Better there: {better}." if better else "Nothing that these figures show is better there."
    assert said.endswith(f"taken on. {first} Worse there: {worse}." if worse else f"taken on. {first}")


def test_median_pay_says_its_unit(subjects: tuple[RoleReport, ...]) -> None:
    unit = subjects[0].statistics.pay.unit
    assert f"Better there: $9,400 more median pay {unit}." in move_words(PLAIN._replace(pay_change=9_400.0), subjects)
    assert f"Worse there: $9,400 less median pay {unit}." in move_words(PLAIN._replace(pay_change=-9_400.0), subjects)


def test_practice_counts_hours_and_skills(subjects: tuple[RoleReport, ...]) -> None:
    skills = subjects[1].skills
    words = "Practice about 1 hour in 1 skill that are asked for there."
    assert words in move_words(PLAIN._replace(hours=1, skills=skills[:1]), subjects)
    words = "Practice about 90 hours in 2 skills that are asked for there."
    assert words in move_words(PLAIN._replace(hours=90, skills=skills[:2]), subjects)


def test_school_and_license_stand_in_place_of_practice(subjects: tuple[RoleReport, ...], move: Move) -> None:
    step = move.steps[0]._replace(kind=StepKind.SCHOOLING, words="Learn for it.", months=24)
    later = step._replace(kind=StepKind.FIRST_JOB, words="Begin.")
    schooled = move._replace(steps=(step, later), takes=move.takes._replace(schooling=HERE.requirement.schooling))
    said = move_words(PLAIN._replace(hours=90, told=schooled), subjects)
    assert "Learn for it. About 2 years. A newcomer there" in said
    assert "Practice" not in said
    assert "Begin." not in said
    without = move._replace(steps=(step._replace(kind=StepKind.TRAINING, months=None), later))
    assert "Learn for it. Practice about 90 hours" in move_words(PLAIN._replace(hours=90, told=without), subjects)


def test_pay_of_newcomers_stands_beside_the_median_here(subjects: tuple[RoleReport, ...], move: Move) -> None:
    def said(**changes: object) -> str:
        return move_words(PLAIN._replace(told=move._replace(gains=move.gains._replace(**changes))), subjects)

    assert "A newcomer there mostly earns $30,000 to $35,000 a year, against a median of $40,000 here." in said()
    assert "mostly earns $30,000 to $35,000 a year. " in said(pay_here=None)
    assert "No pay of newcomers is published there." in said(newcomer=(None, 35_000.0))
    assert "No pay of newcomers is published there." in said(newcomer=(30_000.0, None))


def test_a_move_that_is_not_proposed_says_why_last(subjects: tuple[RoleReport, ...], move: Move) -> None:
    said = move_words(PLAIN._replace(told=move._replace(refused=Refusal.FAR)), subjects)
    assert said.endswith("The two are far apart in the preparation that they ask for.")
