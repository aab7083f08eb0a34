"""Make a dated plan of what to learn for a role.

Prerequisites come first, and each skill has its project.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, check_target, deliver, emit, is_stream, same_file
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded, now
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    have: option.Have = None,
    hours_per_week: Annotated[
        float | None,
        typer.Option("--hours-per-week", metavar="N", help="Hours a week; by default your profile's, else 5."),
    ] = None,
    weeks: Annotated[int | None, typer.Option("--weeks", min=1, metavar="N", help="Weeks there are.")] = None,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="DATE", help="First day, such as 2027-01-04; by default next Monday."),
    ] = None,
    calendar: Annotated[
        Path | None,
        typer.Option(
            "--calendar",
            metavar="FILE",
            parser=expanded,
            help="Also write an iCalendar file (.ics) to import; - writes it alone to the terminal.",
        ),
    ] = None,
    save: Annotated[
        bool,
        typer.Option(
            "--save/--no-save", help="Keep in your profile what a calendar has, so that a later one tidies up."
        ),
    ] = True,
    state: option.State = None,
    worksheet: Annotated[bool, typer.Option("--worksheet", help="One page to print instead of the plan.")] = False,
) -> None:
    from careeradvisor.pages.plan import worksheet_page
    from careeradvisor.pages.registry import page_of

    to.check()
    if to.output and to.output.suffix.casefold() == ".ics" and to.chosen is Format.TXT:
        raise UsageError(
            f"--output {to.output} would hold a page and no calendar", f"a calendar: --calendar {to.output}"
        )
    _check_calendar(calendar, to)
    found = desk.plan(choose.subject_in(desk, role, state, "plan"), choose.today(), have, hours_per_week, weeks, start)
    changed = ""
    if calendar and found.weeks:
        from careeradvisor.writers.calendar import calendar as written

        schedule = desk.schedule(found)
        deliver(written(schedule, now()), None if is_stream(calendar) else calendar)
        if save:
            desk.keep_schedule(schedule)
        changed = f"{calendar} was written"
    elif calendar:
        name = "the calendar" if is_stream(calendar) else calendar
        say(f"note: {name} was not written: the plan has no week")
    if not is_stream(calendar) or to.to_file:
        emit(page_of(found, make=worksheet_page if worksheet else None), to, changed)


def _check_calendar(calendar: Path | None, to: Destination) -> None:
    """Refuse a calendar that no file can be, and one that would go where the page goes."""
    if is_stream(calendar):
        if to.chosen and not to.to_file:
            raise UsageError("--calendar - and the page would both go to standard output", "a file for it: --output")
    elif calendar:
        check_target(calendar, "--calendar", to.reads)
        if to.output and to.to_file and same_file(calendar, to.output):
            raise UsageError(f"--calendar and --output are both {calendar}", "name two different files")
