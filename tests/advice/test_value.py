"""What a skill moves in a week, and what somebody who does the work learns first."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.advice.gap import gap
from careeradvisor.advice.sequence import sequence
from careeradvisor.advice.stage import stages
from careeradvisor.advice.value import by_value, weight, worths
from careeradvisor.model.profile import OwnTask
from careeradvisor.model.role import Exposure, Proficiency, SkillNeed, Trend
from careeradvisor.model.skill import Hours, Skill, SkillKind, Steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.stage import Stage

DO, CHECK, CRAFT = SkillKind.DO, SkillKind.CHECK, SkillKind.CRAFT


def skill(kind: SkillKind, *hours: int, requires: Sequence[str] = ()) -> Skill:
    """A skill of a kind with the hours that lead to each of its levels."""
    steps = Steps(*(tuple(f"{level} {number}." for number in (1, 2, 3)) for level in ("First", "Then", "Last")))
    return Skill(
        "Skill", kind, "It.", Hours(*hours), "estimate", "Make it.", "A thing.", steps, requires=tuple(requires)
    )  # type: ignore[arg-type]


SKILLS = {
    "long-ai": skill(DO, 20, 80, 320),
    "short-ai": skill(DO, 5, 20, 40),
    "check": skill(CHECK, 5, 10, 40),
    "craft": skill(CRAFT, 5, 10, 40, requires=["base"]),
    "base": skill(CRAFT, 10, 40, 160),
}
TASKS = (
    SimpleNamespace(
        id="type", statement="Type", share=60, activity="typing", trend=Trend.AT_RISK, exposure=Exposure.E1
    ),
    SimpleNamespace(
        id="talk", statement="Talk", share=30, activity="talking", trend=Trend.RISING, exposure=Exposure.E0
    ),
    SimpleNamespace(id="wait", statement="Wait", share=10, activity=None, trend=Trend.STEADY, exposure=Exposure.E2),
)
HELPS = {"typing": ["short-ai", "check"], "talking": ["craft"]}


def role(**levels: Proficiency) -> Any:
    needs = tuple(SkillNeed(name.replace("_", "-"), level, f"Why {name}.") for name, level in levels.items())
    return SimpleNamespace(title="Typist", tasks=TASKS, skills=needs)


WORKING = Proficiency.WORKING
EVERY = role(long_ai=WORKING, short_ai=WORKING, check=WORKING, craft=WORKING)


def opened(found: Gap, practiced: float = 0) -> dict[str, tuple[Stage, ...]]:
    return {need.id: stages(need, practiced) for need in found.needs if need.hours}


@pytest.mark.parametrize(
    ("trend", "exposure", "counts"),
    [
        (Trend.AT_RISK, Exposure.E1, 2),
        (Trend.RISING, Exposure.E2, Fraction(3, 2)),
        (Trend.RISING, Exposure.E0, 1),
        (Trend.STEADY, Exposure.M1, 1),
        (Trend.STEADY, Exposure.E0, 0),
    ],
)
def test_a_task_counts_for_where_its_pay_goes_and_for_what_ai_could_do(
    trend: Trend, exposure: Exposure, counts: Fraction
) -> None:
    assert weight(trend, exposure) == counts


def test_a_skill_moves_the_tasks_whose_activity_names_it_and_those_without_share_the_rest() -> None:
    found = worths(SKILLS, EVERY, HELPS)
    assert (found["short-ai"].points, [each.id for each in found["short-ai"].tasks]) == (120, ["type"])
    assert found["craft"].points == 30
    assert found["check"].points == 60, "of the skills that an activity names, the first helps most"
    assert (found["long-ai"], found["base"]) == ((Fraction(10, 3), ()), (Fraction(5, 3), ())), "in the role's order"


def test_the_own_week_takes_the_place_of_the_typical_one() -> None:
    own = [
        OwnTask("type", "Type", 10, Exposure.E1, Trend.AT_RISK),
        OwnTask("talk", "Talk", 30, Exposure.E0, Trend.RISING),
        OwnTask("sing", "Sing", 0, Exposure.E0, Trend.RISING, own=True),
    ]
    found = worths(SKILLS, EVERY, HELPS, own)
    assert (found["short-ai"].points, found["craft"].points, found["long-ai"].points) == (50, 75, 0)


def ordered(of: Any, room: int, week: int = 160) -> list[tuple[str, Proficiency]]:
    found = gap("typist", of, SKILLS, {})
    groups = by_value(found.needs, opened(found), worths(SKILLS, of, HELPS), SKILLS, Fraction(week))
    return [(stage.skill, stage.level) for stage in sequence(groups, opened(found), SKILLS, Fraction(room * 60))]


def test_what_uses_ai_and_is_finished_in_four_weeks_comes_first_then_the_rest_by_value() -> None:
    names = [name for name, _ in ordered(EVERY, 10_000)]
    assert list(dict.fromkeys(names)) == ["short-ai", "long-ai", "check", "base", "craft"]


@pytest.mark.parametrize(("week", "first"), [(300, "check"), (299, "long-ai")])
def test_what_does_no_work_with_ai_comes_before_it_only_where_it_is_done_in_two_weeks(week: int, first: str) -> None:
    both = role(long_ai=WORKING, check=WORKING)  # 80 hours and 10
    assert ordered(both, 10_000, week)[0][0] == first


def test_a_skill_that_is_long_is_begun_where_there_is_no_room_for_all_of_it() -> None:
    levels = ordered(role(long_ai=Proficiency.ADVANCED, craft=WORKING), 48)
    assert levels[0] == ("long-ai", Proficiency.FOUNDATION)
    assert ("long-ai", WORKING) not in levels
    assert levels[1:] == [("base", Proficiency.FOUNDATION), *[("craft", level) for level in list(Proficiency)[:2]]]


def test_of_what_a_skill_requires_the_foundation_is_enough_to_begin() -> None:
    levels = ordered(role(craft=WORKING, base=Proficiency.ADVANCED), 10_000, week=0)
    assert levels[:2] == [("base", Proficiency.FOUNDATION), ("craft", Proficiency.FOUNDATION)]
    assert levels[-1] == ("base", Proficiency.ADVANCED)


def one(name: str, level: Proficiency, practiced: float = 0) -> list[Stage]:
    (need,) = (each for each in gap("typist", role(**{name: level}), SKILLS, {}).needs if each.id == name)
    return list(stages(need, practiced))


def test_a_level_is_reached_by_its_own_steps_and_the_project_ends_the_last() -> None:
    foundation, working = one("short-ai", WORKING)
    assert [piece.words for piece in foundation.pieces] == ["First 1.", "First 2.", "First 3."]
    assert [piece.words for piece in working.pieces] == ["Then 1.", "Then 2.", "Then 3.", "Make it."]
    assert [piece.project for piece in working.pieces] == [False, False, False, True]
    assert (foundation.minutes, working.minutes) == (5 * 60, 15 * 60)
    assert working.pieces[3].minutes == 2 * working.pieces[0].minutes
    assert (foundation.project, working.project) == (False, True)


@pytest.mark.parametrize("soon", [60, 4 * 60, 10 * 60, 16 * 60, 19 * 60])
@pytest.mark.parametrize("practiced", [0, 3])
def test_a_skill_that_takes_longer_has_a_first_version_soon(soon: int, practiced: int) -> None:
    (need,) = (each for each in gap("typist", role(short_ai=WORKING), SKILLS, {}).needs if each.id == "short-ai")
    foundation, working = stages(need, 0, soon)
    assert (foundation.minutes, working.minutes) == (5 * 60, 15 * 60)
    (place,) = (number for number, piece in enumerate(foundation.pieces) if piece.draft)
    assert place >= 1
    assert foundation.pieces[place].words == "Make it."
    assert sum(piece.minutes for piece in foundation.pieces[: place + 1]) <= max(soon // 2, 2)
    assert not any(piece.draft for piece in working.pieces)
    assert [piece.words for piece in foundation.pieces if not piece.draft] == ["First 1.", "First 2.", "First 3."]
    assert all(piece.minutes > 0 for piece in foundation.pieces)
    left = sum(stage.minutes for stage in stages(need, practiced, soon))
    assert left == (20 - practiced) * 60


def test_a_skill_that_is_done_soon_has_its_project_alone() -> None:
    need = gap("typist", role(short_ai=WORKING), SKILLS, {}).needs[0]
    for soon in (20 * 60, 0):
        assert not any(piece.draft for stage in stages(need, 0, soon) for piece in stage.pieces)


def test_what_only_others_require_has_no_project() -> None:
    base = next(need for need in gap("typist", EVERY, SKILLS, {}).needs if need.id == "base")
    assert [piece.words for stage in stages(base) for piece in stage.pieces] == ["First 1.", "First 2.", "First 3."]


@pytest.mark.parametrize(("practiced", "left"), [(0, 20), (2, 18), (6.5, 13.5), (19, 1), (19.5, 1), (500, 1)])
def test_hours_that_were_practiced_are_gone_from_the_front_but_for_the_last(practiced: float, left: float) -> None:
    found = one("short-ai", WORKING, practiced)
    assert sum(stage.minutes for stage in found) == left * 60
    assert found[-1].pieces[-1].words == "Make it."


def test_the_roles_own_project_is_made() -> None:
    typist = role(short_ai=WORKING)
    typist.skills = (typist.skills[0]._replace(project="Type a page."),)
    assert stages(gap("typist", typist, SKILLS, {}).needs[0])[-1].pieces[-1].words == "Type a page."
