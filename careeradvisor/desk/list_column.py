"""Which column of a table holds the titles: the one named, else one that is called so, else one that looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.title import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LIKELY = 25
"""The mean confidence that the cells of a column reach at least where they are titles."""
LOOKED_AT = 20
"""Rows that are looked at."""


class Column(NamedTuple):
    """The place of a column, what it is called, whether that was guessed, and whether the first row names columns."""

    place: int
    name: str
    guessed: bool
    headed: bool


def folded(head: str) -> str:
    """A heading in the one form in which headings are compared."""
    return " ".join(head.split()).casefold()


def named(heads: Sequence[str], column: str, name: str) -> Column:
    """The column with a name, in any case. Raises UsageError where there is none."""
    bare = [head.strip() for head in heads]
    plain = list(map(folded, bare))
    if column not in bare and folded(column) not in plain:
        raise UsageError(f"{name} has no column '{column}'", f"the columns are: {', '.join(bare) or 'none'}")
    place = bare.index(column) if column in bare else plain.index(folded(column))
    return Column(place, bare[place], guessed=False, headed=True)


def called(heads: Sequence[str], known: Sequence[str]) -> Column | None:
    """The column that is called as those of titles are, `known` the best first."""
    plain = [" ".join(words(head)) for head in heads]
    for each in known:
        if each in plain:
            place = plain.index(each)
            return Column(place, heads[place].strip(), guessed=True, headed=True)
    return None


def likely(rows: Sequence[Sequence[str]], sure: Callable[[str], int]) -> Column | None:
    """The column whose cells are most surely titles, by what `sure` says of each; `None` where no column's are.

    The first row names the columns unless it is as sure as the others.
    """
    width = min(map(len, rows), default=0)
    best = (0.0, -1)
    for place in range(width):
        below = [row[place] for row in rows[1 : LOOKED_AT + 1]] or [rows[0][place]]
        best = max(best, (sum(map(sure, below)) / len(below), -1 - place))
    if best[0] < LIKELY:
        return None
    place = -1 - best[1]
    headed = len(rows) > 1 and sure(rows[0][place]) < LIKELY
    return Column(place, rows[0][place].strip() if headed else f"{place + 1}", guessed=True, headed=headed)
