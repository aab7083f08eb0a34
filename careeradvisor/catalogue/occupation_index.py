"""The index of the weeks of all occupations: what a page of one, and the list of all, are read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.activity import Published, Spent
from careeradvisor.model.dossier import Entry
from careeradvisor.model.occupation import ComputedWeek, Near, Origin, Part
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from pathlib import Path

NAME = "index.sqlite"

_SCHEMA = """
create table occupation (
    code text primary key, title text, category text, reviewed text, origin text, of text, near text
) without rowid;
create table part (
    code text, place int, activities text, share int, exposure text, trend text, onet text, primary key (code, place)
) without rowid;
create table published (
    activity text primary key, tasks int, gpt4 real, human real, usage real, automation real, augmentation real
) without rowid;
create table word (stem text, activity text, weight real, primary key (stem, activity)) without rowid;
create table usual (major text, activity text, share real, primary key (major, activity)) without rowid;
create table spent (activity text, place int, code text, share real, primary key (activity, place)) without rowid;
"""
_PARTS = "select place, activities, share, exposure, trend, onet from part where code = ? order by place"
_LIKE = """
select w.activity from word w left join usual u on u.major = ? and u.activity = w.activity
where w.stem in ({}) group by w.activity
order by sum(w.weight) * (1 + 20 * min(coalesce(u.share, 0), 0.05)) desc, w.activity limit {}
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

    For each activity, who spends most of the week on it (code and percent), and what is published about it; for each
    stem of a word, what it says for activities; for each major group of occupations, the usual part of each in a week.
    """

    occupations: list[Indexed]
    spent: dict[str, list[tuple[str, float]]]
    published: dict[str, Published]
    words: dict[str, dict[str, float]]
    usual: dict[str, dict[str, float]]


def fill(database: sqlite3.Connection, contents: Contents) -> None:
    """Write the index."""
    database.executescript(_SCHEMA)
    for week, title, reviewed in contents.occupations:
        near = " ".join(f"{each.code}:{each.closeness}:{','.join(each.shared)}" for each in week.near)
        line = (week.code, title, week.category, reviewed, week.origin.value, " ".join(week.of), near)
        database.execute("insert into occupation values (?,?,?,?,?,?,?)", line)
        parts = [
            (
                week.code,
                place,
                " ".join(part.activities),
                part.share,
                part.exposure.value,
                part.trend.value,
                " ".join(map(str, part.onet)),
            )
            for place, part in enumerate(week.parts)
        ]
        database.executemany("insert into part values (?,?,?,?,?,?,?)", parts)
    weights = [(stem, activity, weight) for stem, held in contents.words.items() for activity, weight in held.items()]
    database.executemany("insert into word values (?,?,?)", weights)
    shares_of = [(major, activity, share) for major, held in contents.usual.items() for activity, share in held.items()]
    database.executemany("insert into usual values (?,?,?)", shares_of)
    ratings = [(activity, *each) for activity, each in contents.published.items()]
    database.executemany("insert into published values (?,?,?,?,?,?,?)", ratings)
    for activity, held in contents.spent.items():
        lines = [(activity, place, code, share) for place, (code, share) in enumerate(held)]
        database.executemany("insert into spent values (?,?,?,?)", lines)


class OccupationIndex:
    """Reads the index of the role data in `root`, made of what `compute` says where it is not there."""

    def __init__(self, root: Path, compute: Callable[[], Contents]) -> None:
        folders = (root, root / "activities", root / "figures", root / "roles")
        path = root / "activities" / NAME
        self._reader = Reader(Recipe(path, folders, _SCHEMA, lambda database: fill(database, compute())))

    def week(self, code: str) -> ComputedWeek | None:
        """The week of an occupation by its O*NET-SOC code, `None` where there is none."""
        found = self._reader.rows("select category, origin, of, near from occupation where code = ?", code)
        if not found:
            return None
        [(category, origin, of, near)] = found
        return ComputedWeek(
            code=code,
            category=category,
            origin=Origin(origin),
            of=tuple(of.split()),
            parts=tuple(map(_part, self._reader.rows(_PARTS, code))),
            near=tuple(map(_near, near.split())),
        )

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
        sql = "select s.code, o.title, s.share from spent s join occupation o on o.code = s.code where s.activity = ?"
        return [
            Spent(code, title, float(share))
            for code, title, share in self._reader.rows(f"{sql} order by s.place", activity)
        ]

    def published(self, activity: str) -> Published:
        """What is published about an activity."""
        sql = "select tasks, gpt4, human, usage, automation, augmentation from published where activity = ?"
        found = self._reader.rows(sql, activity)
        if not found:
            return Published(0, None, None, None, None, None)
        tasks, *values = found[0]
        gpt4, human, usage, automation, augmentation = (None if each is None else float(each) for each in values)
        return Published(int(tasks), gpt4, human, usage, automation, augmentation)

    def like(self, stems: list[str], major: str, most: int) -> list[str]:
        """The activities whose words are most like these stems, best first; none that shares no telling one.

        Those that are usual in a `major` group of occupations count up to double.
        """
        found = self._reader.rows(_LIKE.format(",".join("?" * len(stems)), most), major, *stems)
        return [activity for (activity,) in found]


def _part(row: tuple[str, ...]) -> Part:
    _, activities, share, exposure, trend, onet = row
    numbers = tuple(map(int, onet.split()))
    return Part(tuple(activities.split()), int(share), Exposure(exposure), Trend(trend), numbers)


def _near(words: str) -> Near:
    code, closeness, shared = words.split(":")
    return Near(code, int(closeness), tuple(filter(None, shared.split(","))))
