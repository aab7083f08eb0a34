"""Write pages to files: where each goes, and how far the work has come."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.advice.listing import Order, listing
from careeradvisor.cli.emit import Destination, check_target, emit, save
from careeradvisor.cli.lookup import subject
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.render.format import PLAIN_WIDTH, Format, Page
from careeradvisor.render.listing_page import listing_page
from careeradvisor.render.subject_page import subject_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.listing import ListedRole
    from careeradvisor.catalogue.catalogue import Catalogue

ALL_FOLDER = Path("careeradvisor-pages")


def export_some(catalogue: Catalogue, names: list[str], destination: Destination) -> None:
    """Write one file for each role, all or none of them known: into a folder, or one role into a named file."""
    form = destination.form or Format.MD
    pages = [(name, _page(catalogue, name)) for name in names]
    output = destination.output
    if len(pages) == 1 and output and not output.is_dir():
        emit(pages[0][1], destination)
        return
    if output and str(output) == "-":
        raise UsageError("only one role at a time can go to the terminal", "leave out --output, or name a folder")
    folder = _folder(output or Path())
    for name, page in pages:
        target = folder / f"{name}.{form}"
        check_target(target)
        save(page.rendered(form, destination.width or PLAIN_WIDTH), target)
        say(f"wrote {target}")


def export_all(catalogue: Catalogue, destination: Destination) -> None:
    """Write every role and an index page into a folder, with a progress bar for whoever watches."""
    form = destination.form or Format.MD
    if destination.output:
        folder = _folder(destination.output)
    else:
        folder = ALL_FOLDER
        folder.mkdir(exist_ok=True)
    check_target(folder / f"index.{form}")
    groups = listing(catalogue.entries(), catalogue.categories, None, None, Order.CATEGORY)
    roles = [role for _, group in groups for role in group]
    width = destination.width or PLAIN_WIDTH
    for role in _watched(roles, "Exporting"):
        save(_page(catalogue, role.id).rendered(form, width), folder / f"{role.id}.{form}")
    index = Page("roles", {"roles": roles}, listing_page(groups, lambda role_id: f"{role_id}.{form}"))
    save(index.rendered(form, width), folder / f"index.{form}")
    say(f"wrote {len(roles)} pages and index.{form} to {folder}")


def _page(catalogue: Catalogue, name: str) -> Page:
    return subject_page(subject(catalogue, name))


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
