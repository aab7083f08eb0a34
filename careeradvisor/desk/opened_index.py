"""How an index that is made from a whole catalogue is opened: once in a run, and made only where no file has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.memory import Memory

Contents = TypeVar("Contents")
Index = TypeVar("Index")


def opened_index(
    reader: Callable[[Path, Callable[[], Contents], Memory], Index],
    contents: Callable[[Catalogue], Contents],
    catalogue: Catalogue,
) -> Index:
    """The index of a catalogue, which `reader` opens; `contents` are computed where there is none yet."""
    return catalogue.memory.of(_opened, catalogue.root, reader, contents, catalogue)


def _opened(
    root: Path,
    reader: Callable[[Path, Callable[[], Contents], Memory], Index],
    contents: Callable[[Catalogue], Contents],
    catalogue: Catalogue,
) -> Index:
    return reader(root, lambda: contents(catalogue), catalogue.memory)
