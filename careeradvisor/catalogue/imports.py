"""What a person imported, one database an import in the folder of people's data: a copy of what is needed, no more.

An import is written whole and takes the place of an older one in one step. The index of titles is derived from these
copies as from role data, so that a damaged one costs its own titles and nothing else.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import index_file
from careeradvisor.model.imported import Imported, ListedImport, OccupationTasks, SourceFile, TaskSentence
from careeradvisor.model.language import ENGLISH
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "imports"
ONET = "onet"
VERSION = 1
"""Of the form of these files; one of another version is left alone."""
SCHEMA = """
create table about (form int, id text, publisher text, release text, language text, day text, left_out int);
create table file (name text, size int, sha256 text);
create table title (code text, title text);
create table task (code text, id int, sentence text, core int);
create table crosswalk (uri text, codes text);
create index task_of on task (code);
"""


class DamagedImportError(Exception):
    """A file of an import that cannot be used."""


def folder() -> Path | None:
    """Where imports are kept, for all people of this machine; `None` where there is no place for data."""
    place = environment.people()
    return place / FOLDER if place else None


def files() -> list[Path]:
    """The file of every import, by its name."""
    place = folder()
    return sorted(place.glob("*.sqlite")) if place and place.is_dir() else []


def spoken(language: str) -> list[Path]:
    """The files of the imports in a language, by their names alone: O*NET is in English, ESCO says which it is."""
    own = {f"esco-{language}", *([ONET] if language == ENGLISH else ())}
    return [each for each in files() if each.stem in own]


def languages() -> list[str]:
    """The languages that are imported beside English."""
    found = (each.stem.removeprefix("esco-") for each in files() if each.stem.startswith("esco-"))
    return [each for each in found if each != ENGLISH]


def write(file: Path, held: Imported) -> None:
    """Put an import in the place of an older one. Raises OutputError, the older one untouched, when that fails."""

    def fill(database: sqlite3.Connection) -> None:
        database.executescript(SCHEMA)
        about = (VERSION, held.id, held.publisher, held.release, held.language, held.on, held.left_out)
        database.execute("insert into about values (?,?,?,?,?,?,?)", about)
        database.executemany("insert into file values (?,?,?)", held.files)
        database.executemany("insert into title values (?,?)", held.titles)
        rows = ((each.code, each.id, each.sentence, each.core) for each in held.tasks)
        database.executemany("insert into task values (?,?,?,?)", rows)
        database.executemany("insert into crosswalk values (?,?)", held.crosswalk)

    index_file.build(file, fill)


def listed(file: Path) -> ListedImport:
    """What one import is; of a damaged one only its name is known."""
    try:
        with closing(_opened(file)) as database:
            about = "select id, publisher, release, language, day, left_out from about"
            held: tuple[str, str, str, str, str, int] = _all(database, about)[0]
            id_, publisher, release, language, day, left_out = held
            count: tuple[int, int] = _all(database, "select (select count(*) from title), (select count(*) from task)")[
                0
            ]
            known, said = count
            read = tuple(SourceFile(*each) for each in _all(database, "select name, size, sha256 from file"))
            return ListedImport(id_, publisher, release, language, day, known, said, left_out, read, str(file))
    except DamagedImportError:
        return ListedImport(file.stem, "", "", "", "", 0, 0, 0, (), str(file), whole=False)


def titles(file: Path) -> Iterator[tuple[str, str, str]]:
    """Publisher, O*NET-SOC code and title of everything in an import. Raises DamagedImportError."""
    with closing(_opened(file)) as database:
        publisher: str = _all(database, "select publisher from about")[0][0]
        rows: list[tuple[str, str]] = _all(database, "select code, title from title order by rowid")
        for code, title in rows:
            yield publisher, code, title


def crosswalk() -> dict[str, tuple[str, ...]]:
    """The crosswalk from ESCO that an earlier import kept; empty where there is none."""
    for file in files():
        try:
            with closing(_opened(file)) as database:
                found: list[tuple[str, str]] = _all(database, "select uri, codes from crosswalk")
                if found:
                    return {uri: tuple(codes.split()) for uri, codes in found}
        except DamagedImportError:
            continue
    return {}


def tasks(code: str) -> OccupationTasks | None:
    """O*NET's sentences on an occupation; `None` where none were imported."""
    place = folder()
    file = place / f"{ONET}.sqlite" if place else None
    if file is None or not file.is_file():
        return None
    try:
        with closing(_opened(file)) as database:
            release: str = _all(database, "select release from about")[0][0]
            order = "select id, code, sentence, core from task where code = ? order by core desc, id"
            rows: list[tuple[int, str, str, int]] = _all(database, order, code)
    except DamagedImportError:
        return None
    found = tuple(TaskSentence(id_, own, sentence, bool(core)) for id_, own, sentence, core in rows)
    return OccupationTasks(release, found) if found else None


def _opened(file: Path) -> sqlite3.Connection:
    if not index_file.is_whole(file):
        raise DamagedImportError(str(file))
    database = index_file.opened(file)
    try:
        fine = _all(database, "select form from about") == [(VERSION,)]
    except DamagedImportError:
        fine = False
    if not fine:
        database.close()
        raise DamagedImportError(str(file))
    return database


def _all(database: sqlite3.Connection, sql: str, *asked: str) -> list[Any]:
    """The rows that answer a question. Raises DamagedImportError."""
    try:
        return database.execute(sql, asked).fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise DamagedImportError(str(error)) from None
