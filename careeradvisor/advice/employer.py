"""What to say when an employer brings AI in: by the workplace, and about the tasks of this work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Trend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.model.role import Role
    from careeradvisor.model.source import Source
    from careeradvisor.model.workplace import Workplace

NAMED = 2
"""Tasks that are named to ask about, and to offer."""


class Employer(NamedTuple):
    """What to say at work about a role, `at` its kind of workplace.

    `first` are the tasks to ask about first, `offer` those that are worth more and to be offered; `boss` is what to say
    when the employer asks whether AI can do this job, `practice` what can be built outside work, and `others` are the
    other kinds of workplace.
    """

    id: str
    title: str
    at: str
    workplace: Workplace
    first: tuple[str, ...]
    offer: tuple[str, ...]
    boss: str
    practice: str | None
    others: tuple[str, ...]
    sources: dict[str, Source]


def place_of(code: str, places: Mapping[str, Workplace]) -> str | None:
    """The workplace of an occupation: of those with its first digits, the one with most of them."""
    fitting = [(len(prefix), key) for key, place in places.items() for prefix in place.codes if code.startswith(prefix)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def employer(report: RoleReport, at: str, places: Mapping[str, Workplace], sources: Mapping[str, Source]) -> Employer:
    """What to say about a role. `sources` are those that the workplace and the role cite."""
    role = report.role
    return Employer(
        id=report.id,
        title=report.title,
        at=at,
        workplace=places[at],
        first=_first(role),
        offer=tuple(task.statement for task in role.trending(Trend.RISING)[:NAMED]),
        boss=role.boss or places[at].boss,
        practice=next((need.project for need in role.skills if need.project and not need.core), None),
        others=tuple(key for key in places if key != at),
        sources=dict(sources),
    )


def _first(role: Role) -> tuple[str, ...]:
    """The tasks of which AI could take most time: those at risk first."""
    able = [task for task in role.tasks if task.exposure.step and task.trend is not Trend.RISING]
    able.sort(key=lambda task: (task.trend is not Trend.AT_RISK, -task.share * task.exposure.step, task.id))
    return tuple(task.statement for task in able[:NAMED])
