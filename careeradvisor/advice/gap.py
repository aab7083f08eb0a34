"""Which skills of a role a person has, and the hours that close the rest, in the order that opens the most."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.model.role import Proficiency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill

_ORDER = list(Proficiency)


class Standing(StrEnum):
    """Where a person stands with a skill."""

    HELD = "held"
    PARTLY = "partly held"
    MISSING = "missing"


class Need(NamedTuple):
    """One skill of a role for one person.

    `hours` lead from `have` to `want`. `opens` names the other needed skills that require it; a skill that only
    others require has no `why` of the role's own.
    """

    id: str
    skill: Skill
    want: Proficiency
    have: Proficiency | None
    standing: Standing
    hours: int
    opens: tuple[str, ...]
    why: str


class Gap(NamedTuple):
    """All needs of a role in the order in which to close them, and the hours together."""

    role: str
    title: str
    needs: tuple[Need, ...]
    hours: int


def gap(role_id: str, role: Role, skills: Mapping[str, Skill], held: Mapping[str, Proficiency]) -> Gap:
    """The gap between a person's skills and a role's. `skills` is the vocabulary, prerequisites included."""
    wanted = {need.skill: (need.level, need.why) for need in role.skills}
    for name in list(wanted):
        for required in required_by(name, skills):
            wanted.setdefault(required, (Proficiency.FOUNDATION, ""))
    needs = [_need(name, level, why, skills, held, wanted) for name, (level, why) in wanted.items()]
    ordered = in_order(needs, skills)
    return Gap(role_id, role.title, tuple(ordered), sum(need.hours for need in ordered))


def required_by(name: str, skills: Mapping[str, Skill]) -> list[str]:
    """The prerequisites of a skill and theirs, nearest first."""
    found: list[str] = []
    queue = list(skills[name].requires)
    while queue:
        required = queue.pop(0)
        if required not in found:
            found.append(required)
            queue += skills[required].requires
    return found


def in_order(needs: list[Need], skills: Mapping[str, Skill]) -> list[Need]:
    """Needs with prerequisites first; of those that are free, the one that opens most, then the role's order."""
    place = {need.id: number for number, need in enumerate(needs)}
    waiting = dict.fromkeys(place)
    by_id = {need.id: need for need in needs}
    ordered: list[Need] = []
    while waiting:
        free = [name for name in waiting if not any(required in waiting for required in skills[name].requires)]
        best = min(free, key=lambda name: (-len(by_id[name].opens), place[name]))
        ordered.append(by_id[best])
        del waiting[best]
    return ordered


def hours_between(skill: Skill, have: Proficiency | None, want: Proficiency) -> int:
    """Hours of practice from one level (`None`: nothing) to another; 0 when it is reached."""
    return max(0, skill.hours.to_reach(want) - (skill.hours.to_reach(have) if have else 0))


def _need(
    name: str,
    want: Proficiency,
    why: str,
    skills: Mapping[str, Skill],
    held: Mapping[str, Proficiency],
    wanted: Mapping[str, object],
) -> Need:
    have = held.get(name)
    reached = have is not None and _ORDER.index(have) >= _ORDER.index(want)
    standing = Standing.HELD if reached else Standing.PARTLY if have else Standing.MISSING
    opens = tuple(other for other in wanted if name in required_by(other, skills))
    return Need(name, skills[name], want, have, standing, hours_between(skills[name], have, want), opens, why)
