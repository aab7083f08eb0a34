"""Plan your next twelve weeks: what to do in each of them.

The plan is for somebody who does the work, or wants to (--new).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import choose, option, plan_option, said
from careeradvisor.cli.calendar import CalendarFile
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    new: plan_option.New = None,
    have: option.Have = None,
    resume: option.Resume = None,
    hours_per_week: plan_option.HoursPerWeek = None,
    weeks: plan_option.Weeks = None,
    whole: plan_option.Whole = False,
    start: plan_option.Start = None,
    calendar: plan_option.Calendar = None,
    day: plan_option.Day = None,
    at: plan_option.At = None,
    save: plan_option.Save = True,
    state: option.State = None,
    worksheet: plan_option.Worksheet = False,
    years_left: option.YearsLeft = None,
) -> None:
    from careeradvisor.pages.plan import worksheet_page
    from careeradvisor.pages.registry import page_of

    to = to._replace(reads=(*to.reads, *([resume] if resume else ())))
    to.check()
    choose.suppose(desk, resume)
    sessions = CalendarFile(calendar, day or (), at, save)
    sessions.check(to)
    subject = choose.subject_in(desk, role, state, "plan")
    said.suppose(desk, subject, years_left=years_left)
    found = desk.plan(subject, choose.today(), have, hours_per_week, weeks, start, new=new, whole=whole)
    changed = sessions.deliver(desk, found)
    if not sessions.alone or to.to_file:
        emit(page_of(found, make=worksheet_page if worksheet else None, reader=desk.reader()), to, changed)
