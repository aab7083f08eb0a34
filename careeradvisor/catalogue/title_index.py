"""The derived index of job titles: which titles share words with a query, and which words exist.

Words are searched with SQLite's full-text index, whole titles by their first letters, which takes a third of the room
that all letters would; a misspelled word is found by deleting one letter from it and from the words of the index
(Garbe's symmetric delete), so that no pass over the vocabulary is needed.
"""

from __future__ import annotations

import math
import weakref
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from careeradvisor.model.title import TitleEntry, TitleKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

TELLING = 0.4
"""What part of the most telling word's weight a word needs to be searched for; the others still count in comparing."""
CANDIDATES = 80
"""Titles that are compared in full for one query."""

SCHEMA = """
create table title (
    id integer primary key, title text, kind text, code text, role text, stems text, head text, mass real
);
create virtual table words using fts5(stems, content='', tokenize="unicode61 remove_diacritics 0");
create table stem (stem text primary key, titles int) without rowid;
create table spelling (part text, stem text, primary key (part, stem)) without rowid;
create index same on title (substr(stems, 1, 6));
create table kind (word text primary key) without rowid;
create index owner on title (coalesce(role, code)) where kind = 'official';
create table size (code text primary key, jobs real) without rowid;
"""
_KINDS = {kind.value: kind for kind in TitleKind}
_ENTRY = "title, kind, code, role, stems, head, mass"


def fill(
    database: sqlite3.Connection,
    entries: Iterable[TitleEntry],
    sizes: dict[str, float],
    function: Collection[str] = (),
) -> None:
    """Write the titles, their words, the spellings of those, and thousands of jobs by occupation code.

    Single letters and words of `function` weigh as if every title had them.
    """
    database.executescript(SCHEMA)
    held = list(entries)
    titles = Counter(stem for entry in held for stem in entry.stems)
    titles |= {stem: len(held) for stem in titles if len(stem) == 1 or stem in function}
    for number, entry in enumerate(held, start=1):
        stems = " ".join(entry.stems)
        mass = math.fsum(telling(titles[stem], len(held)) for stem in entry.stems)
        row = (number, entry.title, entry.kind, entry.code, entry.role, stems, entry.head, mass)
        database.execute("insert into title values (?,?,?,?,?,?,?,?)", row)
        database.execute("insert into words (rowid, stems) values (?,?)", (number, stems))
    database.executemany("insert into kind values (?)", sorted({(entry.kind_word,) for entry in held}))
    database.executemany("insert into stem values (?,?)", sorted(titles.items()))
    parts = sorted({(part, stem) for stem in titles if len(stem) > 3 for part in deletions(stem)})
    database.executemany("insert into spelling values (?,?)", parts)
    database.executemany("insert into size values (?,?)", sorted(sizes.items()))


def telling(titles: int, of: int) -> float:
    """How telling a word is that so many titles have: the logarithm of how many there are for each of them."""
    return math.log(1 + of / titles)


def deletions(word: str) -> set[str]:
    """A word and what is left of it without one of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


class TitleIndex:
    """Questions to an index that is open for reading; it is closed with the last reference to this."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        weakref.finalize(self, database.close)
        [(count,)] = self._asked("select count(*) from title")
        self.count = int(count)
        self.sizes = {code: float(jobs) for code, jobs in self._asked("select code, jobs from size")}
        self.weight = lru_cache(maxsize=20_000)(self._weight)
        self.spelled_like = lru_cache(maxsize=20_000)(self._spelled_like)
        self.name = lru_cache(maxsize=20_000)(self._name)
        self.role_of = lru_cache(maxsize=20_000)(self._role_of)
        self.names_a_kind = lru_cache(maxsize=20_000)(self._names_a_kind)

    def _name(self, id: str) -> str:  # noqa: A002
        """The own title of a role (by id) or an occupation (by code)."""
        sql = "select title from title where kind = 'official' and coalesce(role, code) = ? limit 1"
        return next((title for (title,) in self._asked(sql, id)), id)

    def _role_of(self, code: str) -> str | None:
        """The written role whose main occupation this is, `None` when no role or several have it."""
        sql = "select distinct role from title where kind = 'official' and role is not null and code = ?"
        rows = self._asked(sql, code)
        return rows[0][0] if len(rows) == 1 else None

    def knows(self, stem: str) -> bool:
        """Whether any title has this stem."""
        return self.weight(stem) > 0

    def _names_a_kind(self, word: str) -> bool:
        """Whether any title has this word, in the singular, for the kind of worker."""
        return bool(self._asked("select 1 from kind where word = ?", word))

    def _weight(self, stem: str) -> float:
        """How telling a stem is; 0 if no title has it."""
        rows = self._asked("select titles from stem where stem = ?", stem)
        return telling(int(rows[0][0]), self.count) if rows else 0.0

    def _spelled_like(self, stem: str) -> tuple[str, ...]:
        """Stems within about one letter of one that no title has."""
        parts = sorted(deletions(stem))
        marks = ",".join("?" * len(parts))
        sql = f"select distinct stem from spelling where part in ({marks})"  # noqa: S608  # question marks alone
        return tuple(stem for (stem,) in self._asked(sql, *parts))

    def same(self, stems: Iterable[str]) -> list[TitleEntry]:
        """The titles that have these stems, in this order, and no others."""
        sql = f"select {_ENTRY} from title where substr(stems, 1, 6) = ? and stems = ? order by id"  # noqa: S608
        wanted = " ".join(stems)
        return self._entries(sql, wanted[:6], wanted)

    def sharing(self, stems: Iterable[str]) -> list[TitleEntry]:
        """The titles that share most with a set of stems."""
        known = {stem: weight for stem in stems if (weight := self.weight(stem))}
        if not known:
            return []
        least = TELLING * max(known.values())
        query = " OR ".join(f'"{stem}"' for stem, weight in known.items() if weight >= least)
        best = "select rowid as best from words where words match ? order by rank, rowid limit ?"
        return self._entries(f"select {_ENTRY} from ({best}) cross join title on id = best", query, CANDIDATES)  # noqa: S608

    def _entries(self, sql: str, *asked: object) -> list[TitleEntry]:
        return [
            TitleEntry(title, _KINDS[kind], code, role, tuple(stems.split()), head, float(mass))
            for title, kind, code, role, stems, head, mass in self._asked(sql, *asked)
        ]

    def _asked(self, sql: str, *asked: object) -> list[tuple[str, ...]]:
        """The rows that answer a question; a number among their texts is one for SQLite alone."""
        rows: list[tuple[str, ...]] = self.database.execute(sql, asked).fetchall()
        return rows
