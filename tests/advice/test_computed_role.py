"""What is said of an occupation that nobody has written about, of its figures alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.computed_role import Known, computed_role
from careeradvisor.desk.occupation import occupation_index
from careeradvisor.model.figure import Wages

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

CODE = "51-9197.00"


@pytest.fixture
def known(catalogue: Catalogue) -> Known:
    week = occupation_index(catalogue).week(CODE)
    assert week
    keys = {key for part in week.parts for key in part.activities} | {key for each in week.near for key in each.shared}
    activities = {key: each.within(CODE) for key, each in catalogue.activities.some(keys).items()}
    figures = catalogue.figures([CODE], []).occupations[CODE][0]
    return Known(CODE, week, activities, figures, catalogue.statistics)


def outlook(known: Known, *reasons: tuple[str, str], **figures: object) -> str:
    usual = {"change": 10.0, "employment": 100.0, "openings": 8.0, **figures}
    return computed_role(known._replace(figures=known.figures._replace(**usual), reasons=reasons)).outlook


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (10.0, "grow by 10% from"),
        (-10.0, "fall by 10% from"),
        (0.0, "stay as it is from"),
        (0.04, "stay as it is from"),
        (-0.1, "fall by 0.1% from"),
    ],
)
def test_employment_grows_falls_or_stays(change: float, words: str, known: Known) -> None:
    assert f"Employment is projected to {words} " in outlook(known, change=change)


@pytest.mark.parametrize(
    ("change", "openings", "leave"),
    [(10.0, 2.1, True), (10.0, 2.0, False), (10.0, 1.9, False), (-10.0, 0.1, True), (0.0, 0.1, True)],
)
def test_openings_that_are_mostly_of_people_who_leave_say_so(
    change: float, openings: float, leave: bool, known: Known
) -> None:
    """A tenth more of 100 thousand in ten years adds one thousand jobs a year: half of two thousand openings."""
    said = outlook(known, change=change, openings=openings)
    assert f"About {openings * 1000:,.0f} openings a year are expected" in said
    assert (", most of them because people leave" in said) is leave


def test_figures_that_are_not_published_are_left_out(known: Known) -> None:
    assert "In 2025 it was 100,000 jobs [" in outlook(known)
    assert "it was" not in outlook(known, employment=None)
    assert "openings" not in outlook(known, openings=None)
    assert outlook(known, change=None).startswith("No projection of employment to 2035 is published")


def test_two_reasons_are_named_with_their_sources(known: Known) -> None:
    said = outlook(known, ("Demand rises.", "a-2024"), ("AI helps", "b-2025"), ("Third", "c-2026"))
    assert said.endswith("What moves its share of all jobs: demand rises [a-2024]; AI helps [b-2025].")
    assert "What moves" not in outlook(known)


def test_the_way_in_is_schooling_and_first_pay(known: Known) -> None:
    def entry(**figures: object) -> str:
        return computed_role(known._replace(figures=known.figures._replace(**figures))).entry

    pay = Wages(30_000, 35_000, 40_000, 45_000, 50_000)
    said = entry(education="High school", wages=pay)
    assert said.startswith("The usual education at entry: high school [")
    assert "First pay is mostly between $30,000 and $35,000 " in said
    assert "First pay" not in entry(education="High school", wages=pay._replace(p10=None))
    assert "First pay" not in entry(education="High school", wages=pay._replace(p25=None))
    nothing = "Neither the usual education nor pay is published for this occupation."
    assert entry(education="", wages=pay._replace(p25=None)) == nothing
