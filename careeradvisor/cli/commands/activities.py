"""List the activities that work is made of, or show one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import completion
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    bundled: Desk,
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

    emit(page_of(bundled.activities() if key is None else bundled.activity(key)), to)
