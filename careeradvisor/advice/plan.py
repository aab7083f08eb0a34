"""A dated plan: what to do in each week, whose skills come first, and what is left for later."""

from __future__ import annotations

import math
from collections import defaultdict
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Need, in_order
from careeradvisor.advice.sequence import sequence
from careeradvisor.advice.stage import HOUR, stages
from careeradvisor.advice.value import FIRST_WEEKS, Touched, by_value
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.labor import LaborMarket
    from careeradvisor.advice.stage import Piece, Stage
    from careeradvisor.advice.value import Worth
    from careeradvisor.model.role import Proficiency, ResumeExample
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.statistic import Statistics

USUAL_WEEKS = 12
"""Weeks of a plan where nobody says: as far as people see ahead."""
REVIEW_EVERY = 4
"""Weeks between review points."""
BLANK = "[What you made and what it changed]"
"""Begins a resume bullet where the role has no example for a skill."""


class Way(StrEnum):
    """Who a plan is for."""

    IN_THE_JOB = "in-the-job"
    """Somebody who does this work: what everybody in it can do is held, and the order goes by value."""
    ENTERING = "entering"
    """Somebody who wants to do it: all of its skills, in the role's order."""


class Step(NamedTuple):
    """A way to a `level` of a skill, from the first to the last of its weeks (counted from 1), in `hours`.

    `done` says that the skill's project ends it; `bullet` is a resume line to fill in then. `bears_on` are tasks of
    the week that the skill moves, `practiced` hours that were logged on it before.
    """

    need: Need
    first_week: int
    last_week: int
    bullet: str
    level: Proficiency
    hours: Fraction
    done: bool
    bears_on: tuple[Touched, ...]
    practiced: float = 0


class Doing(NamedTuple):
    """Something to do in a week: a step of a skill, or its `project`. `again` says that an earlier week began it."""

    words: str
    hours: Fraction
    project: bool
    again: bool

    @property
    def sentence(self) -> str:
        """What to do in a sentence."""
        if self.project:
            return "Go on with the project." if self.again else f"Project: {self.words}"
        return f"Go on: {self.words}" if self.again else self.words


class Portion(NamedTuple):
    """Hours for one skill in one week, and what to do in them."""

    skill: str
    title: str
    hours: Fraction
    doing: tuple[Doing, ...]


class PlanWeek(NamedTuple):
    """One week. `done` names the skills whose project ends in it, `review` says that it ends in a look back."""

    number: int
    start: date
    portions: tuple[Portion, ...]
    done: tuple[str, ...]
    review: bool


class Plan(NamedTuple):
    """A plan for a role. `left_out` is what is left for later, each with the level that is reached by then.

    `short` is by how many hours all of it would not fit. `core` names skills that are held because everybody who does
    the work has them, `too_long` those that take too long for the years still to work; `assumed` says that nobody said
    which way it is. `labor_market` and `statistics` are there where pay in a state was asked for.
    """

    role: str
    title: str
    start: date
    hours_per_week: Fraction
    steps: tuple[Step, ...]
    weeks: tuple[PlanWeek, ...]
    hours: Fraction
    short: Fraction
    left_out: tuple[Need, ...]
    labor_market: LaborMarket | None = None
    statistics: Statistics | None = None
    way: Way = Way.ENTERING
    assumed: bool = False
    core: tuple[str, ...] = ()
    too_long: tuple[str, ...] = ()

    @property
    def end(self) -> date:
        """The last day of the last week."""
        return self.start + timedelta(days=7 * max(1, len(self.weeks)) - 1)


def finished(step: Step) -> str:
    """The command that says that a step's project is finished."""
    return f"careeradvisor done {step.need.id}:{step.level}"


def plan(
    found: Gap,
    skills: Mapping[str, Skill],
    examples: Sequence[ResumeExample],
    start: date,
    hours_per_week: Fraction,
    weeks: int | None = None,
    worth: Mapping[str, Worth] | None = None,
    practiced: Mapping[str, float] = MappingProxyType({}),
) -> Plan:
    """Schedule a gap from `start` on, within `weeks` weeks if given. Without an hour a week nothing fits.

    With the `worth` of its skills it is for somebody who does the work. `practiced` are hours that were spent on a
    skill since its present level.
    """
    needs = {need.id: need for need in found.needs if need.hours}
    opened = {name: stages(need, practiced.get(name, 0)) for name, need in needs.items()}
    total = Fraction(sum(stage.minutes for each in opened.values() for stage in each))
    room = total if weeks is None and hours_per_week > 0 else HOUR * hours_per_week * (weeks or 0)
    if worth is None:
        ordered = in_order(list(needs.values()), skills)
        groups = [[need.id for need in sorted(ordered, key=lambda need: not need.why)]]
    else:
        groups = by_value(list(needs.values()), opened, worth, skills, HOUR * hours_per_week * FIRST_WEEKS)
    taken = sequence(groups, opened, skills, room)
    spans, planned = _weeks(taken, hours_per_week, start, needs)
    bullets = {example.shows: example.strong for example in examples}

    def step(each: _Span) -> Step:
        need, last = needs[each.stages[0].skill], each.stages[-1]
        return Step(
            need=need,
            first_week=each.first,
            last_week=each.last,
            bullet=bullets.get(need.id) or f"{BLANK}, shown by: {need.skill.proof}",
            level=last.level,
            hours=Fraction(sum(stage.minutes for stage in each.stages), HOUR),
            done=last.project,
            bears_on=worth[need.id].tasks if worth else (),
            practiced=practiced.get(need.id, 0),
        )

    return Plan(
        role=found.role,
        title=found.title,
        start=start,
        hours_per_week=hours_per_week,
        steps=tuple(map(step, spans)),
        weeks=planned,
        hours=Fraction(sum(stage.minutes for stage in taken), HOUR),
        short=max(Fraction(0), (total - room) / HOUR),
        left_out=_later([name for group in groups for name in group], needs, opened, taken),
        way=Way.ENTERING if worth is None else Way.IN_THE_JOB,
    )


