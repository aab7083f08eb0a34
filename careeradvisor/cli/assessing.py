"""Bring together an assessment: the role, the answers, the profile."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from careeradvisor.advice.assessment import Assessment, assess
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.advice.suggestion import suggestions
from careeradvisor.catalogue import profile
from careeradvisor.cli import week_file
from careeradvisor.cli.interview import Interview
from careeradvisor.cli.lookup import shortened, subject
from careeradvisor.cli.stream import say
from careeradvisor.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Proficiency
    from careeradvisor.model.skill import Skill

SEE_SKILLS = "their names: careeradvisor gap ROLE"


def role_report(catalogue: Catalogue, name: str) -> RoleReport:
    """The report of a written role. Raises UsageError for an occupation that nobody has analyzed."""
    found = subject(catalogue, name)
    if not isinstance(found, RoleReport):
        hint = f'write its week first: careeradvisor new "{found.title}" --occupation {found.id}'
        raise UsageError(f"nobody has written the tasks of {found.title} ({found.id}) yet", hint)
    return found


def assessed(catalogue: Catalogue, role: RoleReport, source: Path | None, on: str, *, keep: bool) -> Assessment:
    """Judge a person's week, from a file or by asking, and keep it in the profile.

    Raises UsageError without a file where nobody can be asked; the profile is untouched when anything is wrong.
    """
    held = profile.load()
    if keep:
        profile.check_writable(profile.path())
    interview = None
    if source:
        week = week_file.read(source, role.role)
    elif _somebody_there():
        interview = Interview(role, held)
        week = interview.held()
    else:
        raise UsageError(
            "there is nobody to ask", f"careeradvisor assess {role.id} --template > week.toml, then --hours week.toml"
        )
    held = held._replace(skills={**held.skills, **known(week.skills, catalogue.skills())})
    if week.circumstances:
        held = held._replace(circumstances=week.circumstances)
    neighbors = [report(catalogue.dossier(each.id)) for each in role.related_roles if each.listed]
    found, updated = assess(role, neighbors, week.tasks, held, on)
    if keep:
        profile.save(updated)
    if interview:
        interview.finish()
    if not keep:
        return found
    return found._replace(kept=f"In {profile.path()}, on this machine alone. Remove it: careeradvisor profile delete")


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stderr is not None and sys.stdin.isatty() and sys.stderr.isatty()


def known(levels: Mapping[str, Proficiency], skills: Mapping[str, Skill]) -> dict[str, Proficiency]:
    """Levels by the ids of skills that were named by id or title.

    Raises NotFoundError for a skill that is not in the vocabulary, with the closest three.
    """
    titles = {skill.title.casefold(): name for name, skill in skills.items()}
    found = {}
    for name, said in levels.items():
        found_name = name if name in skills else titles.get(name.casefold())
        if found_name is None:
            raise NotFoundError(f"no skill '{shortened(name)}'", *_closest(name, skills), SEE_SKILLS)
        found[found_name] = said
    return found


def held_skills(have: str | None, skills: Mapping[str, Skill]) -> dict[str, Proficiency]:
    """The skills of `--have name[:level],...` (working where no level is named), or those of the profile.

    One of the profile that the vocabulary lacks is passed over, which is said on stderr.
    """
    if have is None:
        held = dict(profile.load().skills)
        for name in sorted(held.keys() - skills.keys()):
            said = "; ".join([f"note: your profile has a skill '{name}' that does not exist", *_closest(name, skills)])
            say(said)
        return held
    pairs = [part.strip().partition(":") for part in have.split(",") if part.strip()]
    named = {name.strip(): week_file.level(said.strip() or "working", name, "--have") for name, _, said in pairs}
    return known(named, skills)


def _closest(name: str, skills: Mapping[str, Skill]) -> list[str]:
    pairs = [pair for key, each in skills.items() for pair in ((key, key), (each.title, key))]
    hits = suggestions(name, pairs, least=40)
    return [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
