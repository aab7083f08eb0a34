"""Check role files, and name each mistake with its line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli.emit import Destination, check_target, deliver, emit
from careeradvisor.cli.stream import say
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
    upgrade: Annotated[
        bool,
        typer.Option("--upgrade", help="Write your role file of version 0.1 in the present shape beside it."),
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

    if upgrade:
        _upgrade(desk, paths or [])
        return
    if onet and not strict:
        raise UsageError("--onet goes with --strict", "careeradvisor validate --strict --onet task_statements.csv")
    to = to._replace(reads=(*to.reads, *(paths or ()), *([onet] if onet else ())))
    to.check()
    result = desk.validate(tuple(paths or ()), strict=strict, onet=onet)
    emit(page_of(result), to, release=desk.release())
    if result.errors:
        raise typer.Exit(ExitStatus.PROBLEMS)


def _upgrade(desk: Desk, paths: list[Path]) -> None:
    """Write the new shape of one file beside it, and say what is left to do."""
    if len(paths) != 1:
        raise UsageError("--upgrade goes with one role file", "careeradvisor validate --upgrade my-role.toml")
    (path,) = paths
    target = path.with_name(f"{path.stem}.new.toml")
    check_target(target)
    if target.exists():
        raise UsageError(f"{target} is already there", "read it, or remove it first")
    deliver(desk.upgrade(path), target)
    say(f"fill in what is marked in it, then: careeradvisor validate {target}")
