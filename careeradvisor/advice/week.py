"""A person's own week: its index, what moved it against the typical week, and where freed hours could go.

All arithmetic is on fractions, so that the parts of a change add up to it exactly.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.disruption import WHOLE, Disruption, disruption
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.profile import OwnTask
    from careeradvisor.model.role import Role, Task

HANDED, WELCOMED = 3, 3
"""Tasks that are named to hand over, and to move hours to."""


class Part(NamedTuple):
    """One task of both weeks. Shares are percents of the week, `points` what it moves the index by."""

    statement: str
    exposure: Exposure
    trend: Trend
    typical: Fraction
    own: Fraction
    hours: Fraction
    points: Fraction


class Handover(NamedTuple):
    """A task to hand to AI, and the hours a week that this frees: half of its time, as the rubric says at least."""

    statement: str
    exposure: Exposure
    hours: Fraction
    freed: Fraction
    advice: str


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
    rising: tuple[str, ...]


def own_week(role: Role, tasks: Iterable[OwnTask]) -> OwnWeek:
    """Judge a week. Raises ValueError when its hours add up to nothing or a task stands in it twice."""
    held: dict[str, OwnTask] = {}
    for task in tasks:
        if task.statement in held:
            raise ValueError(f"the task '{task.statement}' is there twice")
        held[task.statement] = task
    total = sum((_exact(task.hours) for task in held.values()), Fraction(0))
    if total <= 0:
        raise ValueError("the hours of the week add up to zero")
    typical = {task.statement: task for task in role.tasks}
    parts = tuple(
        _part(statement, typical.get(statement), held.get(statement), total) for statement in (typical | held)
    )
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


def _part(statement: str, typical: Task | None, own: OwnTask | None, total: Fraction) -> Part:
    exposure = typical.exposure if typical else own.exposure if own else Exposure.E0
    trend = typical.trend if typical else own.trend if own else Trend.STEADY
    hours = _exact(own.hours) if own else Fraction(0)
    usual = Fraction(typical.share) if typical else Fraction(0)
    share = 100 * hours / total
    return Part(statement, exposure, trend, usual, share, hours, (share - usual) * exposure.step / WHOLE)


def _handovers(parts: tuple[Part, ...], typical: dict[str, Task]) -> tuple[Handover, ...]:
    """The tasks that add most to the index of this week, but for rising ones."""
    able = [part for part in parts if part.exposure.step and part.hours and part.trend is not Trend.RISING]
    able.sort(key=lambda part: (-part.hours * part.exposure.step, part.statement))
    return tuple(
        Handover(
            statement=part.statement,
            exposure=part.exposure,
            hours=part.hours,
            freed=part.hours / 2,
            advice=(typical[part.statement].advice or "") if part.statement in typical else "",
        )
        for part in able[:HANDED]
    )


def _rising(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Rising tasks to move hours to: human ones first, of these the one that the week has least of for its type."""
    rising = [part for part in parts if part.trend is Trend.RISING]
    rising.sort(key=lambda part: (part.exposure.step, part.own - part.typical, part.statement))
    return tuple(part.statement for part in rising[:WELCOMED])
