"""Check role data: the bundled files, or your own file or folder. Status 1 when anything is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import ExitStatus, UsageError
from careeradvisor.storage.environment import expanded

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH...]", parser=expanded, help="Role files or folders; all bundled data without one."
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Also what is asked of bundled roles: own text, sources, length, reading level."),
    ] = False,
    onet: Annotated[
        Path | None,
        typer.Option(
            "--onet",
            metavar="FILE",
            parser=expanded,
            help="With --strict: O*NET's task_statements.csv, to compare wording with.",
        ),
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    if onet and not strict:
        raise UsageError("--onet goes with --strict", "careeradvisor validate --strict --onet task_statements.csv")
    to = to._replace(reads=(*to.reads, *(paths or ()), *([onet] if onet else ())))
    to.check()
    result = desk.validate(tuple(paths or ()), strict=strict, onet=onet)
    emit(page_of(result), to)
    if result.errors:
        raise typer.Exit(ExitStatus.PROBLEMS)
