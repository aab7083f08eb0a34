"""What somebody says of their circumstances changes the advice by the rules of docs/method.md, and never the index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice import circumstance
from careeradvisor.advice.assessment import assess
from careeradvisor.advice.report import report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.profile import Circumstances, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend

if TYPE_CHECKING:
    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
FROZEN = open_catalogue(ROOT / "tests" / "data" / "catalogue")
NURSE, PARALEGAL, ELECTRICIAN = (
    report(FROZEN.dossier(role_id)) for role_id in ("registered-nurse", "paralegal", "electrician")
)
TODAY = "2030-01-07"


def paid(role: RoleReport, median: float | None, schooling: str = "Associate's degree") -> RoleReport:
    """A role with another median pay and typical schooling."""
    market = role.labor_market
    assert market
    rows = tuple(row._replace(education=schooling) for row in market.occupations)
    return role._replace(labor_market=market._replace(wages=market.wages._replace(median=median), occupations=rows))


START = paid(PARALEGAL, 60_000)
NEIGHBORS = [paid(NURSE, 90_000), paid(ELECTRICIAN, 50_000)]


def assessed(
    said: Circumstances, neighbors: list[RoleReport] = NEIGHBORS, held: dict[str, Proficiency] | None = None
) -> Assessment:
    tasks = [OwnTask(task.id, task.statement, task.share / 2.5, task.exposure, task.trend) for task in START.role.tasks]
    return assess(START, neighbors, tasks, Profile(skills=held or {}).with_said(START.id, said), TODAY)[0]


def advice(neighbors: list[RoleReport] = NEIGHBORS, held: dict[str, Proficiency] | None = None, **said: float) -> str:
    """The one piece of advice that follows, empty where none does."""
    found = assessed(Circumstances(**said), neighbors, held).counsel
    assert len(found) <= 1
    return f"{found[0].because}: {found[0].advice}" if found else ""


ANY = st.builds(
    Circumstances,
    years=st.none() | st.floats(0, 80),
    learning_hours=st.none() | st.floats(0, 168),
    runway_months=st.none() | st.floats(0, 600),
    relocate=st.none() | st.booleans(),
    pay_cut=st.none() | st.booleans(),
    remaining_years=st.none() | st.floats(0, 80),
)


@given(ANY)
def test_no_circumstance_changes_anything_but_the_advice(said: Circumstances) -> None:
    found, silent = assessed(said), assessed(Circumstances())
    assert found._replace(counsel=()) == silent
    assert len(found.counsel) <= sum(each is not None for each in said)
    for each in found.counsel:
        assert each.advice.endswith(".")


def test_who_says_nothing_gets_no_advice_about_it() -> None:
    assert assessed(Circumstances()).counsel == ()


@pytest.mark.parametrize(
    ("years", "says"),
    [
        (0, "0 years in this work: Beginners' tasks go first. Build 'Checking citations and authorities' before"),
        (1, "1 year in this work: Beginners' tasks"),
        (2.9, "2.9 years in this work: Beginners' tasks"),
        (3, ""),
        (9.9, ""),
        (10, "10 years in this work: Experience counts most here; ask to own it: Interview new clients"),
    ],
)
def test_years_decide_what_is_worth_doing_first(years: float, says: str) -> None:
    found = advice(years=years)
    assert found.startswith(says)
    assert bool(found) == bool(says)


def test_a_beginner_who_holds_every_skill_is_not_sent_to_build_one() -> None:
    held = dict.fromkeys((need.id for need in START.skills), Proficiency.ADVANCED)
    assert advice(held=held, years=1).startswith(
        "1 year in this work: Beginners' tasks go first. Ask to be taken along"
    )


def test_few_years_still_to_work_put_first_what_pays_back_soonest() -> None:
    said = advice(remaining_years=4)
    shortest = min(START.skills, key=lambda each: each.hours)
    assert said.startswith(f"4 years still to work: Begin with what pays back soonest: '{shortest.skill.title}'")
    assert "ask in writing what you would lose of pension" in said
    assert advice(remaining_years=10) == ""


@pytest.mark.parametrize(
    ("hours", "says"),
    [
        (80, "takes about 1 week at that pace"),
        (79, "takes about 2 weeks at that pace"),
        (0.1, "takes more than ten years at that pace"),
        (1e-300, "takes more than ten years at that pace"),
        (0, "Take the hours from work: handing over the tasks above frees about "),
    ],
)
def test_hours_to_learn_tell_how_long_the_first_open_skill_takes(hours: float, says: str) -> None:
    assert says in advice(learning_hours=hours)


def test_hours_to_learn_count_from_the_level_somebody_has() -> None:
    held = {"citation-verification": Proficiency.WORKING}
    left = 80 - START.skills[0].skill.hours.working
    assert f"takes about {left} weeks" in advice(held=held, learning_hours=1)
    assert "'Building a case timeline with AI' (advanced)" in advice(
        held={"citation-verification": Proficiency.ADVANCED}, learning_hours=1
    )


def test_short_savings_keep_the_job_and_begin_with_small_skills() -> None:
    said = advice(runway_months=2.5)
    assert said.startswith("savings for 2.5 months: Keep the job while you learn")
    assert said.endswith("Interviewing new clients, Building fill-in document templates with AI.")
    small = {"intake-interviewing": Proficiency.WORKING, "document-assembly-templates": Proficiency.WORKING}
    assert advice(held=small, runway_months=0).endswith("the shortest here is Checking citations and authorities.")


@pytest.mark.parametrize("months", [3, 6, 11.9])
def test_savings_in_between_change_nothing(months: float) -> None:
    assert advice(runway_months=months) == ""


class TestLongSavings:
    def test_lead_to_the_neighbor_that_asks_for_fewest_hours(self) -> None:
        hours = {each.title: sum(need.hours for need in each.skills) for each in NEIGHBORS}
        nearest = min(hours, key=hours.__getitem__)
        assert advice(runway_months=12) == (
            f"savings for 12 months: A change is within reach: {nearest} "
            f"asks for about {hours[nearest]} hours of practice."
        )

    def test_never_lead_to_one_that_asks_for_more_schooling(self) -> None:
        doctor = paid(NURSE, 200_000, "Doctoral or professional degree")
        assert "Electrician" in advice([doctor, NEIGHBORS[1]], runway_months=24)
        assert advice([doctor], runway_months=24) == ""
        assert "Registered Nurse" in advice([paid(NURSE, 1, "High school diploma or equivalent")], runway_months=24)
        assert "Registered Nurse" in advice([paid(NURSE, 1, "")], runway_months=24), "nothing is known against it"

    def test_respect_that_nobody_can_earn_less(self) -> None:
        found = assessed(Circumstances(runway_months=24, pay_cut=False)).counsel
        assert "Registered Nurse" in found[0].advice
        cheap = [paid(NURSE, 59_999), paid(ELECTRICIAN, None)]
        assert [each.because for each in assessed(Circumstances(runway_months=24, pay_cut=False), cheap).counsel] == [
            "earning less is not possible"
        ]

    def test_lead_nowhere_without_a_neighbor(self) -> None:
        assert advice([], runway_months=24) == ""


@pytest.mark.parametrize(("can", "says"), [(1, "beyond your region"), (0, "ask three employers near you")])
def test_moving_house_decides_whose_postings_count(can: int, says: str) -> None:
    assert says in advice(relocate=bool(can))


class TestPay:
    def test_who_can_earn_less_hears_of_every_less_exposed_neighbor(self) -> None:
        said = advice(pay_cut=True)
        assert said.endswith("Less exposed neighbors, whatever they pay: Registered Nurse, Electrician.")
        more = [each._replace(disruption=each.disruption._replace(index=90)) for each in NEIGHBORS]
        assert advice(more, pay_cut=True).endswith("No neighbor here is less exposed.")

    def test_who_cannot_hears_of_those_that_pay_as_much(self) -> None:
        assert advice(pay_cut=False).endswith("median pay: Registered Nurse.")
        assert advice([paid(NURSE, 60_000)], pay_cut=False).endswith("median pay: Registered Nurse.")
        less = [paid(NURSE, 59_999)]
        assert advice(less, pay_cut=False).endswith("No neighbor here pays as much; grow within the role.")
        assert "There are no pay figures" in advice([paid(NURSE, None)], pay_cut=False)
        assert advice([], pay_cut=False) == ""

    def test_a_neighbor_that_asks_for_more_schooling_is_named_with_it(self) -> None:
        doctor = paid(NURSE, 200_000, "Doctoral or professional degree")
        assert advice([doctor], pay_cut=False).endswith("Registered Nurse (typically doctoral or professional degree).")


def test_the_method_names_the_limits_of_every_rule() -> None:
    rows = (ROOT / "docs" / "method.md").read_text(encoding="utf-8").partition("## Your own week")[2]
    years = next(line for line in rows.splitlines() if line.startswith("| years"))
    assert f"below {circumstance.NEW_BELOW}:" in years
    assert f"from {circumstance.LONG_FROM}:" in years
    learning = next(line for line in rows.splitlines() if line.startswith("| hours"))
    assert f"from {circumstance.TOO_LONG + 1} weeks on" in learning
    savings = next(line for line in rows.splitlines() if line.startswith("| months"))
    for words in (
        f"below {circumstance.SHORT_BELOW}:",
        f"at most {circumstance.SMALL} hours",
        f"from {circumstance.LONG_RUNWAY}:",
    ):
        assert words in savings


def test_the_schooling_of_every_bundled_figure_is_known(bundled: Catalogue) -> None:
    codes = [code for code, _ in bundled.occupations()]
    figures = bundled.figures(codes, [])
    told = {each.education for code in codes for each in figures.occupations[code]}
    assert told - {""} == set(bundled.statistics.projections.schooling)


def test_a_week_is_compared_with_the_last_one_of_the_role() -> None:
    tasks = [OwnTask(task.id, task.statement, task.share / 2.5, task.exposure, task.trend) for task in START.role.tasks]
    profile, since = Profile(), []
    for day in ("2030-01-07", "2030-02-07", "2030-03-07"):
        found, profile = assess(START, [], tasks, profile, day)
        since.append(found.progress and found.progress.since)
    assert since == [None, "2030-01-07", "2030-02-07"]


EVERY_SKILL = dict.fromkeys((need.id for need in START.skills), Proficiency.ADVANCED)


@pytest.mark.parametrize(
    ("said", "held", "says"),
    [
        ({"years": 1}, False, "Beginners' tasks go first. Build 'Checking citations and authorities' before anything"),
        ({"years": 1}, True, "Beginners' tasks go first. Look for postings that name: "),
        ({"years": 12}, False, "Experience counts most here; lead your application with it: Interview new clients"),
        ({"learning_hours": 0}, False, "Apply with the skills that you hold, and learn the rest in the next job."),
        ({"runway_months": 1}, True, "Take work that you can begin soon; you hold every skill of this role."),
        ({"runway_months": 1}, False, "Take work that you can begin soon, and begin with skills of at most"),
        ({"remaining_years": 4}, True, "Ask your last employer in writing what becomes of pension and insurance."),
    ],
)
def test_who_is_out_of_work_is_told_what_needs_no_employer(said: dict[str, float], held: bool, says: str) -> None:
    counsel = assessed(Circumstances(out_of_work=True, **said), held=EVERY_SKILL if held else None).counsel
    advised = " ".join(each.advice for each in counsel)
    assert says in advised
    assert "Keep the job" not in advised
    assert "taken along" not in advised


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"learning_hours": 5}, "You hold every skill of this role; use them to show finished work."),
        ({"runway_months": 1}, "Keep the job while you look; you hold every skill of this role."),
        ({"remaining_years": 4}, "You hold every skill of this role. Before you leave an employer, ask in writing"),
    ],
)
def test_who_holds_every_skill_is_sent_to_learn_none(said: dict[str, float], says: str) -> None:
    assert says in advice(held=EVERY_SKILL, **said)


def test_a_week_without_anything_for_ai_frees_no_hours_to_learn() -> None:
    by_hand = [
        OwnTask(f"own-{place}", task.statement, 8.0, Exposure.E0, Trend.STEADY)
        for place, task in enumerate(START.role.tasks[:5])
    ]
    said = Profile().with_said(START.id, Circumstances(learning_hours=0))
    advised = [each.advice for each in assess(START, NEIGHBORS, by_hand, said, TODAY)[0].counsel]
    assert "Ask your employer for hours: nothing in your week can be handed to AI." in advised
