"""Gather what is known of a job for the beginning of its role file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.card import OccupationCard, card
from careeradvisor.advice.draft import Draft, draft
from careeradvisor.advice.report import report
from careeradvisor.desk.find import occupation_code
from careeradvisor.errors import NotFoundError

if TYPE_CHECKING:
    from careeradvisor.advice.report import SkillToBuild
    from careeradvisor.catalogue.catalogue import Catalogue


def draft_of(catalogue: Catalogue, title: str, occupation: str | None, today: str) -> Draft:
    """The beginning of a role file for `title`, counted under `occupation` or under one with that official title.

    Raises NotFoundError for an occupation that does not exist.
    """
    categories = tuple(catalogue.categories)
    code = occupation_code(catalogue, occupation or title)
    if code is None:
        if occupation:
            raise NotFoundError(f"no occupation '{occupation}'", "see them all: careeradvisor list --occupations")
        return draft(title, today, categories, catalogue.statistics)
    dossier = catalogue.occupation(code)
    known = card(dossier)
    figures = dossier.figures._replace(tasks={each.id: each for each in catalogue.onet_tasks(code)})
    return draft(title, today, categories, catalogue.statistics, known, figures, _skills_nearby(catalogue, known))


def _skills_nearby(catalogue: Catalogue, known: OccupationCard) -> tuple[SkillToBuild, ...]:
    near = [*known.covered_by, *known.nearest]
    return report(catalogue.dossier(near[0].role.id)).skills if near else ()
