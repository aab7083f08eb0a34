"""Read a résumé: the work it points to, and the skills it shows.

It is read on this machine and nothing of it is kept, unless you say so with --save. Then your profile holds the work,
its years, your schooling and the skills that you confirm; never a name, an address, an employer or the file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, piped
from careeradvisor.cli.emit import Destination, emit
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
            metavar="FILE",
            parser=expanded,
            help="PDF, Word, OpenDocument, text, Markdown, HTML, JSON Resume, RenderCV or LinkedIn's export; - for "
            "standard input.",
        ),
    ],
    goal: Annotated[
        str | None,
        typer.Option("--for", metavar="TITLE", help="Show which lines speak for this work."),
    ] = None,
    save: Annotated[
        bool, typer.Option("--save", help="Ask what to keep in your profile, and say what it keeps.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --save: keep what the page shows, unasked.")] = False,
) -> None:
    from careeradvisor.pages.registry import page_of

    if yes and not save:
        raise UsageError("--yes says what to keep, and nothing is to be kept", "add --save, or leave out --yes")
    if goal is not None and save:
        raise UsageError("--for and --save are two different questions", "ask them one after the other")
    to = to._replace(reads=(*to.reads, source))
    to.check()
    if goal is not None:
        emit(page_of(desk.fit(piped.source(source), choose.subject(desk, goal, "show"))), to)
        return
    found = desk.resume(piped.source(source), choose.today())
    if save:
        from careeradvisor.cli.confirm_resume import confirmed

        found = desk.keep_facts(found, confirmed(desk, found, accept=yes))
    emit(page_of(found, name="FILE" if str(source) == "-" else source.name), to)
