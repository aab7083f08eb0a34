"""Read a résumé: which work it points to, which skills it shows, and where.

It is read on this machine and nothing of it is kept, unless you say so with --save. Then your profile holds the work,
its years, your schooling and the skills that you confirm; never a name, an address, an employer or the file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, emit
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
) -> None:
    from careeradvisor.pages.registry import page_of

    to = to._replace(reads=(*to.reads, source))
    to.check()
    found = desk.resume(source, choose.today())
    emit(page_of(found, name="FILE" if str(source) == "-" else source.name), to)
