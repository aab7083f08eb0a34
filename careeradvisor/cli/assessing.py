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
from careeradvisor.cli.lookup import subject
from careeradvisor.errors import NotFoundError, UsageError
from careeradvisor.model.role import Proficiency

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.skill import Skill


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
    interview = None
    if source:
        week = week_file.read(source, role.role)
    elif sys.stdin is not None and sys.stdin.isatty():
        interview = Interview(role.id, role.role)
        week = interview.held()
    else:
        raise UsageError(
            "there is nobody to ask", f"careeradvisor assess {role.id} --template > week.toml, then --hours week.toml"
        )
    known(week.skills, catalogue.skills())
    held = held._replace(skills={**held.skills, **week.skills})
    if week.circumstances:
        held = held._replace(circumstances=week.circumstances)
    neighbors = [report(catalogue.dossier(each.id)) for each in role.related_roles if each.listed]
    found, updated = assess(role, neighbors, week.tasks, held, on)
    if not keep:
        return found
    profile.save(updated)
    if interview:
        interview.finish()
    return found._replace(kept=f"In {profile.path()}, on this machine alone. Remove it: careeradvisor profile delete")


def known(names: Iterable[str], skills: dict[str, Skill]) -> None:
    """Raise NotFoundError for a skill that is not in the vocabulary, with the closest three."""
    for name in names:
        if name not in skills:
            hits = suggestions(name, [pair for key, each in skills.items() for pair in ((key, key), (each.title, key))])
            closest = [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
            raise NotFoundError(f"no skill '{name}'", *closest, "a role's skills: careeradvisor gap ROLE")


def held_skills(have: str | None, skills: dict[str, Skill]) -> dict[str, Proficiency]:
    """The skills of `--have name[:level],...` (working where no level is named), or those of the profile."""
    if have is None:
        return dict(profile.load().skills)
    pairs = [part.strip().partition(":") for part in have.split(",") if part.strip()]
    found = {name.strip(): week_file.level(said.strip() or "working", name, "--have") for name, _, said in pairs}
    known(found, skills)
    return found
