"""A person's own week: exact arithmetic, what to hand over, and where to move the hours."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.week import own_week
from careeradvisor.model.profile import OwnTask
from careeradvisor.model.role import Exposure, Task, Trend
from careeradvisor.text.code import task_id

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role

E1, E2, E0 = Exposure.E1, Exposure.E2, Exposure.E0
WORTH = {
    E1: Fraction(1),
    E2: Fraction(1, 2),
    Exposure.M1: Fraction(1),
    Exposure.M2: Fraction(1, 2),
    E0: Fraction(0),
}


class Tasks(tuple):
    """As much of a role as a week looks at: its tasks."""

    __slots__ = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self)


def task(
    statement: str, share: int, exposure: Exposure, trend: Trend = Trend.STEADY, advice: str | None = None
) -> Task:
    return Task(task_id(statement), statement, share, "an-activity", trend, exposure, "It does.", advice=advice)


def own(statement: str, hours: float, exposure: Exposure = E0, trend: Trend = Trend.STEADY) -> OwnTask:
    return OwnTask(task_id(statement), statement, hours, exposure, trend, own=True)


def kept(role: Role | Tasks, *hours: float) -> list[OwnTask]:
    """The tasks of a role with these hours."""
    return [
        OwnTask(each.id, each.statement, spent, each.exposure, each.trend)
        for each, spent in zip(role.tasks, hours, strict=True)
    ]


@st.composite
def roles(draw: st.DrawFn) -> Tasks:
    """Roles of six to twenty tasks whose shares add up to 100."""
    count = draw(st.integers(6, 20))
    cuts = sorted(draw(st.lists(st.integers(1, 99), min_size=count - 1, max_size=count - 1, unique=True)))
    shares = [after - before for before, after in zip([0, *cuts], [*cuts, 100], strict=True)]
    return Tasks(
        task(f"Task {number}", share, draw(st.sampled_from(Exposure)), draw(st.sampled_from(Trend)))
        for number, share in enumerate(shares)
    )


HOURS = st.one_of(
    st.sampled_from([0.0, 0.1, 0.25, 0.3, 1 / 3, 2.5, 7.0, 40.0]),
    st.floats(0, 8, allow_nan=False).map(lambda hours: round(hours, 2)),
    st.floats(0, 8, allow_nan=False),
)


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Tasks, list[OwnTask]]:
    """A role, and a week in which tasks were kept, set to nothing, left out and added."""
    role = draw(roles())
    tasks = [
        OwnTask(each.id, each.statement, draw(HOURS), each.exposure, each.trend)
        for each in role.tasks
        if draw(st.booleans())
    ]
    tasks += [
        own(f"My own {number}", draw(HOURS), draw(st.sampled_from(Exposure)), draw(st.sampled_from(Trend)))
        for number in range(draw(st.integers(0, 4)))
    ]
    return role, tasks


def index(hours: list[tuple[Fraction, Exposure]]) -> Fraction:
    """The index by its definition, in fractions."""
    return (
        100
        * sum((spent * WORTH[exposure] for spent, exposure in hours), Fraction(0))
        / sum(spent for spent, _ in hours)
    )


@given(weeks())
def test_the_points_of_all_tasks_add_up_exactly_to_the_change_of_the_index(
    given_week: tuple[Tasks, list[OwnTask]],
) -> None:
    role, tasks = given_week
    spent = [(Fraction(str(each.hours)), each.exposure) for each in tasks]
    if not any(hours for hours, _ in spent):
        with pytest.raises(ValueError, match="add up to zero"):
            own_week(role, tasks)
        return
    found = own_week(role, tasks)
    typical = index([(Fraction(each.share), each.exposure) for each in role.tasks])
    assert sum(part.points for part in found.parts) == found.change == index(spent) - typical
    assert sum(part.own for part in found.parts) == sum(part.typical for part in found.parts) == 100
    assert sum(part.hours for part in found.parts) == found.hours == sum(hours for hours, _ in spent)
    assert (found.own.index, found.typical.index) == (float(index(spent)), float(typical))
    at_risk = sum((Fraction(str(each.hours)) for each in tasks if each.trend is Trend.AT_RISK), Fraction(0))
    assert found.at_risk == 100 * at_risk / found.hours
    assert {part.statement for part in found.parts} == {each.statement for each in (*role.tasks, *tasks)}


@given(weeks())
def test_the_range_and_level_are_those_of_the_definition(week: tuple[Tasks, list[OwnTask]]) -> None:
    role, tasks = week
    if not any(each.hours for each in tasks):
        return
    found = own_week(role, tasks).own
    total = sum(Fraction(str(each.hours)) for each in tasks)
    alone = 100 * sum(Fraction(str(each.hours)) for each in tasks if each.exposure in (E1, Exposure.M1)) / total
    tools = 100 * sum(Fraction(str(each.hours)) for each in tasks if each.exposure in (E2, Exposure.M2)) / total
    assert (found.low, found.high) == (float(alone), float(alone + tools))
    told = float(f"{float(alone + tools / 2):.1f}")
    assert found.level == ("low" if told < 25 else "moderate" if told < 50 else "high" if told < 75 else "very-high")


def test_a_week_on_the_border_of_a_level_is_not_pushed_over_it_by_rounding() -> None:
    role = Tasks([task("Type", 50, E1), task("Check", 50, E2)])
    found = own_week(role, [*kept(role, 0.1, 0.1), own("Talk", 0.4)]).own
    assert found.low + found.high == pytest.approx(50)
    assert (found.index, found.level) == (25, "moderate")


def test_every_bundled_role_in_its_typical_hours_is_not_moved(bundled: Catalogue) -> None:
    for role_id in bundled.ids():
        role = bundled.role(role_id)
        found = own_week(role, kept(role, *(37.5 * each.share / 100 for each in role.tasks)))
        assert (found.change, found.own) == (0, found.typical), role_id


def test_a_task_that_is_left_out_counts_as_one_without_hours(catalogue: Catalogue) -> None:
    role = catalogue.role("paralegal")
    tasks = kept(role, *(each.share for each in role.tasks))
    dropped = [tasks[0]._replace(hours=0.0), *tasks[1:]]
    assert own_week(role, dropped).parts == own_week(role, tasks[1:]).parts
    assert own_week(role, dropped).parts[0].points == -role.tasks[0].share * WORTH[role.tasks[0].exposure]


def test_a_task_of_ones_own_moves_the_index_by_its_share_and_exposure() -> None:
    role = Tasks([task("Sort", 50, E1), task("Lift", 50, E0)])
    found = own_week(role, [*kept(role, 15, 15), own("Prompt", 10, E2)])
    assert [(part.statement, part.own, part.points) for part in found.parts] == [
        ("Sort", Fraction(75, 2), Fraction(-25, 2)),
        ("Lift", Fraction(75, 2), 0),
        ("Prompt", 25, Fraction(25, 2)),
    ]
    assert found.change == 0


def test_a_rating_of_the_role_stands_whatever_somebody_says_of_its_task() -> None:
    role = Tasks([task("Sort", 50, E1), task("Lift", 50, E0)])
    told = [OwnTask("sort", "Sort", 20, E0, Trend.RISING), OwnTask("lift", "Lift", 20, E1, Trend.RISING)]
    assert own_week(role, told).own == own_week(role, kept(role, 20, 20)).own


def test_a_task_that_is_there_twice_is_refused() -> None:
    role = Tasks([task("Sort", 50, E1), task("Lift", 50, E0)])
    with pytest.raises(ValueError, match="'Sort' is there twice"):
        own_week(role, [*kept(role, 20, 20), own("Sort", 1)])


class TestHandingOver:
    ROLE = Tasks(
        [
            task("Write", 10, E1, Trend.AT_RISK, "Keep a list."),
            task("Search", 30, E2, Trend.AT_RISK, "Check three."),
            task("Translate", 20, E1, Trend.STEADY),
            task("Judge", 20, E1, Trend.RISING),
            task("Sort", 10, E2, Trend.STEADY),
            task("Lift", 10, E0, Trend.AT_RISK),
        ]
    )

    def test_the_three_tasks_that_add_most_come_first_and_free_half_their_hours(self) -> None:
        found = own_week(self.ROLE, kept(self.ROLE, 4, 12, 8, 8, 4, 4)).handovers
        assert [(each.statement, each.hours, each.freed, each.advice) for each in found] == [
            ("Translate", 8, 4, ""),
            ("Search", 12, 6, "Check three."),
            ("Write", 4, 2, "Keep a list."),
        ]

    def test_neither_rising_nor_human_tasks_nor_those_without_hours_are_handed_over(self) -> None:
        assert own_week(self.ROLE, kept(self.ROLE, 0, 0, 0, 20, 0, 20)).handovers == ()

    def test_a_task_of_ones_own_can_be_handed_over(self) -> None:
        found = own_week(self.ROLE, [*kept(self.ROLE, 4, 0, 0, 8, 0, 4), own("Minutes", 6, E1)]).handovers
        assert [each.statement for each in found] == ["Minutes", "Write"]


def test_hours_move_to_human_rising_tasks_first_and_to_those_the_week_lacks() -> None:
    role = Tasks(
        [
            task("Prompt", 20, E1, Trend.RISING),
            task("Teach", 20, E0, Trend.RISING),
            task("Decide", 20, E0, Trend.RISING),
            task("Probe", 20, E2, Trend.RISING),
            task("File", 20, E1, Trend.AT_RISK),
        ]
    )
    found = own_week(role, kept(role, 8, 12, 4, 8, 8)).rising
    assert found == (("decide", "Decide"), ("teach", "Teach"), ("probe", "Probe"))
    assert [each.id for each in own_week(role, kept(role, 8, 4, 12, 8, 8)).rising] == ["teach", "decide", "probe"]
