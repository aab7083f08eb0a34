"""The report of whatever has a page: a written role by its id, any other occupation by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.freshness import overdue
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.storage.environment import now
from careeradvisor.text.code import is_occupation

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.dossier import Dossier
    from careeradvisor.model.source import Source

    Tell: TypeAlias = Callable[[str], object]


def report_of(catalogue: Catalogue, subject_id: str, tell: Tell) -> RoleReport:
    """The report of a role or an occupation. `tell` hears of figures that could not be read. Raises NotFoundError."""
    found = dossier_of(catalogue, subject_id)
    for note in found.notes:
        tell(note)
    return report(found)._replace(overdue=overdue_today(found.sources))


def overdue_today(sources: dict[str, Source]) -> tuple[str, ...]:
    """The keys of the sources that are overdue on the person's own day."""
    return tuple(each.key for each in overdue(sources, now().date()).sources)


def dossier_of(catalogue: Catalogue, subject_id: str) -> Dossier:
    """A role, or an occupation with the role computed for it. Raises NotFoundError."""
    if not is_occupation(subject_id):
        return catalogue.dossier(subject_id)
    from careeradvisor.desk.occupation import occupation_dossier

    return occupation_dossier(catalogue, subject_id)
