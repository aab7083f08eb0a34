"""How telling each word is of each activity, so that a task in somebody's own words finds the one it belongs to."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from careeradvisor.text.title import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role

IN_NAME, IN_STATEMENT, ELSEWHERE = 4.0, 2.0, 1.0
"""How often a word counts in the name of an activity, in a task that a role has of it, and in its other sentences."""
LENGTH = 0.25
"""How much a long description counts against an activity: 0 not at all, 0.5 in full. Tried on the tasks of roles."""
COMMON = 0.25
"""Part of all activities from which on a word tells nothing."""


def stems_of(text: str) -> list[str]:
    """The stems of the words of a sentence; letters that stand alone tell nothing."""
    return [stem(word) for word in words(text) if len(word) > 1]


def word_weights(
    activities: Mapping[str, Activity], statements: Mapping[str, Iterable[str]]
) -> dict[str, dict[str, float]]:
    """What each word says for each activity, less where an activity has many.

    `statements` are tasks that belong to an activity, in the words of roles.
    """
    held = {key: _counted(activity, statements.get(key, ())) for key, activity in activities.items()}
    having = Counter(each for counts in held.values() for each in counts)
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for key, counts in held.items():
        weights = {
            each: (1 + math.log(count)) * math.log(len(held) / having[each])
            for each, count in counts.items()
            if having[each] <= max(1.0, COMMON * len(held))
        }
        length = sum(weight * weight for weight in weights.values()) ** LENGTH or 1.0
        for each, weight in weights.items():
            found[each][key] = weight / length
    return found


def statements_of(roles: Iterable[Role]) -> dict[str, list[str]]:
    """The tasks of roles under the activity that each names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for role in roles:
        for task in role.tasks:
            if task.activity:
                found[task.activity].append(task.statement)
    return found


def usual_shares(weeks: Mapping[str, Mapping[str, Fraction]]) -> dict[str, dict[str, float]]:
    """The mean part of a week that each activity takes in each major group of occupations."""
    groups: defaultdict[str, list[Mapping[str, Fraction]]] = defaultdict(list)
    for code, week in weeks.items():
        groups[code[:2]].append(week)
    found: dict[str, dict[str, float]] = {}
    for major, held in groups.items():
        keys = dict.fromkeys(key for week in held for key in week)
        found[major] = {key: float(sum(week.get(key, 0) for week in held) / len(held)) for key in keys}
    return found


def _counted(activity: Activity, statements: Iterable[str]) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for text, times in (
        (activity.name, IN_NAME),
        *((statement, IN_STATEMENT) for statement in statements),
        *((text, ELSEWHERE) for text in (activity.ai_does, activity.stops_at, activity.do) if text),
    ):
        for each in dict.fromkeys(stems_of(text)):
            counts[each] += times
    return counts
