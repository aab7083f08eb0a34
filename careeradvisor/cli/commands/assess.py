"""Judge your own week by your own hours: what moves your number, and where freed hours could go."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.document.page import Page


def run(
    role: option.Subject,
    hours: Annotated[
        Path | None,
        typer.Option(
            "--hours", metavar="FILE", help="Your week from a TOML or JSON file (- for JSON on standard input)."
        ),
    ] = None,
    template: Annotated[bool, typer.Option("--template", help="Print a file for --hours to fill in.")] = False,
    save: Annotated[
        bool, typer.Option("--save/--no-save", help="Keep the result in your profile on this machine.")
    ] = True,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.cli.interview import assess_week
    from careeradvisor.pages.assess import assess_page

    destination = Destination(form, json, output, width, color)
    destination.check()
    desk = choose.desk(roles_dir)
    report = choose.role(desk, role)
    if template:
        emit_text(desk.week_template(report), output)
        return
    result = assess_week(desk, report, hours, date.today(), keep=save)  # noqa: DTZ011
    emit(Page("assessment", result, lambda: assess_page(result)), destination)
