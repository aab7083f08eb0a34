"""Show which of a role's skills you have, and the hours that close the rest."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page

Have = Annotated[
    str | None,
    typer.Option("--have", metavar="SKILL[:LEVEL],...", help="Skills you have; by default those of your profile."),
]


def run(
    role: option.Subject,
    have: Have = None,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.plan import gap_page

    desk = choose.desk(roles_dir)
    found = desk.gap(choose.role(desk, role), have)
    emit(Page("gap", found, lambda: gap_page(found)), Destination(form, json, output, width, color))
