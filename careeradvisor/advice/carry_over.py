"""How much of one occupation's work carries over into another's: a plain sum, in which nothing was fitted to moves.

For each occupation every other is compared by the knowledge that matters in both, the words of their tasks and titles,
the kinds of software they use and the activities of their weeks. Each comparison is a number of standard deviations
from what is usual for that occupation; what is usual for everybody counts nothing. docs/method.md gives the formula.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from operator import mul
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Vector = Mapping[str, float]

KNOWLEDGE, WORDS, TECHNOLOGY, ACTIVITIES = 2.0, 1.75, 1.0, 0.5
"""What a standard deviation of each comparison counts."""
FLOWS = 0.5
"""What it counts when people are seen to change between two groups more often than openings alone would have it."""
OPENINGS = 1.1
"""What the logarithm of openings counts where it is asked where people go: they go where jobs are."""
KEPT = 60
"""Goals that are kept of each occupation."""
LEAST_FLOW = 0.01
"""Percent that stands for a flow too small to be seen."""


class Facets(NamedTuple):
    """What occupations are compared by, each by O*NET-SOC code.

    `knowledge` is importance by area, `words` nearness by code, `technology` kinds, `weeks` parts by activity; `flows`
    are percents by the two digits of major groups, `openings` thousands a year by six digits.
    """

    knowledge: Mapping[str, Vector]
    words: Mapping[str, Mapping[str, int]]
    technology: Mapping[str, Sequence[str]]
    weeks: Mapping[str, Vector]
    flows: Mapping[str, Vector]
    openings: Vector


class Carried(NamedTuple):
    """How much carries over into the occupation `soc` (six digits), in the unit of `KNOWLEDGE` and its like.

    `likely` adds that people go where jobs are: the order of it says where people in this work most often could go.
    """

    soc: str
    score: float
    likely: float


def carried(facets: Facets, goals: Mapping[str, Sequence[str]], most: int = KEPT) -> dict[str, tuple[Carried, ...]]:
    """For every occupation that has words, the `most` likely `goals`, the likeliest first.

    A goal is six digits with the O*NET-SOC codes that stand for it; without openings it is none.
    """
    codes = sorted({code for held in goals.values() for code in held} | facets.words.keys())
    open_goals = {soc: held for soc, held in goals.items() if facets.openings.get(soc) and held}
    parts = (
        (KNOWLEDGE, _dense(facets.knowledge)),
        (WORDS, facets.words),
        (TECHNOLOGY, _sparse({code: dict.fromkeys(kinds, 1.0) for code, kinds in facets.technology.items()})),
        (ACTIVITIES, _sparse(facets.weeks)),
    )
    lifts = _lifts(facets)
    logs = {soc: math.log(facets.openings[soc]) for soc in open_goals}
    found = {}
    for code in codes:
        others = [soc for soc in open_goals if soc != code[:7]]
        score = [0.0] * len(others)
        for weight, likeness in parts:
            mine = likeness.get(code, {})
            values = [_mean([mine.get(each, 0.0) for each in open_goals[soc]]) for soc in others]
            score = [sum_ + weight * value for sum_, value in zip(score, _standard(values), strict=True)]
        lift = lifts.get(code[:2], {})
        every = [
            Carried(soc, total, total + OPENINGS * logs[soc])
            for soc, part in zip(others, score, strict=True)
            for total in (part + FLOWS * lift.get(soc[:2], 0.0),)
        ]
        found[code] = tuple(sorted(every, key=_likeliest)[:most])
    return found


def mean_of(lists: Sequence[Iterable[Carried]], weights: Sequence[float]) -> tuple[Carried, ...]:
    """What carries over from a mix of occupations: the weighted mean, where one lacks a goal its least instead."""
    total = sum(weights)
    held = [{each.soc: each for each in one} for one in lists]
    least = [min(one.values(), key=lambda each: each.likely, default=None) for one in held]
    mixed = []
    for soc in dict.fromkeys(soc for one in held for soc in one):
        score = likely = 0.0
        for one, low, weight in zip(held, least, weights, strict=True):
            each = one.get(soc, low)
            score += weight / total * (each.score if each else 0.0)
            likely += weight / total * (each.likely if each else 0.0)
        mixed.append(Carried(soc, score, likely))
    return tuple(sorted(mixed, key=_likeliest))


def _likeliest(each: Carried) -> tuple[float, str]:
    return -each.likely, each.soc


def _mean(values: Sequence[float]) -> float:
    return values[0] if len(values) == 1 else sum(values) / len(values)


def _standard(values: list[float]) -> list[float]:
    """Each value in standard deviations from their mean; zeros where they do not differ."""
    mean = math.fsum(values) / len(values) if values else 0.0
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values)) if values else 0.0
    return [(value - mean) / spread for value in values] if spread else [0.0] * len(values)


def _dense(profiles: Mapping[str, Vector]) -> dict[str, dict[str, float]]:
    """The correlation of every two profiles, each part as its deviation from the mean of all."""
    keys = sorted({key for profile in profiles.values() for key in profile})
    middle, spread = {}, {}
    for key in keys:
        values = [profile[key] for profile in profiles.values() if key in profile]
        middle[key] = math.fsum(values) / len(values)
        spread[key] = math.sqrt(math.fsum((value - middle[key]) ** 2 for value in values) / len(values)) or 1.0
    unit: dict[str, tuple[float, ...]] = {}
    for code, profile in profiles.items():
        parts = [(profile.get(key, middle[key]) - middle[key]) / spread[key] for key in keys]
        length = math.sqrt(math.fsum(part * part for part in parts)) or 1.0
        unit[code] = tuple(part / length for part in parts)
    found: dict[str, dict[str, float]] = {code: {} for code in unit}
    order = list(unit)
    for place, code in enumerate(order):
        mine = unit[code]
        for other in order[place:]:
            found[code][other] = found[other][code] = sum(map(mul, mine, unit[other]))
    return found


def _sparse(profiles: Mapping[str, Vector]) -> dict[str, dict[str, float]]:
    """The cosine of every two profiles that share a part, each weighted by how few have it."""
    having = Counter(key for profile in profiles.values() for key in profile)
    unit = {}
    for code, profile in profiles.items():
        parts = {key: value * math.log(len(profiles) / having[key]) for key, value in profile.items()}
        length = math.sqrt(math.fsum(part * part for part in parts.values())) or 1.0
        unit[code] = {key: part / length for key, part in parts.items() if part}
    holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for code, parts in unit.items():
        for key, part in parts.items():
            holders[key].append((code, part))
    found: dict[str, dict[str, float]] = {}
    for code, parts in unit.items():
        near: defaultdict[str, float] = defaultdict(float)
        for key, part in parts.items():
            for other, theirs in holders[key]:
                near[other] += part * theirs
        found[code] = dict(near)
    return found


def _lifts(facets: Facets) -> dict[str, dict[str, float]]:
    """How much more people move between two groups than openings alone would have it, as a logarithm."""
    openings: defaultdict[str, float] = defaultdict(float)
    for soc, count in facets.openings.items():
        openings[soc[:2]] += count
    found: dict[str, dict[str, float]] = {}
    for start, goals in facets.flows.items():
        room = sum(openings[goal] for goal in goals) or 1.0
        found[start] = {
            goal: math.log((percent + LEAST_FLOW) / (100 * openings[goal] / room + LEAST_FLOW))
            for goal, percent in goals.items()
        }
    return found
