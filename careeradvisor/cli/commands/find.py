"""Find the occupation that a job title belongs to.

A title may be in English, Spanish, German, French, Portuguese, Italian, Polish, Dutch or romanised Hindi; a sentence
about the work leads to occupations too. A whole list of titles is coded with --from.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import completion
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS...]",
            help='A title, such as "sr. s/w eng II", lorry driver or Verkäuferin.',
            autocompletion=completion.title,
        ),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            parser=expanded,
            help="Titles from a text, CSV, JSON, .xlsx or .ods file (- for standard input); with --json or --check.",
        ),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option("--column", metavar="NAME", help="With --from: the column of titles; guessed where not named."),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="LEVEL",
            help="With --from: titles whose best answer has this confidence or more; below-LEVEL for the others.",
        ),
    ] = None,
    check: Annotated[
        str | None,
        typer.Option(
            "--check",
            metavar="COLUMN",
            help="With --from: compare with the codes in this column; without --json a CSV table of what differs.",
        ),
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="With --from: go on after a line that cannot be read, and say which.")
    ] = False,
) -> None:
    if bool(words) == bool(source):
        raise UsageError("name a title, or a file of titles with --from", "careeradvisor find ICU nurse")
    if words and (column or skip_bad or only or check):
        raise UsageError("--column, --only, --check and --skip-bad are for a file of titles", "name it with --from")
    if source:
        from careeradvisor.cli.batch import code_list, wished

        table = check is not None and not (to.json or to.form)
        if not table and to.chosen is not Format.JSON:
            raise UsageError("a list of titles is answered as JSON, one object a line", "add --json")
        wish = wished(only, column=column, codes=check, table=table, skip_bad=skip_bad)
        code_list(desk, source, wish, to.output)
        return
    from careeradvisor.pages.registry import page_of

    emit(page_of(desk.find(" ".join(words or ())), reader=desk.reader()), to)
