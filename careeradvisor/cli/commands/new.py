"""Begin a role file for your own work.

It is filled with what is known, for you to complete and read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import check_target, deliver, is_stream
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    title: Annotated[
        str, typer.Argument(metavar="TITLE", help='The title on your contract, such as "Marine Biologist".')
    ],
    occupation: Annotated[
        str | None,
        typer.Option(
            "--occupation", metavar="CODE", help="The occupation that statistics count it under: code or title."
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", parser=expanded, help="The file to write, or - for the terminal."),
    ] = None,
) -> None:
    from careeradvisor.text.code import role_id
    from careeradvisor.writers.role_file import role_file

    if not role_id(title):
        raise UsageError(
            f"'{title}' has no letter from a to z and no digit, and a role file is named by those",
            'use Latin letters, such as: careeradvisor new "Marine Biologist"',
            "the title in the file may then be written as you like",
        )
    known = desk.draft(title, choose.today(), occupation)
    text = role_file(known)
    if is_stream(output):
        deliver(text, None)
        return
    target = output or Path(f"{known.id}.toml")
    check_target(target)
    if target.exists():
        raise UsageError(f"{target} is already there", "name another file with --output, or remove it first")
    deliver(text, target)
    say(f"fill in its blanks, then: careeradvisor validate {target}")
