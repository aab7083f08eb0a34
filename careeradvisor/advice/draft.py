"""What is known of a job before anybody has described it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.labor import market
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.code import role_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.evidence import Reading
    from careeradvisor.advice.labor import OccupationMarket
    from careeradvisor.advice.report import RoleReport, SkillToBuild
    from careeradvisor.model.figure import Figures, TaskFigures
    from careeradvisor.model.statistic import Statistics

MOST_SKILLS = 5


class Draft(NamedTuple):
    """The beginning of a role file.

    `code` and `occupation` are empty, and `market` is `None`, while no occupation is named. `tasks` are the O*NET tasks
    of the occupation and `activities` what kind of work each is, `skills` and `related_roles` those of the nearest
    written roles, to keep or to replace. `schema` is the address of the JSON Schema that an editor reads.
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
    activities: dict[int, str]
    skills: tuple[SkillToBuild, ...]
    related_roles: tuple[str, ...]
    statistics: Statistics
    schema: str = ""


def draft(
    title: str,
    today: str,
    categories: tuple[str, ...],
    statistics: Statistics,
    known: RoleReport | None = None,
    figures: Figures | None = None,
    near: tuple[str, ...] = (),
    skills: tuple[SkillToBuild, ...] = (),
    activities: Mapping[int, str] | None = None,
) -> Draft:
    """The beginning of a role file called `title`, with what `known` and `figures` know of its occupation.

    `near` are the nearest written roles, `skills` those of the nearest, `activities` those of the O*NET tasks.
    """
    return Draft(
        id=role_id(title),
        title=title,
        category=known.role.category if known else "",
        categories=categories,
        today=today,
        code=known.id if known else "",
        occupation=known.title if known else "",
        market=market(known.id, figures.occupations[known.id], 100) if known and figures else None,
        readings=known.evidence.readings if known and known.evidence else (),
        tasks=tuple(sorted(figures.tasks.values())) if figures else (),
        activities=dict(activities or {}),
        skills=(skills or (known.skills if known else ()))[:MOST_SKILLS],
        related_roles=near[:3],
        statistics=statistics,
    )
