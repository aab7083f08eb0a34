"""The index of the weeks of all occupations: what a page of one, and the list of all, are read from."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.catalogue.word_table import WordTable, written
from careeradvisor.model.activity import Published, Spent
from careeradvisor.model.dossier import Entry
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.occupation import ComputedWeek, Near, Origin, Part
from careeradvisor.model.role import Exposure, Trend, shares
from careeradvisor.text.packed import steps, sums

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "index.sqlite"

REVISION = 6
"""Grows when what is computed changes and its inputs do not."""
_SCHEMA = """
create table activity (id integer primary key, key text unique);
create table occupation (
    code text primary key, title text, category text, reviewed text, origin text, of text, near text,
    activities text, shares text, exposures text, trends text, onet text
) without rowid;
create table published (
    activity int primary key, tasks int, gpt4 real, human real, usage real, automation real, augmentation real
) without rowid;
create table words (of text primary key, held text);
create table usual (major text, activity int, share int, primary key (major, activity)) without rowid;
create table spent (activity int, place int, code text, share int, primary key (activity, place)) without rowid;
"""
STEP = 1.05
"""From a weight of a word to the next larger one that is told from it."""
FINE = 10_000
"""Shares from 0 to 1 are kept as whole numbers of these parts."""
_WEEK = """
select code, category, origin, of, near, activities, shares, exposures, trends, onet
from occupation where code glob ? order by code limit 1
"""
_USUAL = "select activity, share from usual where major = ?"
MOST_ASKED = 500
"""Words of a text that are looked up for its activities."""
_WORDS = "select held from words where of = ?"
_ACTIVITIES, _OCCUPATIONS = "activities", "occupations"
"""What the words in a table speak for."""
_SPENT = """
select s.code, o.title, s.share from spent s join activity a on a.id = s.activity join occupation o on o.code = s.code
where a.key = ? order by s.place
"""
_PUBLISHED = """
select p.tasks, p.gpt4, p.human, p.usage, p.automation, p.augmentation
from published p join activity a on a.id = p.activity where a.key = ?
"""
_LINES = """
select code, title, category, reviewed, shares, exposures, trends from occupation where {} order by code
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
    """Write the index. Activities stand in it by number, which makes it half as large."""
    database.executescript(_SCHEMA)
    number = {key: place for place, key in enumerate(contents.spent, start=1)}
    database.executemany("insert into activity values (?,?)", [(place, key) for key, place in number.items()])

    def numbers(keys: Iterable[str]) -> str:
        return " ".join(str(number[key]) for key in keys)

    for week, title, reviewed in contents.occupations:
        near = ",".join(f"{each.code} {each.closeness} {numbers(each.shared)}" for each in week.near)
        line = (week.code, title, week.category, reviewed, week.origin.value, " ".join(week.of), near)
        parts = (
            ",".join(numbers(part.activities) for part in week.parts),
            " ".join(str(part.share) for part in week.parts),
            " ".join(part.exposure for part in week.parts),
            " ".join(part.trend for part in week.parts),
            _tasks([part.onet for part in week.parts]),
        )
        database.execute("insert into occupation values (?,?,?,?,?,?,?,?,?,?,?,?)", (*line, *parts))
    lines = [
        (name, number[key], round(FINE * part)) for name, held in contents.usual.items() for key, part in held.items()
    ]
    database.executemany("insert into usual values (?,?,?)", lines)
    spoken = [(_ACTIVITIES, written(contents.words, STEP)), (_OCCUPATIONS, written(contents.said, STEP))]
    database.executemany("insert into words values (?,?)", spoken)
    ratings = [(number[key], *each) for key, each in contents.published.items()]
    database.executemany("insert into published values (?,?,?,?,?,?,?)", ratings)
    for key, spent in contents.spent.items():
        rows = [(number[key], place, code, round(FINE * share)) for place, (code, share) in enumerate(spent)]
        database.executemany("insert into spent values (?,?,?,?)", rows)


