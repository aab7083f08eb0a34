"""List the activities that work is made of, or show one."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.cli import choose, completion
from careeradvisor.cli.emit import Destination, emit


def run(
    to: Destination,
    key: Annotated[
        str | None,
        typer.Argument(
            metavar="[KEY]",
            help="An activity's key, such as visit-notes.",
            autocompletion=completion.activities,
        ),
    ] = None,
) -> None:
    from careeradvisor.pages.registry import page_of

    desk = choose.desk()
    emit(page_of(desk.activities() if key is None else desk.activity(key)), to)
