"""One person's own week, skills and circumstances. It stays on their machine."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.licensing import Schooling
    from careeradvisor.model.limit import (
        Clock,
        Count,
        Day,
        Hours168,
        Key,
        Label,
        Months,
        Points,
        Sentence,
        Slug,
        StateCode,
        Statement,
        SubjectId,
        Weekday,
        YearlyPay,
        Years,
    )
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


class WeekTask(NamedTuple):
    """A task of their own in somebody's week file; what is not said of it is judged by its words or its activity."""

    statement: Statement
    hours: Hours168
    activity: str | None = None
    exposure: Exposure | None = None
    trend: Trend | None = None


class PhysicalLimit(StrEnum):
    """What somebody cannot do for large parts of a day."""

    HEAVY = "heavy-work"
    """Lifting, climbing, being on one's feet."""
    HANDS = "hand-work"
    """Handling and moving things."""
    DRIVING = "driving"
    SCREEN = "screen-work"


class Circumstances(NamedTuple):
    """What changes the advice and never the index; `None` is not said.

    `years` in this work, `learning_hours` a week for learning, `runway_months` that savings would last, whether moving
    house or earning less for a time is possible, and the `state` whose pay is shown, by its two letters. `education` is
    the highest that is held, `pay_floor` what a first year has to pay, in the money of the statistics, and `limits` are
    what the body does not allow, empty where it allows all. `remaining_years` are those that somebody still wants to
    work; who is `out_of_work` has lost the job.
    """

    years: Years | None = None
    learning_hours: Hours168 | None = None
    runway_months: Months | None = None
    relocate: bool | None = None
    pay_cut: bool | None = None
    state: StateCode | None = None
    education: Schooling | None = None
    pay_floor: YearlyPay | None = None
    limits: tuple[PhysicalLimit, ...] | None = None
    remaining_years: Years | None = None
    out_of_work: bool | None = None


NOTHING_SAID = Circumstances()
"""Those of somebody of whom nothing is known."""


class Week(NamedTuple):
    """What a week file says: hours of a role's tasks by their ids, statements or numbers, and what else is known."""

    hours: dict[str, Hours168] = {}
    tasks: tuple[WeekTask, ...] = ()
    skills: dict[str, Proficiency] = {}
    circumstances: Circumstances = Circumstances()


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
    skills: dict[Slug, Proficiency] = {}
    ratings: dict[Slug, Exposure] = {}


class Practiced(NamedTuple):
    """What was logged of a skill on a day: `hours`, or that the `level` was reached; `have` is the level until then."""

    on: Day
    skill: Slug
    hours: Hours168 | None = None
    level: Proficiency | None = None
    have: Proficiency | None = None


class Exported(NamedTuple):
    """What the calendars of a role's plan hold, as far as they were exported.

    `sessions` are the days of all sessions, in the order of their numbers. The `days` of the week and the hour `at`
    which they begin hold until others are named. `owner` is put before the names of events of a named profile.
    `revisions` says how often each session that was ever exported has changed, and `prints` what it was then.
    """

    sessions: tuple[Day, ...] = ()
    days: tuple[Weekday, ...] = ()
    at: Clock = "19:00"
    owner: Sentence | None = None
    revisions: tuple[Count, ...] = ()
    prints: tuple[Label, ...] = ()


class Visit(NamedTuple):
    """What a page about a role said on a day: by codes of occupations, keys of measures and ids of tasks.

    `projections` are changes in percent, `percentiles` 0 to 100.
    """

    on: Day
    projections: dict[SubjectId, float] = {}
    categories: dict[SubjectId, Sentence] = {}
    percentiles: dict[Sentence, Points] = {}
    ratings: dict[Slug, Exposure] = {}


class Profile(NamedTuple):
    """A person's profile: skills held, circumstances, and assessments, the latest last.

    `experience` is years in the work of a role, by its id. The other circumstances hold for every role; `said_for` is
    the role that each was said for last. `calendars` are by role, `visits` what its page last said. `practice` is what
    was logged, the latest last.
    """

    version: int = VERSION
    note: Sentence | None = None
    skills: dict[Slug, Proficiency] = {}
    circumstances: Circumstances = Circumstances()
    assessments: tuple[Assessed, ...] = ()
    experience: dict[SubjectId, Years] = {}
    said_for: dict[Key, SubjectId] = {}
    calendars: dict[SubjectId, Exported] = {}
    visits: dict[SubjectId, Visit] = {}
    practice: tuple[Practiced, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether anything is kept."""
        kept = (self.skills, self.assessments, self.experience, self.calendars, self.practice)
        return any(kept) or any(each is not None for each in self.circumstances)

    @property
    def works(self) -> tuple[str, ...]:
        """The roles that the person was asked about their week or years in, the latest first."""
        return tuple(dict.fromkeys((*(each.role for each in reversed(self.assessments)), *self.experience)))

    def latest(self, role: str) -> Assessed | None:
        """The last assessment of a week in a role."""
        return next((each for each in reversed(self.assessments) if each.role == role), None)

    def practiced(self, skill: str) -> float:
        """The hours that were logged on a skill since its present level was reached."""
        have = self.skills.get(skill)
        return sum(each.hours or 0 for each in self.practice if (each.skill, each.have) == (skill, have))

    def of(self, role: str) -> Circumstances:
        """The circumstances as they hold for a role: its own years, and what was said for any."""
        return self.circumstances._replace(years=self.experience.get(role))

    def said_elsewhere(self, role: str) -> dict[str, str]:
        """The roles, other than this one, for which circumstances were said that hold for it too."""
        return {key: other for key, other in self.said_for.items() if other != role}

    def with_said(self, role: str, said: Circumstances) -> Profile:
        """The profile with what was said for a role; what was not said now stays."""
        news = {key: value for key, value in said._asdict().items() if value is not None}
        years = news.pop("years", None)
        return self._replace(
            circumstances=self.circumstances._replace(**news),
            experience=self.experience if years is None else {**self.experience, role: years},
            said_for={**self.said_for, **dict.fromkeys(news, role)},
        )


class ListedProfile(NamedTuple):
    """One of the profiles on this machine: its name and file, and the roles that were judged, the latest first.

    `on` is the day of the last assessment, empty without one; `whole` is whether the file can be read.
    """

    name: str
    path: str
    roles: tuple[str, ...]
    on: str
    whole: bool


class ProfileList(NamedTuple):
    """Every profile on this machine, that without a name first."""

    profiles: tuple[ListedProfile, ...]
