"""The index of all roles of a folder: what lists and searches read instead of every file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.index_file import Recipe
from careeradvisor.model.dossier import Entry
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.model.role import Role

NAME = "index.sqlite"

_SCHEMA = """
create table role (
    id text, title text, category text, shares text, at_risk int, reviewed text, file text, aliases text
);
create table occupation (code text, role text, weight int);
create table passed_over (file text, reason text);
"""


ROLES = "select id, title, category, shares, at_risk, reviewed, file from role"
"""What `as_entry` reads."""
COUNTING = """
select o.code, o.weight, r.id, r.title, r.category, r.shares, r.at_risk, r.reviewed, r.file
from occupation o join role r on r.id = o.role where o.code glob ? order by o.rowid
"""
"""The roles that count some occupations in: under which code, how much, and what `as_entry` reads."""


class IndexedRole(NamedTuple):
    """A role on its way into the index, with the file it came from."""

    id: str
    role: Role
    file: str


class PassedOver(NamedTuple):
    """A file in a reader's own folder that is not in the index, and why."""

    file: str
    reason: str


def fill(database: sqlite3.Connection, roles: Iterable[IndexedRole | PassedOver]) -> None:
    """Write the index of `roles`, and what was passed over."""
    database.executescript(_SCHEMA)
    for each in roles:
        if isinstance(each, PassedOver):
            database.execute("insert into passed_over values (?,?)", (_storable(each.file), each.reason))
            continue
        name, role, place = each
        role_id, file = _storable(name), _storable(place)
        week = " ".join(f"{exposure}:{share}" for exposure, share in role.shares.items())
        line = (role_id, role.title, role.category, week, role.at_risk, role.reviewed.isoformat(), file)
        database.execute("insert into role values (?,?,?,?,?,?,?,?)", (*line, "\n".join(role.aliases)))
        occupations = [(each.code, role_id, each.weight) for each in role.occupations]
        database.executemany("insert into occupation values (?,?,?)", occupations)


def as_entry(row: Sequence[str]) -> tuple[Entry, str]:
    """A row of `ROLES` as the listing line of its role, and the file of the role."""
    from careeradvisor.model.role import Exposure, shares

    role_id, title, category, percents, at_risk, reviewed, file = row
    pairs = (pair.split(":") for pair in percents.split())
    week = shares(((Exposure(code), int(percent)) for code, percent in pairs), 0)
    return Entry(role_id, title, category, week, int(at_risk), reviewed), file


def _storable(name: str) -> str:
    """A file's name as a database takes it, also where it is no text."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def recipe(
    folder: Path, activities: Path, roles: Callable[[], Iterable[IndexedRole | PassedOver]], memory: Memory
) -> Recipe:
    """How the index of the role files in `folder` is made from `roles()`."""
    return Recipe(folder / NAME, (folder, activities), _SCHEMA, lambda database: fill(database, roles()), memory)
