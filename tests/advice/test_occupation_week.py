"""A week is computed exactly, and rounded so that nothing of it is lost."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.occupation_week import FEWEST, SMALL, Mapped, every_week, exact_week, mean_week, parts
from careeradvisor.model.activity import Activity
from careeradvisor.model.figure import TaskFigures
from careeradvisor.model.occupation import Origin
from careeradvisor.model.role import Exposure, Horizon, Trend

KEYS = [f"activity-{letter}" for letter in "abcdefghij"]
MAPPED = Mapped({f"dwa-{key}": key for key in KEYS}, {99: "activity-j"})
CODES = list(Exposure)
ACTIVITIES = {
    key: Activity(
        name=key,
        exposure=CODES[place % 5],
        trend=Trend.AT_RISK if place % 2 else Trend.STEADY,
        horizon=Horizon.NOW if place % 2 else None,
        ai_does="Something.",
        do="Do it.",
        dwas=(f"dwa-{key}",),
        reviewed=date(2026, 11, 29),
    )
    for place, key in enumerate(KEYS)
}


def task(number: int, kind: str, *keys: str) -> TaskFigures:
    dwas = tuple(f"dwa-activity-{key}" for key in keys)
    return TaskFigures(number, "11-1011.00", "", "", None, None, None, kind, dwas)


def test_week_is_counted_by_hand() -> None:
    tasks = [task(1, "core", "a"), task(2, "supplemental", "a", "b"), task(3, "", "c", "c2"), task(4, "core")]
    # 1 of a; a half over a and b; 1 of c, since nothing is known of c2; the fourth belongs nowhere. 2.5 in all.
    assert exact_week(tasks, MAPPED) == {
        "activity-a": Fraction(5, 4) / Fraction(5, 2),
        "activity-b": Fraction(1, 4) / Fraction(5, 2),
        "activity-c": Fraction(1) / Fraction(5, 2),
    }
    assert exact_week([task(4, "core")], MAPPED) == {}


def test_task_that_is_an_exception_counts_where_that_says() -> None:
    assert exact_week([task(99, "core", "a", "b")], MAPPED) == {"activity-j": 1}


TASKS = st.lists(
    st.builds(
        lambda number, kind, keys: task(number, kind, *keys),
        st.integers(1, 98),
        st.sampled_from(["core", "supplemental", ""]),
        st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda each: each.id,
)


@given(TASKS)
def test_every_week_adds_up_and_its_parts_do(tasks: list[TaskFigures]) -> None:
    week = exact_week(tasks, MAPPED)
    assert sum(week.values()) == 1
    found = parts(week, tasks, MAPPED, ACTIVITIES)
    assert sum(part.share for part in found) == 100
    named = [key for part in found for key in part.activities]
    assert len(named) == len(set(named))
    assert set(named) <= set(week)
    for part in found:
        exact = 100 * sum(week[key] for key in part.activities)
        assert abs(part.share - exact) < 1
        assert {(ACTIVITIES[key].exposure, ACTIVITIES[key].trend) for key in part.activities} == {
            (part.exposure, part.trend)
        }
        assert len(part.activities) == 1 or all(week[key] < SMALL for key in part.activities)
    assert sum(len(part.activities) == 1 for part in found) >= min(FEWEST, len(named))
    ids = [number for part in found for number in part.onet]
    assert len(ids) == len(set(ids))


@given(st.lists(TASKS, min_size=1, max_size=5))
def test_mean_of_weeks_is_a_week(weeks: list[list[TaskFigures]]) -> None:
    exact = [exact_week(tasks, MAPPED) for tasks in weeks]
    mean = mean_week(exact)
    assert sum(mean.values()) == 1
    for key, part in mean.items():
        assert part == sum(week.get(key, 0) for week in exact) / len(exact)


def test_occupation_without_tasks_has_the_mean_of_its_nearest_group_and_the_military_that_of_civilians() -> None:
    codes = ["11-1011.00", "11-1011.03", "11-1019.00", "11-9000.00", "55-1011.00", "55-1012.00", "60-1000.00"]
    tasks = {
        "11-1011.00": [task(1, "core", "a")],
        "11-1011.03": [task(2, "core", "b")],
        "11-9000.00": [task(3, "core", "c")],
    }
    found = every_week(codes, tasks, MAPPED, {"55-1011.00": ["11-9000.00", "99-9999.00"]})
    assert found["11-1011.00"].origin is Origin.TASKS
    assert found["11-1019.00"] == (
        {"activity-a": Fraction(1, 2), "activity-b": Fraction(1, 2)},
        Origin.GROUP,
        ("11-1011.00", "11-1011.03"),
    )
    assert found["55-1011.00"] == ({"activity-c": 1}, Origin.CIVILIAN, ("11-9000.00",))
    assert "55-1012.00" not in found
    assert "60-1000.00" not in found
