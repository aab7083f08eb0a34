"""Report on a list of people by their job titles.

It says which work they do, how many of their hours AI could speed up, and what to train first. Fewer than five people
are never told of alone. Exposure is no layoff list.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", parser=expanded, help="A CSV, .xlsx, .ods, JSON or text file (- for standard input)."
        ),
    ],
    column: Annotated[
        str | None, typer.Option("--column", metavar="NAME", help="The column of titles; guessed where not named.")
    ] = None,
    count: Annotated[
        str | None,
        typer.Option(
            "--count", metavar="NAME", help="The column of how many people have each title; else each is one."
        ),
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="The groups as a table for a spreadsheet.")] = False,
) -> None:
    from careeradvisor.cli.batch import opened

    as_table = csv or bool(to.output and to.output.suffix.casefold() == ".csv" and not (to.form or to.json))
    if csv and (to.form or to.json):
        raise UsageError("--csv and another format contradict each other", "leave one of them out")
    to = to._replace(reads=(*to.reads, source))
    to.check()
    with opened(source) as raw:
        found = desk.team(raw, "standard input" if str(source) == "-" else str(source), column, count)
    if found.unmatched:
        lines = len(found.unmatched)
        verb = "is" if lines == 1 else "are"
        say(f"note: {counted(lines, 'line')} of {found.name} {verb} in no group; the report says why")
    if as_table:
        from careeradvisor.writers.team_csv import write

        emit_text(write(found), to.output, to.reads)
        return
    from careeradvisor.pages.registry import page_of

    emit(page_of(found, reader=desk.reader()), to)
