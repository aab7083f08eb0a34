"""All that an assessment says: the week, advice for the circumstances, and what changed since the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.circumstance import Counsel, counsel
from careeradvisor.advice.comparison import compare
from careeradvisor.advice.progress import Progress, progress
from careeradvisor.advice.week import OwnWeek, own_week
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Assessed, Profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.model.profile import OwnTask


class Assessment(NamedTuple):
    """The result of an assessment. `kept` says where it was saved, empty when it was not."""

    role: str
    title: str
    week: OwnWeek
    counsel: tuple[Counsel, ...]
    progress: Progress | None
    kept: str = ""


def assess(
    report: RoleReport, neighbors: Sequence[RoleReport], tasks: Sequence[OwnTask], profile: Profile, on: str
) -> tuple[Assessment, Profile]:
    """Judge somebody's week, and the profile that holds it. Raises ValueError as `own_week` does."""
    week = own_week(report.role, tasks)
    moves = compare([report, *neighbors]).moves
    assessed = Assessed(
        on=on,
        role=report.id,
        reviewed=report.role.reviewed.isoformat(),
        low=week.own.low,
        index=week.own.index,
        high=week.own.high,
        tasks=tuple(tasks),
        skills=dict(profile.skills),
        ratings={task.id: task.exposure for task in report.role.tasks},
    )
    earlier = profile.latest(report.id)
    found = Assessment(
        role=report.id,
        title=report.title,
        week=week,
        counsel=counsel(
            profile.of(report.id),
            profile.skills,
            report,
            week,
            moves,
            neighbors,
            profile.said_elsewhere(report.id),
        ),
        progress=progress(earlier, assessed, report.role) if earlier else None,
    )
    return found, profile._replace(assessments=(*profile.assessments, assessed))
