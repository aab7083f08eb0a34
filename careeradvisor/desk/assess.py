"""Judge a person's week, and keep it where they want it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.assessment import Assessment, assess
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.skills import known
from careeradvisor.errors import CareerAdvisorError, UsageError
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Subject
    from careeradvisor.model.profile import Profile
    from careeradvisor.person.week_file import WeekFile


def written(subject: Subject) -> RoleReport:
    """The report of a written role. Raises UsageError for an occupation that nobody has analyzed."""
    if isinstance(subject, RoleReport):
        return subject
    hint = f'write its week first: careeradvisor new "{subject.title}" --occupation {subject.id}'
    raise UsageError(f"nobody has written the tasks of {subject.title} ({subject.id}) yet", hint)


def profile(catalogue: Catalogue) -> Profile:
    """What is kept about the person. Raises CatalogueError for a damaged profile."""

    def ids(role_id: str) -> dict[str, str]:
        try:
            return {task.statement: task.id for task in catalogue.role(role_id).tasks}
        except CareerAdvisorError:  # a role that is gone, or cannot be read, has no names for its tasks
            return {}

    return profile_store.load(ids=ids)


def assessed(catalogue: Catalogue, role: RoleReport, week: WeekFile, on: str, *, keep: bool) -> Assessment:
    """Judge a week and, if it is to be kept, put it into the profile, which is untouched when anything is wrong."""
    held = profile(catalogue)
    held = held._replace(skills={**held.skills, **known(week.skills, catalogue.skills())})
    if week.circumstances:
        held = held._replace(circumstances=week.circumstances)
    neighbors = [report(catalogue.dossier(each.id)) for each in role.related_roles if each.listed]
    found, updated = assess(role, neighbors, week.tasks, held, on)
    if not keep:
        return found
    profile_store.save(updated)
    place = f"In {profile_store.path()}, on this machine alone. Remove it: careeradvisor profile delete"
    return found._replace(kept=place)
