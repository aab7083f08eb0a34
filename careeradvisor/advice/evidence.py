"""What the published measures say of a role, side by side, and how its own ratings compare with them."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import assistants_of
from careeradvisor.model.figure import Family, Measure
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Exposure, shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from careeradvisor.model.figure import Figures, OccupationFigures, TaskFigures
    from careeradvisor.model.role import OccupationWeight, Role, Task
    from careeradvisor.model.source import Source

CLOSE_WITHIN, ROUGH_WITHIN = 15, 35
"""Spreads, in percentile points, up to which measures agree closely and roughly."""
SAME_WITHIN = 6e-7
"""How far a value may be from its own place in a population, which holds means to six decimals."""


class Agreement(StrEnum):
    """How far measures are apart, by the spread of their percentiles."""

    CLOSE = "close"
    """At most 15 points."""
    ROUGH = "rough"
    """At most 35 points."""
    NONE = "none"


class Reading(NamedTuple):
    """One measure of a role.

    `value` is the weighted mean over the occupations that have one, on the measure's own scale, and
    `covered` the percent of the weight they hold; `percentile` (0 to 100) is the mid-rank of the value
    among all 6-digit SOC occupations. The three are `None` where no occupation has a value. `trend` is the weighted
    mean of its changes in percent, between the times that `measure.trend` names.
    """

    key: str
    measure: Measure
    value: float | None
    percentile: float | None
    covered: int
    approximate: bool
    trend: float | None


class Summary(NamedTuple):
    """The percentiles of several measures: how many there are, their median and their spread in points."""

    measures: int
    median: float
    spread: float
    agreement: Agreement


class ObservedUse(NamedTuple):
    """How assistants are used for a role's tasks.

    `usage` is the percent of all conversations; `automation` and `augmentation` are its shares (0 to 1),
    weighted by use. `tasks` counts the O*NET tasks with observed use.
    """

    tasks: int
    usage: float
    automation: float
    augmentation: float


class RatingAgreement(NamedTuple):
    """The file's ratings against one published rater, over pairs of a task and an O*NET task it cites."""

    pairs: int
    exact: int
    within_one: int


class TaskEvidence(NamedTuple):
    """One task's published figures; `differs` holds the raters whose rating is not the file's."""

    id: str
    statement: str
    exposure: Exposure
    published: tuple[TaskFigures, ...]
    differs: tuple[str, ...]


class Evidence(NamedTuple):
    """All published evidence about a role. `exposure` summarizes potential and practice together."""

    readings: tuple[Reading, ...]
    families: dict[Family, Summary]
    exposure: Summary | None
    observed: ObservedUse | None
    gpt4: RatingAgreement
    human: RatingAgreement
    tasks: tuple[TaskEvidence, ...]


class EvidenceAccount(NamedTuple):
    """Everything published about a role or an occupation.

    `important` are O*NET's names of the work activities that people in its main occupation call most important, each
    with how important (1 to 5), the most important first.
    """

    id: str
    title: str
    evidence: Evidence
    sources: dict[str, Source]
    important: dict[str, float] = {}


def percentile(value: float, population: Sequence[str]) -> float:
    """The mid-rank of `value` in a sorted population, 0 to 100; values within `SAME_WITHIN` are equal."""
    below = bisect_left(population, value - SAME_WITHIN, key=float)
    return 50 * (below + bisect_right(population, value + SAME_WITHIN, lo=below, key=float)) / len(population)


