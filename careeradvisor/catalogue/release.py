"""The release of the program and of its data, which every result names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careeradvisor import __version__
from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import ShapeError, exactly, many, named, text
from careeradvisor.catalogue.memory import Memory
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.model.release import DataRelease, Release

if TYPE_CHECKING:
    from pathlib import Path

NAME = "release.toml"
_data_release = named(DataRelease, name=text, date=exactly(date), measures=many(text), categories=exactly(bool))


def release(root: Path | None = None, memory: Memory | None = None) -> Release:
    """The release of the bundled data, or of that in `root`. What is wrong with its file is for `validate` to say."""
    try:
        return Release(__version__, data_release(root or folders.bundled(), memory or Memory()).name)
    except (InvalidFileError, ShapeError):
        return Release(__version__, None)


def data_release(root: Path, memory: Memory) -> DataRelease:
    """The release of the role data in a folder. Raises InvalidFileError or ShapeError for what is none."""
    return _data_release(memory.table(root / NAME))
