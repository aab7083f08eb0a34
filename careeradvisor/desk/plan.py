"""Bring together a plan: the role, what is held, the hours and the dates."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import gap
from careeradvisor.advice.move_refusal import pays_back
from careeradvisor.advice.plan import USUAL_WEEKS, Plan, Way, plan
from careeradvisor.advice.schedule import DAYS, Schedule, When, schedule
from careeradvisor.advice.value import core_levels, worths
from careeradvisor.desk.assess import week_kept
from careeradvisor.desk.footing import gate_before
from careeradvisor.desk.skills import held_skills
from careeradvisor.errors import CareerAdvisorError, UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Exported
from careeradvisor.person import profile_store
from careeradvisor.person.week_file import MOST
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.value import Worth
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell
    from careeradvisor.model.profile import OwnTask, Profile

USUAL = 5.0
"""Hours a week to learn, where nobody says."""
WEEKS_A_YEAR = 52
LONGEST = 2600
"""Weeks that a plan may have: fifty years."""
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))? ?(?:(a|p)\.?m\.?)?")


class Wish(NamedTuple):
    """What was said about a plan; `None` where it was left open.

    `new` says that the person wants to get into the work, `whole` that a plan may take as long as it does.
    """

    have: str | None = None
    hours: float | None = None
    weeks: int | None = None
    start: str | None = None
    new: bool | None = None
    whole: bool = False


def planned(catalogue: Catalogue, report: RoleReport, wish: Wish, today: date, tell: Tell) -> Plan:
    """A plan for a role. Raises UsageError for hours or a day that cannot be, and for a plan of a lifetime."""
    skills, profile = catalogue.skills(), profile_store.present()
    held = held_skills(wish.have, skills, tell)
    way, assumed = _way(wish.new, report.id, profile)
    core = {name: level for name, level in core_levels(report, skills).items() if name not in held}
    found = gap(report.id, report.role, skills, {**core, **held} if way is Way.IN_THE_JOB else held)
    pace = _pace(wish.hours, report.id, tell)
    day = first_day(wish.start, today)
    weeks = wish.weeks or (None if wish.whole else USUAL_WEEKS)
    needed = math.ceil(found.hours / pace) if pace else 0
    count = needed if weeks is None else min(needed, weeks)
    if count > LONGEST or day > date.max - timedelta(weeks=count):
        raise UsageError(
            f"at {float(pace):g} hours a week from {day.isoformat()} the plan would never end",
            f"name more hours, or fewer weeks: a plan has at most {LONGEST}",
        )
    found, too_long = _worth_while(found, pace, profile.circumstances.remaining_years)
    worth: dict[str, Worth] | None = None
    own: OwnWeek | None = None
    unserved: tuple[str, ...] = ()
    if way is Way.IN_THE_JOB:
        kept, own = profile.latest(report.id), week_kept(report)
        tasks = kept.tasks if kept and own else ()
        found, unserved = (found, ()) if wish.whole else _serving(catalogue, report, found, tasks)
        worth = _worth(catalogue, report, found, tasks)
    practiced = {need.id: profile.practiced(need.id) for need in found.needs} if wish.have is None else {}
    made = plan(found, skills, report.role.resume_examples, day, pace, weeks, worth, practiced)
    market = report.labor_market if report.labor_market and report.labor_market.state else None
    return made._replace(
        labor_market=market,
        statistics=report.statistics if market else None,
        assumed=assumed,
        too_long=too_long,
        unserved=unserved,
        own_week=own,
        gate=gate_before(catalogue, report) if way is Way.ENTERING else None,
        core=tuple(skills[name].title for name in core) if way is Way.IN_THE_JOB else (),
    )


def _way(new: bool | None, role: str, profile: Profile) -> tuple[Way, bool]:
    """Who the plan is for, and whether that is only assumed: by what was said, else by the work in the profile."""
    if new is not None:
        return (Way.ENTERING if new else Way.IN_THE_JOB), False
    if role in profile.works:
        return Way.IN_THE_JOB, False
    return (Way.ENTERING if profile.works else Way.IN_THE_JOB), True


def _worth_while(found: Gap, pace: Fraction, remaining: float | None) -> tuple[Gap, tuple[str, ...]]:
    """What of a gap pays back in the years that somebody still wants to work, and the titles of the skills that do not.

    What only other skills require is planned with those, or not at all.
    """
    if remaining is None or not pace:
        return found, ()
    long = {
        need.id: need.skill.title
        for need in found.needs
        if need.why and not pays_back(float(need.hours / pace) / WEEKS_A_YEAR, remaining)
    }
    return found.without(long), tuple(long.values())


def _serving(
    catalogue: Catalogue, report: RoleReport, found: Gap, own: Sequence[OwnTask]
) -> tuple[Gap, tuple[str, ...]]:
    """What of a gap serves the person's own week, and the titles of the skills that bear on nothing in it.

    A skill that bears on no task of the typical week either stands for the reason that the role names.
    """
    if not own:
        return found, ()
    typical, theirs = _worth(catalogue, report, found, ()), _worth(catalogue, report, found, own)
    titles = {need.id: need.skill.title for need in found.needs}
    idle = {name: titles[name] for name in theirs if typical[name].tasks and not theirs[name].tasks}
    return found.without(idle), tuple(idle.values())


def _worth(catalogue: Catalogue, report: RoleReport, found: Gap, own: Sequence[OwnTask]) -> dict[str, Worth]:
    """What each open skill moves in the person's `own` week, or in the typical one where theirs is not known."""
    activities = catalogue.activities.known(task.activity for task in report.role.tasks if task.activity)
    helps = {key: activity.within(report.role.main_occupation).skills for key, activity in activities.items()}
    return worths((need.id for need in found.needs if need.hours), report.role, helps, own)


def scheduled(made: Plan, days: Sequence[str], at: str | None, today: date, tell: Tell) -> Schedule:
    """The calendar of a plan, after those that the profile knows of; its days and hour hold where none are named.

    Raises UsageError for a day or an hour that there is not.
    """
    named, hour = tuple(map(weekday, days)), clock(at) if at is not None else None
    try:
        before = profile_store.load().calendars.get(made.role, Exported())
    except CareerAdvisorError as error:
        tell(f"{error.message}; what an earlier calendar had stays in yours")
        before = Exported()
    found = schedule(made, before, When(named or before.days, hour or before.at), today, environment.profile())
    if found.left_out:
        count, last = len(found.events), found.events[-1].start.date()
        tell(
            f"the calendar has the first {count} of {count + found.left_out} sessions, to {last}; export it again then"
        )
    return found


def weekday(said: str) -> str:
    """The day of the week that is meant, also by its first letters. Raises UsageError for none."""
    plain = said.strip().casefold()
    found = [day for day in DAYS if day.startswith(plain.removesuffix("s")) and len(plain) > 1]
    if len(found) != 1:
        raise UsageError(
            f"--day {said} is not a day of the week", "name one, such as --day tuesday; repeat it for more"
        )
    return found[0]


def clock(said: str) -> str:
    """The time of day that is meant, as 19:30. Raises UsageError for none."""
    parts = _CLOCK.fullmatch(said.strip().casefold())
    hour, minute = (int(parts[1]), int(parts[2] or 0)) if parts else (24, 0)
    if parts and parts[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if parts[3] == "p" else 0)
    elif parts and parts[3]:
        hour = 24
    if hour > 23 or minute > 59:
        raise UsageError(f"--at {said} is not a time of day", "write it like 19:30")
    return f"{hour:02}:{minute:02}"


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
