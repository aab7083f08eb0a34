"""What is new for a role, and the person's visit remembered where a profile is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.changed import changed, visit
from careeradvisor.catalogue.release import data_release
from careeradvisor.errors import CareerAdvisorError
from careeradvisor.model.profile import Profile
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from careeradvisor.advice.changed import Changed
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue


def changed_for(
    catalogue: Catalogue, role: RoleReport, on: date, since: date | None, tell: Callable[[str], object]
) -> Changed:
    """What is new for a role. The visit is kept where there is a profile; that it could not be kept is told."""
    release = data_release(catalogue.root, catalogue.memory)
    try:
        profile = profile_store.load()
    except CareerAdvisorError as error:
        tell(f"{error.message}; told since the edition before")
        return changed(role, Profile(), release, on, since)
    found = changed(role, profile, release, on, since)
    if since is None and profile.says_something:
        try:
            now = visit(role, on)
            profile_store.update(lambda held: (None, held._replace(visits={**held.visits, role.id: now})), tell=tell)
        except CareerAdvisorError as error:
            tell(f"{error.message}; this visit is not remembered")
    return found
