"""Log what a person has learned, in their profile, so that their plan goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.practice import Logged, logged, undone
from careeradvisor.desk.report import dossier_of
from careeradvisor.desk.skills import known
from careeradvisor.errors import CareerAdvisorError, NotFoundError, UsageError
from careeradvisor.model.profile import Practiced
from careeradvisor.model.role import Proficiency
from careeradvisor.person import profile_store, week_file
from careeradvisor.person.week_file import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell
    from careeradvisor.model.profile import Profile


def log(catalogue: Catalogue, said: str, hours: float | None, today: date, tell: Tell, *, undo: bool = False) -> Logged:
    """Log hours on a skill, or for lack of hours that its level is reached; or take the last entry back (`undo`).

    `said` is the skill by id or title, with `:level` where a level is named. Raises UsageError for hours and levels
    that cannot be, and NotFoundError for a skill that does not exist and an entry that is not there.
    """
    title, _, named = said.partition(":")
    if hours is not None and not 0 < hours <= MOST:
        raise UsageError(f"--hours {hours:g} is not above 0 and at most {MOST}", "log hours, such as --hours 2")
    skills = catalogue.skills()
    level = week_file.level(named.strip(), title, "done") if named.strip() else None
    ((name, _),) = known({title: level or Proficiency.WORKING}, skills).items()
    skill = skills[name]

    def change(held: Profile) -> tuple[Logged, Profile]:
        if undo:
            if found := undone(held, name, skill):
                return _with_role(catalogue, found, name)
            raise NotFoundError(f"nothing is logged on '{skill.title}'", "what is logged: careeradvisor profile")
        have = held.skills.get(name)
        if hours is not None:
            entry = Practiced(today.isoformat(), name, hours=hours, have=have)
        else:
            reached = level or _asked_for(catalogue, name, _works(held)) or Proficiency.WORKING
            if have and have.reaches(reached):
                raise UsageError(
                    f"your profile has '{skill.title}' as {have} already",
                    f"a higher level: careeradvisor done {name}:advanced",
                )
            entry = Practiced(today.isoformat(), name, level=reached, have=have)
        return _with_role(catalogue, logged(held, name, skill, entry), name)

    return profile_store.update(change, tell=tell)


def _works(held: Profile) -> Iterable[str]:
    """The roles of a profile: those that the person does, then those that they have a calendar for."""
    return (*held.works, *held.calendars)


def _with_role(catalogue: Catalogue, found: tuple[Logged, Profile], name: str) -> tuple[Logged, Profile]:
    told, profile = found
    role = next((role for role in _works(profile) if name in _levels(catalogue, role)), None)
    return told._replace(role=role), profile


def _asked_for(catalogue: Catalogue, name: str, roles: Iterable[str]) -> Proficiency | None:
    """The level at which the first of some roles that has a skill asks for it."""
    return next((levels[name] for role in roles if name in (levels := _levels(catalogue, role))), None)


def _levels(catalogue: Catalogue, role: str) -> dict[str, Proficiency]:
    """The skills of a role with their levels; none for a role that is gone or cannot be read."""
    try:
        return {need.skill: need.level for need in dossier_of(catalogue, role).role.skills}
    except CareerAdvisorError:
        return {}
