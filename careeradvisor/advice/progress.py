"""What changed since the last assessment: for the person, and in the role's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.profile import Assessed
    from careeradvisor.model.role import Exposure, Proficiency, Role


class HoursChange(NamedTuple):
    """A task whose hours a week are not what they were."""

    id: str
    statement: str
    before: float
    after: float


class RatingChange(NamedTuple):
    """A task that the role file rates otherwise than then; `None` where it did not or does not stand in the file."""

    id: str
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


def progress(before: Assessed, after: Assessed, role: Role) -> Progress:
    """Compare two assessments of a role. Tasks are the same by id, and shown in the words they have now.

    One that has none left, neither in the role nor in a week, is shown by its id.
    """
    then, now = ({task.id: task.hours for task in each.tasks} for each in (before, after))
    words = {task.id: task.statement for each in (before, after) for task in each.tasks}
    words |= {task.id: task.statement for task in role.tasks}
    return Progress(
        since=before.on,
        index=after.index - before.index,
        hours=tuple(
            HoursChange(task, words[task], then.get(task, 0), now.get(task, 0))
            for task in (then | now)
            if then.get(task, 0) != now.get(task, 0)
        ),
        skills=tuple(name for name, level in after.skills.items() if _gained(before.skills.get(name), level)),
        reviewed=(before.reviewed, after.reviewed) if before.reviewed != after.reviewed else None,
        ratings=tuple(
            RatingChange(task, words.get(task, task), before.ratings.get(task), after.ratings.get(task))
            for task in (before.ratings | after.ratings)
            if before.ratings.get(task) != after.ratings.get(task)
        ),
    )


def _gained(before: Proficiency | None, after: Proficiency) -> bool:
    return before is None or not before.reaches(after)
