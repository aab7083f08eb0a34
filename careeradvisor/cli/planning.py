"""Bring together a plan: the role, what is held, the hours and the dates."""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import gap
from careeradvisor.advice.plan import Plan, plan
from careeradvisor.catalogue import profile
from careeradvisor.cli.assessing import held_skills, role_report
from careeradvisor.cli.week_file import MOST
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

USUAL = 5.0
"""Hours a week to learn, where nobody says."""


def planned(
    catalogue: Catalogue,
    role: str,
    have: str | None,
    hours: float | None,
    weeks: int | None,
    start: str | None,
    today: date,
) -> Plan:
    """A plan for a role. Raises UsageError for hours or a day that cannot be."""
    report = role_report(catalogue, role)
    skills = catalogue.skills()
    found = gap(report.id, report.role, skills, held_skills(have, skills))
    pace = hours if hours is not None else profile.load().circumstances.learning_hours or USUAL
    if not math.isfinite(pace) or not 0 < pace <= MOST:
        raise UsageError(f"--hours-per-week {pace:g} is not between 0 and {MOST}", "name hours a week, such as 5")
    day = first_day(start, today)
    return plan(found, skills, report.role.resume_examples, day, Fraction(str(pace)), weeks)


def first_day(start: str | None, today: date) -> date:
    """The first day of a plan: the one named, or the next Monday. Raises UsageError for none and for a past one."""
    if start is None:
        return today + timedelta(days=7 - today.weekday())
    try:
        day = date.fromisoformat(start)
    except ValueError:
        raise UsageError(f"--start {start} is not a date", "write it like 2027-01-04") from None
    if day < today:
        raise UsageError(f"--start {start} is in the past", f"name today ({today.isoformat()}) or a later day")
    return day
