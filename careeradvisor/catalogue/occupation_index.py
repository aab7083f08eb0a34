"""The index of the weeks of all occupations: what a page of one, and the list of all, are read from."""

from __future__ import annotations

from array import array
from functools import cached_property
from typing import TYPE_CHECKING, cast

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.activity import Published, Spent
from careeradvisor.model.dossier import Entry
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.occupation import ComputedWeek, Near, Origin, Part
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

NAME = "index.sqlite"

REVISION = 4
"""Grows when what is computed changes and its inputs do not."""
_SCHEMA = """
create table activity (id integer primary key, key text unique);
create table occupation (
    code text primary key, title text, category text, reviewed text, origin text, of text, near text
) without rowid;
create table part (
    code text, place int, activities text, share int, exposure text, trend text, onet text, primary key (code, place)
) without rowid;
create table published (
    activity int primary key, tasks int, gpt4 real, human real, usage real, automation real, augmentation real
) without rowid;
create table word (stem text, activity int, weight int, primary key (stem, activity)) without rowid;
create table said (stem text primary key, held blob) without rowid;
create table usual (major text, activity int, share int, primary key (major, activity)) without rowid;
create table spent (activity int, place int, code text, share int, primary key (activity, place)) without rowid;
"""
FINE = 10_000
"""Weights and shares from 0 to 1 are kept as whole numbers of these parts."""
_WEEK = "select code, category, origin, of, near from occupation where code glob ? order by code limit 1"
_PARTS = "select activities, share, exposure, trend, onet from part where code = ? order by place"
_LIKE = """
select a.key from word w join activity a on a.id = w.activity
left join usual u on u.major = ? and u.activity = w.activity
where w.stem in ({}) group by a.key
order by sum(w.weight) * (1 + 20 * min(coalesce(u.share, 0), {} / 20) / {}.0) desc, a.key limit {}
"""
_SAID = "select stem, held from said where stem in ({})"
_WORDS = "select w.stem, a.key, w.weight from word w join activity a on a.id = w.activity where w.stem in ({})"
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
select o.code, o.title, o.category, o.reviewed, p.exposure, p.trend, sum(p.share)
from occupation o join part p on p.code = o.code where {} group by o.code, p.exposure, p.trend order by o.code
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
        database.execute("insert into occupation values (?,?,?,?,?,?,?)", line)
        for place, part in enumerate(week.parts):
            onet = " ".join(map(str, part.onet))
            held = (numbers(part.activities), part.share, part.exposure.value, part.trend.value, onet)
            database.execute("insert into part values (?,?,?,?,?,?,?)", (week.code, place, *held))
    for table, fine in (("word", contents.words), ("usual", contents.usual)):
        lines = [(name, number[key], round(FINE * part)) for name, held in fine.items() for key, part in held.items()]
        database.executemany(f"insert into {table} values (?,?,?)", lines)  # noqa: S608  # one of two names above
    places = {code: number for number, code in enumerate(sorted(each.week.code for each in contents.occupations))}
    said = [
        (stem, _packed({places[code]: weight for code, weight in held.items()})) for stem, held in contents.said.items()
    ]
    database.executemany("insert into said values (?,?)", said)
    ratings = [(number[key], *each) for key, each in contents.published.items()]
    database.executemany("insert into published values (?,?,?,?,?,?,?)", ratings)
    for key, spent in contents.spent.items():
        rows = [(number[key], place, code, round(FINE * share)) for place, (code, share) in enumerate(spent)]
        database.executemany("insert into spent values (?,?,?,?)", rows)


def _packed(weights: dict[int, float]) -> bytes:
    """Weights (0 to 1) of occupations by their places in the order of their codes."""
    pairs = (number for place, weight in sorted(weights.items()) for number in (place, round(FINE * weight)))
    return array("H", pairs).tobytes()


class OccupationIndex:
    """Reads the index of the role data in `root`, made of what `compute` says where it is not there."""

    def __init__(self, root: Path, compute: Callable[[], Contents]) -> None:
        folders = (root, *(root / each for each in ("activities", "figures", "roles", "titles")))
        path = root / "activities" / NAME
        version = f"{REVISION} {_SCHEMA}"
        self._reader = Reader(Recipe(path, folders, version, lambda database: fill(database, compute())))

    @cached_property
    def _keys(self) -> dict[str, str]:
        """The keys of activities by their numbers."""
        return {str(number): key for number, key in self._reader.rows("select id, key from activity")}

    def week(self, code: str) -> ComputedWeek | None:
        """The week of an occupation, of the first that has a six-digit code; `None` where there is none."""
        found = self._reader.rows(_WEEK, f"{code}*")
        if not found:
            return None
        [(code, category, origin, of, near)] = found
        return ComputedWeek(
            code=code,
            category=category,
            origin=Origin(origin),
            of=tuple(of.split()),
            parts=tuple(map(self._part, self._reader.rows(_PARTS, code))),
            near=tuple(self._near(*each.split()) for each in near.split(",") if each),
        )

    def _part(self, row: tuple[str, ...]) -> Part:
        activities, share, exposure, trend, onet = row
        keys = tuple(self._keys[number] for number in activities.split())
        return Part(keys, int(share), Exposure(exposure), Trend(trend), tuple(map(int, onet.split())))

    def _near(self, code: str, closeness: str, *shared: str) -> Near:
        return Near(code, int(closeness), tuple(self._keys[number] for number in shared))

    def entries(self, codes: Iterable[str] | None = None) -> dict[str, Entry]:
        """The listing lines of some occupations, or of all, by code."""
        wanted = None if codes is None else list(codes)
        where = "1" if wanted is None else f"o.code in ({','.join('?' * len(wanted))})"
        found: dict[str, Entry] = {}
        for code, title, category, reviewed, exposure, trend, percent in self._reader.rows(
            _LINES.format(where), *(wanted or ())
        ):
            line = found.setdefault(code, Entry(code, title, category, shares((), 0), 0, reviewed))
            line.shares[Exposure(exposure)] += int(percent)
            at_risk = int(percent) if trend == Trend.AT_RISK else 0
            found[code] = line._replace(at_risk=line.at_risk + at_risk)
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
        found: dict[str, dict[str, float]] = {}
        for begin in range(0, len(stems), MOST_ASKED):
            asked = stems[begin : begin + MOST_ASKED]
            marks = ",".join("?" * len(asked))
            for stem, held in self._reader.rows(_SAID.format(marks), *asked):
                pairs = array("H", cast("bytes", held))
                found[stem] = {
                    self.codes[place]: weight / FINE for place, weight in zip(pairs[::2], pairs[1::2], strict=True)
                }
        return found

    def words_of(self, stems: Sequence[str]) -> dict[str, dict[str, float]]:
        """How much each of these stems says for each activity, by its key."""
        found: dict[str, dict[str, float]] = {}
        marks = ",".join("?" * len(stems[:MOST_ASKED]))
        for stem, activity, weight in self._reader.rows(_WORDS.format(marks), *stems[:MOST_ASKED]):
            found.setdefault(stem, {})[activity] = float(weight) / FINE
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
        found = self._reader.rows(_LIKE.format(",".join("?" * len(stems)), FINE, FINE, most), major, *stems)
        return [activity for (activity,) in found]
