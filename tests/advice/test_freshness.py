"""Every overdue source is listed from the day after it was due, and no other."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from careeradvisor.desk.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
TABLES = tomllib.loads((ROOT / "roles_data" / "sources.toml").read_text(encoding="utf-8"))
LAST_FRESH_DAY = {
    key: table.get("next_due") or table["checked"] + timedelta(days=548)
    for key, table in TABLES.items()
    if "superseded_by" not in table
}
MONTHS = [date(2026 + (10 + number) // 12, (10 + number) % 12 + 1, 1) for number in range(1, 25)]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(root=ROOT / "roles_data")


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_in_each_of_the_next_24_months(desk: Desk, month: date) -> None:
    listed = [each.key for each in desk.due_sources(month).sources]
    assert sorted(listed) == sorted(key for key, day in LAST_FRESH_DAY.items() if day < month)
    assert [LAST_FRESH_DAY[key] for key in listed] == sorted(LAST_FRESH_DAY[key] for key in listed)


def test_months_run_to_the_end_of_two_years() -> None:
    assert (MONTHS[0], MONTHS[-1], len(MONTHS)) == (date(2026, 12, 1), date(2028, 11, 1), 24)


def test_from_the_day_after_and_not_before(desk: Desk) -> None:
    for key, day in LAST_FRESH_DAY.items():
        for late in (False, True):
            listed = {each.key for each in desk.due_sources(day + timedelta(days=late)).sources}
            assert (key in listed) is late, key


def test_a_replaced_source_is_never_due(desk: Desk) -> None:
    listed = {each.key for each in desk.due_sources(date(2100, 1, 1)).sources}
    assert listed == set(LAST_FRESH_DAY)
    assert "masai-2023" not in listed
