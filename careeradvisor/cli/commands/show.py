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

SectionName = StrEnum("SectionName", {key.replace("-", "_"): key for key in SECTIONS})  # type: ignore[misc]


def run(
    role: option.Subject,
    section: Annotated[
        list[SectionName] | None,
        typer.Option("--section", metavar="NAME", help=f"Print only this section. Repeatable: {', '.join(SECTIONS)}."),
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
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import subject
    from careeradvisor.render.document import only
    from careeradvisor.render.subject_page import subject_page

    destination = Destination(form, json, output, width, color)
    if destination.chosen is Format.JSON and (section or brief):
        raise UsageError("JSON always holds everything", "leave out --section and --brief, or choose another format")
    if brief and section:
        raise UsageError("--brief and --section are two different parts of the page", "leave one of them out")
    found = subject(Catalogue(own=tuple(roles_dir or ())), role)
    page = subject_page(found, brief=brief, evidence=evidence)
    document = only(page.document, tuple(section or ()))
    if section and not document.sections:
        raise UsageError(
            f"the page of '{role}' has no section {' or '.join(section)}", "leave out --section to see it whole"
        )
    emit(Page(page.kind, found, document), destination)
