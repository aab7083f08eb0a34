"""The raw files behind the figures of a page, from the manifest that was written when the figures were built."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

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
    path = folder / MANIFEST
    try:
        inputs: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["inputs"]
        used = {column for each in inputs if each["source"] in sources for column in each["derived"]}
        found = [each for each in inputs if each["source"] in sources or used & set(each["derived"])]
        return tuple(
            RawFile(each["name"], each["sha256"], each["bytes"], each["source"], each["vintage"]) for each in found
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FiguresError(f"the list of raw files in {path} cannot be read: {error}", HINT) from None
