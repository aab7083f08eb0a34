"""Which titles have a stem, and which of them share most with several: BM25, the usual measure of full-text search.

Titles are numbers here. What a stem adds to the score of a title depends on that stem and on the number of words of
the title alone, so that it is worked out once for each stem, when the first query has it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import combinations, repeat, takewhile
from operator import add
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.packed import sums, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

K1, B = 1.2, 0.75
"""How soon a word that comes again says nothing more, and how much the length of a text counts: the usual numbers,
which SQLite's full-text search has too."""
REMEMBERED = 4_000
"""Stems whose titles are kept at hand, so that a list of any length takes no more memory."""


class Posting(NamedTuple):
    """The titles that have a stem: their numbers, the best first and equal ones in order, and what each gains by it."""

    ranked: list[int]
    worth: dict[int, float]


class Postings:
    """The titles that have each stem, as `packed` tells them: the steps from each number to the next, from 1.

    `sizes` says how many stems each title has.
    """

    def __init__(self, packed: Callable[[str], str], sizes: Sequence[int]) -> None:
        self._packed = packed
        self._sizes = sizes
        self._mean = sum(sizes) / len(sizes) if sizes else 1.0
        self.of = lru_cache(maxsize=REMEMBERED)(self._of)

    def _of(self, stem: str) -> Posting:
        """The titles that have a stem."""
        numbers = sums(unpacked(self._packed(stem)))
        sizes = [self._sizes[number - 1] for number in numbers]
        rarity = math.log((len(self._sizes) - len(numbers) + 0.5) / (len(numbers) + 0.5))
        rarity = rarity if rarity > 0 else 1e-6  # of what half of all titles have, order alone counts
        gains = {size: rarity * ((K1 + 1) / (1 + K1 * (1 - B + B * size / self._mean))) for size in sorted(set(sizes))}
        worth = dict(zip(numbers, map(gains.__getitem__, sizes), strict=True))
        return Posting([number for _, number in sorted(zip(sizes, numbers, strict=True))], worth)

    def sharing(self, stems: Iterable[str], most: int) -> list[int]:
        """The titles that share most with some stems, in no order; of equal ones the first."""
        held = [each for each in map(self.of, stems) if each.ranked]
        if len(held) == 1:
            return held[0].ranked[:most]
        found = list(self._promising(held, most))
        if len(found) <= most:
            return found
        scores: Iterable[float] = repeat(0.0, len(found))
        for each in held:
            scores = map(add, scores, map(each.worth.get, found, repeat(0.0)))
        scores = [*scores]
        least = sorted(scores)[-most]
        best = [number for number, score in zip(found, scores, strict=True) if score > least]
        equal = sorted(number for number, score in zip(found, scores, strict=True) if score == least)
        return best + equal[: most - len(best)]

    def _promising(self, held: list[Posting], most: int) -> set[int]:
        """The titles of which some are the best: the best of each stem, and what has two of them.

        A title with one of the stems goes behind all that are better by that stem; so do all of a stem by which even
        the best title is not as good as enough others are by another.
        """
        enough = max((each.worth[each.ranked[most - 1]] for each in held if len(each.ranked) >= most), default=0.0)
        found = set[int]().union(*(each.ranked[:most] for each in held if each.worth[each.ranked[0]] >= enough))
        return found.union(*(one.worth.keys() & other.worth.keys() for one, other in combinations(held, 2)))

    def alike(self, stems: Sequence[str]) -> Iterator[int]:
        """The titles that have all these stems, which are different ones, and no other, in order."""
        if not stems:
            return (number for number, size in enumerate(self._sizes, start=1) if not size)
        first, *others = sorted([self.of(stem) for stem in stems], key=lambda each: len(each.ranked))
        if not others:
            return takewhile(lambda number: self._sizes[number - 1] == 1, first.ranked)
        found = first.worth.keys() & others[0].worth.keys()
        found.intersection_update(*(each.worth.keys() for each in others[1:]))
        return (number for number in sorted(found) if self._sizes[number - 1] == len(stems))
