"""Several roles or occupations side by side, and what moving between them would gain and cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.report import RoleReport, SkillToBuild

if TYPE_CHECKING:
    from careeradvisor.advice.card import OccupationCard


class SharedSkill(NamedTuple):
    """A skill that at least two of the roles need; `hours` to each role's level, `None` where it is not needed."""

    id: str
    title: str
    hours: tuple[int | None, ...]


class Move(NamedTuple):
    """A move from the first to another. Changes are the other's figure minus the first's, `None` where one has none.

    `hours` is the practice for the skills of the other role beyond the levels that the first already needs;
    `skills` are those skills.
    """

    start: str
    goal: str
    index_change: float | None
    at_risk_change: float | None
    pay_change: float | None
    growth_change: float | None
    skills: tuple[SkillToBuild, ...]
    hours: int


class Comparison(NamedTuple):
    """Roles and occupations in the order asked for; `only` holds, for each role, the skills that no other needs."""

    subjects: tuple[RoleReport | OccupationCard, ...]
    shared: tuple[SharedSkill, ...]
    only: tuple[tuple[SkillToBuild, ...], ...]
    moves: tuple[Move, ...]

    @property
    def roles(self) -> tuple[RoleReport, ...]:
        """The subjects that have been analyzed task by task."""
        return tuple(each for each in self.subjects if isinstance(each, RoleReport))


def compare(subjects: list[RoleReport | OccupationCard]) -> Comparison:
    """Compare two or more roles or occupations."""
    roles = [each for each in subjects if isinstance(each, RoleReport)]
    hours = [{need.id: need.hours for need in role.skills} for role in roles]
    titles = {need.id: need.skill.title for role in roles for need in role.skills}
    holders = {key: sum(key in needs for needs in hours) for key in titles}
    return Comparison(
        subjects=tuple(subjects),
        shared=tuple(
            SharedSkill(key, title, tuple(needs.get(key) for needs in hours))
            for key, title in titles.items()
            if holders[key] > 1
        ),
        only=tuple(tuple(need for need in role.skills if holders[need.id] == 1) for role in roles),
        moves=tuple(_move(subjects[0], goal) for goal in subjects[1:]),
    )


def _move(start: RoleReport | OccupationCard, goal: RoleReport | OccupationCard) -> Move:
    held = {need.id: need.hours for need in start.skills} if isinstance(start, RoleReport) else {}
    needed = goal.skills if isinstance(goal, RoleReport) else ()
    missing = tuple(need for need in needed if need.hours > held.get(need.id, 0))
    return Move(
        start=start.id,
        goal=goal.id,
        index_change=_difference(_index(start), _index(goal)),
        at_risk_change=_difference(_at_risk(start), _at_risk(goal)),
        pay_change=_difference(_pay(start), _pay(goal)),
        growth_change=_difference(_growth(start), _growth(goal)),
        skills=missing,
        hours=sum(need.hours - held.get(need.id, 0) for need in missing),
    )


def _index(subject: RoleReport | OccupationCard) -> float | None:
    return subject.disruption.index if isinstance(subject, RoleReport) else None


def _at_risk(subject: RoleReport | OccupationCard) -> float | None:
    return subject.at_risk if isinstance(subject, RoleReport) else None


def _pay(subject: RoleReport | OccupationCard) -> float | None:
    return subject.labor_market.wages.median if subject.labor_market else None


def _growth(subject: RoleReport | OccupationCard) -> float | None:
    return subject.labor_market.change if subject.labor_market else None


def _difference(start: float | None, goal: float | None) -> float | None:
    return None if start is None or goal is None else goal - start
