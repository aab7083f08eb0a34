"""A role made of a computed week, so that everything that works on a written role works on any occupation."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from careeradvisor.model.first_step import FirstStep, Needs
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import (
    Exposure,
    OccupationWeight,
    Proficiency,
    RelatedRole,
    Role,
    SkillNeed,
    Task,
    Trend,
)
from careeradvisor.text.number import in_sentence, money, signed, thousands

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.figure import OccupationFigures
    from careeradvisor.model.occupation import ComputedWeek, Near, Part
    from careeradvisor.model.statistic import Statistics

MOST_SKILLS = 7
REASONS = 2
"""Reasons that the outlook names."""
NAMED = 3
"""Activities that a sentence names."""
_SMALL = {
    Exposure.E1: "that AI alone could do",
    Exposure.E2: "that AI could do with tools",
    Exposure.M1: "that a machine could do",
    Exposure.M2: "that machines of first users could do",
    Exposure.E0: "that stay with people",
}
_GOING = {Trend.AT_RISK: ", losing value", Trend.RISING: ", gaining value", Trend.STEADY: ""}


class Known(NamedTuple):
    """What is known of an occupation: its week, the activities as they are there, its figures and where these apply.

    `reasons` are sentences on why its share of jobs moves, each with the key of its source.
    """

    code: str
    week: ComputedWeek
    activities: Mapping[str, Activity]
    figures: OccupationFigures
    statistics: Statistics
    reasons: tuple[tuple[str, str], ...] = ()


def computed_role(known: Known) -> Role:
    """The role of one occupation."""
    tasks = tuple(_task(part, known.activities) for part in known.week.parts)
    return Role(
        title=known.figures.title,
        category=known.week.category,
        aliases=(),
        reviewed=max(activity.reviewed for activity in known.activities.values()),
        scope="",
        summary=_summary(tasks),
        outlook=_outlook(known),
        entry=_way_in(known),
        first_step=FirstStep((_first_step(known),), 0, Needs.NOTHING),
        occupations=(OccupationWeight(known.code, 100, "The occupation itself"),),
        tasks=tasks,
        skills=_skills(known),
        resume_examples=(),
        related_roles=tuple(RelatedRole(each.code, _why_near(each, known)) for each in known.week.near),
    )


def _task(part: Part, activities: Mapping[str, Activity]) -> Task:
    held = [activities[key] for key in part.activities]
    first = held[0]
    at_risk = part.trend is Trend.AT_RISK
    horizon = first.horizon if at_risk else None
    advice = None if part.trend is Trend.STEADY else first.do
    if len(held) == 1:
        return Task(
            id=part.activities[0],
            statement=first.name,
            share=part.share,
            activity=part.activities[0],
            trend=part.trend,
            exposure=part.exposure,
            ai_does=first.ai_does,
            horizon=horizon,
            stops_at=first.stops_at,
            measured=first.measured,
            because=first.because,
            basis=first.basis,
            advice=advice,
            onet=part.onet,
        )
    return Task(
        id=f"smaller-parts-{part.exposure.value.lower()}-{part.trend.value}",
        statement=f"Smaller parts of the week {_SMALL[part.exposure]}{_GOING[part.trend]}",
        share=part.share,
        activity=None,
        trend=part.trend,
        exposure=part.exposure,
        ai_does=f"Among them: {_listed(each.name for each in held[:NAMED])}.",
        horizon=horizon,
        advice=advice,
        onet=part.onet,
    )


def _summary(tasks: tuple[Task, ...]) -> str:
    parts = [f"Most of a typical week: {_listed(task.statement for task in tasks[:NAMED])}."]
    for trend, words in ((Trend.AT_RISK, "What loses value first"), (Trend.RISING, "What gains value")):
        named = [task.statement for task in tasks if task.trend is trend][:2]
        if named:
            parts.append(f"{words}: {_listed(named)}.")
    return " ".join(parts)


def _listed(names: Iterable[str]) -> str:
    """Names of activities, which have commas of their own, as a sentence lists them."""
    return "; ".join(map(in_sentence, names))


def _outlook(known: Known) -> str:
    figures, told = known.figures, known.statistics.projections
    if figures.change is None:
        return f"No projection of employment to {told.last} is published for this occupation [{told.source}]."
    change = "stay as it is" if signed(figures.change) == "0" else ("grow" if figures.change > 0 else "fall")
    by = "" if change == "stay as it is" else f" by {signed(abs(figures.change), '%').lstrip('+')}"
    sentences = [f"Employment is projected to {change}{by} from {told.first} to {told.last} [{told.source}]."]
    if figures.employment is not None:
        sentences.append(f"In {told.first} it was {thousands(figures.employment)} jobs [{told.source}].")
    if figures.openings is not None:
        added = max(0.0, (figures.employment or 0) * figures.change / 100 / (told.last - told.first))
        cause = ", most of them because people leave" if added < figures.openings / 2 else ""
        sentences.append(f"About {thousands(figures.openings)} openings a year are expected{cause} [{told.source}].")
    if known.reasons:
        said = "; ".join(f"{_lowered(words.rstrip('.'))} [{source}]" for words, source in known.reasons[:REASONS])
        sentences.append(f"What moves its share of all jobs: {said}.")
    return " ".join(sentences)


def _way_in(known: Known) -> str:
    figures, told, paid = known.figures, known.statistics.projections, known.statistics.pay
    sentences = []
    if figures.education:
        sentences.append(f"The usual education at entry: {_lowered(figures.education)} [{told.source}].")
    low, next_ = figures.wages.p10, figures.wages.p25
    if low is not None and next_ is not None:
        first, second = money(low, paid.symbol), money(next_, paid.symbol)
        sentences.append(
            f"First pay is mostly between {first} and {second} {paid.unit}: one in ten earns less than the first, one "
            f"in four less than the second [{paid.source}]."
        )
    return " ".join(sentences) or "Neither the usual education nor pay is published for this occupation."


def _lowered(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}" if words[1:2].islower() else words


def _first_step(known: Known) -> str:
    """What to do about the largest activity at risk, else about the largest that AI or a machine could do."""
    parts = sorted(known.week.parts, key=lambda part: (part.trend is not Trend.AT_RISK, not part.exposure.step))
    return known.activities[parts[0].activities[0]].do


def _skills(known: Known) -> tuple[SkillNeed, ...]:
    """The skills that help with most of the week; of those of an activity the first helps most."""
    weight: defaultdict[str, float] = defaultdict(float)
    largest: dict[str, str] = {}
    for part in known.week.parts:
        for key in part.activities:
            for place, skill in enumerate(known.activities[key].skills, start=1):
                weight[skill] += part.share / len(part.activities) / place
                largest.setdefault(skill, known.activities[key].name)
    best = sorted(weight, key=lambda skill: (-weight[skill], skill))[:MOST_SKILLS]
    return tuple(
        SkillNeed(skill, Proficiency.WORKING, f"It helps with {in_sentence(largest[skill])}.") for skill in best
    )


def _why_near(near: Near, known: Known) -> str:
    names = [known.activities[key].name for key in near.shared if key in known.activities]
    return f"Shares: {_listed(names)}." if names else "O*NET lists it as related."
