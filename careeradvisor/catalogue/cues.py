"""The phrases that show a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import many, named, text
from careeradvisor.model.cue import Cue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careeradvisor.catalogue.build import Builder
    from careeradvisor.catalogue.memory import TableFiles

    Files = Callable[[Iterable[Path], Builder[Cue]], TableFiles[Cue]]

cue = named(Cue, match=many(text), never=many(text), shows=many(text), near=many(text))
"""The phrases of one skill, of their table. Raises ShapeError where it cannot."""


def cues(root: Path, files: Files) -> dict[str, Cue]:
    """The phrases that show a skill, by its name, for those that have some. Raises InvalidFileError."""
    place = root / folders.CUES
    return files(folders.role_files(place), cue).all() if place.is_dir() else {}
