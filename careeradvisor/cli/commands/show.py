"""Show one role: how exposed the work is, which tasks, what to build, what the studies say."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.render.format import Format, Page
from careeradvisor.render.role_page import SECTIONS

SectionName = StrEnum("SectionName", {key.replace("-", "_"): key for key in SECTIONS})


def run(
    role: option.Role,
    section: Annotated[
        list[SectionName] | None, typer.Option("--section", help="Print only this section. Repeatable.")
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", help="Print the answer alone, in at most 24 lines.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Add each task's published ratings and observed use.")
    ] = False,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.advice.report import report
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import dossier
    from careeradvisor.render.document import only
    from careeradvisor.render.role_page import brief_page, role_page

    destination = Destination(form, json, output, width, color)
    if destination.chosen is Format.JSON and (section or brief):
        raise UsageError("JSON always holds everything", "leave out --section and --brief, or choose another format")
    result = report(dossier(Catalogue(own=tuple(roles_dir or ())), role))
    document = brief_page(result) if brief else role_page(result, evidence=evidence)
    emit(Page("role", result, only(document, tuple(section or ()))), destination)