def median(values: Iterable[float]) -> float:
    """The middle value, or the mean of the two in the middle."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def evidence(tasks: Sequence[Task], occupations: Iterable[OccupationWeight], figures: Figures) -> Evidence:
    """The published evidence for a week of `tasks` in weighted `occupations`."""
    weighted = [(each.weight, figures.occupations.get(each.code, ())) for each in occupations]
    return gathered(weighted, figures, tuple(_task_evidence(task, figures.tasks) for task in tasks))


def gathered(
    weighted: list[tuple[int, tuple[OccupationFigures, ...]]], figures: Figures, tasks: tuple[TaskEvidence, ...]
) -> Evidence:
    """Evidence from weighted occupations and the evidence of single tasks."""
    readings = tuple(_reading(key, measure, weighted, figures) for key, measure in figures.measures.items())
    by_family: dict[Family, list[float]] = {family: [] for family in Family}
    for reading in readings:
        if reading.percentile is not None:
            by_family[reading.measure.family].append(reading.percentile)
    return Evidence(
        readings=readings,
        families={family: summary for family, values in by_family.items() if (summary := _summary(values))},
        exposure=_summary(by_family[Family.POTENTIAL] + by_family[Family.PRACTICE]),
        observed=_observed(tasks),
        gpt4=_agreement([(task.exposure, each.gpt4) for task in tasks for each in task.published]),
        human=_agreement([(task.exposure, each.human) for task in tasks for each in task.published]),
        tasks=tasks,
    )


def mean(values: Iterable[float]) -> float | None:
    """The plain mean, `None` of nothing."""
    found = list(values)
    return math.fsum(found) / len(found) if found else None


def weighted_mean(pairs: Iterable[tuple[int, float | None]]) -> tuple[float | None, int]:
    """The mean of the values that exist, by weight, and the weight they hold together."""
    found = [(weight, value) for weight, value in pairs if value is not None]
    total = sum(weight for weight, _ in found)
    return (math.fsum(weight * value for weight, value in found) / total if total else None), total


def _reading(
    key: str, measure: Measure, weighted: list[tuple[int, tuple[OccupationFigures, ...]]], figures: Figures
) -> Reading:
    value, covered = weighted_mean(
        (weight, mean(each.values[key] for each in group if key in each.values)) for weight, group in weighted
    )
    population = figures.populations.get(key, ())
    rank = percentile(value, population) if value is not None and population else None
    trend, _ = weighted_mean(
        (weight, mean(each.trends[key] for each in group if key in each.trends)) for weight, group in weighted
    )
    approximate = any(key in each.approximate for _, group in weighted for each in group)
    return Reading(key, measure, value, rank, covered, approximate, trend)


def _summary(percentiles: list[float]) -> Summary | None:
    if not percentiles:
        return None
    spread = max(percentiles) - min(percentiles)
    agreement = (
        Agreement.CLOSE if spread <= CLOSE_WITHIN else Agreement.ROUGH if spread <= ROUGH_WITHIN else Agreement.NONE
    )
    return Summary(len(percentiles), median(percentiles), spread, agreement)


def _task_evidence(task: Task, tasks: dict[int, TaskFigures]) -> TaskEvidence:
    published = tuple(tasks[number] for number in task.onet if number in tasks)
    differs = tuple(
        rater
        for rater in ("gpt4", "human")
        if any(
            (rating := getattr(each, rater)) and Exposure(rating).step != task.exposure.assistant_step
            for each in published
        )
    )
    return TaskEvidence(task.id, task.statement, task.exposure, published, differs)


def _observed(tasks: tuple[TaskEvidence, ...]) -> ObservedUse | None:
    seen = {each.id: each for task in tasks for each in task.published if each.usage and each.automation is not None}
    usage = math.fsum(each.usage or 0 for each in seen.values())
    if not usage:
        return None
    automation = math.fsum((each.usage or 0) * (each.automation or 0) for each in seen.values()) / usage
    augmentation = math.fsum((each.usage or 0) * (each.augmentation or 0) for each in seen.values()) / usage
    return ObservedUse(len(seen), usage, automation, augmentation)


def _agreement(pairs: list[tuple[Exposure, str]]) -> RatingAgreement:
    steps = [abs(exposure.assistant_step - Exposure(rating).step) for exposure, rating in pairs if rating]
    return RatingAgreement(len(steps), steps.count(0), sum(step <= 1 for step in steps))


def linked_rating(role: Role, tasks: dict[int, TaskFigures], rater: str) -> tuple[float, float] | None:
    """The assistants' part of the week over linked tasks: by the file, and by one published rater (`gpt4`, `human`).

    A task that cites several O*NET tasks counts with the mean of their ratings. `None` without linked tasks.
    """
    from fractions import Fraction  # decimal behind it is for those who ask, which no page does

    own: list[tuple[Exposure, Fraction]] = []
    published: list[tuple[Exposure, Fraction]] = []
    for task in role.tasks:
        linked = [getattr(tasks[number], rater) for number in task.onet if number in tasks]
        ratings = [Exposure(rating) for rating in linked if rating]
        if ratings:
            own.append((task.exposure, Fraction(task.share)))
            published += [(rating, Fraction(task.share, len(ratings))) for rating in ratings]
    weight = sum(share for _, share in own)
    if not weight:
        return None
    by_file, by_rater = (assistants_of(shares(each, Fraction(0))) for each in (own, published))
    return float(100 * by_file / weight), float(100 * by_rater / weight)
