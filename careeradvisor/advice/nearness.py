"""Which occupations do work that is close: by the activities they share, and by what O*NET calls related."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from careeradvisor.model.occupation import Near

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from fractions import Fraction

NEAREST = 8
"""Occupations that are named."""
LEAST = 20
"""How close one has to be at least, of 100."""
RELATED = 0.35
"""What the first of O*NET's related occupations gains; the last gains next to nothing."""
APART = (1.0, 0.9, 0.6, 0.4, 0.3)
"""What is left of closeness when O*NET's job zones are 0 to 4 apart."""
TELLING = 3
"""Shared activities that are named."""


def telling(weeks: Mapping[str, Mapping[str, Fraction]]) -> dict[str, float]:
    """How telling each activity is: the logarithm of how many occupations there are for each that has it."""
    having = Counter(activity for week in weeks.values() for activity in week)
    return {activity: math.log(len(weeks) / count) for activity, count in having.items()}


def nearest(
    weeks: Mapping[str, Mapping[str, Fraction]],
    related: Mapping[str, Sequence[str]],
    zones: Mapping[str, int],
    offered: Collection[str],
) -> dict[str, tuple[Near, ...]]:
    """The nearest of the `offered` occupations to each, best first.

    Closeness is the cosine of the two weeks, each activity weighted by how telling it is, moved towards 1 by the rank
    among O*NET's related occupations of either (lists, the most related first), and less by how far the preparation
    they need is apart, in O*NET's `zones`.
    """
    weights = telling(weeks)
    vectors = {
        code: _unit({key: float(part) * weights[key] for key, part in week.items()}) for code, week in weeks.items()
    }
    holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for code in offered:
        for key, amount in vectors[code].items():
            holders[key].append((code, amount))
    gains = _gains(related)
    found = {}
    for code, vector in vectors.items():
        cosine: defaultdict[str, float] = defaultdict(float)
        for key, amount in vector.items():
            for other, theirs in holders[key]:
                cosine[other] += amount * theirs
        gain = {other: extra for other, extra in gains.get(code, {}).items() if other in offered}
        scores = {
            other: (near + gain.get(other, 0.0) * (1 - near)) * _reach(zones.get(code), zones.get(other))
            for other in (cosine | gain).keys() - {code}
            for near in (cosine[other],)
        }
        best = sorted(scores, key=lambda other: (-scores[other], other))[:NEAREST]
        found[code] = tuple(
            Near(other, round(100 * scores[other]), _shared(vector, vectors[other]))
            for other in best
            if round(100 * scores[other]) >= LEAST
        )
    return found


def _reach(one: int | None, other: int | None) -> float:
    """How much of closeness is left when the preparation needed is so many zones apart."""
    return APART[abs(one - other)] if one and other else 1.0


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(math.fsum(amount * amount for amount in vector.values())) or 1.0
    return {key: amount / length for key, amount in vector.items() if amount}


def _gains(related: Mapping[str, Sequence[str]]) -> dict[str, dict[str, float]]:
    """What each pair of related occupations gains, in both directions the larger of the two."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for code, others in related.items():
        for rank, other in enumerate(others):
            gain = RELATED * (1 - rank / len(others))
            found[code][other] = max(gain, found[code].get(other, 0.0))
            found[other][code] = max(gain, found[other].get(code, 0.0))
    return found


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> tuple[str, ...]:
    both = sorted(one.keys() & other.keys(), key=lambda key: (-one[key] * other[key], key))
    return tuple(both[:TELLING])
