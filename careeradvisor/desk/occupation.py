"""Any occupation as a role: its week from the index, and what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.computed_role import Known, computed_role
from careeradvisor.catalogue.reasons import reasons
from careeradvisor.catalogue.title_lists import titles_of
from careeradvisor.desk.occupation_index import occupation_index
from careeradvisor.errors import NotFoundError
from careeradvisor.model.dossier import Computed

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.dossier import Dossier


def occupation_dossier(catalogue: Catalogue, code: str) -> Dossier:
    """An SOC or O*NET-SOC occupation with a role computed for it. Raises NotFoundError for a code that none has."""
    index = occupation_index(catalogue)
    week = index.week(code)
    onet = [number for part in week.parts for number in part.onet] if week else []
    published = catalogue.figures([code], onet)
    if code not in published.occupations:
        raise NotFoundError(f"no occupation '{code}'", "see them all: careeradvisor list --occupations")
    figures = published.occupations[code][0]
    if week is None:
        raise NotFoundError(
            f"nothing is known of the week of {figures.title} ({code})", "see others: careeradvisor list"
        )
    keys = [key for part in week.parts for key in part.activities]
    activities = {key: each.within(figures.code) for key, each in catalogue.activities.some(keys).items()}
    shared = [key for each in week.near for key in each.shared if key not in activities]
    activities |= catalogue.activities.some(shared)
    role = computed_role(Known(code, week, activities, figures, catalogue.statistics, _reasons(catalogue, figures.soc)))
    titles = index.entries([*week.of, *(each.code for each in week.near)])
    return catalogue.gathered(
        code,
        role,
        related={each.code: titles[each.code] for each in week.near},
        computed=Computed(
            origin=week.origin,
            of=tuple((each, titles[each].title) for each in week.of),
            code=figures.code,
            job_zone=figures.job_zone,
            covered_by=catalogue.counting(code),
            titles=tuple(titles_of(catalogue.root, figures.code, catalogue.memory)),
        ),
        published=published,
    )


def _reasons(catalogue: Catalogue, soc: str) -> tuple[tuple[str, str], ...]:
    """Why the share of an occupation moves, by whoever projects it: in this edition, else in the one before."""
    statistics, codes = catalogue.statistics, (soc, f"{soc[:-1]}0")
    for source in (statistics.projections.source, statistics.before.source):
        held = reasons(catalogue, source, codes)
        if said := next((held[code] for code in codes if code in held), ()):
            return tuple((words, source) for words in said)
    return ()
