"""The roles of several folders, asked for by queries: the bundled ones, and those of the reader's own folders."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders, own_files, role_index
from careeradvisor.catalogue.index_file import Reader
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.catalogue.role_index import IndexedRole, PassedOver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.model.role import Role


class RoleFolders:
    """The roles in `bundled` and in the folders of the reader's `own`, each read from its file by `read` once.

    A file of the reader's that cannot be used is passed over, of which `tell` hears in one sentence a folder.
    """

    def __init__(
        self,
        bundled: Path,
        own: tuple[Path, ...],
        read: Callable[[Path], Role],
        tell: Callable[[str], object],
        memory: Memory,
    ) -> None:
        self._bundled = bundled
        self._own = own
        self._read = read
        self._tell = tell
        self._memory = memory
        self._answers: dict[tuple[str, ...], list[tuple[str, ...]]] = {}

    def roles(self, folder: Path) -> Iterator[IndexedRole]:
        """The roles of a folder. Raises InvalidFileError for a bundled one that cannot be used."""
        return (each for each in self._files(folder) if isinstance(each, IndexedRole))

    def rows(self, sql: str, *values: str) -> list[tuple[str, ...]]:
        """What a query finds in the indexes of all folders, the bundled one first."""
        asked = (sql, *values)
        if asked not in self._answers:
            self._answers[asked] = [row for index in self._indexes for row in index.rows(sql, *values)]
        return self._answers[asked]

    def _files(self, folder: Path) -> Iterator[IndexedRole | PassedOver]:
        for path in folders.role_files(folder):
            try:
                yield IndexedRole(path.stem, self._memory.of(self._read, path), str(path))
            except InvalidFileError as error:
                if folder not in self._own:
                    raise
                yield PassedOver(path.name, own_files.reason(path, error))

    @cached_property
    def _indexes(self) -> list[Reader]:
        activities = self._bundled.parent / "activities"
        found = {
            folder: Reader(role_index.recipe(folder, activities, partial(self._files, folder), self._memory))
            for folder in (self._bundled, *self._own)
        }
        for folder in self._own:
            if passed := found[folder].rows("select file, reason from passed_over order by rowid"):
                self._tell(own_files.note(folder, passed))
        return [*found.values()]
