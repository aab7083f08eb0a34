"""The index of moves: for every occupation the goals into which most of its work carries over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.packed import packed, steps, sums, unpacked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "index.sqlite"
REVISION = 5
"""Grows when what is computed changes and its inputs do not."""
_SCHEMA = """
create table goal (id integer primary key, soc text, code text);
create table usual (area text primary key, importance real) without rowid;
create table carried (code text primary key, goals text, short text) without rowid;
"""
FINE = 4
"""Scores are kept in quarters."""
LOWEST = 32
"""Quarters below 0 that a score may have, so that none is written as less than 0: the lowest that is kept is -8."""


class Reachable(NamedTuple):
    """A goal (six digits, and the O*NET-SOC code that stands for it) with how much carries over into it."""

    soc: str
    code: str
    score: float


class MoveContents(NamedTuple):
    """All that the index holds: the code that stands for each goal, and the scores of goals by occupation.

    `usual` is how important each area of knowledge is in the mean of all occupations, `short` the moves that a page of
    the work names, best first.
    """

    codes: Mapping[str, str]
    usual: Mapping[str, float]
    carried: Mapping[str, Sequence[tuple[str, float]]]
    short: Mapping[str, Sequence[str]]


def fill(database: sqlite3.Connection, contents: MoveContents) -> None:
    """Write the index.

    Goals stand in the order of their codes: first the steps from each to the next, then the scores, which begin with
    the lowest there can be, all as `packed` numbers.
    """
    database.executescript(_SCHEMA)
    number = {soc: place for place, soc in enumerate(sorted(contents.codes), start=1)}
    goals = [(place, soc, contents.codes[soc]) for soc, place in number.items()]
    database.executemany("insert into goal values (?,?,?)", goals)
    usual = [(area, round(value, 2)) for area, value in contents.usual.items()]
    database.executemany("insert into usual values (?,?)", usual)
    for code, held in contents.carried.items():
        ordered = sorted(held)
        scores = [round(FINE * score) + LOWEST for _, score in ordered]
        goals_of = packed([*steps([number[soc] for soc, _ in ordered]), *scores])
        short = packed(number[soc] for soc in contents.short.get(code, ()))
        database.execute("insert into carried values (?,?,?)", (code, goals_of, short))


class MoveIndex:
    """Reads the index of the role data in `root`, made of what `compute` says where it is not there."""

    def __init__(self, root: Path, compute: Callable[[], MoveContents], memory: Memory) -> None:
        folders = (root, root / "activities", root / "figures")
        version = f"moves {REVISION} {_SCHEMA}"
        ready = root / "figures" / NAME
        self._reader = Reader(Recipe(ready, folders, version, lambda database: fill(database, compute()), memory))

    @cached_property
    def _goals(self) -> list[tuple[str, str]]:
        """Every goal and its code, by their numbers less 1."""
        return [(soc, code) for soc, code in self._reader.rows("select soc, code from goal order by id")]

    def reachable(self, code: str) -> tuple[Reachable, ...]:
        """The goals of an O*NET-SOC occupation in the order of their codes; none where nothing is known of it."""
        found = self._reader.rows("select goals from carried where code = ?", code)
        numbers = unpacked(found[0][0]) if found else []
        half = len(numbers) // 2
        return tuple(
            Reachable(*self._goals[place - 1], (score - LOWEST) / FINE)
            for place, score in zip(sums(numbers[:half]), numbers[half:], strict=True)
        )

    def short(self, code: str) -> tuple[str, ...]:
        """The O*NET-SOC codes of the moves that a page of an occupation names, best first."""
        found = self._reader.rows("select short from carried where code = ?", code)
        places = [*unpacked(found[0][0])] if found else []
        named = f"select id, code from goal where id in ({','.join('?' * len(places))})"  # noqa: S608  # marks alone
        codes = {int(place): goal for place, goal in self._reader.rows(named, *places)}
        return tuple(codes[place] for place in places)

    def usual(self) -> dict[str, float]:
        """How important each area of knowledge is in the mean of all occupations, 1 to 5."""
        return {area: float(value) for area, value in self._reader.rows("select area, importance from usual")}

    def goals(self) -> dict[str, str]:
        """Every goal with the code that stands for it."""
        return dict(self._goals)
