"""The index of the weeks of all occupations: what a page of one, and the list of all, are read from."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.activity import Published, Spent
from careeradvisor.model.dossier import Entry
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.occupation import ComputedWeek, Near, Origin, Part
from careeradvisor.model.role import Exposure, Trend, shares
from careeradvisor.text.packed import packed, steps, sums, unpacked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "index.sqlite"

REVISION = 5
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
create table word (stem text primary key, held text) without rowid;
create table said (stem text primary key, held text) without rowid;
create table usual (major text, activity int, share int, primary key (major, activity)) without rowid;
create table spent (activity int, place int, code text, share int, primary key (activity, place)) without rowid;
"""
FINE = 10_000
"""Weights and shares from 0 to 1 are kept as whole numbers of these parts."""
_WEEK = """
select code, category, origin, of, near, activities, shares, exposures, trends, onet
from occupation where code glob ? order by code limit 1
"""
_USUAL = "select activity, share from usual where major = ?"
MOST_ASKED = 500
"""Words that one question names."""
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
    places = {code: place for place, code in enumerate(sorted(each.week.code for each in contents.occupations))}
    database.executemany("insert into word values (?,?)", _weighed(contents.words, number))
    database.executemany("insert into said values (?,?)", _weighed(contents.said, places))
    ratings = [(number[key], *each) for key, each in contents.published.items()]
    database.executemany("insert into published values (?,?,?,?,?,?,?)", ratings)
    for key, spent in contents.spent.items():
        rows = [(number[key], place, code, round(FINE * share)) for place, (code, share) in enumerate(spent)]
        database.executemany("insert into spent values (?,?,?,?)", rows)


def _weighed(words: dict[str, dict[str, float]], number: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """For each stem the numbers of what it has weights (0 to 1) for, in order, and behind them the weights."""
    for stem, held in words.items():
        weights = sorted((number[key], round(FINE * weight)) for key, weight in held.items())
        yield stem, packed((*steps([each for each, _ in weights]), *(weight for _, weight in weights)))


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

    def said_by(self, stems: Sequence[str]) -> dict[str, dict[str, float]]:
        """How much each of these stems says for each occupation, by its code; nothing for an unknown one."""
        return {
            stem: {self.codes[place]: weight / FINE for place, weight in held.items()}
            for stem, held in self._weights("said", stems).items()
        }

    def words_of(self, stems: Sequence[str]) -> dict[str, dict[str, float]]:
        """How much each of these stems says for each activity, by its key."""
        return {
            stem: {self._keys[str(number)]: weight / FINE for number, weight in held.items()}
            for stem, held in self._weights("word", stems[:MOST_ASKED]).items()
        }

    def _weights(self, table: str, stems: Sequence[str]) -> dict[str, dict[int, int]]:
        """The weights of `_weighed` that stems have in a table."""
        found: dict[str, dict[int, int]] = {}
        for begin in range(0, len(stems), MOST_ASKED):
            asked = stems[begin : begin + MOST_ASKED]
            sql = f"select stem, held from {table} where stem in ({','.join('?' * len(asked))})"  # noqa: S608  # marks
            for stem, held in self._reader.rows(sql, *asked):
                numbers = unpacked(held)
                half = len(numbers) // 2
                found[stem] = dict(zip(sums(numbers[:half]), numbers[half:], strict=True))
        return found

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
        usual = {int(number): int(share) for number, share in self._reader.rows(_USUAL, major)}
        worth: dict[str, float] = {}
        weights = Counter[int]()
        for held in self._weights("word", stems).values():
            weights.update(held)
        for number, weight in weights.items():
            share = min(usual.get(number, 0), FINE // 20)
            worth[self._keys[str(number)]] = weight * (1 + 20 * share / FINE)
        return sorted(worth, key=lambda key: (-worth[key], key))[:most]
