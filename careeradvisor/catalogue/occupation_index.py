"""The index of the weeks of all occupations: what a page of one, and the list of all, are read from."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.catalogue.word_table import WordTable, written
from careeradvisor.model.activity import Published, Spent
from careeradvisor.model.dossier import Entry
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.occupation import ComputedWeek, Near, Origin, Part
from careeradvisor.model.role import Exposure, Trend, shares
from careeradvisor.text.packed import (
    packed,
    packed_lists,
    packed_pairs,
    steps,
    sums,
    unpacked,
    unpacked_lists,
    unpacked_pairs,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "index.sqlite"

REVISION = 7
"""Grows when what is computed changes and its inputs do not."""
_SCHEMA = """
create table activity (id integer primary key, key text unique);
create table occupation (
    id integer primary key, code text unique, title text, category text, reviewed text, origin text, of text,
    near text, parts text, onet text
);
create table published (
    activity int primary key, tasks int, gpt4 real, human real, usage real, automation real, augmentation real
) without rowid;
create table words (of text primary key, held text);
create table usual (major text primary key, held text) without rowid;
create table spent (activity integer primary key, held text);
"""
FINER, COARSER = 1.05, 1.15
"""From a weight of a word to the next larger one that is told from it: of activities, where a least weight decides, and
of occupations, which are only put in order."""
FINE = 10_000
"""Shares from 0 to 1 are kept as whole numbers of these parts."""
_WEEK = """
select code, category, origin, of, near, parts, onet
from occupation where code glob ? order by code limit 1
"""
_CODES = "select id, code from occupation where id in ({})"
_USUAL = "select held from usual where major = ?"
MOST_ASKED = 500
"""Words of a text that are looked up for its activities."""
_WORDS = "select held from words where of = ?"
_ACTIVITIES, _OCCUPATIONS = "activities", "occupations"
"""What the words in a table speak for."""
_SPENT = "select s.held from spent s join activity a on a.id = s.activity where a.key = ?"
_TITLES = "select id, code, title from occupation where id in ({})"
_EXPOSURES, _TRENDS = tuple(Exposure), tuple(Trend)
"""What a part of a week may be, by number: an exposure and a trend are one number together."""
_PUBLISHED = """
select p.tasks, p.gpt4, p.human, p.usage, p.automation, p.augmentation
from published p join activity a on a.id = p.activity where a.key = ?
"""
_LINES = """
select code, title, category, reviewed, parts from occupation where {} order by code
"""


class Indexed(NamedTuple):
    """An occupation on its way into the index, with its title and the day for which its activities were judged."""

    week: ComputedWeek
    title: str
    reviewed: str


class Contents(NamedTuple):
    """All that the index holds.

    `spent` says who spends most of the week on an activity (code, and part of the week), `published` what is published
    about it, `words` what the stem of a word says for activities, `usual` what part of a week each takes in a major
    group of occupations, `said` what a stem says for occupations.
    """

    occupations: list[Indexed]
    spent: dict[str, list[tuple[str, float]]]
    published: dict[str, Published]
    words: dict[str, dict[str, float]]
    usual: dict[str, dict[str, float]]
    said: dict[str, dict[str, float]]


def fill(database: sqlite3.Connection, contents: Contents) -> None:
    """Write the index. Activities and occupations stand in it by number, and numbers are packed: half of the room."""
    database.executescript(_SCHEMA)
    number = {key: place for place, key in enumerate(contents.spent, start=1)}
    database.executemany("insert into activity values (?,?)", [(place, key) for key, place in number.items()])
    ordered = sorted(contents.occupations, key=lambda each: each.week.code)
    place_of = {each.week.code: place for place, each in enumerate(ordered, start=1)}
    for week, title, reviewed in ordered:
        line = (place_of[week.code], week.code, title, week.category, reviewed, week.origin.value, " ".join(week.of))
        near = packed_lists(
            [place_of[each.code] for each in week.near],
            [each.closeness for each in week.near],
            [[number[key] for key in each.shared] for each in week.near],
        )
        parts = packed_lists(
            [part.share for part in week.parts],
            [len(_TRENDS) * _EXPOSURES.index(part.exposure) + _TRENDS.index(part.trend) for part in week.parts],
            [[number[key] for key in part.activities] for part in week.parts],
        )
        onet = _tasks([part.onet for part in week.parts])
        database.execute("insert into occupation values (?,?,?,?,?,?,?,?,?,?)", (*line, near, parts, onet))
    for name, held in contents.usual.items():
        usual = sorted((number[key], round(FINE * part)) for key, part in held.items())
        database.execute("insert into usual values (?,?)", (name, packed_pairs(usual)))
    spoken = [(_ACTIVITIES, written(contents.words, FINER)), (_OCCUPATIONS, written(contents.said, COARSER))]
    database.executemany("insert into words values (?,?)", spoken)
    ratings = [(number[key], *each) for key, each in contents.published.items()]
    database.executemany("insert into published values (?,?,?,?,?,?,?)", ratings)
    for key, spent in contents.spent.items():
        most = [(place_of[code], round(FINE * share)) for code, share in spent]
        database.execute("insert into spent values (?,?)", (number[key], packed_pairs(most)))


def _tasks(parts: Sequence[Sequence[int]]) -> str:
    """How many O*NET tasks each part of a week has, and their IDs, each as what is added to the one before.

    Of what is added the double is written, and 1 less than that where it is taken away.
    """
    added = steps([each for part in parts for each in part])
    return packed([*map(len, parts), *(2 * each if each >= 0 else -2 * each - 1 for each in added)])


def _parts(tasks: str, count: int) -> Iterator[tuple[int, ...]]:
    """The IDs of `_tasks` for so many parts."""
    numbers = unpacked(tasks)
    every = iter(sums(-(each + 1) // 2 if each % 2 else each // 2 for each in numbers[count:]))
    return (tuple(islice(every, length)) for length in numbers[:count])


def _kind(number: int) -> tuple[Exposure, Trend]:
    """The exposure and the trend of a part of a week."""
    exposure, trend = divmod(number, len(_TRENDS))
    return _EXPOSURES[exposure], _TRENDS[trend]


class OccupationIndex:
    """Reads the index of the role data in `root`, made of what `compute` says where it is not there."""

    def __init__(self, root: Path, compute: Callable[[], Contents], memory: Memory) -> None:
        folders = (root, *(root / each for each in ("activities", "figures", "roles", "titles")))
        path = root / "activities" / NAME
        version = f"{REVISION} {_SCHEMA}"
        self._reader = Reader(Recipe(path, folders, version, lambda database: fill(database, compute()), memory))

    @cached_property
    def _keys(self) -> dict[int, str]:
        """The keys of activities by their numbers."""
        return {int(number): key for number, key in self._reader.rows("select id, key from activity")}

    @property
    def keys(self) -> Collection[str]:
        """The keys of all activities."""
        return self._keys.values()

    def week(self, code: str) -> ComputedWeek | None:
        """The week of an occupation, of the first that has a six-digit code; `None` where there is none."""
        found = self._reader.rows(_WEEK, f"{code}*")
        if not found:
            return None
        [(code, category, origin, of, near, parts, onet)] = found
        held = [*unpacked_lists(parts)]
        week = zip(held, _parts(onet, len(held)), strict=True)
        others = [*unpacked_lists(near)]
        codes = dict(self._some(_CODES, [place for place, _, _ in others]))
        return ComputedWeek(
            code=code,
            category=category,
            origin=Origin(origin),
            of=tuple(of.split()),
            parts=tuple(
                Part(self._named(activities), share, *_kind(kind), tasks) for (share, kind, activities), tasks in week
            ),
            near=tuple(Near(codes[place], closeness, self._named(shared)) for place, closeness, shared in others),
        )

    def _named(self, activities: list[int]) -> tuple[str, ...]:
        return tuple(self._keys[number] for number in activities)

    def _some(self, sql: str, numbers: list[int]) -> list[tuple[Any, ...]]:
        return self._reader.rows(sql.format(",".join("?" * len(numbers))), *numbers)

    def entries(self, codes: Iterable[str] | None = None) -> dict[str, Entry]:
        """The listing lines of some occupations, or of all, by code."""
        wanted = None if codes is None else list(codes)
        where = "1" if wanted is None else f"code in ({','.join('?' * len(wanted))})"
        found: dict[str, Entry] = {}
        for code, title, category, reviewed, held in self._reader.rows(_LINES.format(where), *(wanted or ())):
            parts = [(percent, *_kind(kind)) for percent, kind, _ in unpacked_lists(held)]
            week = shares(((exposure, percent) for percent, exposure, _ in parts), 0)
            at_risk = sum(percent for percent, _, trend in parts if trend == Trend.AT_RISK)
            found[code] = Entry(code, title, category, week, at_risk, reviewed)
        return found

    def spent(self, activity: str) -> list[Spent]:
        """The occupations that spend most of their week on an activity, most first."""
        pairs = [pair for (held,) in self._reader.rows(_SPENT, activity) for pair in unpacked_pairs(held)]
        named = {number: (code, title) for number, code, title in self._some(_TITLES, [place for place, _ in pairs])}
        return [Spent(*named[place], 100 * share / FINE) for place, share in pairs]

    @cached_property
    def codes(self) -> list[str]:
        """The codes of all occupations, in order."""
        return [code for (code,) in self._reader.rows("select code from occupation order by code")]

    @property
    def occupations(self) -> int:
        """How many occupations there are."""
        return len(self.codes)

    @cached_property
    def _of_activities(self) -> WordTable:
        return self._table(_ACTIVITIES)

    @cached_property
    def _of_occupations(self) -> WordTable:
        return self._table(_OCCUPATIONS)

    def _table(self, of: str) -> WordTable:
        [(held,)] = self._reader.rows(_WORDS, of)
        return WordTable(held.encode(), f"the words of {of}")

    def said_by(self, stems: Sequence[str]) -> dict[str, dict[str, float]]:
        """How much each of these stems says for each occupation, by its code; nothing for an unknown one."""
        return {stem: held for stem in stems if (held := self._of_occupations.weights(stem))}

    def words_of(self, stems: Sequence[str]) -> dict[str, dict[str, float]]:
        """How much each of these stems says for each activity, by its key."""
        return {stem: held for stem in stems[:MOST_ASKED] if (held := self._of_activities.weights(stem))}

    def published(self, activity: str) -> Published:
        """What is published about an activity."""
        found = self._reader.rows(_PUBLISHED, activity)
        if not found:
            return Published(0, None, None, None, None, None)
        tasks, *values = found[0]
        gpt4, human, usage, automation, augmentation = (None if each is None else float(each) for each in values)
        return Published(int(tasks), gpt4, human, usage, automation, augmentation)

    def like(self, stems: list[str], major: str, most: int) -> list[str]:
        """The activities whose words are most like these stems, best first; none that shares no telling one.

        Those that are usual in a `major` group of occupations count up to double.
        """
        shares = [pair for (held,) in self._reader.rows(_USUAL, major) for pair in unpacked_pairs(held)]
        usual = {self._keys[number]: share for number, share in shares}
        weights: defaultdict[str, float] = defaultdict(float)
        for held in self.words_of(stems).values():
            for key, weight in held.items():
                weights[key] += weight
        worth = {key: weight * (1 + 20 * min(usual.get(key, 0), FINE // 20) / FINE) for key, weight in weights.items()}
        return sorted(worth, key=lambda key: (-worth[key], key))[:most]
