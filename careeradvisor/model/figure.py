"""Published figures about occupations and tasks, as the bundled files carry them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.limit import Sentence, Slug, Title, Year


class Family(StrEnum):
    """What a measure is about. Measures of different families are never averaged."""

    POTENTIAL = "potential"
    """What a model could speed up."""
    PRACTICE = "practice"
    """Where assistants are used for the work."""
    DEMAND = "demand"
    """How close AI's abilities come to what the work demands of people: a different axis, high where AI is close."""


class Measure(NamedTuple):
    """One published measure. `year` is what its ratings or observations describe, not its publication.

    `approximate` says that every value came through a many-to-many crosswalk; `trend`, where there is one, names the
    times between which its change in percent is taken.
    """

    title: Title
    short: Title
    family: Family
    year: Year
    source: Slug
    scale: Sentence
    meaning: Sentence
    limits: Sentence
    approximate: bool = False
    trend: Sentence | None = None


class Wages(NamedTuple):
    """Yearly pay, as `statistic.Pay` has it: percentiles 10, 25, 50, 75 and 90; `None` where unpublished."""

    p10: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p90: float | None


class LocalWages(NamedTuple):
    """Yearly pay in one state, as `statistic.Pay` has it: percentiles 10, 50 and 90; `None` where unpublished."""

    p10: float | None
    median: float | None
    p90: float | None


class MostSaid(NamedTuple):
    """The category of an O*NET scale that most people of an occupation named, from 1, and the percent who did."""

    category: int
    percent: float


class Preparation(NamedTuple):
    """What people in an occupation say it takes: schooling, related work, training off and on the job.

    Each is `None` where nobody was asked, or too few agree for O*NET to publish it. Those that are called middle are
    the category up to which half of all answers go; `schooling` has the percent who say that high school is enough,
    some college or a certificate, an associate's degree, a bachelor's.
    """

    education: MostSaid | None
    experience: MostSaid | None
    plant_training: MostSaid | None
    job_training: MostSaid | None
    experience_middle: int | None = None
    plant_training_middle: int | None = None
    job_training_middle: int | None = None
    schooling: tuple[float, ...] = ()


class Demands(NamedTuple):
    """How important some kinds of work are in an occupation, 1 to 5 as O*NET has them.

    `physical` is general physical activity, `hands` handling and moving objects, `driving` vehicles and heavy machines,
    `screen` working with computers.
    """

    physical: float
    hands: float
    driving: float
    screen: float


class ExposureCategory(StrEnum):
    """The official word for the exposure of an occupation to AI, the least first."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very-high"


class Absence(StrEnum):
    """Why the projections of this edition do not count an occupation's jobs."""

    PART_OF = "part-of"
    """They are published only together with others, under another code, whose rates stand in."""
    DROPPED = "dropped"
    """The edition before had them, this one does not."""
    NEVER = "never"
    """The statistics leave the occupation out."""


class OccupationFigures(NamedTuple):
    """One O*NET-SOC 2019 occupation.

    `job_zone` runs from 1 (little preparation) to 5 (extensive). `values` holds the published measures by key, `trends`
    the change in percent of those that have one. `employment` is thousands of jobs in the first year of
    `statistic.Projections`, `projected` in the last, `change` the projected percent change between them and
    `change_before` that of the edition before; `openings` are thousands a year. `approximate` names the figures that
    came through a many-to-many crosswalk or from a combined occupation; `absent` says why its jobs are not counted, and
    `part_of` is the code they are counted under.
    """

    code: str
    title: str
    job_zone: int | None
    values: dict[str, float]
    approximate: tuple[str, ...]
    employment: float | None
    change: float | None
    openings: float | None
    wages: Wages
    education: str
    projected: float | None = None
    change_before: float | None = None
    exposure_category: ExposureCategory | None = None
    experience: str = ""
    training: str = ""
    trends: dict[str, float] = {}  # noqa: RUF012  # nobody changes it
    absent: Absence | None = None
    part_of: str = ""

    @property
    def soc(self) -> str:
        """The 6-digit SOC 2018 code."""
        return soc_of(self.code)


class TaskFigures(NamedTuple):
    """One O*NET task: its published ratings (E0, E1 or E2) and its observed use.

    `usage` is a percent of conversations; `automation` and `augmentation` are shares (0 to 1) of them.
    `kind` is "core" or "supplemental" to the occupation, or nothing where O*NET does not say; `dwas` are the IDs of the
    detailed work activities the task belongs to, in order.
    """

    id: int
    code: str
    gpt4: str
    human: str
    usage: float | None
    automation: float | None
    augmentation: float | None
    kind: str = ""
    dwas: tuple[str, ...] = ()

    @property
    def rated(self) -> bool:
        """Whether GPT-4 or people rated this task."""
        return bool(self.gpt4 or self.human)


class Figures(NamedTuple):
    """The published figures that concern one role or occupation.

    `occupations` holds the detailed O*NET-SOC occupations under each code that was asked for; `tasks` the
    O*NET tasks by ID; `populations` the sorted values of each measure over all 6-digit SOC occupations,
    as text: a percentile looks at a dozen of eight hundred.
    """

    measures: dict[str, Measure]
    occupations: dict[str, tuple[OccupationFigures, ...]]
    tasks: dict[int, TaskFigures]
    populations: dict[str, tuple[str, ...]]
