"""Check role data: the bundled files, or your own file or folder. Status 1 when anything is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page
from careeradvisor.errors import ExitStatus, UsageError


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH...]", help="Role files or folders; all bundled data without one."),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Also what is asked of bundled roles: own text, sources, length, reading level."),
    ] = False,
    onet: Annotated[
        Path | None,
        typer.Option(
            "--onet", metavar="FILE", help="With --strict: O*NET's task_statements.csv, to compare wording with."
        ),
    ] = None,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.validation import validation_page

    if onet and not strict:
        raise UsageError("--onet goes with --strict", "careeradvisor validate --strict --onet task_statements.csv")
    result = choose.desk(roles_dir).validate(tuple(paths or ()), strict=strict, onet=onet)
    emit(Page("validation", result, lambda: validation_page(result)), Destination(form, json, output, width, color))
    if result.errors:
        raise typer.Exit(ExitStatus.PROBLEMS)