def _tasks(parts: Sequence[Sequence[int]]) -> str:
    """The IDs of the O*NET tasks of the parts of a week, each as what is added to the one before."""
    added = iter(steps([each for part in parts for each in part]))
    return ",".join(" ".join(str(next(added)) for _ in part) for part in parts)


def _parts(tasks: str) -> Iterator[tuple[int, ...]]:
    """The IDs of `_tasks`, part by part."""
    before = 0
    for part in tasks.split(","):
        found = sums([before, *map(int, part.split())])
        before = found[-1]
        yield tuple(found[1:])


class OccupationIndex:
    """Reads the index of the role data in `root`, made of what `compute` says where it is not there."""

    def __init__(self, root: Path, compute: Callable[[], Contents], memory: Memory) -> None:
        folders = (root, *(root / each for each in ("activities", "figures", "roles", "titles")))
        path = root / "activities" / NAME
        version = f"{REVISION} {_SCHEMA}"
        self._reader = Reader(Recipe(path, folders, version, lambda database: fill(database, compute()), memory))

    @cached_property
    def _keys(self) -> dict[str, str]:
        """The keys of activities by their numbers."""
        return {str(number): key for number, key in self._reader.rows("select id, key from activity")}

    @property
    def keys(self) -> Collection[str]:
        """The keys of all activities."""
        return self._keys.values()

    def week(self, code: str) -> ComputedWeek | None:
        """The week of an occupation, of the first that has a six-digit code; `None` where there is none."""
        found = self._reader.rows(_WEEK, f"{code}*")
        if not found:
            return None
        [(code, category, origin, of, near, activities, percents, exposures, trends, onet)] = found
        columns = (activities.split(","), percents.split(), exposures.split(), trends.split(), _parts(onet))
        return ComputedWeek(
            code=code,
            category=category,
            origin=Origin(origin),
            of=tuple(of.split()),
            parts=tuple(self._part(*part) for part in zip(*columns, strict=True)),
            near=tuple(self._near(*each.split()) for each in near.split(",") if each),
        )

    def _part(self, activities: str, percent: str, exposure: str, trend: str, onet: tuple[int, ...]) -> Part:
        keys = tuple(self._keys[number] for number in activities.split())
        return Part(keys, int(percent), Exposure(exposure), Trend(trend), onet)

    def _near(self, code: str, closeness: str, *shared: str) -> Near:
        return Near(code, int(closeness), tuple(self._keys[number] for number in shared))

    def entries(self, codes: Iterable[str] | None = None) -> dict[str, Entry]:
        """The listing lines of some occupations, or of all, by code."""
        wanted = None if codes is None else list(codes)
        where = "1" if wanted is None else f"code in ({','.join('?' * len(wanted))})"
        found: dict[str, Entry] = {}
        for code, title, category, reviewed, *columns in self._reader.rows(_LINES.format(where), *(wanted or ())):
            parts = [*zip(*(each.split() for each in columns), strict=True)]
            week = shares(((Exposure(exposure), int(percent)) for percent, exposure, _ in parts), 0)
            at_risk = sum(int(percent) for percent, _, trend in parts if trend == Trend.AT_RISK)
            found[code] = Entry(code, title, category, week, at_risk, reviewed)
        return found

    def spent(self, activity: str) -> list[Spent]:
        """The occupations that spend most of their week on an activity, most first."""
        found = self._reader.rows(_SPENT, activity)
        return [Spent(code, title, 100 * float(share) / FINE) for code, title, share in found]

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
        usual = {self._keys[str(number)]: int(share) for number, share in self._reader.rows(_USUAL, major)}
        weights: defaultdict[str, float] = defaultdict(float)
        for held in self.words_of(stems).values():
            for key, weight in held.items():
                weights[key] += weight
        worth = {key: weight * (1 + 20 * min(usual.get(key, 0), FINE // 20) / FINE) for key, weight in weights.items()}
        return sorted(worth, key=lambda key: (-worth[key], key))[:most]
