"""Make a dated plan that closes the gap to a role: prerequisites first, each skill with its project."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.commands.gap import Have
from careeradvisor.cli.emit import Destination, check_target, emit, save
from careeradvisor.cli.stream import say
from careeradvisor.document.page import Page
from careeradvisor.errors import UsageError
from careeradvisor.writers.page import Format


def run(
    role: option.Subject,
    have: Have = None,
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
        Path | None, typer.Option("--calendar", metavar="FILE", help="Also write an iCalendar file (.ics) to import.")
    ] = None,
    worksheet: Annotated[bool, typer.Option("--worksheet", help="One page to print instead of the plan.")] = False,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.plan import plan_page, worksheet_page

    destination = Destination(form, json, output, width, color)
    destination.check()
    if output and output.suffix.casefold() == ".ics" and destination.chosen is Format.TXT:
        raise UsageError(f"--output {output} would hold a page and no calendar", f"a calendar: --calendar {output}")
    if calendar:
        check_target(calendar, "--calendar")
    desk = choose.desk(roles_dir)
    found = desk.plan(choose.role(desk, role), date.today(), have, hours_per_week, weeks, start)  # noqa: DTZ011
    if calendar and found.weeks:
        from careeradvisor.writers.calendar import calendar as written

        save(written(found), calendar)
        say(f"wrote {calendar}")
    elif calendar:
        say(f"note: {calendar} was not written: the plan has no week")
    emit(Page("plan", found, lambda: worksheet_page(found) if worksheet else plan_page(found)), destination)
