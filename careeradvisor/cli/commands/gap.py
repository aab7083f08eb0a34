"""Show which of a role's skills you have, and the hours that close the rest."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.render.format import Page

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
    from careeradvisor.advice.gap import gap
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.assessing import held_skills, role_report
    from careeradvisor.render.plan_page import gap_page

    catalogue = Catalogue(own=tuple(roles_dir or ()))
    report = role_report(catalogue, role)
    skills = catalogue.skills()
    found = gap(report.id, report.role, skills, held_skills(have, skills))
    emit(Page("gap", found, gap_page(found)), Destination(form, json, output, width, color))
