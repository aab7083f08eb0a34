"""What AI or a machine could do of somebody's recent work, by the activities that its lines name."""

from __future__ import annotations

import math
from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from careeradvisor.advice.activity_words import stems_of
from careeradvisor.advice.disruption import Disruption, disruption
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.resume import Resume

JOBS = 2
"""Jobs whose lines count as recent."""
MOST = 400
"""Lines that are looked at."""
FEWEST = 4
"""Lines with an activity that an index needs."""
LEAST, SHARED = 2.4, 2
"""The weight that the words of a line have at least for its activity, and how many they are."""
AHEAD = 1.15
"""How many times the weight of the next activity that is, at least: else the line is left out."""
USUAL = 2.0
"""How many times more an activity counts that is usual in the occupation."""


class ActivityWords(Protocol):
    """What is asked of an index of words; `catalogue.occupation_index` has one."""

    def words_of(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        """How much each of these stems says for each activity."""


class NamedLine(NamedTuple):
    """A line of the file and the activity that it names."""

    line: str
    activity: str
    name: str
    exposure: Exposure
    trend: Trend


class RecentWork(NamedTuple):
    """The lines of the last jobs that name an activity, of `lines` in all.

    `disruption` is the index of them, each counted once, as no file says how many hours a line stands for; `at_risk` is
    the percent of them whose pay is falling. Both are `None` for too few lines.
    """

    lines: int
    named: tuple[NamedLine, ...]
    disruption: Disruption | None
    at_risk: int | None


def recent_lines(resume: Resume) -> tuple[str, ...]:
    """The lines of the last jobs that have some."""
    told = [job for job in resume.jobs if job.lines][:JOBS]
    return tuple(line for job in told for line in job.lines)


def keys_of(lines: Sequence[str], words: ActivityWords, usual: frozenset[str]) -> dict[str, str]:
    """The activity that each line names, for those that name one. `usual` are those of the person's occupation."""
    found: dict[str, str] = {}
    for line in list(dict.fromkeys(lines))[:MOST]:
        stems = list(dict.fromkeys(stems_of(line)))
        said = words.words_of(stems) if stems else {}
        weights: defaultdict[str, list[float]] = defaultdict(list)
        for held in said.values():
            for key, weight in held.items():
                weights[key].append(weight)
        worth = {
            key: math.fsum(held) * (USUAL if key in usual else 1.0)
            for key, held in weights.items()
            if len(held) >= SHARED
        }
        best, *others = sorted(worth, key=lambda key: (-worth[key], key)) or [""]
        if best and worth[best] >= max(LEAST, AHEAD * max((worth[key] for key in others[:1]), default=0.0)):
            found[line] = best
    return found


def recent_work(lines: Sequence[str], keys: Mapping[str, str], activities: Mapping[str, Activity]) -> RecentWork:
    """The exposure of lines whose activities are known, as they are in the person's occupation."""
    named = tuple(
        NamedLine(line, key, activities[key].name, activities[key].exposure, activities[key].trend)
        for line, key in keys.items()
    )
    if len(named) < FEWEST:
        return RecentWork(len(lines), named, None, None)
    part = Fraction(100, len(named))
    found = disruption(shares(((each.exposure, part) for each in named), Fraction(0)))
    at_risk = sum(part for each in named if each.trend is Trend.AT_RISK)
    return RecentWork(len(lines), named, found, round(at_risk))
