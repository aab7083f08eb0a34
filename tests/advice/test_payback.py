"""Whether a school that a move takes earns back the pay that is missed for it."""

from __future__ import annotations

import pytest

from careeradvisor.advice.payback import payback


def test_two_years_without_pay_are_earned_back_by_what_is_more_there() -> None:
    found = payback(2.0, 40_000, 60_000)
    assert found
    assert (found.school, found.missed, found.years) == (2.0, 80_000, 4.0)


@pytest.mark.parametrize("there", [40_000, 30_000, 40_500])
def test_where_pay_is_no_higher_or_hardly_it_never_is(there: float) -> None:
    found = payback(2.0, 40_000, there)
    assert found
    assert found.years is None


@pytest.mark.parametrize(("school", "here", "there"), [(0.0, 1, 2), (0.3, 1, 2), (2.0, None, 2), (2.0, 1, None)])
def test_without_school_or_pay_there_is_nothing_to_reckon(
    school: float, here: float | None, there: float | None
) -> None:
    assert payback(school, here, there) is None
