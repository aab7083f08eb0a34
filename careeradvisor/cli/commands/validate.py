"""Check role data: the bundled files, or your own file or folder. Status 1 when anything is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import ExitStatus
from careeradvisor.render.format import Page


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH...]", help="Role files or folders; all bundled data without one."),
    ] = None,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.validation import validate
    from careeradvisor.render.validation_page import validation_page

    result = validate(Catalogue(own=tuple(roles_dir or ())), tuple(paths or ()))
    emit(Page("validation", result, validation_page(result)), Destination(form, json, output, width, color))
    if result.errors:
        raise typer.Exit(ExitStatus.PROBLEMS)
