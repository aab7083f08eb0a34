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
    csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet.")] = False,
    table: Annotated[
        str | None,
        typer.Option(
            "--table",
            metavar="NAME",
            help="Which table as CSV: groups (the default), skills, moves or unmatched.",
        ),
    ] = None,
) -> None:
    from careeradvisor.cli.batch import opened
    from careeradvisor.pages.team import lines_words
    from careeradvisor.writers.team_csv import TABLES, write

    named = to.form is not None or to.json
    ends = to.output.suffix.casefold() if to.output else ""
    as_table = csv or table is not None or (ends == ".csv" and not named)
    if (csv or table is not None) and named:
        asked = "--csv" if csv else "--table"
        raise UsageError(f"{asked} and another format contradict each other", "leave one of them out")
    if table is not None and table.casefold() not in TABLES:
        raise UsageError(f"a report has no table '{table}'", f"there are: {', '.join(TABLES)}")
    to = to._replace(reads=(*to.reads, source))
    to.check()
    with opened(source) as raw:
        found = desk.team(raw, "standard input" if str(source) == "-" else str(source), column, count)
    say(f"note: {lines_words(found)}{'; the report says why' if found.unmatched else ''}")
    if as_table:
        emit_text(write(found, table.casefold() if table else "groups"), to.output, to.reads)
        return
    from careeradvisor.pages.registry import page_of

    emit(page_of(found, reader=desk.reader()), to)
