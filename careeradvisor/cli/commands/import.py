"""Bring in titles and tasks of O*NET and ESCO that you downloaded.

import onet FOLDER|ZIP and import esco FOLDER|ZIP... read a download, import list says what is there, and import remove
takes it away again. Nothing of it is sent. Where to download: docs/import.md.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli.emit import Destination, emit
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.storage.environment import expanded, now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.desk.desk import Desk
    from careeradvisor.model.imported import ImportList


class Action(StrEnum):
    """What to do with imports."""

    ONET = "onet"
    ESCO = "esco"
    LIST = "list"
    REMOVE = "remove"


def run(
    desk: Desk,
    to: Destination,
    action: Annotated[Action, typer.Argument(case_sensitive=False, help="What to import, or to do.")] = Action.LIST,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FOLDER|ZIP...]",
            help="The download: one of O*NET, or several of ESCO and the crosswalk; for remove the names of imports.",
        ),
    ] = None,
    release: Annotated[
        str | None,
        typer.Option("--release", metavar="NUMBER", help="Which release it is, where the download does not say so."),
    ] = None,
) -> None:
    to.check()
    said = names or []
    if release and action not in (Action.ONET, Action.ESCO):
        raise UsageError("--release goes with a download", "careeradvisor import onet FOLDER --release 31.0")
    match action:
        case Action.LIST:
            if said:
                raise UsageError("import list takes no name", "careeradvisor import list")
            found = desk.imports()
        case Action.REMOVE:
            if not said:
                raise UsageError("name what to remove", "see what there is: careeradvisor import list")
            gone = desk.remove_imports(said)
            say("\n".join(f"removed {each}" for each in gone))
            return
        case _:
            found = _brought(desk, action, [expanded(each) for each in said], release)
    from careeradvisor.pages.registry import page_of

    emit(page_of(found, reader=desk.reader()), to)


def _brought(desk: Desk, action: Action, paths: list[Path], release: str | None) -> ImportList:
    if not paths or (action is Action.ONET and len(paths) > 1):
        raise UsageError(
            f"import {action} takes {'a folder or a ZIP file' if action is Action.ONET else 'folders or ZIP files'}",
            f"careeradvisor import {action} FOLDER; where to download: docs/import.md",
        )
    today = now().date()
    with _watched() as heard:
        if action is Action.ONET:
            return desk.import_onet(paths[0], today, release, heard)
        return desk.import_esco(paths, today, release, heard)


@contextmanager
def _watched() -> Iterator[Callable[[str], object]]:
    """What hears of each step, and shows it with the time on stderr when that is a terminal."""
    import sys

    if sys.stderr is None or not sys.stderr.isatty():
        yield len
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from careeradvisor.document.visible import visible

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda step: progress.update(task, description=visible(step))
