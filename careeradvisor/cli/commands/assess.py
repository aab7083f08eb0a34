"""Judge your own week by your own hours.

It shows what moves your number, and where freed hours could go.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.storage.environment import expanded

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    hours: Annotated[
        Path | None,
        typer.Option(
            "--hours",
            metavar="FILE",
            parser=expanded,
            help="Your week from a TOML or JSON file (- for JSON on standard input).",
        ),
    ] = None,
    template: Annotated[bool, typer.Option("--template", help="Print a file for --hours to fill in.")] = False,
    save: Annotated[
        bool, typer.Option("--save/--no-save", help="Keep the result in your profile on this machine.")
    ] = True,
    resume: option.Resume = None,
) -> None:
    from careeradvisor.cli.interview import assess_week
    from careeradvisor.pages.registry import page_of

    to = to._replace(reads=(*to.reads, *(each for each in (hours, resume) if each)))
    to.check()
    choose.suppose(desk, resume)
    report = choose.subject(desk, role, "assess")
    if template:
        emit_text(desk.week_template(report), to.output, to.reads)
    else:
        found = assess_week(desk, report, hours, choose.today(), keep=save)
        emit(
            page_of(found, reader=desk.reader()),
            to,
            f"your profile holds this week: {desk.profile_path()}" if save else "",
        )
