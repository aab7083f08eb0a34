"""An activity: one kind of work, judged once for every occupation that spends time on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Trend

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from typing import Annotated

    from careeradvisor.model.limit import DwaId, MaxLen, MinLen, Sentence, Slug, SocPrefix, Statement
    from careeradvisor.model.role import Basis, Exposure, Horizon
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.source import Source
    from careeradvisor.model.statistic import Ratings

OF_AI = ("ai_does", "stops_at")
"""The texts of an activity that say what AI does and where it stops, each in one sentence: a task may inherit both."""


class Departure(NamedTuple):
    """What is different about an activity in some occupations; what it leaves out is as everywhere."""

    codes: Annotated[tuple[SocPrefix, ...], MinLen(1), MaxLen(30)]
    """Occupations, or groups of them by the first digits of their codes: `53-3032`, `47-2`, `29`."""
    because: Sentence
    """Why it is different there."""
    exposure: Exposure | None = None
    trend: Trend | None = None
    horizon: Horizon | None = None
    skills: Annotated[tuple[Slug, ...], MaxLen(3)] = ()
    """Skills that help there, where those of everywhere else are another trade's."""


def departure(departures: Sequence[Departure], code: str) -> Departure | None:
    """The departure that holds in the occupation `code`: of those that match, the first with most digits."""
    matching = [
        (len(prefix), -number)
        for number, each in enumerate(departures)
        for prefix in each.codes
        if code.startswith(prefix)
    ]
    return departures[-max(matching)[1]] if matching else None


class Activity(NamedTuple):
    """One kind of work, judged for the day in `reviewed`."""

    name: Statement
    """What a person calls it, beginning with a verb: "Writing up a visit"."""
    exposure: Exposure
    trend: Trend
    """Where the pay for it is going."""
    ai_does: Sentence
    """What AI or a machine does here, in one sentence."""
    do: Sentence
    """What anybody who does it can do next week."""
    dwas: Annotated[tuple[DwaId, ...], MaxLen(200)]
    """The O*NET detailed work activities it stands for; none where O*NET has none."""
    reviewed: date
    """The day for which the exposure was judged."""
    horizon: Horizon | None = None
    """On activities at risk only."""
    stops_at: Sentence | None = None
    """Where that ends, where it matters."""
    measured: Sentence | None = None
    """What a field study measured, with its `[source-key]`."""
    measured_among: Annotated[tuple[SocPrefix, ...], MaxLen(12)] = ()
    """Whom it measured, or whose work is like theirs: groups of occupations. Pages of other work do not say it."""
    because: Sentence | None = None
    """Why its pay falls or rises; not on steady ones."""
    basis: Basis | None = None
    """Where `because` cites no source."""
    skills: Annotated[tuple[Slug, ...], MaxLen(3)] = ()
    """Skills that help whoever does it."""
    occupations: Annotated[tuple[Departure, ...], MaxLen(12)] = ()
    """Where it is different."""

    def within(self, code: str) -> Activity:
        """The activity as it is in the occupation `code`."""
        found = departure(self.occupations, code)
        if self.measured and not code.startswith(self.measured_among):
            return self._replace(measured=None).within(code)
        if found is None:
            return self
        trend = found.trend or self.trend
        moved = trend is not self.trend
        return self._replace(
            exposure=found.exposure or self.exposure,
            trend=trend,
            horizon=(found.horizon or self.horizon) if trend is Trend.AT_RISK else None,
            because=found.because if moved else self.because,
            basis=None if moved else self.basis,
            ai_does=self.ai_does if found.exposure in (None, self.exposure) else found.because,
            stops_at=self.stops_at if found.exposure in (None, self.exposure) else None,
            skills=found.skills or self.skills,
        )

    def every_skill(self) -> tuple[str, ...]:
        """The skills that help anywhere."""
        return (*self.skills, *(skill for each in self.occupations for skill in each.skills))

    def prose(self) -> tuple[str, ...]:
        """Every text that may cite a source as `[key]`."""
        texts = (self.ai_does, self.stops_at, self.measured, self.because, self.do)
        return (*(text for text in texts if text), *(each.because for each in self.occupations))


class Published(NamedTuple):
    """What is published about the O*NET tasks of an activity, of which there are `tasks`.

    `gpt4` and `human` are means of the published ratings, 1 for E1, a half for E2 and 0 for E0. `usage` is the percent
    of all conversations with an assistant; `automation` and `augmentation` are shares (0 to 1) of them.
    """

    tasks: int
    gpt4: float | None
    human: float | None
    usage: float | None
    automation: float | None
    augmentation: float | None


class Spent(NamedTuple):
    """An occupation that spends time on an activity, and how much of its week, in percent."""

    code: str
    title: str
    share: float


class UnderstoodActivity(NamedTuple):
    """An activity that a sentence about work was understood to name."""

    id: str
    name: str


class ListedActivity(NamedTuple):
    """An activity in a list."""

    id: str
    group: str
    name: str
    exposure: Exposure
    trend: Trend
    horizon: Horizon | None


class ActivityList(NamedTuple):
    """The whole vocabulary, group by group."""

    activities: tuple[ListedActivity, ...]


class ActivityAccount(NamedTuple):
    """An activity with what is published about it, and the occupations that spend most of their week on it."""

    id: str
    group: str
    activity: Activity
    published: Published
    spent: tuple[Spent, ...]
    skills: dict[str, Skill]
    sources: dict[str, Source]
    ratings: Ratings
    """Whose ratings `published` has."""
    overdue: tuple[str, ...] = ()
    """Those of the sources that should have been looked up again."""


class Group(NamedTuple):
    """The activities of one file of the vocabulary, in its order."""

    id: str
    activities: dict[str, Activity]

    @property
    def title(self) -> str:
        """The name of the file as words."""
        return self.id.replace("-", " ").capitalize()


def by_dwa(activities: Iterable[tuple[str, Activity]]) -> dict[str, str]:
    """The activity that each O*NET detailed work activity belongs to."""
    return {dwa: key for key, activity in activities for dwa in activity.dwas}
