"""The derived index of job titles: which titles share words with a query, and which words exist.

Titles stand together with their owner, the occupation or role that has them: a row of the index is a whole list, which
takes a third of the room that a row for each title would. Titles are found by their stems, each of which knows them by
number (`catalogue.title_postings`): the owners' own titles come first, then all others, owner by owner. What follows
from the stems of a title is worked out when it is asked for, and kept: a list of titles asks for the same again.

What stands elsewhere is not in the index, which would be twice as large: the titles of an occupation or a role are read
from its list, and stems that are plainly those of the words are taken from the title.
"""

from __future__ import annotations

import math
import weakref
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.title_postings import Postings
from careeradvisor.catalogue.title_stems import TitleStems
from careeradvisor.errors import CatalogueError
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.title import TitleEntry, TitleKind
from careeradvisor.text.packed import packed, steps, unpacked
from careeradvisor.text.title import stems as stems_of
from careeradvisor.text.title import words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from careeradvisor.catalogue.word_table import WordTable

TELLING = 0.4
"""What part of the most telling word's weight a word needs to be searched for; the others still count in comparing."""
CANDIDATES = 80
"""Titles that are compared in full for one query."""

SCHEMA = """
create table owner (id integer primary key, code text, role text, sizes text, jobs real);
create table held (id integer primary key, titles text, listed int, stems text, heads text, origins text);
create table stem (stem text primary key, titles int, numbers text) without rowid;
create table kind (words text);
"""


_ORDER = {kind: place for place, kind in enumerate((TitleKind.OFFICIAL, TitleKind.ALIAS, TitleKind.IMPORTED))}


class _Held(NamedTuple):
    """The titles of an owner: its own one, then ours, then imported ones, whose `origins` these are.

    They are as they are written, with what `_stems` and `_head` say of them. `listed` of them are not among the
    `titles` here: they are ours for the owner, and stand behind its own one.
    """

    titles: list[str]
    listed: int
    stems: list[str]
    heads: list[str]
    origins: list[str]


