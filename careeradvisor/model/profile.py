"""One person's own week, skills and circumstances. It stays on their machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.limit import Day, Hours168, Months, Points, Sentence, Slug, Statement, SubjectId, Years
    from careeradvisor.model.role import Exposure, Proficiency, Trend

VERSION = 2
"""The version of the profile's form; a file of a later one is not touched."""


class OwnTask(NamedTuple):
    """A task of somebody's week: one of the role's, by its id, or one of their own, whose id is made of its words.

    `statement` is what it said on that day. `hours` are hours a week; 0 says that it is not part of this week.
    """

    id: Slug
    statement: Statement
    hours: Hours168
    exposure: Exposure
    trend: Trend
    own: bool = False


class Circumstances(NamedTuple):
    """What changes the advice and never the index; `None` is not said.

    `years` in this work, `learning_hours` a week for learning, `runway_months` that savings would last, and whether
    moving house or earning less for a time is possible.
    """

    years: Years | None = None
    learning_hours: Hours168 | None = None
    runway_months: Months | None = None
    relocate: bool | None = None
    pay_cut: bool | None = None


class Assessed(NamedTuple):
    """What an assessment found on a day, kept to be compared with later ones.

    `reviewed` is the day of the role file, `ratings` its exposures by the ids of its tasks. The index and range are 0
    to 100.
    """

    on: Day
    role: SubjectId
    reviewed: Day
    low: Points
    index: Points  # type: ignore[assignment]  # the word of the field
    high: Points
    tasks: tuple[OwnTask, ...]
    skills: dict[Slug, Proficiency] = {}  # noqa: RUF012
    ratings: dict[Slug, Exposure] = {}  # noqa: RUF012


class Profile(NamedTuple):
    """A person's profile: skills held, circumstances, and assessments, the latest last."""

    version: int = VERSION
    note: Sentence | None = None
    skills: dict[Slug, Proficiency] = {}  # noqa: RUF012
    circumstances: Circumstances = Circumstances()
    assessments: tuple[Assessed, ...] = ()
