"""Rank correlation and its bootstrap interval, with nothing but the standard library."""

from __future__ import annotations

import random
from itertools import accumulate, pairwise
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 20261123
SAMPLES = 2000
FEWER = 500
"""Samples where there are hundreds of pairs and the interval is narrow."""


class _Ranking(NamedTuple):
    """Places ordered by their values; `ends` counts up to the last of each group of equal ones, `group` is whose."""

    order: list[int]
    ends: list[int]
    group: list[int]


def _ranking(values: Sequence[float]) -> _Ranking:
    order = sorted(range(len(values)), key=values.__getitem__)
    ends, group = [], [0] * len(values)
    for number, place in enumerate(order):
        group[place] = len(ends)
        if number + 1 == len(order) or values[order[number + 1]] != values[place]:
            ends.append(number + 1)
    return _Ranking(order, ends, group)


def _from_middle(ranking: _Ranking, counts: Sequence[int], of: int) -> tuple[list[int], int]:
    """How far the mid-rank of each place is from the middle one when it is there as often as `counts` says, doubled.

    `of` is the sum of the counts. The second number is the sum of the squares, each as often as its place is there.
    """
    upto = [0, *accumulate([counts[place] for place in ranking.order])]
    bounds = [(upto[start], upto[end]) for start, end in pairwise([0, *ranking.ends])]
    far = [before + after - of for before, after in bounds]
    spread = sum([(after - before) * apart * apart for (before, after), apart in zip(bounds, far, strict=True)])
    return [far[group] for group in ranking.group], spread


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The rank correlation of pairs: Pearson's on mid-ranks; 0 where one side does not vary."""
    return _weighed(*_rankings(pairs), [1] * len(pairs), len(pairs))


def _rankings(pairs: Sequence[tuple[float, float]]) -> tuple[_Ranking, _Ranking]:
    return _ranking([one for one, _ in pairs]), _ranking([other for _, other in pairs])


def _weighed(left: _Ranking, right: _Ranking, counts: list[int], of: int) -> float:
    ones, spread_left = _from_middle(left, counts, of)
    others, spread_right = _from_middle(right, counts, of)
    spread = spread_left * spread_right
    return sum(map(mul, counts, map(mul, ones, others))) / spread**0.5 if spread else 0.0


def interval(pairs: Sequence[tuple[float, float]], samples: int = SAMPLES) -> tuple[float, float]:
    """The middle 95 percent of the correlation over resampled pairs; a sample says how often each pair is in it.

    Equal pairs are counted together.
    """
    chance = random.Random(SEED)  # noqa: S311
    places = {pair: place for place, pair in enumerate(dict.fromkeys(pairs))}
    left, right = _rankings([*places])
    every = [places[pair] for pair in pairs]
    drawn = []
    for _ in range(samples):
        counts = [0] * len(places)
        for place in chance.choices(every, k=len(every)):
            counts[place] += 1
        drawn.append(_weighed(left, right, counts, len(every)))
    drawn.sort()
    return drawn[round(0.025 * samples)], drawn[round(0.975 * samples) - 1]
