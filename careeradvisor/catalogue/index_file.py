"""Files derived from role data: made once, read many times, and thrown away without a thought.

The wheel carries those of the bundled data; anywhere else one is made on first use, in the cache, under a fingerprint
of the files it is made from. Deleting it costs nothing but the time to make it again. A file has a checksum in its
header, so that one with a bit turned is made again too; the cache forgets what was not used for long.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
import weakref
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from careeradvisor import __version__
from careeradvisor.catalogue.folders import role_folders
from careeradvisor.errors import OutputError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.storage import environment, file

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.memory import Memory


class Recipe(NamedTuple):
    """How a database is made: `fill` writes it, `folders` hold its inputs, `ready` is where the wheel has it.

    `files` are inputs by themselves. `version` changes when `fill` would write something else of the same inputs.
    `memory` is that of the catalogue, whose indexes have most of their inputs in common: each folder is looked at once.
    """

    ready: Path
    folders: tuple[Path, ...]
    version: str
    fill: Callable[[sqlite3.Connection], None]
    memory: Memory
    files: tuple[Path, ...] = ()


PRIME = 2**127 - 1
SEAL = slice(60, 64)
"""Where the header of a database has room for a number of its user's (`pragma user_version`): the checksum."""
PART = 64 * 1024
"""Bytes that are checked at once: few enough that no copy of the file is made in memory."""
MOST_BYTES = 64 * 1024 * 1024
"""What the cache keeps of derived files; those that were not used for longest go first."""
MOST_DAYS, DAY = 90, 86_400
"""Days after which a file goes that nobody has used; seconds of one."""
_OURS = re.compile(r"[0-9a-f]{32}\.sqlite")


def build(target: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Write a database to `target`, replacing what is there in one step. Raises OutputError when that fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(_in_memory(fill)) as made:
        file.write(target, sealed(made.serialize()))


def database(recipe: Recipe, *, anew: bool = False) -> sqlite3.Connection:
    """The database of a recipe, made when there is none for the present inputs, or in any case.

    One that the cache cannot take stays in memory.
    """
    kept = path(recipe, anew=anew)
    if not anew and kept is not None and is_whole(kept):
        return opened(kept)
    if kept == recipe.ready:  # damaged as the wheel carries it, and perhaps made again before
        kept = path(recipe, anew=True)
        if kept is not None and is_whole(kept):
            return opened(kept)
    made = _in_memory(recipe.fill)
    if kept is not None:
        with suppress(OSError, OutputError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            file.write(kept, sealed(made.serialize()))
            _prune(kept)
    return made


def path(recipe: Recipe, *, anew: bool = False) -> Path | None:
    """Where the database of a recipe is kept, which need not be there yet; `None` where there is no cache.

    The one that the wheel carries is never made `anew`: what replaces it lies in the cache.
    """
    if recipe.ready.is_file() and not anew:
        return recipe.ready
    folder = environment.cache()
    return folder / f"{_fingerprint(recipe)}.sqlite" if folder else None


def opened(place: Path) -> sqlite3.Connection:
    """A read-only connection to a database that nobody writes."""
    return sqlite3.connect(f"{place.resolve().as_uri()}?immutable=1", uri=True)


class Reader:
    """Asks the database of a recipe, which is opened once, and made again when it turns out to be damaged."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._held: sqlite3.Connection | None = None

    def rows(self, sql: str, *values: str | int) -> list[tuple[str, ...]]:
        """What a query finds."""
        try:
            return self._connection().execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            return self._connection(anew=True).execute(sql, values).fetchall()

    def _connection(self, *, anew: bool = False) -> sqlite3.Connection:
        if self._held is None or anew:
            self._held = database(self._recipe, anew=anew)
            weakref.finalize(self, self._held.close)
        return self._held


def _in_memory(fill: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    try:
        fill(made)
        made.commit()
        made.execute("vacuum")  # rows in order and no empty pages: a tenth less in the wheel
    except BaseException:
        made.close()
        raise
    return made


def sealed(data: bytes) -> bytes:
    """A database with its checksum in it."""
    begin, end = data[: SEAL.start], data[SEAL.stop :]
    return begin + _seal(crc32(end, crc32(begin))) + end


def _seal(checksum: int) -> bytes:
    return checksum.to_bytes(SEAL.stop - SEAL.start, "big")


def is_whole(place: Path) -> bool:
    """Whether a file is there and is what was written; that it was used now is noted once a day."""
    try:
        with place.open("rb", buffering=0) as held:
            checksum, seal = crc32(held.read(SEAL.start)), held.read(SEAL.stop - SEAL.start)
            while part := held.read(PART):
                checksum = crc32(part, checksum)
        if seal != _seal(checksum):
            return False
        if _OURS.fullmatch(place.name) and time.time() - place.stat().st_mtime > DAY:
            os.utime(place)
    except OSError:  # such as a name that is too long
        return False
    return True


def _prune(kept: Path) -> None:
    """Forget derived files beside one that was just written: what was not used for long, and what is too much."""
    now, left = time.time(), MOST_BYTES
    found = []
    for each in kept.parent.iterdir():
        if _OURS.fullmatch(each.name) and each != kept:
            with suppress(OSError):
                status = each.stat()
                found.append((now - status.st_mtime, status.st_size, each))
    left -= kept.stat().st_size
    for age, size, each in sorted(found):
        left -= size
        if age > MOST_DAYS * DAY or left < 0:
            with suppress(OSError):  # another program has it open
                each.unlink()


def _fingerprint(recipe: Recipe) -> str:
    """A number made of the names, sizes and times of the inputs; their content is not read.

    It is what their text, taken for one large number, leaves when it is divided by a prime: nobody means to deceive
    the index, and importing a cryptographic hash takes longer than reading a page from it.
    """
    found = [f"{__version__} {recipe.version} {recipe.folders}"]
    for folder in recipe.folders:
        for directory in role_folders(folder):
            found += recipe.memory.of(_stamps, directory)
    found += [_stamp(str(file), file.stat()) for file in recipe.files]
    text = "\n".join(found).encode(errors="surrogateescape")
    return f"{int.from_bytes(text, 'big') % PRIME:032x}"


def _stamps(directory: Path) -> list[str]:
    with os.scandir(directory) as entries:
        return sorted(
            _stamp(entry.path, entry.stat(follow_symlinks=not entry.is_symlink() or Path(entry).exists()))
            for entry in entries
            if entry.name.endswith((".toml", ".csv"))
        )


def _stamp(path: str, status: os.stat_result) -> str:
    return f"{path} {status.st_size} {status.st_mtime_ns}"
