"""What was read of a catalogue, remembered for as long as the catalogue is there: no file is opened twice.

Only so much is remembered: what was not asked for longest goes first, and is read again if it is asked for once more.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, TypeVarTuple

from careeradvisor.catalogue import toml, toml_part
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.problem import InvalidFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from careeradvisor.catalogue.build import Builder

MOST = 2000
"""Results that are remembered, each of one file or one occupation: all of the bundled data, or about 66 MB of roles."""
T = TypeVar("T")
More = TypeVarTuple("More")


class Memory:
    """The results of reading files, by how they were read and which. Keys are compared, so arguments are hashable."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._held: dict[tuple[object, ...], Any] = {}  # of as many types as there are readers

    def of(self, read: Callable[[Path, *More], T], path: Path, *more: *More) -> T:
        """What `read` makes of a file and of `more`: read now, or what it made before. An error is not remembered."""
        key = (read, path, *more)
        found: T = self._held.pop(key) if key in self._held else read(path, *more)
        self._held[key] = found
        if len(self._held) > self.most:
            del self._held[next(iter(self._held))]
        return found

    def raw(self, path: Path) -> str:
        """The text of a UTF-8 file of any size. Raises OSError or UnicodeDecodeError."""
        return self.of(_raw, path)

    def text(self, path: Path) -> str:
        """The text of a file, by `toml.read_text`."""
        return self.of(toml.read_text, path)

    def table(self, path: Path) -> dict[str, object]:
        """The tables of a TOML file, by `toml.parse`. They are shared: nobody may change them."""
        return self.of(self._parsed, path)

    def tables(self, path: Path, keys: Iterable[str], starts: tuple[str, ...] = ()) -> dict[str, Any]:
        """The tables with these keys, for those that there are; of their lines those that begin with one of `starts`.

        No more is parsed where the file can be cut into pieces, and else all of it, once.
        """
        held = self.pieces(path)
        if held is not None:
            wanted = [held[key] for key in keys if key in held]
            cut = [toml_part.lines(each, starts) or each for each in wanted] if starts else wanted
            with suppress(InvalidFileError):  # else the whole says in which line
                return toml.parse(path, "".join(cut)) if cut else {}
        whole = self.table(path)
        return {key: whole[key] for key in keys if key in whole}

    def pieces(self, path: Path) -> dict[str, str] | None:
        """The texts of the tables of a TOML file, by `toml_part.pieces`."""
        return self.of(self._cut, path)

    def _cut(self, path: Path) -> dict[str, str] | None:
        return toml_part.pieces(self.text(path))

    def _parsed(self, path: Path) -> dict[str, object]:
        return toml.parse(path, self.text(path))


def _raw(path: Path) -> str:
    return toml.with_plain_ends(path.read_bytes().decode("utf-8"))


class TableFiles(Generic[T]):
    """Files of tables `[key]`, each of which becomes a `T` when it is asked for, and once.

    `build` makes a `T` of a table, of which it needs the lines that begin with one of `starts`, or all; `refuse` raises
    the error for a file with a table of which it cannot.
    """

    def __init__(
        self,
        memory: Memory,
        paths: Iterable[Path],
        build: Builder[T],
        refuse: Callable[[Path, str], T],
        starts: tuple[str, ...] = (),
    ) -> None:
        self.memory = memory
        self.paths = tuple(paths)
        self._build = build
        self._refuse = refuse
        self._starts = starts
        self._built: dict[str, T] = {}

    def all(self) -> dict[str, T]:
        """Every entry, in the order of the files."""
        return {
            key: self._entry(path, key, table) for path in self.paths for key, table in self.memory.table(path).items()
        }

    def some(self, keys: Iterable[str]) -> dict[str, T]:
        """The entries with these keys, of which alone their tables are parsed. Raises KeyError for an unknown one."""
        wanted = list(keys)
        found = self.known(wanted)
        return {key: found[key] for key in wanted}

    def known(self, keys: Iterable[str]) -> dict[str, T]:
        """Like `some`, without those that there are not."""
        wanted = list(keys)
        for path in self.paths:
            if missing := [key for key in wanted if key not in self._built]:
                for key, table in self.memory.tables(path, missing, self._starts).items():
                    self._entry(path, key, table)
        return {key: self._built[key] for key in wanted if key in self._built}

    def _entry(self, path: Path, key: str, table: object) -> T:
        if key not in self._built:
            try:
                self._built[key] = self._build(table)
            except ShapeError as error:
                self._built[key] = self._refuse(path, str(error))
        return self._built[key]
