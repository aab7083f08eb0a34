"""Several roles or occupations side by side, and what moving between them would gain and cost."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.gate import Gate
    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import RoleReport, SkillToBuild


class SharedSkill(NamedTuple):
    """A skill that at least two of the roles need; `hours` to each role's level, `None` where it is not needed."""

    id: str
    title: str
    hours: tuple[int | None, ...]


class ComparedMove(NamedTuple):
    """A move from the first to another. Changes are the other's figure minus the first's, `None` where one has none.

    Where one of both has no written week, the changes of index and week are those of computed weeks, as in `told`.

    `hours` is the practice for the skills of the other role beyond the levels that the first already needs, and
    `skills` are those skills; they stand for what a move takes only where `told` asks for no school and no license.
    `told` is the same move as the moves from the first have it, `None` where it could not be told.
    """

    start: str
    goal: str
    index_change: float
    at_risk_change: int
    pay_change: float | None
    growth_change: float | None
    skills: tuple[SkillToBuild, ...]
    hours: int
    told: Move | None = None


class Comparison(NamedTuple):
    """Roles and occupations in the order asked for; `only` holds, for each role, the skills that no other needs.

    `gates` are what each asks of somebody who begins in it, `None` where these figures know of nothing.
    """

    subjects: tuple[RoleReport, ...]
    shared: tuple[SharedSkill, ...]
    only: tuple[tuple[SkillToBuild, ...], ...]
    moves: tuple[ComparedMove, ...]
    gates: tuple[Gate | None, ...] = ()


def compare(subjects: Sequence[RoleReport], told: Sequence[Move] = (), gates: Sequence[Gate | None] = ()) -> Comparison:
    """Compare two or more roles or occupations, with the `gates` before them.

    `told` are the moves from the first to each other, in their order.
    """
    hours = [{need.id: need.hours for need in each.skills} for each in subjects]
    titles = {need.id: need.skill.title for each in subjects for need in each.skills}
    holders = {key: sum(key in needs for needs in hours) for key in titles}
    return Comparison(
        subjects=tuple(subjects),
        shared=tuple(
            SharedSkill(key, title, tuple(needs.get(key) for needs in hours))
            for key, title in titles.items()
            if holders[key] > 1
        ),
        only=tuple(tuple(need for need in each.skills if holders[need.id] == 1) for each in subjects),
        moves=tuple(_as_told(_move(subjects[0], goal), move) for goal, move in zip_longest(subjects[1:], told) if goal),
        gates=tuple(gates),
    )


def _as_told(move: ComparedMove, told: Move | None) -> ComparedMove:
    """A move with the weeks measured as the same move measures them that is told elsewhere."""
    if told is None:
        return move
    held = told.gains
    at_risk = held.at_risk_there - held.at_risk_here
    return move._replace(told=told, index_change=held.index_there - held.index_here, at_risk_change=at_risk)


def _move(start: RoleReport, goal: RoleReport) -> ComparedMove:
    held = {need.id: need.hours for need in start.skills}
    missing = tuple(need for need in goal.skills if need.hours > held.get(need.id, 0))
    return ComparedMove(
        start=start.id,
        goal=goal.id,
        index_change=goal.disruption.index - start.disruption.index,
        at_risk_change=goal.at_risk - start.at_risk,
        pay_change=_difference(_pay(start), _pay(goal)),
        growth_change=_difference(_growth(start), _growth(goal)),
        skills=missing,
        hours=sum(need.hours - held.get(need.id, 0) for need in missing),
    )


def _pay(subject: RoleReport) -> float | None:
    return subject.labor_market.wages.median if subject.labor_market else None


def _growth(subject: RoleReport) -> float | None:
    return subject.labor_market.change if subject.labor_market else None


def _difference(start: float | None, goal: float | None) -> float | None:
    return None if start is None or goal is None else goal - start
