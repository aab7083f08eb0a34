"""What a move is: what it takes, what it changes, in which group it stands, and why it may not be proposed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.advice.requirement import rungs
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.advice.payback import Payback
    from careeradvisor.model.licensing import License
    from careeradvisor.model.profile import Circumstances
    from careeradvisor.model.source import Source
    from careeradvisor.model.statistic import Statistics

APART = 5.0
"""Points of the index from which one end is more exposed than the other."""
EXPOSED = 25
"""The index and the percent of the week at risk below which nobody needs a warning."""
AT_RISK_APART = 10
"""Percent of the week from which more of it is at risk."""
SHRINKING = -4.0
"""Projected percent below which an occupation shrinks."""
SAME_PAY = 0.995
"""Median there over median here from which nobody would call it less: the percent that is told would be 0."""
SHORT = 1
"""Months of preparation for a license up to which it is no route of its own."""
LONG = 24
"""Months from which the way to a license that takes a degree is one of a degree, whatever degree is held."""


class MoveKind(StrEnum):
    """What a move takes first of all."""

    NO_SCHOOL = "no-school"
    """Without going back to school: no step of schooling, no license that takes over a month."""
    CERTIFICATE = "certificate"
    """With a certificate, a license or an apprenticeship."""
    DEGREE = "degree"
    """With a degree."""


class Concern(StrEnum):
    """What is worse there than here."""

    SHRINKING = "shrinking"
    EXPOSED = "more-exposed"
    AT_RISK = "more-at-risk"
    PAY = "lower-pay"


class Takes(NamedTuple):
    """What lies between the two ends.

    `schooling` is the step that is missing, with the `years` of full-time schooling to it; `license` the one that most
    states ask for, with the `license_months` to it from here; `apprenticeship` says that training on the job lasts over
    a year. `experience` is the official word for related work that is asked for, empty where none is.
    """

    schooling: Schooling | None
    years: float
    license: License | None
    license_months: int
    apprenticeship: bool
    experience: str

    @property
    def group(self) -> MoveKind:
        """The first group whose conditions the move meets."""
        learned = self.license is not None and rungs(Schooling.CERTIFICATE, self.license.schooling) > 0
        degree = self.schooling is not None and rungs(Schooling.CERTIFICATE, self.schooling) > 0
        if degree or (learned and self.license_months > LONG):
            return MoveKind.DEGREE
        if self.schooling or self.license_months > SHORT or self.apprenticeship:
            return MoveKind.CERTIFICATE
        return MoveKind.NO_SCHOOL

    @property
    def months(self) -> int:
        """About how many months of schooling and license lie between, the longer of the two."""
        return max(round(12 * self.years), self.license_months)


class Gains(NamedTuple):
    """What changes: figures of both ends, `None` where one has none.

    The weeks that are compared are both as somebody has `written` them, or else both as they are computed; then
    `page_here` and `page_there` are index and percent of the week at risk of a page that is written all the same,
    `None` where there is none. `newcomer` is pay there at the 10th and the 25th percentile, `pay_here` the median here
    and `pay_there` there; `change` and `openings` are those projected there. `place` is the state that was named, empty
    where none was, and `local_here` and `local_there` are the medians in it, `None` where none is published.
    """

    written: bool
    index_here: float
    index_there: float
    at_risk_here: int
    at_risk_there: int
    newcomer_here: tuple[float | None, float | None]
    newcomer: tuple[float | None, float | None]
    pay_here: float | None
    pay_there: float | None
    change_here: float | None
    change: float | None
    openings_here: float | None
    openings: float | None
    page_here: tuple[float, int] | None = None
    page_there: tuple[float, int] | None = None
    place: str = ""
    local_here: float | None = None
    local_there: float | None = None

    @property
    def mixed(self) -> bool:
        """Whether a page that somebody has written says something else than what is compared."""
        return bool(self.page_here or self.page_there)

    @property
    def pay_change(self) -> float | None:
        """Median there minus median here."""
        return None if self.pay_here is None or self.pay_there is None else self.pay_there - self.pay_here

    @property
    def pay_ratio(self) -> float | None:
        """Median there over median here."""
        return self.pay_there / self.pay_here if self.pay_here and self.pay_there else None

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """What is worse there, worst for the future first."""
        exposed = self.index_there >= EXPOSED and self.index_there - self.index_here > APART
        at_risk = self.at_risk_there >= EXPOSED and self.at_risk_there - self.at_risk_here > AT_RISK_APART
        found = (
            (Concern.SHRINKING, self.change is not None and self.change < SHRINKING),
            (Concern.EXPOSED, exposed),
            (Concern.AT_RISK, at_risk),
            (Concern.PAY, self.pay_ratio is not None and self.pay_ratio < SAME_PAY),
        )
        return tuple(concern for concern, holds in found if holds)


class Refusal(StrEnum):
    """Why a move is not proposed to anybody."""

    SAME = "same-work"
    MILITARY = "military"
    WHOLE_GROUP = "group-of-others"
    ASIDE = "not-advised"
    LOOSE = "little-carries-over"
    RANK = "another-rank"
    BELOW = "rank-below"
    LADDER = "another-ladder"
    LONG = "too-long"
    FAR = "preparation-apart"
    DOWN = "step-down"
    PAY = "pays-less"
    SHRINKING = "shrinking-fast"
    WORSE = "worse-outlook"
    NOTHING = "gains-nothing"
    UNKNOWN = "nothing-known"


class Ruling(StrEnum):
    """Why the person's own answers leave a move out."""

    FLOOR = "floor"
    PAY_CUT = "pay-cut"
    SAVINGS = "savings"
    NO_HOURS = "no-hours"
    PLACE = "place"
    BODY = "body"
    YEARS = "years"
    REMAINING = "remaining-years"


