"""Several roles side by side, and what moving between them would gain and cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.report import RoleReport, SkillToBuild, report

if TYPE_CHECKING:
    from careeradvisor.model.dossier import Dossier


class SharedSkill(NamedTuple):
    """A skill that at least two of the roles need; `hours` holds the hours to each role's level, `None` if not needed."""

    id: str
    title: str
    hours: tuple[int | None, ...]


class Move(NamedTuple):
    """A move from the first role to another. Changes are the other role's figure minus the first's.

    `hours` is the practice for the skills of the other role beyond the levels that the first already needs;
    `skills` are those skills.
    """

    start: str
    goal: str
    index_change: float
    pay_change: float | None
    growth_change: float | None
    skills: tuple[SkillToBuild, ...]
    hours: int


class Comparison(NamedTuple):
    """The roles in the order asked for; `only` holds, for each, the skills that no other needs."""

    roles: tuple[RoleReport, ...]
    shared: tuple[SharedSkill, ...]
    only: tuple[tuple[SkillToBuild, ...], ...]
    moves: tuple[Move, ...]


def compare(dossiers: list[Dossier]) -> Comparison:
    """Compare two or more roles."""
    roles = tuple(report(dossier) for dossier in dossiers)
    hours = [{need.id: need.hours for need in role.skills} for role in roles]
    titles = {need.id: need.skill.title for role in roles for need in role.skills}
    holders = {key: sum(key in needs for needs in hours) for key in titles}
    return Comparison(
        roles=roles,
        shared=tuple(
            SharedSkill(key, title, tuple(needs.get(key) for needs in hours))
            for key, title in titles.items()
            if holders[key] > 1
        ),
        only=tuple(tuple(need for need in role.skills if holders[need.id] == 1) for role in roles),
        moves=tuple(_move(roles[0], goal) for goal in roles[1:]),
    )


def _move(start: RoleReport, goal: RoleReport) -> Move:
    held = {need.id: need.hours for need in start.skills}
    missing = tuple(need for need in goal.skills if need.hours > held.get(need.id, 0))
    return Move(
        start=start.id,
        goal=goal.id,
        index_change=goal.disruption.index - start.disruption.index,
        pay_change=_difference(_pay(start), _pay(goal)),
        growth_change=_difference(_growth(start), _growth(goal)),
        skills=missing,
        hours=sum(need.hours - held.get(need.id, 0) for need in missing),
    )


def _pay(role: RoleReport) -> float | None:
    return role.labor_market.wages.median if role.labor_market else None


def _growth(role: RoleReport) -> float | None:
    return role.labor_market.change if role.labor_market else None


def _difference(start: float | None, goal: float | None) -> float | None:
    return None if start is None or goal is None else goal - start
