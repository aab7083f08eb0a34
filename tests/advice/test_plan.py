"""A dated plan: prerequisites first, never more hours a week than there are, and the best part where time is short."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.gap import Gap, gap, required_by
from careeradvisor.advice.plan import Plan, plan
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.role import Proficiency, ResumeExample, SkillNeed

if TYPE_CHECKING:
    from types import FrameType

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = open_catalogue(ROOT / "roles_data")
MONDAY = date(2030, 1, 7)


class Needs:
    """As much of a role as a gap looks at."""

    title = "Everything"

    def __init__(self, needs: dict[str, Proficiency]) -> None:
        self.skills = tuple(SkillNeed(name, level, f"Why {name}.") for name, level in needs.items())


@pytest.fixture(scope="module")
def skills() -> dict[str, Skill]:
    """The bundled vocabulary."""
    return BUNDLED.skills()


@pytest.fixture(scope="module")
def roles() -> list[tuple[str, Role]]:
    """Every bundled role."""
    return [(role_id, BUNDLED.role(role_id)) for role_id in BUNDLED.ids()]


@pytest.fixture(scope="module")
def whole(skills: dict[str, Skill]) -> Gap:
    """The whole vocabulary as one gap."""
    return gap("everything", Needs(dict.fromkeys(skills, Proficiency.ADVANCED)), skills, {})


def check(found: Plan, wanted: Gap, skills: dict[str, Skill], pace: Fraction, weeks: int | None = None) -> None:
    """What every plan promises."""
    open_needs = {need.id: need for need in wanted.needs if need.hours}
    levels = list(Proficiency)
    reached: dict[str, Proficiency] = {}
    for step in found.steps:
        name = step.need.id
        for required in skills[name].requires:
            if required in open_needs and open_needs[required].have is None:
                assert required in reached, f"{name} is planned without the foundation of {required}"
        before = reached.get(name, open_needs[name].have)
        assert before is None or levels.index(before) < levels.index(step.level)
        reached[name] = step.level
        assert step.done == (step.level is open_needs[name].want and bool(open_needs[name].why))
        assert step.first_week <= step.last_week
    assert [step.first_week for step in found.steps] == sorted(step.first_week for step in found.steps)
    spent: dict[str, Fraction] = {}
    for number, week in enumerate(found.weeks, start=1):
        hours = sum(portion.hours for portion in week.portions)
        assert 0 < hours <= pace
        assert hours == pace or number == len(found.weeks), "only the last week has hours to spare"
        assert (week.number, week.start) == (number, found.start + timedelta(weeks=number - 1))
        assert week.review == (number % 4 == 0 or number == len(found.weeks))
        for portion in week.portions:
            assert portion.doing
            assert sum(each.hours for each in portion.doing) == portion.hours
            spent[portion.skill] = spent.get(portion.skill, Fraction(0)) + portion.hours
    assert sum(spent.values()) == found.hours == sum(step.hours for step in found.steps)
    done = [step for step in found.steps if step.done]
    assert [name for week in found.weeks for name in week.done] == [step.need.id for step in done]
    assert all(step.need.id in found.weeks[step.last_week - 1].done for step in done)
    left = {need.id: need for need in found.left_out}
    assert found.hours + sum(need.hours for need in found.left_out) == wanted.hours
    for name, need in open_needs.items():
        assert spent.get(name, 0) + (left[name].hours if name in left else 0) == need.hours
        if name in left:
            assert left[name].have is reached.get(name, need.have)
    if weeks is None:
        assert not found.left_out
    else:
        room = pace * weeks
        assert len(found.weeks) <= weeks
        assert found.short == max(0, wanted.hours - room)
        for need in found.left_out:
            following = next(level for level in levels[levels.index(need.have) + 1 if need.have else 0 :])
            hours = skills[need.id].hours
            least = hours.to_reach(following) - (hours.to_reach(need.have) if need.have else 0)
            nothing = [
                each
                for each in required_by(need.id, skills)
                if each in open_needs and each not in reached and open_needs[each].have is None
            ]
            more = least + sum(skills[each].hours.foundation for each in nothing)
            assert found.hours + more > room, f"{need.id} could be begun"


PACES = st.one_of(
    st.integers(1, 40).map(Fraction),
    st.fractions(Fraction(1, 4), 20, max_denominator=60),
    st.sampled_from([Fraction("0.1"), Fraction("2.5"), Fraction(168)]),
)


@given(st.data())
def test_every_plan_keeps_what_plans_promise(skills: dict[str, Skill], data: st.DataObject) -> None:
    names = st.dictionaries(st.sampled_from(sorted(skills)), st.sampled_from(Proficiency), min_size=1, max_size=8)
    held = data.draw(st.dictionaries(st.sampled_from(sorted(skills)), st.sampled_from(Proficiency), max_size=40))
    wanted = gap("some", Needs(data.draw(names)), skills, held)
    pace = data.draw(PACES)
    weeks = data.draw(st.none() | st.integers(1, 120))
    check(plan(wanted, skills, (), MONDAY, pace, weeks), wanted, skills, pace, weeks)


@pytest.mark.parametrize("weeks", [None, 12])
def test_every_bundled_role_has_a_plan_with_prerequisites_first(
    skills: dict[str, Skill], roles: list[tuple[str, Role]], weeks: int | None
) -> None:
    for role_id, role in roles:
        wanted = gap(role_id, role, skills, {})
        assert wanted.hours
        check(
            plan(wanted, skills, role.resume_examples, MONDAY, Fraction(6), weeks), wanted, skills, Fraction(6), weeks
        )


@pytest.mark.parametrize(("pace", "weeks"), [(Fraction(5), None), (Fraction(40), None), (Fraction(7, 2), 1000)])
def test_the_whole_vocabulary_can_be_planned(
    whole: Gap, skills: dict[str, Skill], pace: Fraction, weeks: int | None
) -> None:
    found = plan(whole, skills, (), MONDAY, pace, weeks)
    check(found, whole, skills, pace, weeks)
    assert {*(step.need.id for step in found.steps), *(need.id for need in found.left_out)} == set(skills)


def test_planning_the_whole_vocabulary_takes_few_steps(whole: Gap, skills: dict[str, Skill]) -> None:
    lines, ours = 0, str(ROOT / "careeradvisor")

    def entered(frame: FrameType, _event: str, _: object) -> object:
        name = frame.f_code.co_filename
        return count if name.startswith(ours) and not name.endswith("named_tuple.py") else None

    def count(_frame: FrameType, event: str, _: object) -> object:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        found = plan(whole, skills, (), MONDAY, Fraction(5))
    finally:
        sys.settrace(before)
    assert 0 < lines <= 65 * (len(found.weeks) + len(found.steps)), "a week costs the same however long the plan is"


@pytest.mark.parametrize("weeks", [None, 1, 500])
def test_without_an_hour_a_week_nothing_fits_and_everything_is_short(
    whole: Gap, skills: dict[str, Skill], weeks: int | None
) -> None:
    found = plan(whole, skills, (), MONDAY, Fraction(0), weeks)
    assert (found.steps, found.weeks, found.hours) == ((), (), 0)
    assert found.short == whole.hours
    assert found.left_out == whole.needs


@pytest.mark.parametrize(
    ("hours", "chosen"),
    [
        (90, ["citation-verification", "ai-draft-verification", "confidential-data-handling"]),
        (100, ["citation-verification", "document-assembly-templates"]),
        (165, ["citation-verification", "ai-draft-verification", "case-chronology-building"]),  # one with what it needs
        (60, ["intake-interviewing", "document-assembly-templates"]),
        (4, []),
    ],
)
def test_a_plan_that_does_not_fit_says_by_how_much_and_keeps_the_best_part(
    catalogue: Catalogue, hours: int, chosen: list[str]
) -> None:
    skills = catalogue.skills()
    wanted = gap("paralegal", catalogue.role("paralegal"), skills, {})
    assert {need.id: need.hours for need in wanted.needs} == {
        "citation-verification": 80,
        "ai-draft-verification": 5,
        "confidential-data-handling": 5,
        "document-extraction-checks": 5,
        "case-chronology-building": 80,
        "court-filing-compliance": 80,
        "discovery-review-protocols": 80,
        "intake-interviewing": 40,
        "document-assembly-templates": 20,
    }
    found = plan(wanted, skills, (), MONDAY, Fraction(hours), 1)
    assert [step.need.id for step in found.steps] == chosen
    assert found.short == 395 - hours


def test_what_is_held_is_not_planned(catalogue: Catalogue) -> None:
    skills = catalogue.skills()
    role = catalogue.role("paralegal")
    held = dict.fromkeys(skills, Proficiency.ADVANCED)
    nothing = plan(gap("paralegal", role, skills, held), skills, role.resume_examples, MONDAY, Fraction(5))
    assert (nothing.steps, nothing.weeks, nothing.short, nothing.left_out) == ((), (), 0, ())
    assert nothing.end == MONDAY + timedelta(days=6), "the week that has begun"
    del held["intake-interviewing"]
    one = plan(gap("paralegal", role, skills, held), skills, role.resume_examples, MONDAY, Fraction(8))
    assert [(step.need.id, step.first_week, step.last_week) for step in one.steps] == [("intake-interviewing", 1, 5)]
    assert [[portion.hours for portion in week.portions] for week in one.weeks] == [[8], [8], [8], [8], [8]]
    assert [week.review for week in one.weeks] == [False, False, False, True, True]
    assert one.end == MONDAY + timedelta(days=34)


def test_each_skill_ends_in_a_resume_bullet_to_fill_in(catalogue: Catalogue) -> None:
    skills = catalogue.skills()
    role = catalogue.role("paralegal")
    examples = {each.shows: each.strong for each in role.resume_examples}
    found = plan(gap("paralegal", role, skills, {}), skills, role.resume_examples, MONDAY, Fraction(5))
    for step in found.steps:
        if step.need.id in examples:
            assert step.bullet == examples[step.need.id]
        else:
            assert step.bullet.startswith("[")
            assert step.need.skill.proof in step.bullet
    other = (ResumeExample("Weak.", "Strong [N].", "intake-interviewing"),)
    changed = plan(gap("paralegal", role, skills, {}), skills, other, MONDAY, Fraction(5))
    assert [step.bullet for step in changed.steps if step.need.id == "intake-interviewing"] == ["Strong [N]."]
