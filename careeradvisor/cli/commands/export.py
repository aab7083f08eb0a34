"""Write pages to files, to print or to hand over.

Some by name, or all of them with an index page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import completion, option
from careeradvisor.cli.emit import Destination
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    roles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TITLE...]",
            help="Job titles, such as cashier vs registered nurse; ids and codes will do too.",
            autocompletion=completion.titles,
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All roles and occupations, with an index page.")] = False,
    written_only: Annotated[
        bool, typer.Option("--written-only", help="With --all: leave out occupations that nobody wrote.")
    ] = False,
    sheet: Annotated[
        bool,
        typer.Option("--sheet", help="One page to print and hand over, by default as HTML, in place of the whole."),
    ] = False,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format", case_sensitive=False, help="The format of the files. By default what FILE's name says, or md."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", metavar="FILE|DIR", parser=expanded, help="A file (one role), a folder, or - for the terminal."
        ),
    ] = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
) -> None:
    from careeradvisor.cli.export import export_all, export_some

    if every == bool(roles):
        raise UsageError(
            "name the roles to export, or all of them with --all", "careeradvisor export accountant --format md"
        )
    if written_only and not every:
        raise UsageError("--written-only goes with --all", "careeradvisor export --all --written-only")
    if sheet and every:
        raise UsageError("--sheet goes with roles that are named", "careeradvisor export --sheet nurse cashier")
    destination = Destination(form, output=output, width=width, color=color, reads=desk.catalogue.own)
    if every:
        export_all(desk, destination, written_only=written_only)
    else:
        export_some(desk, list(roles or ()), destination, sheet=sheet)
