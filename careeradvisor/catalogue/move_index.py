"""The index of moves: for every occupation the goals into which most of its work carries over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "index.sqlite"
REVISION = 4
"""Grows when what is computed changes and its inputs do not."""
_SCHEMA = """
create table goal (id integer primary key, soc text, code text);
create table usual (area text primary key, importance real) without rowid;
create table carried (code text primary key, goals text, short text) without rowid;
"""
FINE = 4
"""Scores are kept in quarters."""


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
    """Write the index. Goals stand in the order of their codes, each as the steps from the one before and a score."""
    database.executescript(_SCHEMA)
    number = {soc: place for place, soc in enumerate(sorted(contents.codes), start=1)}
    goals = [(place, soc, contents.codes[soc]) for soc, place in number.items()]
    database.executemany("insert into goal values (?,?,?)", goals)
    usual = [(area, round(value, 2)) for area, value in contents.usual.items()]
    database.executemany("insert into usual values (?,?)", usual)
    for code, held in contents.carried.items():
        parts, last = [], 0
        for soc, score in sorted(held):
            parts.append(f"{number[soc] - last}:{round(FINE * score)}")
            last = number[soc]
        short = " ".join(str(number[soc]) for soc in contents.short.get(code, ()))
        database.execute("insert into carried values (?,?,?)", (code, " ".join(parts), short))


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
        reached, place = [], 0
        for part in found[0][0].split() if found else ():
            steps, _, score = part.partition(":")
            place += int(steps)
            reached.append(Reachable(*self._goals[place - 1], int(score) / FINE))
        return tuple(reached)

    def short(self, code: str) -> tuple[str, ...]:
        """The O*NET-SOC codes of the moves that a page of an occupation names, best first."""
        found = self._reader.rows("select short from carried where code = ?", code)
        return tuple(self._goals[int(place) - 1][1] for place in found[0][0].split()) if found else ()

    def usual(self) -> dict[str, float]:
        """How important each area of knowledge is in the mean of all occupations, 1 to 5."""
        return {area: float(value) for area, value in self._reader.rows("select area, importance from usual")}

    def goals(self) -> dict[str, str]:
        """Every goal with the code that stands for it."""
        return dict(self._goals)
