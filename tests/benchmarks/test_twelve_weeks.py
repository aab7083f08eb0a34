"""What is promised of a plan for somebody who does the work: half of all roles keep to it at four hours a week."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import twelve_weeks  # noqa: E402

from careeradvisor.desk.desk import Desk  # noqa: E402


def test_the_median_plan_has_twelve_weeks_a_project_by_the_fourth_and_ai_by_the_third() -> None:
    desk = Desk(root=ROOT / "roles_data")
    plans = [twelve_weeks.measured(desk, role_id, 4) for role_id in desk.catalogue.ids()]
    weeks, _, project, with_ai = twelve_weeks.medians(plans)
    assert weeks <= 12
    assert project <= 4
    assert with_ai <= 3
    assert all(each.weeks <= 12 and each.with_ai <= 3 for each in plans), "and every plan to two of the three"


def test_so_has_that_of_an_occupation_that_nobody_wrote() -> None:
    desk = Desk(root=ROOT / "roles_data")
    codes = [each.id for _, group in desk.list_occupations() for each in group][::60]
    plans = [twelve_weeks.measured(desk, code, 4) for code in codes]
    weeks, _, project, with_ai = twelve_weeks.medians(plans)
    assert (weeks <= 12, project <= 4, with_ai <= 3) == (True, True, True)