class StepKind(StrEnum):
    """What a step is about."""

    THIS_WEEK = "this-week"
    SCHOOLING = "schooling"
    LICENSE = "license"
    TRAINING = "training"
    EXPERIENCE = "experience"
    FIRST_JOB = "first-job"


class MoveStep(NamedTuple):
    """One step of a move; `months` about how long it takes, `None` where it is done in a week or nobody can say."""

    kind: StepKind
    words: str
    months: int | None


class Move(NamedTuple):
    """A move from one work to another, with what it takes and what it changes.

    `goal` is what its page is called by, `code` the occupation; `score` is how much carries over, `None` where only a
    little does. `shared` and `new` are activities, `shared_knowledge` and `new_knowledge` areas of knowledge, and
    `next_rank` says that it is a step up in rank. `refused` says why it is not among those that are proposed, and is
    `None` for one that may be. `why` is one sentence; `steps` are in their order, the first of them for this week.
    `payback` is there where it takes school, `ruled` where an answer of the person leaves the move out.
    """

    start: str
    goal: str
    title: str
    code: str
    group: MoveKind
    score: float | None
    takes: Takes
    gains: Gains
    concerns: tuple[Concern, ...]
    shared: tuple[str, ...]
    new: tuple[str, ...]
    shared_knowledge: tuple[str, ...]
    new_knowledge: tuple[str, ...]
    next_rank: bool
    refused: Refusal | None
    why: str
    steps: tuple[MoveStep, ...]
    payback: Payback | None = None
    ruled: Ruling | None = None


class MoveGroup(NamedTuple):
    """The moves of one group, best first; `found` counts those that there are, `said` is what is to know of it."""

    group: MoveKind
    moves: tuple[Move, ...]
    found: int
    said: str


class LeftOut(NamedTuple):
    """How many moves the person's own answers left out, and because of which."""

    because: Ruling
    moves: int


class Likely(NamedTuple):
    """A goal in the order of where people in this work most often could go, whatever it takes and pays."""

    code: str
    title: str
    score: float


class Here(NamedTuple):
    """Where one stands: the index, the percent of the week at risk, median pay a year and the projected percent.

    `computed` are index and percent of the week computed for it, which computed weeks are compared with.
    """

    index: float  # type: ignore[assignment]  # the page's own word; nobody searches this tuple
    at_risk: int
    computed: tuple[float, int]
    pay: float | None
    change: float | None


class Moves(NamedTuple):
    """The moves from a role or an occupation.

    `said` are the answers that counted, `notes` what is to know before; `likely` is in order whatever a move takes.
    `named` are moves that the page of this work names and that are in no group. `clients` says that most in this work
    have clients in place of an employer.
    """

    start: str
    title: str
    here: Here
    groups: tuple[MoveGroup, ...]
    left_out: tuple[LeftOut, ...]
    likely: tuple[Likely, ...]
    said: Circumstances
    notes: tuple[str, ...]
    sources: dict[str, Source]
    statistics: Statistics
    named: tuple[Move, ...] = ()
    clients: bool = False


class MoveAccount(NamedTuple):
    """One move with what its page cites, from the work called `title`; `said` are the answers that counted.

    `clients` says that most in that work have clients in place of an employer.
    """

    title: str
    move: Move
    sources: dict[str, Source]
    statistics: Statistics
    said: Circumstances
    clients: bool = False
