"""The vocabulary of work activities, of which only what is asked for is parsed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import ShapeError, texts
from careeradvisor.catalogue.memory import TableFiles
from careeradvisor.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.model.activity import Activity, Group


class Vocabulary:
    """The activities in the folder of some role data.

    `refuse` raises the error for a file that cannot be used; `written` puts in the figures that texts refer to.
    """

    def __init__(
        self,
        root: Path,
        memory: Memory,
        refuse: Callable[[Path, str], NoReturn],
        written: Callable[[Activity], Activity],
    ) -> None:
        self._written = written
        self.memory = memory
        self.folder = root / "activities"
        self._refuse = refuse

    @cached_property
    def _files(self) -> TableFiles[Activity]:
        from careeradvisor.catalogue import record

        paths = folders.activity_files(self.folder.parent)
        return TableFiles(self.memory, paths, record.activity, self._refuse)

    @cached_property
    def exposures(self) -> TableFiles[dict[str, Any]]:
        """Of the tables of activities what tells their exposures, everywhere and in some occupations."""
        return TableFiles(self.memory, self.paths, _as_it_is, self._refuse, ("[", "exposure = ", "codes = "))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files of the vocabulary."""
        return self._files.paths

    def all(self) -> dict[str, Activity]:
        """Every activity by its key."""
        return {key: self._written(each) for key, each in self._files.all().items()}

    def some(self, keys: Iterable[str]) -> dict[str, Activity]:
        """The activities with these keys. Raises KeyError for an unknown one."""
        return {key: self._written(each) for key, each in self._files.some(keys).items()}

    def known(self, keys: Iterable[str]) -> dict[str, Activity]:
        """Those of these activities that there are, as their files have them: without the figures of their texts."""
        return self._files.known(keys)

    def groups(self) -> list[Group]:
        """Every activity, file by file."""
        from careeradvisor.model.activity import Group

        every = self.all()
        return [Group(path.stem, {key: every[key] for key in self.memory.table(path)}) for path in self.paths]

    def exceptions(self) -> dict[int, str]:
        """The O*NET tasks that count under another activity than their detailed work activities say."""
        path = self.folder / folders.EXCEPTIONS
        return {int(task): str(key) for task, key in self.memory.table(path).items()} if path.is_file() else {}

    def civilian(self) -> dict[str, list[str]]:
        """The occupations that stand for each of the military."""
        path = self.folder / folders.CIVILIAN
        if not path.is_file():
            return {}
        try:
            return {code: texts(others) for code, others in self.memory.table(path).items()}
        except ShapeError as error:
            raise CatalogueError(f"{path}: {error}", "see every problem: careeradvisor validate") from None


def _as_it_is(table: Any) -> dict[str, Any]:
    found: dict[str, Any] = table
    return found
