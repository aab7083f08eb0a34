"""The derived index of all roles of a folder: what lists and searches read instead of every file.

The wheel carries the index of the bundled roles; anywhere else it is made on first use, in the cache,
under a fingerprint of the files it was made from. Deleting it costs nothing but the time to make it again.
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
from careeradvisor.catalogue.location import cache, role_folders
from careeradvisor.model.dossier import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from careeradvisor.model.role import Role

NAME = "index.sqlite"

_SCHEMA = """
create table role (id text, title text, category text, e1 int, e2 int, e0 int, reviewed text, file text);
create table name (name text, role text);
create table occupation (code text, role text, weight int);
"""


class IndexedRole(NamedTuple):
    """A role on its way into the index, with the file it came from."""

    id: str
    role: Role
    file: str


def build(target: Path, roles: Iterable[IndexedRole]) -> None:
    """Write the index of `roles` to `target`, replacing it in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, suffix=".part")
    os.close(handle)
    try:
        with closing(sqlite3.connect(temporary)) as database:
            database.executescript("pragma journal_mode=off; pragma synchronous=off;" + _SCHEMA)
            for role_id, role, file in roles:
                database.execute("insert into role values (?,?,?,?,?,?,?,?)", (*entry(role_id, role), file))
                names = [(name, role_id) for name in (role.title, *role.aliases)]
                database.executemany("insert into name values (?,?)", names)
                occupations = [(each.code, role_id, each.weight) for each in role.occupations]
                database.executemany("insert into occupation values (?,?,?)", occupations)
            database.commit()
        Path(temporary).replace(target)
    finally:
        Path(temporary).unlink(missing_ok=True)


def fingerprint(folder: Path) -> str:
    """A hash of the names, sizes and times of a folder's role files; their content is not read."""
    digest = hashlib.sha256(f"{__version__} {_SCHEMA} {folder.resolve()}".encode())
    found = []
    for directory in role_folders(folder):
        with os.scandir(directory) as entries:
            for entry in entries:
                if entry.name.endswith(".toml"):
                    status = entry.stat(follow_symlinks=not entry.is_symlink() or Path(entry).exists())
                    found.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
    digest.update("\n".join(sorted(found)).encode(errors="surrogateescape"))
    return digest.hexdigest()[:24]


def rows(folder: Path, roles: Callable[[], Iterator[IndexedRole]], sql: str) -> list[tuple[str, ...]]:
    """Rows of the index of `folder`, which is made again when it turns out to be damaged."""
    try:
        return query(of(folder, roles), sql)
    except sqlite3.DatabaseError:
        return query(of(folder, roles, anew=True), sql)


def of(folder: Path, roles: Callable[[], Iterator[IndexedRole]], *, anew: bool = False) -> Path:
    """The index of `folder`, made from `roles()` when there is none for its present files, or in any case."""
    ready = folder / NAME
    if ready.is_file() and not anew:
        return ready
    target = cache() / f"{fingerprint(folder)}.sqlite"
    if anew or not target.is_file():
        try:
            build(target, roles())
        except (OSError, sqlite3.Error):
            target = Path(tempfile.mkdtemp(prefix="careeradvisor-")) / NAME
            build(target, roles())
    return target


def query(path: Path, sql: str, *parameters: str) -> list[tuple[str, ...]]:
    """Rows of an index, opened read-only."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as database:
        return database.execute(sql, parameters).fetchall()