def _later(
    ranked: Sequence[str], needs: Mapping[str, Need], opened: Mapping[str, Sequence[Stage]], taken: Sequence[Stage]
) -> tuple[Need, ...]:
    """What stays out of a plan, from the level that the plan leads to, in whole hours."""
    reached = {stage.skill: stage.level for stage in taken}
    gone = {(stage.skill, stage.level) for stage in taken}
    left = {name: sum(stage.minutes for stage in opened[name] if (name, stage.level) not in gone) for name in ranked}
    return tuple(
        needs[name]._replace(have=reached.get(name, needs[name].have), hours=math.ceil(left[name] / HOUR))
        for name in ranked
        if left[name]
    )


class _Span(NamedTuple):
    """Stages of one skill that follow each other, and their first and last week."""

    stages: list[Stage]
    first: int
    last: int


class _Part(NamedTuple):
    """A part of a piece of a span that falls into one week, in ticks."""

    span: int
    piece: Piece
    ticks: int
    again: bool


def _weeks(
    taken: Sequence[Stage], pace: Fraction, start: date, needs: Mapping[str, Need]
) -> tuple[list[_Span], tuple[PlanWeek, ...]]:
    """The spans of a plan and its weeks, each filled up before the next begins."""
    grouped = [list(group) for _, group in groupby(taken, key=lambda stage: stage.skill)]
    filled = _filled([[piece for stage in each for piece in stage.pieces] for each in grouped], pace)
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, week in enumerate(filled, start=1):
        for part in week:
            first.setdefault(part.span, number)
            last[part.span] = number
    spans = [_Span(each, first[place], last[place]) for place, each in enumerate(grouped)]
    ends: defaultdict[int, list[str]] = defaultdict(list)
    for each in spans:
        if each.stages[-1].project:
            ends[each.last].append(each.stages[0].skill)
    portions = _Portions([needs[each[0].skill] for each in grouped], HOUR * pace.denominator)
    weeks = tuple(
        PlanWeek(
            number,
            start + timedelta(days=7 * (number - 1)),
            portions.of(week),
            tuple(ends[number]),
            number % REVIEW_EVERY == 0 or number == len(filled),
        )
        for number, week in enumerate(filled, start=1)
    )
    return spans, weeks


def _filled(spans: Sequence[Sequence[Piece]], pace: Fraction) -> list[list[_Part]]:
    """For each week the pieces that are worked on and for how long, one after another.

    Counted in ticks, of which both a minute and a week have a whole number, since a fraction costs more than a number.
    """
    of_a_minute, of_a_week = pace.denominator, HOUR * pace.numerator
    weeks: list[list[_Part]] = []
    left = 0
    for place, pieces in enumerate(spans):
        for piece in pieces:
            waiting, again = piece.minutes * of_a_minute, False
            while waiting:
                if not left:
                    weeks.append([])
                    left = of_a_week
                ticks = min(left, waiting)
                weeks[-1].append(_Part(place, piece, ticks, again))
                left -= ticks
                waiting -= ticks
                again = True
    return weeks


class _Portions:
    """What each week holds. Most weeks have the same hours, and a fraction is made only once."""

    def __init__(self, needs: Sequence[Need], of_an_hour: int) -> None:
        self._needs = needs
        self._of_an_hour = of_an_hour
        self._hours: dict[int, Fraction] = {}

    def of(self, week: Sequence[_Part]) -> tuple[Portion, ...]:
        """The parts of a week, those of one skill together."""
        return tuple(self._one(place, list(parts)) for place, parts in groupby(week, key=lambda part: part.span))

    def _one(self, place: int, parts: list[_Part]) -> Portion:
        need, hours = self._needs[place], self._in_hours
        doing = tuple(Doing(part.piece.words, hours(part.ticks), part.piece.project, part.again) for part in parts)
        return Portion(need.id, need.skill.title, hours(sum(part.ticks for part in parts)), doing)

    def _in_hours(self, ticks: int) -> Fraction:
        if ticks not in self._hours:
            self._hours[ticks] = Fraction(ticks, self._of_an_hour)
        return self._hours[ticks]
