"""A dated plan that closes a gap: prerequisites first, hours split into weeks, a review every four."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Need, in_order, required_by
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.labor import LaborMarket
    from careeradvisor.model.role import ResumeExample
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.statistic import Statistics

REVIEW_EVERY = 4
"""Weeks between review points."""
BLANK = "[What you made and what it changed]"
"""Begins a resume bullet where the role has no example for a skill."""


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
    """A plan for a role. `short` is by how many hours all of it would not fit; `left_out` is what then stays out.

    `labor_market` and `statistics` are there where pay in a state was asked for.
    """

    role: str
    title: str
    start: date
    hours_per_week: Fraction
    steps: tuple[Step, ...]
    weeks: tuple[PlanWeek, ...]
    hours: int
    short: Fraction
    left_out: tuple[Need, ...]
    labor_market: LaborMarket | None = None
    statistics: Statistics | None = None

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
    """Schedule a gap from `start` on, within `weeks` weeks if given. Without an hour a week nothing fits."""
    open_needs = [need for need in found.needs if need.hours]
    total = Fraction(sum(need.hours for need in open_needs))
    room = total if weeks is None and hours_per_week > 0 else max(Fraction(0), hours_per_week * (weeks or 0))
    chosen = open_needs if total <= room else _best_part(open_needs, skills, room)
    chosen_ids = {need.id for need in chosen}
    filled = _filled([need.hours for need in chosen], hours_per_week)
    spans = _spans(filled)
    bullets = {example.shows: example.strong for example in examples}
    return Plan(
        role=found.role,
        title=found.title,
        start=start,
        hours_per_week=hours_per_week,
        steps=tuple(
            Step(need, first, last, bullets.get(need.id) or f"{BLANK}, shown by: {need.skill.proof}")
            for need, (first, last) in zip(chosen, spans, strict=True)
        ),
        weeks=tuple(_weeks(chosen, filled, spans, start)),
        hours=sum(need.hours for need in chosen),
        short=max(Fraction(0), total - room),
        left_out=tuple(need for need in open_needs if need.id not in chosen_ids),
    )


def _best_part(needs: list[Need], skills: Mapping[str, Skill], room: Fraction) -> list[Need]:
    """The needs that fit, taken in order, each only together with the prerequisites that are still open.

    Those that the role names come before those that only others require. None that stays out would fit beside them.
    """
    by_id = {need.id: need for need in needs}
    chosen: dict[str, Need] = {}
    for need in sorted(needs, key=lambda need: not need.why):
        with_it = [name for name in (*required_by(need.id, skills), need.id) if name in by_id and name not in chosen]
        hours = sum(by_id[name].hours for name in with_it)
        if hours <= room:
            room -= hours
            chosen |= {name: by_id[name] for name in with_it}
    return in_order(list(chosen.values()), skills)


def _filled(hours: list[int], pace: Fraction) -> list[list[tuple[int, Fraction]]]:
    """For each week the places in `hours` that are worked on and for how long, one place after another.

    Counted in parts of an hour that a week has a whole number of, since a fraction costs more than a number.
    """
    parts, of_an_hour = pace.numerator, pace.denominator
    weeks: list[list[tuple[int, Fraction]]] = []
    left = 0
    for place, whole in enumerate(hours):
        waiting = whole * of_an_hour
        while waiting:
            if not left:
                weeks.append([])
                left = parts
            taken = min(left, waiting)
            weeks[-1].append((place, pace if taken == parts else Fraction(taken, of_an_hour)))
            left -= taken
            waiting -= taken
    return weeks


def _spans(filled: list[list[tuple[int, Fraction]]]) -> list[tuple[int, int]]:
    """The first and the last week of each place."""
    found: dict[int, tuple[int, int]] = {}
    for number, week in enumerate(filled, start=1):
        for place, _ in week:
            found[place] = (found[place][0] if place in found else number, number)
    return [found[place] for place in sorted(found)]


def _weeks(
    needs: list[Need], filled: list[list[tuple[int, Fraction]]], spans: list[tuple[int, int]], start: date
) -> list[PlanWeek]:
    return [
        PlanWeek(
            number=number,
            start=start + timedelta(days=7 * (number - 1)),
            portions=tuple(Portion(needs[place].id, needs[place].skill.title, hours) for place, hours in week),
            done=tuple(needs[place].id for place, _ in week if spans[place][1] == number),
            review=number % REVIEW_EVERY == 0 or number == len(filled),
        )
        for number, week in enumerate(filled, start=1)
    ]
