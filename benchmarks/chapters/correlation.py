"""Rank correlation and its bootstrap interval, with nothing but the standard library."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 20261123
SAMPLES = 2000
FEWER = 500
"""Samples where there are hundreds of pairs and the interval is narrow."""


def ties(values: Sequence[float]) -> list[list[int]]:
    """The places of values, those of the smallest first, equal ones together."""
    found: dict[float, list[int]] = {}
    for place in sorted(range(len(values)), key=values.__getitem__):
        found.setdefault(values[place], []).append(place)
    return list(found.values())


def weighed_ranks(tied: Sequence[Sequence[int]], counts: Sequence[int]) -> list[float]:
    """The mid-rank from 1 of each place when each is there as often as `counts` says."""
    found = [0.0] * len(counts)
    before = 0
    for places in tied:
        together = sum([counts[place] for place in places])
        rank = before + (together + 1) / 2
        for place in places:
            found[place] = rank
        before += together
    return found


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The rank correlation of pairs: Pearson's on mid-ranks; 0 where one side does not vary."""
    return _weighed(*_tied(pairs), [1] * len(pairs))


def _tied(pairs: Sequence[tuple[float, float]]) -> tuple[list[list[int]], list[list[int]]]:
    return ties([one for one, _ in pairs]), ties([other for _, other in pairs])


def _weighed(left: list[list[int]], right: list[list[int]], counts: list[int]) -> float:
    middle = (sum(counts) + 1) / 2
    ones = [rank - middle for rank in weighed_ranks(left, counts)]
    others = [rank - middle for rank in weighed_ranks(right, counts)]
    shared = sum([count * one * other for count, one, other in zip(counts, ones, others, strict=True)])
    spread_left = sum([count * one * one for count, one in zip(counts, ones, strict=True)])
    spread_right = sum([count * other * other for count, other in zip(counts, others, strict=True)])
    spread = spread_left * spread_right
    return shared / spread**0.5 if spread else 0.0


def interval(pairs: Sequence[tuple[float, float]], samples: int = SAMPLES) -> tuple[float, float]:
    """The middle 95 percent of the correlation over resampled pairs; a sample says how often each pair is in it."""
    chance = random.Random(SEED)  # noqa: S311
    left, right = _tied(pairs)
    every = range(len(pairs))
    drawn = []
    for _ in range(samples):
        counts = [0] * len(pairs)
        for place in chance.choices(every, k=len(pairs)):
            counts[place] += 1
        drawn.append(_weighed(left, right, counts))
    drawn.sort()
    return drawn[round(0.025 * samples)], drawn[round(0.975 * samples) - 1]
