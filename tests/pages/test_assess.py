"""What the page of an assessment prints adds up as printed."""

from __future__ import annotations

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.assessment import Assessment
from careeradvisor.advice.week import own_week
from careeradvisor.document.block import plain
from careeradvisor.model.profile import OwnTask
from careeradvisor.model.role import Exposure, Task, Trend
from careeradvisor.pages.assess import assess_page, rounded_together
from careeradvisor.writers.markdown import render


@given(st.lists(st.builds(Fraction, st.integers(-50_000, 50_000), st.integers(1, 997)), max_size=20))
def test_tenths_add_up_and_each_is_next_to_its_points(points: list[Fraction]) -> None:
    total = round(10 * sum(points))
    found = rounded_together(points, total)
    assert sum(found) == total
    assert all(abs(tenths - 10 * exact) < 1 for tenths, exact in zip(found, points, strict=True))


class Tasks(tuple):
    """As much of a role as a week looks at: its tasks."""

    __slots__ = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self)


ROLE = Tasks(
    Task(f"task-{number}", f"Task {number}", share, "an-activity", Trend.STEADY, exposure, "It does.")
    for number, (share, exposure) in enumerate(
        [
            (7, Exposure.E1),
            (13, Exposure.E2),
            (25, Exposure.E0),
            (31, Exposure.E1),
            (11, Exposure.E2),
            (13, Exposure.E1),
        ]
    )
)


@given(st.lists(st.floats(0, 20), min_size=7, max_size=7).filter(any))
def test_the_percents_of_the_own_week_add_up_to_a_whole_one(hours: list[float]) -> None:
    tasks = [
        OwnTask(f"task-{number}", f"Task {number}", spent, Exposure.E1, Trend.STEADY)
        for number, spent in enumerate(hours)
    ]
    page = assess_page(Assessment("role", "Role", own_week(ROLE, tasks), (), None))
    (table,) = (
        block
        for section in page.sections
        for block in section.blocks
        if "Yours" in [column.title for column in getattr(block, "columns", ())]
    )
    place = [column.title for column in table.columns].index("Yours")
    shown = [plain(row[place]).removesuffix("%") for row in table.rows]
    assert sum(round(10 * float(each)) for each in shown) == 1000


@given(st.lists(st.floats(0, 20), min_size=7, max_size=7).filter(any))
def test_the_points_of_the_table_add_up_to_the_difference_of_the_two_numbers(hours: list[float]) -> None:
    tasks = [
        OwnTask(f"task-{number}", f"Task {number}", spent, Exposure.E1, Trend.STEADY)
        for number, spent in enumerate(hours)
    ]
    week = own_week(ROLE, tasks)
    page = assess_page(Assessment("role", "Role", week, (), None))
    gauge = page.header[1]
    own, typical = (Fraction(re.search(r"([\d.]+) \(", words)[1]) for words in (gauge.words, gauge.note))
    table = next(section for section in page.sections if section.id == "moved").blocks[0]
    points = [Fraction(plain(row[-1])) for row in table.rows]
    assert sum(points) == own - typical
    said = render(page)
    if own == typical:
        assert "as exposed as the typical one" in said
    else:
        side = "more" if own > typical else "less"
        assert re.search(rf"is {re.escape(f'{abs(float(own - typical)):g}')} points? {side} exposed", said)
