"""What changed since the last assessment: for the person, and in the role's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.profile import Assessed
    from careeradvisor.model.role import Exposure, Proficiency


class HoursChange(NamedTuple):
    """A task whose hours a week are not what they were."""

    statement: str
    before: float
    after: float


class RatingChange(NamedTuple):
    """A task that the role file rates otherwise than then; `None` where it did not or does not stand in the file."""

    statement: str
    before: Exposure | None
    after: Exposure | None


class Progress(NamedTuple):
    """The later assessment against the earlier. `index` is the change in points."""

    since: str
    index: float  # type: ignore[assignment]  # the word of the field
    hours: tuple[HoursChange, ...]
    skills: tuple[str, ...]
    reviewed: tuple[str, str] | None
    ratings: tuple[RatingChange, ...]


def progress(before: Assessed, after: Assessed) -> Progress:
    """Compare two assessments of the same role."""
    then, now = ({task.statement: task.hours for task in each.tasks} for each in (before, after))
    return Progress(
        since=before.on,
        index=after.index - before.index,
        hours=tuple(
            HoursChange(statement, then.get(statement, 0), now.get(statement, 0))
            for statement in (then | now)
            if then.get(statement, 0) != now.get(statement, 0)
        ),
        skills=tuple(name for name, level in after.skills.items() if _gained(before.skills.get(name), level)),
        reviewed=(before.reviewed, after.reviewed) if before.reviewed != after.reviewed else None,
        ratings=tuple(
            RatingChange(statement, before.ratings.get(statement), after.ratings.get(statement))
            for statement in (before.ratings | after.ratings)
            if before.ratings.get(statement) != after.ratings.get(statement)
        ),
    )


def _gained(before: Proficiency | None, after: Proficiency) -> bool:
    return before is None or not before.reaches(after)
