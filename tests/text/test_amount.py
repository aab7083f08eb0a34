"""Amounts are read as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.amount import UNITS, amount


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("4", 4),
        ("4.5", 4.5),
        ("4,5", 4.5),
        ("1h", 1),
        ("1 h", 1),
        ("2 hours", 2),
        ("90 min", 1.5),
        ("90min", 1.5),
        ("45 minutes", 0.75),
        ("1h30", 1.5),
        ("1h 30 min", 1.5),
        ("1 hour 15 min", 1.25),
        ("1:30", 1.5),
        (" 2,25 H ", 2.25),
        ("30m", 0.5),
    ],
)
def test_hours(typed: str, hours: float) -> None:
    assert amount(typed, "hours") == pytest.approx(hours)


@pytest.mark.parametrize(
    ("typed", "unit", "found"),
    [
        ("6", "months", 6),
        ("6 m", "months", 6),
        ("1 year", "months", 12),
        ("1 year 3 months", "months", 15),
        ("26 weeks", "months", 6),
        ("4", "years", 4),
        ("18 months", "years", 1.5),
        ("2,5 years", "years", 2.5),
    ],
)
def test_months_and_years(typed: str, unit: str, found: float) -> None:
    assert amount(typed, unit) == pytest.approx(found)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x",
        "h",
        "1 x",
        "1,000",
        "4 5",
        "1h 2",
        "nan",
        "inf",
        "1e400",
        "--1",
        "\x1b[A",
        "5 years",
        "4..5",
        "1:75",
        "²",
    ],
)
def test_what_is_no_hours_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match=r"is not a number of hours; type one like 5, 2\.5, 1h or 90 min"):
        amount(typed, "hours")


@given(st.text(max_size=20), st.sampled_from(list(UNITS)))
def test_anything_is_an_amount_or_refused(typed: str, unit: str) -> None:
    try:
        found = amount(typed, unit)
    except ValueError:
        return
    assert found >= 0
