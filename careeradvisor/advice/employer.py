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
    """What to say at work about a role, or for `None` about any work, `at` a kind of workplace.

    `first` are the tasks to ask about first, `offer` those that are worth more and to be offered; `boss` is what to say
    when the employer asks whether AI can do this job, `practice` what can be built outside work, and `others` are the
    other kinds of workplace.
    """

    id: str | None
    title: str | None
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


def employer(
    report: RoleReport | None, at: str, places: Mapping[str, Workplace], sources: Mapping[str, Source]
) -> Employer:
    """What to say about a role, if there is one. `sources` are those that the workplace and the role cite."""
    role = report.role if report else None
    return Employer(
        id=report.id if report else None,
        title=report.title if report else None,
        at=at,
        workplace=places[at],
        first=_first(role) if role else (),
        offer=tuple(task.statement for task in role.trending(Trend.RISING)[:NAMED]) if role else (),
        boss=(role and role.boss) or places[at].boss,
        practice=next((need.project for need in role.skills if need.project and not need.core), None) if role else None,
        others=tuple(key for key in places if key != at),
        sources=dict(sources),
    )


def _first(role: Role) -> tuple[str, ...]:
    """The tasks of which AI could take most time: those at risk first."""
    able = [task for task in role.tasks if task.exposure.step and task.trend is not Trend.RISING]
    able.sort(key=lambda task: (task.trend is not Trend.AT_RISK, -task.share * task.exposure.step, task.id))
    return tuple(task.statement for task in able[:NAMED])
