"""The raw files behind the figures of a page, from the manifest that was written when the figures were built."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from careeradvisor.catalogue.build import many, text, whole
from careeradvisor.catalogue.figures import HINT, FiguresError
from careeradvisor.model.source import RawFile

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

MANIFEST = "manifest.json"


def raw_files(folder: Path, sources: Collection[str]) -> tuple[RawFile, ...]:
    """The raw files of some sources, and those through which their figures were carried, by name.

    Raises FiguresError where the manifest cannot be read.
    """
    every = manifest(folder)
    used = {column for file, derived in every if file.source in sources for column in derived}
    return tuple(file for file, derived in every if file.source in sources or used.intersection(derived))


def manifest(folder: Path) -> list[tuple[RawFile, tuple[str, ...]]]:
    """Every raw file, with the columns of figures that were made of it. Raises FiguresError like `raw_files`."""
    path = folder / MANIFEST
    try:
        return [
            (_raw_file(each), many(text)(each["derived"])) for each in json.loads(path.read_text("utf-8"))["inputs"]
        ]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise FiguresError(f"the list of raw files in {path} cannot be read: {error}", HINT) from None


def _raw_file(each: dict[str, object]) -> RawFile:
    name, checksum, source, vintage = (text(each[key]) for key in ("name", "sha256", "source", "vintage"))
    return RawFile(name, checksum, whole(each["bytes"]), source, vintage)
