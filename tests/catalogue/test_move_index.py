"""What the index of moves holds is what its formula makes of the published figures, computed here a second time."""

from __future__ import annotations

import math
import statistics
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.carry_over import ACTIVITIES, FLOWS, KEPT, KNOWLEDGE, OPENINGS, TECHNOLOGY, WORDS
from careeradvisor.desk.move_index import compared, move_index
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careeradvisor.advice.carry_over import Facets
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
ORIGINS = [
    *("11-1011.00", "13-2011.00", "15-1252.00", "17-2051.00", "19-1042.00", "21-1021.00"),
    *("23-2011.00", "25-2021.00", "27-1024.00", "29-1141.00", "31-9092.00", "33-3051.00"),
    *("35-3023.00", "37-2011.00", "39-5012.00", "41-2011.00", "43-9021.00", "45-2092.00"),
    *("47-2111.00", "49-9021.00", "51-4041.00", "53-3032.00", "29-1141.01"),
]
"""One of every major group that has civilians, and a part of a divided occupation."""
HALF_A_STEP = 0.125
"""Scores are kept in quarters."""


@pytest.fixture(scope="module")
def whole() -> Catalogue:
    """The bundled role data, read once for all origins."""
    return open_catalogue(ROOT / "roles_data")


@pytest.fixture(scope="module")
def figures(whole: Catalogue) -> tuple[Facets, dict[str, list[str]]]:
    return compared(whole)


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    lengths = math.hypot(*one.values()) * math.hypot(*other.values())
    return sum(value * other.get(key, 0.0) for key, value in one.items()) / lengths if lengths else 0.0


def deviating(profiles: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Each area in standard deviations from its mean."""
    held: defaultdict[str, list[float]] = defaultdict(list)
    for profile in profiles.values():
        for key, value in profile.items():
            held[key].append(value)
    usual = {key: (statistics.fmean(values), statistics.pstdev(values)) for key, values in held.items()}
    return {
        code: {key: (value - usual[key][0]) / usual[key][1] for key, value in profile.items()}
        for code, profile in profiles.items()
    }


def by_rarity(profiles: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    having = Counter(key for profile in profiles.values() for key in profile)
    return {
        code: {key: value * math.log(len(profiles) / having[key]) for key, value in profile.items()}
        for code, profile in profiles.items()
    }


def of_profiles(profiles: Mapping[str, Mapping[str, float]]) -> Callable[[str, str], float]:
    return lambda one, other: cosine(profiles.get(one, {}), profiles.get(other, {}))


def computed(facets: Facets, goals: Mapping[str, Iterable[str]], code: str) -> dict[str, tuple[float, float]]:
    """Score, and score with openings, of every goal but the occupation itself."""
    kinds = {each: dict.fromkeys(held, 1.0) for each, held in facets.technology.items()}
    parts = [
        (KNOWLEDGE, of_profiles(deviating(facets.knowledge))),
        (WORDS, lambda one, other: facets.words.get(one, {}).get(other, 0.0)),
        (TECHNOLOGY, of_profiles(by_rarity(kinds))),
        (ACTIVITIES, of_profiles(by_rarity(facets.weeks))),
    ]
    others = {soc: held for soc, held in goals.items() if soc != code[:7]}
    scores = dict.fromkeys(others, 0.0)
    for weight, alike in parts:
        values = {soc: statistics.fmean(alike(code, each) for each in held) for soc, held in others.items()}
        mean, spread = statistics.fmean(values.values()), statistics.pstdev(values.values())
        for soc, value in values.items():
            scores[soc] += weight * (value - mean) / spread if spread else 0.0
    jobs: Counter[str] = Counter()
    for soc, openings in facets.openings.items():
        jobs[soc[:2]] += openings
    moves = facets.flows[code[:2]]
    room = sum(jobs[group] for group in moves)
    for soc in scores:
        if soc[:2] in moves:
            expected = 100 * jobs[soc[:2]] / room
            scores[soc] += FLOWS * math.log((moves[soc[:2]] + 0.01) / (expected + 0.01))
    return {soc: (score, score + OPENINGS * math.log(facets.openings[soc])) for soc, score in scores.items()}


@pytest.mark.parametrize("code", ORIGINS)
def test_what_is_kept_is_computed_anew(code: str, figures: tuple[Facets, dict[str, list[str]]], whole: Catalogue):
    anew = computed(*figures, code)
    kept = {each.soc: each.score for each in move_index(whole).reachable(code)}
    assert len(kept) == KEPT
    for soc, score in kept.items():
        assert abs(score - anew[soc][0]) <= HALF_A_STEP + 1e-9, soc
    least = min(anew[soc][1] for soc in kept)
    better = [soc for soc, (_, likely) in anew.items() if likely > least + 1e-9 and soc not in kept]
    assert better == [], "nothing likelier was left out"


def test_how_important_knowledge_is_to_all_is_computed_anew(
    figures: tuple[Facets, dict[str, list[str]]], whole: Catalogue
):
    held: defaultdict[str, list[float]] = defaultdict(list)
    for profile in figures[0].knowledge.values():
        for area, value in profile.items():
            held[area].append(value)
    usual = move_index(whole).usual()
    assert usual == pytest.approx({area: statistics.fmean(values) for area, values in held.items()}, abs=0.00501)
