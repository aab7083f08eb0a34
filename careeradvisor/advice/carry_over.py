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

from careeradvisor.advice.footing import OPENINGS
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Vector = Mapping[str, float]

KNOWLEDGE, WORDS, TECHNOLOGY, ACTIVITIES = 2.0, 1.75, 1.0, 0.5
"""What a standard deviation of each comparison counts."""
FLOWS = 0.5
"""What it counts when people are seen to change between two groups more often than openings alone would have it."""
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
    socs = [soc for soc, held in goals.items() if facets.openings.get(soc) and held]
    first = [goals[soc][0] for soc in socs]
    divided = [(place, goals[soc]) for place, soc in enumerate(socs) if len(goals[soc]) > 1]
    place_of = {soc: place for place, soc in enumerate(socs)}
    parts = (
        (KNOWLEDGE, _dense(_deviating(facets.knowledge))),
        (WORDS, facets.words),
        (TECHNOLOGY, _dense(_weighted({code: dict.fromkeys(kinds, 1.0) for code, kinds in facets.technology.items()}))),
        (ACTIVITIES, _sparse(_weighted(facets.weeks))),
    )
    lifts = _lifts(facets)
    logs = [OPENINGS * math.log(facets.openings[soc]) for soc in socs]
    found = {}
    for code in codes:
        lift = lifts.get(code[:2], {})
        scores = [FLOWS * lift.get(soc[:2], 0.0) for soc in socs]
        for weight, likeness in parts:
            mine = likeness.get(code, {})
            values = [mine.get(other, 0.0) for other in first]
            for place, held in divided:
                values[place] = sum(mine.get(other, 0.0) for other in held) / len(held)
            mean, spread = _usual(values, place_of.get(soc_of(code)))
            if spread:
                scores = [total + weight * (value - mean) / spread for total, value in zip(scores, values, strict=True)]
        ranked = sorted(range(len(socs)), key=lambda place: (-scores[place] - logs[place], socs[place]))  # used at once
        best = [place for place in ranked[: most + 1] if socs[place] != soc_of(code)][:most]
        found[code] = tuple(Carried(socs[place], scores[place], scores[place] + logs[place]) for place in best)
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


def _usual(values: Sequence[float], own: int | None) -> tuple[float, float]:
    """Mean and standard deviation of some values without that of the occupation itself."""
    rest = [value for place, value in enumerate(values) if place != own]
    if not rest:
        return 0.0, 0.0
    mean = sum(rest) / len(rest)
    return mean, math.sqrt(sum((value - mean) * (value - mean) for value in rest) / len(rest))


def _dense(profiles: Mapping[str, Vector]) -> dict[str, dict[str, float]]:
    """The cosine of every two profiles, as vectors of all that stands in any; what one lacks is 0."""
    keys = sorted({key for profile in profiles.values() for key in profile})
    unit: dict[str, tuple[float, ...]] = {}
    for code, profile in profiles.items():
        length = math.sqrt(sum(part * part for part in profile.values())) or 1.0
        unit[code] = tuple(profile.get(key, 0.0) / length for key in keys)
    found: dict[str, dict[str, float]] = {code: {} for code in unit}
    order = list(unit)
    for place, code in enumerate(order):
        mine = unit[code]
        for other in order[place:]:
            found[code][other] = found[other][code] = sum(map(mul, mine, unit[other]))
    return found


def _sparse(profiles: Mapping[str, Vector]) -> dict[str, dict[str, float]]:
    """The same for profiles that mostly share nothing; two that share nothing have no entry."""
    holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    unit: dict[str, Vector] = {}
    for code, profile in profiles.items():
        length = math.sqrt(sum(part * part for part in profile.values())) or 1.0
        unit[code] = {key: part / length for key, part in profile.items() if part}
        for key, part in unit[code].items():
            holders[key].append((code, part))
    found: dict[str, dict[str, float]] = {}
    for code, profile in unit.items():
        near: defaultdict[str, float] = defaultdict(float)
        for key, part in profile.items():
            for other, theirs in holders[key]:
                near[other] += part * theirs
        found[code] = dict(near)
    return found


def _deviating(profiles: Mapping[str, Vector]) -> dict[str, Vector]:
    """Profiles as standard deviations from the mean of all, so that what everybody has counts nothing."""
    keys = sorted({key for profile in profiles.values() for key in profile})
    usual = {key: _usual([each[key] for each in profiles.values() if key in each], None) for key in keys}
    return {
        code: {key: (value - usual[key][0]) / (usual[key][1] or 1.0) for key, value in profile.items()}
        for code, profile in profiles.items()
    }


def _weighted(profiles: Mapping[str, Vector]) -> dict[str, Vector]:
    """Profiles whose parts count by the logarithm of how few have them."""
    having = Counter(key for profile in profiles.values() for key in profile)
    return {
        code: {key: value * math.log(len(profiles) / having[key]) for key, value in profile.items()}
        for code, profile in profiles.items()
    }


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
