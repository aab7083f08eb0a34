"""A dated plan that closes a gap: prerequisites first, hours split into weeks, a review every four."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.gap import Need, in_order, required_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.model.role import ResumeExample
    from careeradvisor.model.skill import Skill

REVIEW_EVERY = 4
"""Weeks between review points."""


class Step(NamedTuple):
    """One skill of a plan, from the first to the last of its weeks (counted from 1).

    `bullet` is a resume line to fill in once the project is done.
    """

    need: Need
    first_week: int
    last_week: int
    bullet: str


class Portion(NamedTuple):
    """Hours for one skill in one week."""

    skill: str
    title: str
    hours: Fraction


class PlanWeek(NamedTuple):
    """One week. `done` names the skills whose project ends in it, `review` says that it ends in a look back."""

    number: int
    start: date
    portions: tuple[Portion, ...]
    done: tuple[str, ...]
    review: bool


class Plan(NamedTuple):
    """A plan for a role. `short` is by how many hours all of it would not fit; `left_out` is what then stays out."""

    role: str
    title: str
    start: date
    hours_per_week: Fraction
    steps: tuple[Step, ...]
    weeks: tuple[PlanWeek, ...]
    hours: int
    short: Fraction
    left_out: tuple[Need, ...]

    @property
    def end(self) -> date:
        """The last day of the last week."""
        return self.start + timedelta(days=7 * max(1, len(self.weeks)) - 1)


def plan(
    found: Gap,
    skills: Mapping[str, Skill],
    examples: Sequence[ResumeExample],
    start: date,
    hours_per_week: Fraction,
    weeks: int | None = None,
) -> Plan:
    """Schedule a gap from `start` on, within `weeks` weeks if given. Raises ValueError when no hour is left for it."""
    if hours_per_week <= 0:
        raise ValueError("a plan needs some hours a week")
    open_needs = [need for need in found.needs if need.hours]
    total = sum(need.hours for need in open_needs)
    room = hours_per_week * weeks if weeks is not None else Fraction(total)
    chosen = open_needs if total <= room else _best_part(open_needs, skills, room)
    bullets = {example.shows: example.strong for example in examples}
    steps, filled = _scheduled(chosen, hours_per_week, bullets)
    return Plan(
        role=found.role,
        title=found.title,
        start=start,
        hours_per_week=hours_per_week,
        steps=tuple(steps),
        weeks=tuple(_weeks(steps, filled, start)),
        hours=sum(need.hours for need in chosen),
        short=max(Fraction(0), total - room),
        left_out=tuple(need for need in open_needs if need not in chosen),
    )


def _best_part(needs: list[Need], skills: Mapping[str, Skill], room: Fraction) -> list[Need]:
    """The needs that fit, taken in order, each only together with the prerequisites that are still open."""
    by_id = {need.id: need for need in needs}
    chosen: dict[str, Need] = {}
    for need in needs:
        with_it = [name for name in (*required_by(need.id, skills), need.id) if name in by_id and name not in chosen]
        if sum(by_id[name].hours for name in (*chosen, *with_it)) <= room:
            chosen |= {name: by_id[name] for name in with_it}
    return in_order(list(chosen.values()), skills)


def _scheduled(
    needs: list[Need], hours_per_week: Fraction, bullets: Mapping[str, str]
) -> tuple[list[Step], list[list[Portion]]]:
    """Skills one after another, each taking what is left of a week."""
    weeks: list[list[Portion]] = []
    left = Fraction(0)
    steps = []
    for need in needs:
        hours = Fraction(need.hours)
        first = 0
        while hours:
            if not left:
                weeks.append([])
                left = hours_per_week
            taken = min(left, hours)
            weeks[-1].append(Portion(need.id, need.skill.title, taken))
            first = first or len(weeks)
            left -= taken
            hours -= taken
        bullet = bullets.get(need.id) or f"[What you made and what it changed], shown by: {need.skill.proof}"
        steps.append(Step(need, first, len(weeks), bullet))
    return steps, weeks


def _weeks(steps: list[Step], filled: list[list[Portion]], start: date) -> list[PlanWeek]:
    return [
        PlanWeek(
            number=number,
            start=start + timedelta(days=7 * (number - 1)),
            portions=tuple(portions),
            done=tuple(step.need.id for step in steps if step.last_week == number),
            review=number % REVIEW_EVERY == 0 or number == len(filled),
        )
        for number, portions in enumerate(filled, start=1)
    ]
