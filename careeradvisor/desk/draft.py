"""Gather what is known of a job for the beginning of its role file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careeradvisor.advice.draft import Draft, draft
from careeradvisor.advice.occupation_week import Mapped
from careeradvisor.advice.report import report
from careeradvisor.desk.find import occupation_code
from careeradvisor.desk.occupation import occupation_dossier
from careeradvisor.errors import NotFoundError
from careeradvisor.model.activity import by_dwa

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell
    from careeradvisor.model.figure import TaskFigures


def draft_of(catalogue: Catalogue, title: str, occupation: str | None, today: str, tell: Tell) -> Draft:
    """The beginning of a role file for `title`, counted under `occupation` or under one with that official title.

    Raises NotFoundError for an occupation that does not exist.
    """
    categories = tuple(catalogue.categories)
    code = occupation_code(catalogue, occupation or title, tell)
    if code is None:
        if occupation:
            raise NotFoundError(f"no occupation '{occupation}'", "see them all: careeradvisor list --occupations")
        return draft(title, today, categories, catalogue.statistics)
    known = report(occupation_dossier(catalogue, code))
    tasks = {each.id: each for each in catalogue.onet_tasks(code)}
    figures = catalogue.figures([code], [])._replace(tasks=tasks)
    near = _written_nearby(catalogue, known)
    skills = report(catalogue.dossier(near[0])).skills if near else ()
    return draft(
        title, today, categories, catalogue.statistics, known, figures, near, skills, activity_of(catalogue, tasks)
    )


def activity_of(catalogue: Catalogue, tasks: Mapping[int, TaskFigures]) -> dict[int, str]:
    """The activity that each O*NET task has most of; tasks without one are left out."""
    mapped = Mapped(by_dwa(catalogue.activities.all().items()), catalogue.activities.exceptions())
    held = {number: mapped.activities(task) for number, task in tasks.items()}
    return {number: Counter(keys).most_common(1)[0][0] for number, keys in held.items() if keys}


def _written_nearby(catalogue: Catalogue, known: RoleReport) -> tuple[str, ...]:
    """The written roles that count the occupation in, then those of the nearest occupations."""
    codes = [known.id, *(each.id for each in known.related_roles)]
    return tuple(dict.fromkeys(each.role.id for code in codes for each in catalogue.counting(code)))
