"""Judge a person's week, and keep it where they want it kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.assessment import Assessment, assess
from careeradvisor.advice.report import report
from careeradvisor.advice.week import own_week
from careeradvisor.desk.activity import activities_like, activity_account
from careeradvisor.desk.report import dossier_of
from careeradvisor.desk.skills import known
from careeradvisor.desk.state import state_named
from careeradvisor.errors import CareerAdvisorError
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.person import profile_store, week_file
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.report import Tell
    from careeradvisor.model.profile import Circumstances, Profile
    from careeradvisor.person.week_file import Judged, WeekFile


def profile(catalogue: Catalogue) -> Profile:
    """What is kept about the person. Raises CatalogueError for a damaged profile."""
    return profile_store.load(ids=_ids(catalogue))


def _ids(catalogue: Catalogue) -> Callable[[str], dict[str, str]]:
    """How the ids of a role's tasks are found by their statements."""

    def ids(role_id: str) -> dict[str, str]:
        try:
            return {task.statement: task.id for task in dossier_of(catalogue, role_id).role.tasks}
        except CareerAdvisorError:  # a role that is gone, or cannot be read, has no names for its tasks
            return {}

    return ids


def week_in(catalogue: Catalogue, role: RoleReport, source: Path | bytes, tell: Tell) -> WeekFile:
    """The week in a file; `tell` hears what a task of the person's own is read as, where the file does not say."""
    code = role.role.main_occupation

    def judged(statement: str, key: str | None) -> Judged:
        if key is not None:
            activity = activity_account(catalogue, key).activity.within(code)
            return activity.exposure, activity.trend
        for found, activity in activities_like(catalogue, statement, code).items():
            tell(f"'{statement}' is read as: {activity.name} ({found}); another one: activity = \"KEY\"")
            return activity.exposure, activity.trend
        tell(f"'{statement}' is like no activity and counts as human; name one: activity = \"KEY\"")
        return Exposure.E0, Trend.STEADY

    return week_file.read(source, role.role, judged)


def assessed(catalogue: Catalogue, role: RoleReport, week: WeekFile, on: str, *, keep: bool, tell: Tell) -> Assessment:
    """Judge a week and, if it is to be kept, put it into the profile, which is untouched when anything is wrong.

    Raises NotFoundError for a skill or a state that does not exist.

    What is judged and what is kept is the profile as it is at this moment, whoever has changed it meanwhile.
    """
    skills = known(week.skills, catalogue.skills())
    said = week.circumstances
    if said and said.state is not None:
        said = said._replace(state=state_named(catalogue, said.state))
    neighbors = [report(dossier_of(catalogue, each.id)) for each in role.related_roles if each.listed]

    def judged(held: Profile) -> tuple[Assessment, Profile]:
        held = held._replace(skills={**held.skills, **skills})
        if said:
            held = held.with_said(role.id, said)
        return assess(role, neighbors, week.tasks, held, on)

    supposed = judged(profile_store.supposing(profile(catalogue)))[0]  # a wrong week is told before anything is saved
    if not keep:
        return supposed
    found = profile_store.update(judged, ids=_ids(catalogue), tell=tell)._replace(counsel=supposed.counsel)
    remove = f"careeradvisor profile delete{environment.whose()}"
    return found._replace(kept=f"In {profile_store.path()}, on this machine alone. Remove it: {remove}")


def week_kept(role: RoleReport) -> OwnWeek | None:
    """The week in the profile that was judged last in a role, as it is judged now."""
    held = profile_store.present().latest(role.id)
    return own_week(role.role, held.tasks) if held and any(task.hours for task in held.tasks) else None


def suppose_said(catalogue: Catalogue, role: RoleReport, said: Circumstances) -> None:
    """Take circumstances for said in this run. Raises NotFoundError for a state that does not exist."""
    if said.state is not None:
        said = said._replace(state=state_named(catalogue, said.state))
    profile_store.suppose(lambda held: held.with_said(role.id, said), "said")


def keep_circumstances(catalogue: Catalogue, role: RoleReport, said: Circumstances, tell: Tell) -> None:
    """Put what was said for a role into the profile. Raises OutputError where that fails."""
    profile_store.update(lambda held: (None, held.with_said(role.id, said)), ids=_ids(catalogue), tell=tell)
