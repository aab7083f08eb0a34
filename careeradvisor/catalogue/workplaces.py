"""What to say at work when AI comes, by the kind of workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import many, named, text
from careeradvisor.model.workplace import Ban, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careeradvisor.catalogue.build import Builder
    from careeradvisor.catalogue.memory import TableFiles

    Files = Callable[[Iterable[Path], Builder[Workplace]], TableFiles[Workplace]]

workplace = named(
    Workplace,
    title=text,
    codes=many(text),
    ask=many(text),
    own=many(text),
    write=many(text),
    keep_out=many(text),
    boss=text,
    told=text,
    teaching=text,
    forbidden=named(Ban, yours=text, secretly=text, whom=text, outside=text),
    comes=text,
    rights=many(text),
)
"""A kind of workplace of its table. Raises ShapeError where it cannot."""


def workplaces(root: Path, files: Files) -> dict[str, Workplace]:
    """The kinds of workplace by key; none where the role data has none. Raises InvalidFileError."""
    place = root / folders.WORKPLACES
    return files([place], workplace).all() if place.is_file() else {}
