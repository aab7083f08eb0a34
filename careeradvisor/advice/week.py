"""A person's own week: its index, what moved it against the typical week, and where freed hours could go.

All arithmetic is on fractions, so that the parts of a change add up to it exactly.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import WHOLE, Disruption, disruption
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import OwnTask
from careeradvisor.model.role import Trend, shares

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.role import Exposure, Role, Task

HANDED, WELCOMED = 3, 3
"""Tasks that are named to hand over, and to move hours to."""


class Part(NamedTuple):
    """One task of both weeks. Shares are percents of the week, `points` what it moves the index by."""

    id: str
    statement: str
    exposure: Exposure
    trend: Trend
    typical: Fraction
    own: Fraction
    hours: Fraction
    points: Fraction


class Handover(NamedTuple):
    """A task to hand to AI, and the hours a week that this frees: half of its time, as the rubric says at least."""

    id: str
    statement: str
    exposure: Exposure
    hours: Fraction
    freed: Fraction
    advice: str


class Welcome(NamedTuple):
    """A rising task to move freed hours to."""

    id: str
    statement: str


class OwnWeek(NamedTuple):
    """A week against the typical one.

    `change` is the sum of the points of `parts`, exactly; `at_risk` the percent of the own week that is losing its pay.
    """

    hours: Fraction
    typical: Disruption
    own: Disruption
    at_risk: Fraction
    change: Fraction
    parts: tuple[Part, ...]
    handovers: tuple[Handover, ...]
    rising: tuple[Welcome, ...]


def own_week(role: Role, tasks: Iterable[OwnTask]) -> OwnWeek:
    """Judge a week. Raises ValueError when its hours add up to nothing or a task stands in it twice."""
    held: dict[str, OwnTask] = {}
    for task in tasks:
        if task.id in held:
            raise ValueError(f"the task '{task.statement}' is there twice")
        held[task.id] = task
    total = sum((_exact(task.hours) for task in held.values()), Fraction(0))
    if total <= 0:
        raise ValueError("the hours of the week add up to zero")
    typical = {task.id: task for task in role.tasks}
    whole: dict[str, Task | OwnTask] = {**typical, **held, **typical}
    parts = tuple(_part(each, held.get(each.id), total) for each in whole.values())
    return OwnWeek(
        hours=total,
        typical=disruption(shares(((part.exposure, part.typical) for part in parts), Fraction(0))),
        own=disruption(shares(((part.exposure, part.own) for part in parts), Fraction(0))),
        at_risk=sum((part.own for part in parts if part.trend is Trend.AT_RISK), Fraction(0)),
        change=sum((part.points for part in parts), Fraction(0)),
        parts=parts,
        handovers=_handovers(parts, typical),
        rising=_rising(parts),
    )


def _exact(hours: float) -> Fraction:
    """Hours as they were written: 0.1 is a tenth."""
    return Fraction(str(hours))


def _part(task: Task | OwnTask, own: OwnTask | None, total: Fraction) -> Part:
    """A task as the role's file has it, where that does, and as it stands in the week."""
    hours = _exact(own.hours) if own else Fraction(0)
    usual = Fraction(0) if isinstance(task, OwnTask) else Fraction(task.share)
    share = 100 * hours / total
    points = (share - usual) * task.exposure.step / WHOLE
    return Part(task.id, task.statement, task.exposure, task.trend, usual, share, hours, points)


def _handovers(parts: tuple[Part, ...], typical: dict[str, Task]) -> tuple[Handover, ...]:
    """The tasks that add most to the index of this week, but for rising ones."""
    able = [part for part in parts if part.exposure.step and part.hours and part.trend is not Trend.RISING]
    able.sort(key=lambda part: (-part.hours * part.exposure.step, part.statement))
    return tuple(
        Handover(
            id=part.id,
            statement=part.statement,
            exposure=part.exposure,
            hours=part.hours,
            freed=part.hours / 2,
            advice=(typical[part.id].advice or "") if part.id in typical else "",
        )
        for part in able[:HANDED]
    )


def _rising(parts: tuple[Part, ...]) -> tuple[Welcome, ...]:
    """Rising tasks to move hours to: human ones first, of these the one that the week has least of for its type."""
    rising = [part for part in parts if part.trend is Trend.RISING]
    rising.sort(key=lambda part: (part.exposure.step, part.own - part.typical, part.statement))
    return tuple(Welcome(part.id, part.statement) for part in rising[:WELCOMED])
