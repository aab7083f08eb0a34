"""Whether the skills of roles can be shown, and whether enough of them get work done."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.finding import Finding
from careeradvisor.model.skill import SkillKind
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from careeradvisor.checking.between_files import Vocabulary
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill

LEAST_DOING = 2
"""Skills of a role that use AI to do the work."""
LEAST_SHARED = 2
"""Words of substance that a project has in common with its proof."""
SUBSTANCE = 3
"""Letters from which a word has substance; of longer words the first four tell them apart."""
_EMPTY = {"and", "the", "with", "for", "that", "each", "one", "two", "its", "was", "who", "from", "your"}


def findings(role: Role, skills: Mapping[str, Skill]) -> Iterator[Finding]:
    """What is wrong with the skills of one role."""
    kinds = [skills[need.skill].kind for need in role.skills if need.skill in skills]
    if (count := kinds.count(SkillKind.DO)) < LEAST_DOING:
        message = f"{count} of the skills use AI to do the work ({SkillKind.DO}); at least {LEAST_DOING} are asked for"
        yield Finding(("skills",), "strict.skills", message)
    for number, need in enumerate(role.skills):
        if need.project is None:
            yield Finding(("skills", number), "strict.project", "say this role's own variant of the project")


def vocabulary(roles: Iterable[Role], activities: Iterable[Activity], known: Vocabulary) -> list[Problem]:
    """Skills that no role and no activity uses, and those whose project does not end in their proof."""
    used = set(chain.from_iterable(role.skill_names for role in roles))
    used |= set(chain.from_iterable(activity.every_skill() for activity in activities))
    needed = used | {name for skill in known.skills.values() for name in skill.requires}
    unused = [
        Problem(known.files[name], 0, name, "strict.unused", "no role and no activity uses this skill")
        for name in known.skills
        if name not in needed
    ]
    apart = [
        Problem(known.files[name], 0, f"{name}.project", "strict.proof", f"it does not end in its proof: {skill.proof}")
        for name, skill in known.skills.items()
        if not ends_in_proof(skill)
    ]
    return unused + apart


def ends_in_proof(skill: Skill) -> bool:
    """Whether the project of a skill speaks of the thing that its proof is."""
    return len(_substance(skill.project) & _substance(skill.proof)) >= LEAST_SHARED


def _substance(text: str) -> set[str]:
    return {word[:4] for word in prose.words(text) if len(word) >= SUBSTANCE and word not in _EMPTY}
