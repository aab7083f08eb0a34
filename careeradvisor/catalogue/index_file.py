"""Files derived from role data: made once, read many times, and thrown away without a thought.

The wheel carries those of the bundled data; anywhere else one is made on first use, in the cache, under a fingerprint
of the files it is made from. Deleting it costs nothing but the time to make it again.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor import __version__
from careeradvisor.catalogue.folders import cache, role_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_temporary: list[tempfile.TemporaryDirectory[str]] = []
"""Folders for what the cache cannot take; they are removed when the program ends."""


class Recipe(NamedTuple):
    """How a database is made: `fill` writes it, `folders` hold its inputs, `ready` is where the wheel has it.

    `version` changes when `fill` would write something else of the same inputs.
    """

    ready: Path
    folders: tuple[Path, ...]
    version: str
    fill: Callable[[sqlite3.Connection], None]


def build(target: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Write a database to `target`, replacing what is there in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".part")
    os.close(handle)
    try:
        with closing(sqlite3.connect(temporary)) as database:
            database.executescript("pragma journal_mode=off; pragma synchronous=off;")
            fill(database)
            database.commit()
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)


def path(recipe: Recipe, *, anew: bool = False) -> Path:
    """The database of a recipe, made when there is none for the present inputs, or in any case."""
    if recipe.ready.is_file() and not anew:
        return recipe.ready
    target = cache() / f"{_fingerprint(recipe)}.sqlite"
    if anew or not target.is_file():
        try:
            build(target, recipe.fill)
        except (OSError, sqlite3.Error):
            folder = tempfile.TemporaryDirectory(prefix="careeradvisor-")
            _temporary.append(folder)
            target = Path(folder.name) / "index.sqlite"
            build(target, recipe.fill)
    return target


def connection(database: Path) -> sqlite3.Connection:
    """A read-only connection to a database that nobody writes."""
    return sqlite3.connect(f"{database.resolve().as_uri()}?immutable=1", uri=True)


def rows(recipe: Recipe, sql: str) -> list[tuple[str, ...]]:
    """Rows of a recipe's database, which is made again when it turns out to be damaged."""
    try:
        return _query(path(recipe), sql)
    except sqlite3.DatabaseError:
        return _query(path(recipe, anew=True), sql)


def _query(database: Path, sql: str) -> list[tuple[str, ...]]:
    with closing(connection(database)) as opened:
        return opened.execute(sql).fetchall()


def _fingerprint(recipe: Recipe) -> str:
    """A hash of the names, sizes and times of the inputs; their content is not read."""
    digest = hashlib.sha256(f"{__version__} {recipe.version} {recipe.folders}".encode(errors="surrogateescape"))
    found: list[str] = []
    for folder in recipe.folders:
        for directory in role_folders(folder):
            found += _stamps(directory)
    digest.update("\n".join(sorted(found)).encode(errors="surrogateescape"))
    return digest.hexdigest()[:24]


def _stamps(directory: Path) -> Iterable[str]:
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.name.endswith((".toml", ".csv")):
                status = entry.stat(follow_symlinks=not entry.is_symlink() or Path(entry).exists())
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
