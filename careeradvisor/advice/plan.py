"""A dated plan: what to do in each week, whose skills come first, and what is left for later."""

from __future__ import annotations

import math
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Need, in_order
from careeradvisor.advice.plan_weeks import weeks_of
from careeradvisor.advice.sequence import sequence
from careeradvisor.advice.stage import HOUR, stages
from careeradvisor.advice.value import FIRST_WEEKS, Touched, by_value
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.gate import Gate
    from careeradvisor.advice.labor import LaborMarket
    from careeradvisor.advice.plan_weeks import PlanWeek, Span
    from careeradvisor.advice.stage import Stage
    from careeradvisor.advice.value import Worth
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.model.role import Proficiency, ResumeExample
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.statistic import Statistics

USUAL_WEEKS = 12
"""Weeks of a plan where nobody says: as far as people see ahead."""
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


class Plan(NamedTuple):
    """A plan for a role. `left_out` is what is left for later, each with the level that is reached by then.

    `short` is by how many hours all of it would not fit. `core` names skills that are held because everybody who does
    the work has them, `too_long` those that take too long for the years still to work, `unserved` those that bear on
    nothing in the person's own week; `own_week` is that week, where there is one. `assumed` says that nobody said which
    way it is, `gate` what the work asks of newcomers beside skills. `labor_market` and `statistics` are there where pay
    in a state was asked for.
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
    unserved: tuple[str, ...] = ()
    own_week: OwnWeek | None = None
    gate: Gate | None = None

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
    soon = int(HOUR * hours_per_week * FIRST_WEEKS)
    opened = {name: stages(need, practiced.get(name, 0), soon) for name, need in needs.items()}
    total = Fraction(sum(stage.minutes for each in opened.values() for stage in each))
    room = total if weeks is None and hours_per_week > 0 else HOUR * hours_per_week * (weeks or 0)
    if worth is None:
        ordered = in_order(list(needs.values()), skills)
        groups = [[need.id for need in sorted(ordered, key=lambda need: not need.why)]]
    else:
        groups = by_value(list(needs.values()), opened, worth, skills, HOUR * hours_per_week)
    taken = sequence(groups, opened, skills, room)
    spans, planned = weeks_of(taken, hours_per_week, start, needs)
    bullets = {example.shows: example.strong for example in examples}

    def step(each: Span) -> Step:
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
