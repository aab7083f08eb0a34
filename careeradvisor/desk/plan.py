"""Bring together a plan: the role, what is held, the hours and the dates."""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import gap
from careeradvisor.advice.plan import Plan, plan
from careeradvisor.advice.schedule import Schedule, schedule
from careeradvisor.desk.skills import held_skills
from careeradvisor.errors import CareerAdvisorError, UsageError
from careeradvisor.model.profile import Exported
from careeradvisor.person import profile_store
from careeradvisor.person.week_file import MOST

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell

USUAL = 5.0
"""Hours a week to learn, where nobody says."""
LONGEST = 2600
"""Weeks that a plan may have: fifty years."""


def planned(
    catalogue: Catalogue,
    report: RoleReport,
    have: str | None,
    hours: float | None,
    weeks: int | None,
    start: str | None,
    today: date,
    tell: Tell,
) -> Plan:
    """A plan for a role. Raises UsageError for hours or a day that cannot be, and for a plan of a lifetime."""
    skills = catalogue.skills()
    found = gap(report.id, report.role, skills, held_skills(have, skills, tell))
    pace = _pace(hours, report.id, tell)
    day = first_day(start, today)
    needed = math.ceil(found.hours / pace) if pace else 0
    count = needed if weeks is None else min(needed, weeks)
    if count > LONGEST or day > date.max - timedelta(weeks=count):
        raise UsageError(
            f"at {float(pace):g} hours a week from {day.isoformat()} the plan would never end",
            f"name more hours, or fewer weeks: a plan has at most {LONGEST}",
        )
    made = plan(found, skills, report.role.resume_examples, day, pace, weeks)
    market = report.labor_market
    return made._replace(labor_market=market, statistics=report.statistics) if market and market.state else made


def scheduled(made: Plan, tell: Tell) -> Schedule:
    """The calendar of a plan, after those that the profile knows of."""
    try:
        before = profile_store.load().calendars.get(made.role, Exported({}))
    except CareerAdvisorError as error:
        tell(f"{error.message}; what an earlier calendar had stays in yours")
        before = Exported({})
    found = schedule(made, before)
    if found.left_out:
        count, last = len(found.events), found.events[-1].start
        tell(f"the calendar has the first {count} of {count + found.left_out} events, to {last}; export it again then")
    return found


def keep(found: Schedule, tell: Tell) -> None:
    """Keep what was exported in the profile; where that fails the calendar is there all the same."""
    try:
        profile_store.update(
            lambda held: (None, held._replace(calendars={**held.calendars, found.role: found.exported})), tell=tell
        )
    except CareerAdvisorError as error:
        tell(f"{error.message}; a later calendar cannot take back what this one has")


def _pace(hours: float | None, role: str, tell: Tell) -> Fraction:
    """Hours a week: those named, else the profile's, else the usual ones; 0 is an answer too."""
    said = hours
    if hours is None:
        held = profile_store.load()
        said = held.circumstances.learning_hours
        if said is not None and (other := held.said_elsewhere(role).get("learning_hours")):
            tell(f"{said:g} hours a week, as you said for {other}; another number: --hours-per-week")
    pace = USUAL if said is None else said
    if not 0 <= pace <= MOST:
        raise UsageError(f"--hours-per-week {pace:g} is not between 0 and {MOST}", "name hours a week, such as 5")
    return Fraction(str(pace))


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
