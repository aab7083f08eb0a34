"""The options of a plan and its calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.storage.environment import expanded

HoursPerWeek = Annotated[
    float | None,
    typer.Option("--hours-per-week", metavar="N", help="Hours a week; by default your profile's, else 5."),
]
Weeks = Annotated[int | None, typer.Option("--weeks", min=1, metavar="N", help="Weeks there are; by default 12.")]
Whole = Annotated[bool, typer.Option("--whole", help="Plan all of it, however long that takes.")]
New = Annotated[
    bool | None,
    typer.Option(
        "--new/--in-job", help="Plan to get into this work, or to go on in it; by default your profile decides."
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="DATE", help="First day, such as 2027-01-04; by default next Monday."),
]
Calendar = Annotated[
    Path | None,
    typer.Option(
        "--calendar",
        metavar="FILE",
        parser=expanded,
        help="Also write an iCalendar file (.ics) to import; - writes it alone to the terminal.",
    ),
]
Day = Annotated[
    list[str] | None,
    typer.Option("--day", metavar="DAY", help="A day for sessions in the calendar, such as tuesday. Repeatable."),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="TIME", help="When a session begins, such as 19:30; by default 19:00."),
]
Save = Annotated[
    bool,
    typer.Option("--save/--no-save", help="Keep in your profile what a calendar has, so that a later one tidies up."),
]
Worksheet = Annotated[bool, typer.Option("--worksheet", help="One page to print instead of the plan.")]
