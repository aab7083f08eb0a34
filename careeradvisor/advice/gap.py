"""Which skills of a role a person has, and the hours that close the rest, in the order that opens the most."""

from __future__ import annotations

from enum import StrEnum
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Proficiency

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from careeradvisor.advice.gate import Gate
    from careeradvisor.model.role import Role, SkillNeed
    from careeradvisor.model.skill import Skill


class Standing(StrEnum):
    """Where a person stands with a skill."""

    HELD = "held"
    PARTLY = "partly"
    MISSING = "missing"


class Need(NamedTuple):
    """One skill of a role for one person.

    `hours` lead from `have` to `want`. `opens` names the other skills still to close that require it, directly or
    through each other; a skill that only others require has no `why` of the role's own. `project` is the role's own
    variant, empty where it has none.
    """

    id: str
    skill: Skill
    want: Proficiency
    have: Proficiency | None
    standing: Standing
    hours: int
    opens: tuple[str, ...]
    why: str
    project: str = ""


class Gap(NamedTuple):
    """All needs of a role, first the open ones in the order in which to close them, and the hours together.

    `gate` is what the work asks beside them of somebody who does not do it yet.
    """

    role: str
    title: str
    needs: tuple[Need, ...]
    hours: int
    gate: Gate | None = None

    def without(self, names: Collection[str]) -> Gap:
        """The same without some skills, and without what only those require."""
        left = [need for need in self.needs if need.id not in names]
        kept = {need.id for need in left if need.why}
        needs = tuple(need for need in left if need.why or kept.intersection(need.opens))
        return self._replace(needs=needs, hours=sum(need.hours for need in needs))


def gap(role_id: str, role: Role, skills: Mapping[str, Skill], held: Mapping[str, Proficiency]) -> Gap:
    """The gap between a person's skills and a role's. `skills` is the vocabulary, prerequisites included.

    What a missing skill requires is needed too, at the foundation level where the role does not name a higher one.
    """
    levels = {need.skill: need.level for need in role.skills}
    named = {need.skill: need for need in role.skills}
    for name in [name for name in levels if name not in held]:
        for required in required_by(name, skills, held):
            levels.setdefault(required, Proficiency.FOUNDATION)
    still = {name for name, level in levels.items() if not _reached(held.get(name), level)}
    opens: dict[str, list[str]] = {name: [] for name in still}
    for name in [name for name in levels if name in still]:
        for required in required_by(name, skills, held.keys() - still):
            if required in still:
                opens[required].append(name)
    needs = [
        _need(name, skills[name], level, held.get(name), tuple(opens.get(name, ())), named.get(name))
        for name, level in levels.items()
    ]
    ordered = in_order([need for need in needs if need.id in still], skills)
    ordered += [need for need in needs if need.id not in still]
    return Gap(role_id, role.title, tuple(ordered), sum(need.hours for need in ordered))


def required_by(name: str, skills: Mapping[str, Skill], held: Collection[str] = ()) -> list[str]:
    """The prerequisites of a skill and theirs, nearest first; behind what is held nobody looks."""
    found: dict[str, None] = {}
    queue = [name]
    for each in queue:
        for required in skills[each].requires:
            if required not in found and required not in held and required in skills:
                found[required] = None
                queue.append(required)
    return list(found)


def in_order(needs: Sequence[Need], skills: Mapping[str, Skill]) -> list[Need]:
    """Needs with prerequisites first; of those that are free, the one that opens most, then the role's order."""
    place = {need.id: number for number, need in enumerate(needs)}
    followers: dict[str, list[str]] = {need.id: [] for need in needs}
    waits_for = {need.id: 0 for need in needs}
    for need in needs:
        for required in dict.fromkeys(skills[need.id].requires):
            if required in place:
                followers[required].append(need.id)
                waits_for[need.id] += 1

    def ranked(names: Iterable[str]) -> list[tuple[int, int]]:
        return [(-len(needs[place[name]].opens), place[name]) for name in names if not waits_for[name]]

    free = ranked(place)
    heapify(free)
    ordered: list[Need] = []
    while free:
        need = needs[heappop(free)[1]]
        ordered.append(need)
        for name in followers[need.id]:
            waits_for[name] -= 1
        for each in ranked(followers[need.id]):
            heappush(free, each)
    return ordered + [need for need in needs if waits_for[need.id]]  # which a vocabulary with a circle would lose


def hours_between(skill: Skill, have: Proficiency | None, want: Proficiency) -> int:
    """Hours of practice from one level (`None`: nothing) to another; 0 when it is reached."""
    return max(0, skill.hours.to_reach(want) - (skill.hours.to_reach(have) if have else 0))


def _reached(have: Proficiency | None, want: Proficiency) -> bool:
    return have is not None and have.reaches(want)


def _need(
    name: str,
    skill: Skill,
    want: Proficiency,
    have: Proficiency | None,
    opens: tuple[str, ...],
    named: SkillNeed | None,
) -> Need:
    standing = Standing.HELD if _reached(have, want) else Standing.PARTLY if have else Standing.MISSING
    why, project = (named.why, named.project or "") if named else ("", "")
    own = skill.as_needed(named) if named else skill
    return Need(name, own, want, have, standing, hours_between(skill, have, want), opens, why, project)
