"""Years, schooling and skills that a résumé stands for, and what of them may be kept."""

from __future__ import annotations

import datetime as dt

import pytest

from careeradvisor.advice.resume.account import ResumeAccount, schooling_of, years_in
from careeradvisor.advice.resume.facts import Facts, facts_of
from careeradvisor.advice.resume.shown import ShownSkill, Shows
from careeradvisor.advice.resume.vote import Pointer, Sureness
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances, Profile
from careeradvisor.model.resume import Education, Job, Resume
from careeradvisor.model.role import Proficiency

TODAY = dt.date(2026, 11, 29)
COOK = Job("Cook", None)


def years(*jobs: Job, titles: tuple[str, ...] = ("Cook",)) -> float | None:
    return years_in(Resume(jobs=jobs), titles, TODAY)


@pytest.mark.parametrize(
    ("start", "end", "current", "found"),
    [
        ("2018-01", "2019-12", False, 2.0),  # both months were worked
        ("2018", "2020", False, 2.0),  # years alone: from January to January
        ("2018-06", "2018-08", False, 0.0),  # a quarter of a year, to the half year
        ("2018-06", "2018-09", False, 0.5),
        ("2024-11", None, True, 2.0),
        ("2024-11", "2030-01", False, 2.0),  # nobody has worked in the future
        ("2024-11", None, False, None),  # it does not say until when
        (None, "2020", False, None),
    ],
)
def test_years_are_counted_by_months(start: str | None, end: str | None, current: bool, found: float | None) -> None:
    assert years(COOK._replace(start=start, end=end, current=current)) == found


def test_a_month_with_two_jobs_counts_once_and_other_titles_do_not() -> None:
    first = COOK._replace(start="2018-01", end="2018-12")
    assert years(first, first._replace(start="2018-07", end="2019-06")) == 1.5
    assert years(first, first._replace(title="Baker", start="2019-01", end="2020-12")) == 1.0
    assert years(first._replace(title="Baker")) is None


def test_the_highest_degree_counts() -> None:
    learned = [Education("a", Schooling.ASSOCIATE), Education("b"), Education("c", Schooling.MORE), Education("d")]
    assert schooling_of(Resume(education=tuple(learned))) is Schooling.MORE
    assert schooling_of(Resume(education=(Education("b"),))) is None


def account(sureness: Sureness = Sureness.SURE, **changes: object) -> ResumeAccount:
    pointer = Pointer("35-2014.00", "cook", "Cook", ("Cook",), (), 1.0, 100)
    skills = (ShownSkill("menus", "Menus", Shows.SHOWN, "Wrote menus"), ShownSkill("costs", "Costs", Shows.NEAR, "x"))
    found = ResumeAccount(
        format="text", pages=1, headline=None, jobs=(), education=(), credentials=(), languages=(), sureness=sureness,
        pointers=(pointer,), years=3.5, schooling=Schooling.NONE, skills=skills, recent=None,
    )  # fmt: skip
    return found._replace(**changes)


def test_what_a_line_shows_is_held_at_foundation_and_what_is_near_is_not() -> None:
    assert facts_of(account()) == Facts("cook", "Cook", 3.5, Schooling.NONE, {"menus": Proficiency.FOUNDATION})
    assert facts_of(account(Sureness.LIKELY)).role == "cook"


def test_where_several_fit_no_work_is_noted_and_no_years_in_it() -> None:
    assert facts_of(account(Sureness.OPEN))[:3] == (None, "Cook", None)
    assert facts_of(account(pointers=()))[:3] == (None, "", None)


def test_what_a_profile_holds_already_stays() -> None:
    held = Profile(
        skills={"menus": Proficiency.WORKING},
        experience={"cook": 9.0, "baker": 1.0},
        circumstances=Circumstances(education=Schooling.MORE, state="TX"),
    )
    facts = Facts("cook", "Cook", 3.5, None, {"menus": Proficiency.FOUNDATION, "costs": Proficiency.FOUNDATION})
    merged = facts.merged(held)
    assert merged.skills == {"menus": Proficiency.WORKING, "costs": Proficiency.FOUNDATION}
    assert merged.experience == {"cook": 9.0, "baker": 1.0}
    assert merged.circumstances == Circumstances(education=Schooling.MORE, state="TX")
    more = facts._replace(years=10.0, education=Schooling.NONE).merged(held)
    assert more.experience["cook"] == 10.0
    assert more.circumstances.education is Schooling.NONE
    assert facts._replace(role=None).merged(Profile()).experience == {}
    assert facts._replace(years=0.0).merged(Profile()).experience == {"cook": 0.0}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (Facts(None, "", None, None, {}), "nothing"),
        (Facts("cook", "Cook", None, None, {}), "nothing"),
        (Facts(None, "Cook", 3.0, None, {}), "nothing"),
        (Facts("cook", "Cook", 3.5, None, {}), "3.5 years as Cook"),
        (
            Facts("cook", "Cook", 0.0, Schooling.BACHELOR, dict.fromkeys("ba", Proficiency.FOUNDATION)),
            "0 years as Cook, education (bachelor) and 2 skills (a, b)",
        ),
    ],
)
def test_the_facts_are_said_in_a_line(facts: Facts, words: str) -> None:
    assert facts.words == words
