"""Rank correlation and its bootstrap interval, with nothing but the standard library."""

from __future__ import annotations

import random
from operator import mul
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


def _from_middle(tied: Sequence[Sequence[int]], counts: Sequence[int], of: int) -> tuple[list[int], int]:
    """How far the mid-rank of each place is from the middle one when it is there as often as `counts` says, doubled.

    `of` is the sum of the counts. The second number is the sum of the squares, each as often as its place is there.
    """
    far = [0] * len(counts)
    before = spread = 0
    for places in tied:
        together = counts[places[0]] if len(places) == 1 else sum([counts[place] for place in places])
        if together:
            apart = 2 * before + together - of
            for place in places:
                far[place] = apart
            spread += together * apart * apart
            before += together
    return far, spread


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The rank correlation of pairs: Pearson's on mid-ranks; 0 where one side does not vary."""
    return _weighed(*_tied(pairs), [1] * len(pairs), len(pairs))


def _tied(pairs: Sequence[tuple[float, float]]) -> tuple[list[list[int]], list[list[int]]]:
    return ties([one for one, _ in pairs]), ties([other for _, other in pairs])


def _weighed(left: list[list[int]], right: list[list[int]], counts: list[int], of: int) -> float:
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
    left, right = _tied([*places])
    every = [places[pair] for pair in pairs]
    drawn = []
    for _ in range(samples):
        counts = [0] * len(places)
        for place in chance.choices(every, k=len(every)):
            counts[place] += 1
        drawn.append(_weighed(left, right, counts, len(every)))
    drawn.sort()
    return drawn[round(0.025 * samples)], drawn[round(0.975 * samples) - 1]
