"""A role tells its tasks and texts in the order in which they matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.model.role import Exposure, Trend

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role


@pytest.fixture(params=["electrician", "paralegal", "registered-nurse"])
def role(request: pytest.FixtureRequest, catalogue: Catalogue) -> Role:
    return catalogue.role(request.param)


@pytest.mark.parametrize("trend", Trend)
def test_tasks_of_a_trend_stand_by_their_share_of_the_week(trend: Trend, role: Role):
    tasks = role.trending(trend)
    assert [task.share for task in tasks] == sorted((task.share for task in tasks), reverse=True)
    assert sorted(task.statement for task in tasks) == sorted(
        task.statement for task in role.tasks if task.trend == trend
    )


def test_tasks_of_equal_share_keep_the_order_of_the_file(role: Role):
    tasks = [task._replace(share=5, trend=Trend.STEADY) for task in role.tasks]
    assert role._replace(tasks=tuple(tasks)).trending(Trend.STEADY) == tuple(tasks)


def test_prose_holds_every_text_that_may_cite_a_source_once(role: Role):
    role = role._replace(setting="Where.", boss="What to say.")
    expected = [role.scope, role.summary, role.outlook, role.entry, *role.first_step.steps, "Where.", "What to say."]
    for task in role.tasks:
        expected += filter(None, (task.ai_does, task.stops_at, task.measured, task.because, task.advice))
    expected += [each.why for each in (*role.skills, *role.related_skills, *role.related_roles)]
    assert sorted(filter(None, role.prose())) == sorted(expected)
    assert role.prose()[:2] == (role.scope, role.summary)


def test_names_of_skills_begin_with_those_to_build(role: Role):
    assert role.skill_names[: len(role.skills)] == tuple(need.skill for need in role.skills)
    assert len(role.skill_names) == len(role.skills) + len(role.related_skills)


def test_exposure_has_its_words_and_its_step():
    told = [(code.value, code.label, code.step) for code in sorted(Exposure, key=lambda code: code.step)]
    assert told == [
        ("E0", "human", 0),
        ("E2", "AI with tools", 1),
        ("M2", "machine, first users", 1),
        ("E1", "AI alone", 2),
        ("M1", "machine", 2),
    ]
    assert {code.value: code.assistant_step for code in Exposure} == {"E1": 2, "E2": 1, "M1": 0, "M2": 0, "E0": 0}
