"""Write pages to files: where each goes, and how far the work has come."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.advice.listing import RoleList
from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, check_target, emit, format_of, save
from careeradvisor.cli.stream import say
from careeradvisor.errors import OutputError, UsageError
from careeradvisor.pages.registry import page_of
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import PLAIN_WIDTH, Format, rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careeradvisor.advice.listing import ListedRole
    from careeradvisor.desk.desk import Desk

ALL_FOLDER = Path("careeradvisor-pages")


def export_some(desk: Desk, names: list[str], destination: Destination) -> None:
    """Write one file for each role, all or none: into a folder under its id, or one role into a named file."""
    subjects = {found.id: found for found in (choose.subject(desk, name) for name in names)}
    output = destination.output
    if len(subjects) == 1 and output and not output.is_dir():
        form = destination.form or format_of(output) or Format.MD
        (found,) = subjects.values()
        emit(subject_page(found), destination._replace(form=form))
        return
    if output and str(output) == "-":
        raise UsageError("only one role at a time can go to the terminal", "leave out --output, or name a folder")
    form = destination.form or Format.MD
    folder = _folder(output or Path())
    with _together(folder, [f"{name}.{form}" for name in subjects]) as stage:
        for name, found in subjects.items():
            save(rendered(subject_page(found), form, destination.width or PLAIN_WIDTH), stage / f"{name}.{form}")
    for name in subjects:
        say(f"wrote {folder / name}.{form}")


def export_all(desk: Desk, destination: Destination) -> None:
    """Write every role and an index page into a folder, with a progress bar for whoever watches."""
    form = destination.form or Format.MD
    folder = _folder(destination.output) if destination.output else ALL_FOLDER
    groups = desk.list_roles()
    roles = [role for _, group in groups for role in group]
    width = destination.width or PLAIN_WIDTH
    index = page_of(RoleList.of(groups), shown=groups, link=lambda role_id: f"{role_id}.{form}")
    with _together(folder, [*(f"{role.id}.{form}" for role in roles), f"index.{form}"]) as stage:
        for role in _watched(roles, "Exporting"):
            save(rendered(subject_page(choose.subject(desk, role.id)), form, width), stage / f"{role.id}.{form}")
        save(rendered(index, form, width), stage / f"index.{form}")
    say(f"wrote {len(roles)} pages and index.{form} to {folder}")


@contextmanager
def _together(folder: Path, names: list[str]) -> Iterator[Path]:
    """A place to write files called `names`; they move to `folder` when all are written, and none does otherwise."""
    if folder.exists():
        for name in names:
            check_target(folder / name)
    with _refusal_named(folder):
        stage = Path(tempfile.mkdtemp(prefix=".careeradvisor-", dir=folder if folder.is_dir() else folder.parent))
    try:
        yield stage
        with _refusal_named(folder):
            folder.mkdir(exist_ok=True)
            for name in names:
                (stage / name).replace(folder / name)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


@contextmanager
def _refusal_named(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"pages cannot go to {folder}: {error.strerror}", "name another folder: --output") from None


def _folder(path: Path) -> Path:
    if not path.is_dir():
        found = "is not a folder" if path.exists() else "does not exist"
        raise UsageError(f"--output {path} {found}", f"make it first: mkdir -p {path}")
    return path


def _watched(items: list[ListedRole], what: str) -> Iterable[ListedRole]:
    """The items, with a progress bar on stderr when that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, description=what, console=Console(stderr=True), transient=True)
