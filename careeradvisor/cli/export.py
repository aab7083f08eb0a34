"""Write pages to files: where each goes, and how far the work has come."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.advice.listing import RoleList
from careeradvisor.cli import choose, several
from careeradvisor.cli.emit import Destination, check_target, emit, format_of, is_stream
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.pages.registry import page_of
from careeradvisor.pages.subject import sheet_of, subject_page
from careeradvisor.storage.together import together
from careeradvisor.text.number import joined
from careeradvisor.writers.page import Format, companions, encoded
from careeradvisor.writers.setting import PLAIN_WIDTH, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from careeradvisor.advice.listing import ListedRole
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.desk.desk import Desk
    from careeradvisor.document.block import Target
    from careeradvisor.document.page import Page

ALL_FOLDER = Path("careeradvisor-pages")
INDEX, SHEET = "index", "sheet"
"""What the page that links to all others is called, and what stands behind the name of a role in that of its sheet."""


def export_some(desk: Desk, names: list[str], destination: Destination, *, sheet: bool = False) -> None:
    """Write one file for each role, all or none: into a folder under its id, or one role into a named file.

    With `sheet` it is the one page to hand over, by default in HTML, from which a browser prints it.
    """
    subjects = {found.id: found for found in several.subjects(desk, names, "export", least=1)}
    output, usual = destination.output, Format.HTML if sheet else Format.MD
    named = output is not None and not output.is_dir()
    form = destination.form or (format_of(output) if output and named else None) or usual
    if sheet and form is Format.JSON:
        raise UsageError("a sheet is for people to read", "choose another format, or leave out --sheet")

    def page(found: RoleReport) -> Page:
        return sheet_of(found, desk.moves_as_said(found), desk.own_week(found)) if sheet else _page(desk, found)

    if len(subjects) == 1 and named:
        (found,) = subjects.values()
        emit(page(found), destination._replace(form=form))
        return
    if is_stream(output):
        raise UsageError("only one role at a time can go to the terminal", "leave out --output, or name a folder")
    folder = _folder(output or Path())
    ending = f"-{SHEET}.{form}" if sheet else f".{form}"
    pages = {f"{name}{ending}": page(found) for name, found in subjects.items()}
    beside = {page.about: file for file, page in pages.items() if page.about}
    setting = Setting(destination.width or PLAIN_WIDTH, beside=beside, release=desk.release())
    texts = ((file, encoded(page, form, setting)) for file, page in pages.items())
    _written(folder, list(pages), texts, destination.reads)
    for file in pages:
        say(f"wrote {folder / file}")


def export_all(desk: Desk, destination: Destination, *, written_only: bool = False) -> None:
    """Write every page and an index of them into a folder, with a progress bar for whoever watches.

    Pages of occupations that nobody wrote are left out if `written_only`.
    """
    form = destination.form or Format.MD
    folder = _folder(destination.output) if destination.output else ALL_FOLDER
    groups = desk.list_roles() if written_only else desk.list_all()
    subjects = [each for _, group in groups for each in group]
    if any(each.id == INDEX for each in subjects):
        raise UsageError(
            f"the role '{INDEX}' and the index page would both be {INDEX}.{form}", "give your role's file another name"
        )
    beside: dict[Target, str] = {("role", each.id): f"{each.id}.{form}" for each in subjects}
    setting = Setting(destination.width or PLAIN_WIDTH, beside=beside, companions=True, release=desk.release())
    index, shared = f"{INDEX}.{form}", companions(form)

    def files() -> Iterator[tuple[str, bytes]]:
        for each in _watched(subjects, "Exporting"):
            page = _page(desk, choose.subject(desk, each.id))
            yield beside["role", each.id], encoded(page, form, setting)
        yield index, encoded(page_of(RoleList.of(groups), shown=groups, index=True), form, setting)
        yield from ((name, text.encode()) for name, text in shared.items())

    _written(folder, [*beside.values(), index, *shared], files(), destination.reads)
    say(f"wrote {joined([f'{len(subjects)} pages', index, *shared])} to {folder}")


def _page(desk: Desk, found: RoleReport) -> Page:
    """The whole page of a role or an occupation."""
    return subject_page(found, moves=lambda: desk.moves_in_short(found), sentences=desk.onet_sentences(found))


def _written(folder: Path, names: list[str], pages: Iterable[tuple[str, bytes]], reads: Sequence[Path]) -> None:
    """Write pages called `names`, all or none."""
    if folder.exists():
        for name in names:
            check_target(folder / name, reads=reads)
    with together(folder, names) as files:
        for name, content in pages:
            files.put(name, content)
    for note in files.notes:
        say(f"note: {note}")


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
