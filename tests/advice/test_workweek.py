"""A week in hours loses none of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.workweek import HOURS, Workweek, workweek
from careeradvisor.model.role import Exposure, shares


def test_a_week_in_hours_by_hand():
    percents = [
        (Exposure.E1, 20),
        (Exposure.M1, 15),
        (Exposure.E2, 6),
        (Exposure.M2, 4),
        (Exposure.E0, 55),
    ]
    assert workweek(shares(percents, 0)) == Workweek(now=14, later=4, own=22)


@st.composite
def weeks(draw: st.DrawFn) -> list[tuple[Exposure, int]]:
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=4, max_size=4)))
    parts = [end - start for start, end in zip([0, *cuts], [*cuts, 100], strict=True)]
    return list(zip(Exposure, parts, strict=True))


@given(weeks())
def test_hours_add_up_and_none_is_an_hour_off(parts: list[tuple[Exposure, int]]):
    hours = workweek(shares(parts, 0))
    assert sum(hours) == HOURS
    exact = [sum(share for code, share in parts if code.step == step) * HOURS / 100 for step in (2, 1, 0)]
    assert all(abs(whole - amount) < 1 for whole, amount in zip(hours, exact, strict=True))
