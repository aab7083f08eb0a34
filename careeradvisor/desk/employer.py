"""Find what to say at somebody's workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.employer import employer, place_of
from careeradvisor.errors import CatalogueError, NotFoundError
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from careeradvisor.advice.employer import Employer
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue


def employer_of(catalogue: Catalogue, report: RoleReport | None, at: str | None) -> Employer:
    """What to say about a role, at the workplace that is named or at that of most people who do it.

    Without a role it is what holds for everybody there. Where no workplace is named then either, it is the first one.
    Raises NotFoundError for a workplace that there is not, and CatalogueError for data without any.
    """
    places = catalogue.workplaces()
    if not places:
        raise CatalogueError(f"{catalogue.root} says nothing of workplaces", "use the bundled data")
    named = None if at is None else "-".join(at.casefold().split())
    if named is not None and named not in places:
        raise NotFoundError(f"no workplace '{at}'", f"there are: {', '.join(places)}")
    usual = place_of(report.role.main_occupation, places) if report else None
    key = named or usual or next(iter(places))
    keys = list(dict.fromkeys(cited((*places[key].prose(), *(report.role.prose() if report else ())))))
    return employer(report, key, places, catalogue.sources(keys))
