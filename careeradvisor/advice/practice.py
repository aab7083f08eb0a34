"""What somebody logs of their learning: hours, or that a skill is reached; and how to take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.profile import Practiced, Profile
    from careeradvisor.model.role import Proficiency
    from careeradvisor.model.skill import Skill


class Logged(NamedTuple):
    """What was logged of a skill, or with `undone` taken back.

    `have` is the level that is held now, `practiced` the hours that count toward the next one. `role` is the work whose
    plan has the skill, `None` where the profile knows of none.
    """

    skill: str
    title: str
    entry: Practiced
    undone: bool
    have: Proficiency | None
    practiced: float
    role: str | None = None


def logged(profile: Profile, name: str, skill: Skill, entry: Practiced) -> tuple[Logged, Profile]:
    """The profile with an entry more. A level that is reached is held from now on."""
    skills = profile.skills if entry.level is None else {**profile.skills, name: entry.level}
    changed = profile._replace(skills=skills, practice=(*profile.practice, entry))
    return _told(changed, name, skill, entry, undone=False), changed


def undone(profile: Profile, name: str, skill: Skill) -> tuple[Logged, Profile] | None:
    """The profile without the last entry of a skill, and with the level from before; `None` where there is no entry."""
    places = [number for number, each in enumerate(profile.practice) if each.skill == name]
    if not places:
        return None
    last = places[-1]
    entry = profile.practice[last]
    skills = profile.skills
    if entry.level is not None:
        skills = {each: level for each, level in skills.items() if each != name} | (
            {name: entry.have} if entry.have else {}
        )
    changed = profile._replace(skills=skills, practice=(*profile.practice[:last], *profile.practice[last + 1 :]))
    return _told(changed, name, skill, entry, undone=True), changed


def _told(profile: Profile, name: str, skill: Skill, entry: Practiced, *, undone: bool) -> Logged:
    return Logged(name, skill.title, entry, undone, profile.skills.get(name), profile.practiced(name))