def fill(
    database: sqlite3.Connection,
    entries: Iterable[TitleEntry],
    sizes: dict[str, float],
    function: Collection[str] = (),
    lists: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Write the titles by owner, which of them have each stem, and thousands of jobs by occupation code.

    Whoever reads the index can ask for `lists`, titles by the id of a role or else the code of an occupation, so that
    those are not written. Single letters and words of `function` weigh as if every title had them.
    """
    database.executescript(SCHEMA)
    owned: dict[tuple[str, str | None], list[TitleEntry]] = {}
    for each in entries:
        owned.setdefault((each.code, each.role), []).append(each)
    for number, ((code, role), held) in enumerate(owned.items(), start=1):
        held.sort(key=lambda each: _ORDER[each.kind])
        jobs = None if role else sizes.get(code)
        lengths = packed(len(each.stems) for each in held)
        database.execute("insert into owner values (?,?,?,?,?)", (number, code, role, lengths, jobs))
        titles = [_line(each) for each in held]
        listed = [*(lists or {}).get(role or code, ())]
        if listed == titles[1 : 1 + len(listed)]:
            del titles[1 : 1 + len(listed)]
        else:
            listed = []
        origins = [each.origin for each in held if each.kind is TitleKind.IMPORTED]
        lines = ([*map(_stems, held)], [*map(_head, held)], origins)
        row = (number, "\n".join(titles), len(listed), *map("\n".join, lines))
        database.execute("insert into held values (?,?,?,?,?,?)", row)
    every = [held[0] for held in owned.values()] + [each for held in owned.values() for each in held[1:]]
    having: dict[str, list[int]] = {}
    for number, entry in enumerate(every, start=1):
        for stem in entry.stems:
            having.setdefault(stem, []).append(number)
    told = {stem: len(every) if len(stem) == 1 or stem in function else len(held) for stem, held in having.items()}
    rows = [
        (stem, None if told[stem] == len(numbers) else told[stem], packed(steps(numbers)))
        for stem, numbers in sorted(having.items())
    ]
    database.executemany("insert into stem values (?,?,?)", rows)
    database.execute("insert into kind values (?)", ("\n".join(sorted({each.kind_word for each in every})),))


def _line(entry: TitleEntry) -> str:
    return entry.title.replace("\n", " ")


def _stems(entry: TitleEntry) -> str:
    """The stems of a title, where they are not `_plain`; a blank for none."""
    return "" if entry.stems == _plain(_line(entry)) else " ".join(entry.stems) or " "


def _plain(title: str) -> tuple[str, ...]:
    """The stems of all words of a title, as they are."""
    return stems_of(words(title))


def _head(entry: TitleEntry) -> str:
    """The stem of the word for the kind of worker, where it is not the last of the title's."""
    return "" if entry.stems and entry.stems[-1] == entry.head else entry.head


def _nothing(_: str, /) -> dict[str, float]:
    return {}


def _unlisted(_: str, __: str | None, /) -> list[str]:
    return []


class TitleIndex:
    """Questions to an index that is open for reading; it is closed with the last reference to this.

    `listed` gives what the index was written without: the `lists` of `fill`.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        told: WordTable | None = None,
        listed: Callable[[str, str | None], Sequence[str]] = _unlisted,
    ) -> None:
        self.database = database
        self._listed = listed
        self.told = told.words if told else _nothing
        """What a stem tells of occupations: weights by SOC code."""
        self.told_by_kind = told.kinds if told else _nothing
        """What the stem of the word for the kind of worker tells of them."""
        weakref.finalize(self, database.close)
        owners: list[tuple[str, str | None, str, float | None]] = self._asked(
            "select code, role, sizes, jobs from owner order by id"
        )
        self._owners = [(code, role) for code, role, _, _ in owners]
        self._before = [*accumulate((len(sizes) - 1 for _, _, sizes, _ in owners), initial=len(owners))]
        sizes = "".join([each[0] for _, _, each, _ in owners] + [each[1:] for _, _, each, _ in owners])
        self._numbers = {role or code: number for number, (code, role) in enumerate(self._owners)}
        self.count = self._before[-1]
        self.sizes = {code: jobs for code, _, _, jobs in owners if jobs is not None}
        self.magnitudes: dict[str, float] = {
            code: math.log10(1 + 1000 * self.sizes.get(code, 1.0)) for code, _ in self._owners
        }
        """How many people have each occupation, as a logarithm to base 10; a thousand where nobody has counted them."""
        self._socs = {soc_of(code): code for code, role in reversed(self._owners) if not role}
        roles = [(code, role) for code, role in self._owners if role]
        written = Counter(code for code, _ in roles)
        self._roles = {code: role for code, role in roles if written[code] == 1}
        self._kept: dict[int, TitleEntry] = {}
        self._held: dict[int, _Held] = {}
        self._lists: dict[int, Sequence[str]] = {}
        self._stems = TitleStems(self._asked, self.count)
        self._postings = Postings(self._stems.numbers, unpacked(sizes))
        self.weight = self._stems.weight
        """How telling a stem is; 0 if no title has it."""
        self.spelled_like = self._stems.spelled_like
        """Stems within about one letter of one that no title has."""
        self.names_a_kind = self._stems.names_a_kind
        """Whether any title has a word, in the singular, for the kind of worker."""

    @property
    def owners(self) -> list[tuple[str, str | None]]:
        """Who has titles: occupations by their code, and roles with theirs by their id."""
        return self._owners

    def name(self, id: str) -> str:  # noqa: A002  # as roles and occupations call it
        """The own title of a role (by id) or an occupation (by code)."""
        if (number := self._numbers.get(id)) is None:
            return id
        if number not in self._held:
            self._fetch({number})
        return self._held[number].titles[0]

    def role_of(self, code: str) -> str | None:
        """The written role whose main occupation this is, `None` when no role or several have it."""
        return self._roles.get(code)

    def first_of(self, soc: str) -> str | None:
        """The code of the first detailed occupation of an SOC code."""
        return self._socs.get(soc)

    def knows(self, stem: str) -> bool:
        """Whether any title has this stem."""
        return self.weight(stem) > 0

    def same(self, stems: Iterable[str]) -> list[TitleEntry]:
        """The titles that have these stems, in this order, and no others."""
        wanted = tuple(stems)
        if not all(map(self.knows, wanted)):
            return []
        return [each for each in self._entries([*self._postings.alike(wanted)]) if each.stems == wanted]

    def sharing(self, stems: Iterable[str]) -> list[TitleEntry]:
        """The titles that share most with a set of stems, in no order."""
        known = {stem: weight for stem in stems if (weight := self.weight(stem))}
        if not known:
            return []
        least = TELLING * max(known.values())
        telling = [stem for stem, weight in known.items() if weight >= least]
        return self._entries(self._postings.sharing(telling, CANDIDATES))

    def _entries(self, wanted: list[int]) -> list[TitleEntry]:
        """The titles with these numbers."""
        try:
            return [*map(self._kept.__getitem__, wanted)]
        except KeyError:
            self._keep([number for number in wanted if number not in self._kept])
        return [*map(self._kept.__getitem__, wanted)]

    def _keep(self, numbers: list[int]) -> None:
        """Have the titles with these numbers at hand."""
        places = [self._place(number) for number in numbers]
        self._fetch({owner for owner, _ in places})
        titles = [self._title(owner, place) for owner, place in places]
        written = [self._held[owner].stems[place] for owner, place in places]
        stems = [tuple(each.split()) if each else _plain(title) for each, title in zip(written, titles, strict=True)]
        weights = self._stems.weights({stem for each in stems for stem in each})
        for number, (owner, place), title, each in zip(numbers, places, titles, stems, strict=True):
            held, (code, role) = self._held[owner], self._owners[owner]
            kind, origin = TitleKind.ALIAS if place else TitleKind.OFFICIAL, ""
            if (imported := place - len(held.stems) + len(held.origins)) >= 0:
                kind, origin = TitleKind.IMPORTED, held.origins[imported]
            head = held.heads[place] or next(reversed(each), "")
            mass = math.fsum([weights[stem] for stem in each])
            self._kept[number] = TitleEntry(title, kind, code, role, each, head, mass=mass, origin=origin)

    def _title(self, owner: int, place: int) -> str:
        """A title of an owner. Raises CatalogueError for a list that is not the one the index was made of."""
        held = self._held[owner]
        if not 0 < place <= held.listed:
            return held.titles[place - held.listed if place else 0]
        if owner not in self._lists:
            code, role = self._owners[owner]
            self._lists[owner] = self._listed(code, role)
            if len(self._lists[owner]) != held.listed:
                said = f"the titles of {role or code} are not those of the index"
                raise CatalogueError(said, "reinstall careeradvisor")
        return self._lists[owner][place - 1]

    def _place(self, number: int) -> tuple[int, int]:
        """The owner of a title, and which of its titles it is."""
        if number <= len(self._owners):
            return number - 1, 0
        owner = bisect_left(self._before, number) - 1
        return owner, number - self._before[owner]

    def _fetch(self, owners: set[int]) -> None:
        """Have the titles of some owners at hand."""
        if missing := [owner for owner in owners if owner not in self._held]:
            columns, marks = ", ".join(("id", *_Held._fields)), ",".join("?" * len(missing))
            sql = f"select {columns} from held where id in ({marks})"  # noqa: S608  # marks
            rows: list[tuple[int, str, int, str, str, str]] = self._asked(sql, *(owner + 1 for owner in missing))
            for owner, own, listed, *lists, origins in rows:
                titles, stems, heads = (each.split("\n") for each in (own, *lists))
                self._held[owner - 1] = _Held(titles, listed, stems, heads, origins.split("\n") if origins else [])

    def _asked(self, sql: str, *asked: object) -> list[Any]:
        """The rows that answer a question."""
        return self.database.execute(sql, asked).fetchall()
