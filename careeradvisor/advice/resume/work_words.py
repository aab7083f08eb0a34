"""Which words speak for which occupation: of its titles, of the tasks of its role, of the activities of its week."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from careeradvisor.advice.activity_words import stems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role

IN_TITLES, IN_ROLE, IN_WEEK = 3.0, 1.5, 4.0
"""How often a word counts in a title, in the tasks of a written role, and in the activities of a whole week."""
FEWEST = 0.02
"""Part of an occupation's weight below which a word is left out: it says next to nothing there."""


COMMON = 0.3
"""Part of all occupations from which on a word tells nothing."""
SHORTEST = 3
"""Letters of a word that tells anything."""


def work_words(
    titles: Mapping[str, Iterable[str]],
    weeks: Mapping[str, Mapping[str, Fraction]],
    activities: Mapping[str, Activity],
    roles: Iterable[Role],
) -> dict[str, dict[str, float]]:
    """How much each stem says for each occupation (O*NET-SOC), so that the squares of an occupation's add up to 1."""
    counts: dict[str, defaultdict[str, float]] = {code: defaultdict(float) for code in weeks}
    for code, called in titles.items():
        if code in counts:
            _add(counts[code], called, IN_TITLES)
    words = {key: stems_said(f"{each.name} {each.ai_does}") for key, each in activities.items()}
    for code, week in weeks.items():
        for key, share in week.items():
            for stem in words[key]:
                counts[code][stem] += IN_WEEK * float(share)
    for role in roles:
        texts = (role.summary, *(task.statement for task in role.tasks), *role.skill_names)
        for code in [each for each in sorted(counts) if each.startswith(role.main_occupation)][:1]:
            _add(counts[code], texts, IN_ROLE)
    return _weighed(counts)


def _add(counts: dict[str, float], texts: Iterable[str], times: float) -> None:
    for stem, count in Counter(stem for text in texts for stem in stems_said(text)).items():
        counts[stem] += times * math.log1p(count)


def stems_said(text: str) -> set[str]:
    """The stems of a text that may tell something."""
    return {each for each in stems_of(text) if len(each) >= SHORTEST}


def _weighed(counts: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    having = Counter(stem for held in counts.values() for stem in held)
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for code, held in counts.items():
        weights = {
            stem: math.log1p(count) * rarity(having[stem], len(counts))
            for stem, count in held.items()
            if having[stem] <= max(1.0, COMMON * len(counts))
        }
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
        for stem, weight in weights.items():
            if weight / length >= FEWEST:
                found[stem][code] = weight / length
    return dict(found)


def rarity(having: int, of: int) -> float:
    """How telling a word is that so many occupations have."""
    return math.log(1 + of / having)
