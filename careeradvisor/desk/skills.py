"""The skills a person holds: named by them, or kept in their profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.errors import NotFoundError
from careeradvisor.person import profile_store, week_file
from careeradvisor.text.closest import suggestions
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.desk.find import Tell
    from careeradvisor.model.role import Proficiency
    from careeradvisor.model.skill import Skill

SEE_SKILLS = "their names: careeradvisor gap ROLE"


def known(levels: Mapping[str, Proficiency], skills: Mapping[str, Skill]) -> dict[str, Proficiency]:
    """Levels by the ids of skills that were named by id or title.

    Raises NotFoundError for a skill that is not in the vocabulary, with the closest three.
    """
    titles = {skill.title.casefold(): name for name, skill in skills.items()}
    found = {}
    for name, said in levels.items():
        plain = name.strip().casefold()
        found_name = plain if plain in skills else titles.get(plain)
        if found_name is None:
            raise NotFoundError(f"no skill '{shortened(name)}'", *_closest(name, skills), SEE_SKILLS)
        found[found_name] = said
    return found


def held_skills(have: str | None, skills: Mapping[str, Skill], tell: Tell) -> dict[str, Proficiency]:
    """The skills of `name[:level],...` (working where no level is named), or those of the profile.

    One of the profile that the vocabulary lacks is passed over, which `tell` is told.
    """
    if have is None:
        held = dict(profile_store.present().skills)
        for name in sorted(held.keys() - skills.keys()):
            tell("; ".join([f"your profile has a skill '{name}' that does not exist", *_closest(name, skills)]))
        return held
    pairs = [part.strip().partition(":") for part in have.split(",") if part.strip()]
    named = {name.strip(): week_file.level(said.strip() or "working", name, "--have") for name, _, said in pairs}
    return known(named, skills)


def _closest(name: str, skills: Mapping[str, Skill]) -> list[str]:
    pairs = [pair for key, each in skills.items() for pair in ((key, key), (each.title, key))]
    hits = suggestions(name, pairs, least=40)
    return [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
