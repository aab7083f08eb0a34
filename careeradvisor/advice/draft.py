"""What is known of a job before anybody has described it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.labor import market
from careeradvisor.text.code import role_id

if TYPE_CHECKING:
    from careeradvisor.advice.card import OccupationCard
    from careeradvisor.advice.evidence import Reading
    from careeradvisor.advice.labor import OccupationMarket
    from careeradvisor.advice.report import SkillToBuild
    from careeradvisor.model.figure import Figures, TaskFigures
    from careeradvisor.model.statistic import Statistics

MOST_SKILLS = 5


class Draft(NamedTuple):
    """The beginning of a role file.

    `code` and `occupation` are empty, and `market` is `None`, while no occupation is named. `tasks` are the O*NET tasks
    of the occupation, `skills` and `related_roles` those of the nearest written roles, to keep or to replace.
    """

    id: str
    title: str
    category: str
    categories: tuple[str, ...]
    today: str
    code: str
    occupation: str
    market: OccupationMarket | None
    readings: tuple[Reading, ...]
    tasks: tuple[TaskFigures, ...]
    skills: tuple[SkillToBuild, ...]
    related_roles: tuple[str, ...]
    statistics: Statistics


def draft(
    title: str,
    today: str,
    categories: tuple[str, ...],
    statistics: Statistics,
    card: OccupationCard | None = None,
    figures: Figures | None = None,
    skills: tuple[SkillToBuild, ...] = (),
) -> Draft:
    """The beginning of a role file called `title`, with what `card` and `figures` know of its occupation."""
    near = [each.role for each in (*card.covered_by, *card.nearest)] if card else []
    return Draft(
        id=role_id(title),
        title=title,
        category=near[0].category if near else "",
        categories=categories,
        today=today,
        code=card.id if card else "",
        occupation=card.title if card else "",
        market=market(card.id, figures.occupations[card.id], 100) if card and figures else None,
        readings=card.evidence.readings if card else (),
        tasks=tuple(sorted(figures.tasks.values())) if figures else (),
        skills=skills[:MOST_SKILLS],
        related_roles=tuple(dict.fromkeys(each.id for each in near))[:3],
        statistics=statistics,
    )
