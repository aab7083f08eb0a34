"""What an occupation asks of somebody who begins in it: schooling, a license, related work and training on the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.entry_words import Experience, Training
from careeradvisor.model.licensing import LicenseKind, Reach, Schooling
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.model.figure import Preparation
    from careeradvisor.model.licensing import License

LADDER = tuple(Schooling)
"""The steps of schooling, the least first."""
WORDS_PER_STEP = (2, 2, 1, 1, 2)
"""How many of the words of official statistics for entry education, the least first, belong to each step."""
AWARD = 3
"""The place of the word for a certificate of a school among them."""
HALF = 50
YEARS = (0.0, 1.0, 2.0, 4.0, 6.0)
"""Years of full-time schooling from high school to each step."""
EXPERIENCE_MONTHS = (0, 1, 3, 6, 12, 24, 48, 72, 96, 120, 144)
"""The most months of each of O*NET's categories of related work."""
TRAINING_MONTHS = (1, 1, 3, 6, 12, 24, 48, 120, 144)
"""The most months of each of O*NET's categories of training on the job."""
APPRENTICED = (Training.LONG, Training.APPRENTICESHIP)
"""Training on the job of over a year."""


class Requirement(NamedTuple):
    """What is asked for in one occupation.

    `entry` is the step of the official word for entry education, `usual` the one that half of the people in it say is
    enough; `award` says that a school's certificate is asked for, which is one of a field. `experience` and `training`
    are the official words, with the middle answers of people in months.
    """

    entry: Schooling | None
    usual: Schooling | None
    award: bool
    experience: str
    experience_months: int | None
    training: str
    training_months: int | None
    license: License | None

    @property
    def related(self) -> str:
        """The official word for related work that is asked for; empty where none is."""
        return "" if self.experience == Experience.NONE else self.experience

    @property
    def bound(self) -> License | None:
        """The license or the certificate of a rule without which hardly anybody may do the work."""
        held = self.license
        if held is None or held.where is Reach.SOME:
            return None
        by_law = held.kind is not LicenseKind.CERTIFICATION or (
            held.where is Reach.EVERY and rungs(Schooling.CERTIFICATE, held.schooling) <= 0
        )
        return held if by_law else None

    @property
    def schooling(self) -> Schooling:
        """What somebody who begins has to have: what the license takes, else what people in the work have."""
        return self.bound.schooling if self.bound else self.attained

    @property
    def attained(self) -> Schooling:
        """What people in the work have: the entry education, or more where they say that it takes more.

        Where the two are apart, the step half-way between counts, the lower of two that are.
        """
        known = [LADDER.index(each) for each in (self.entry, self.usual) if each is not None]
        return LADDER[max(known[0], sum(known) // len(known))] if known else Schooling.NONE

    @property
    def known(self) -> bool:
        """Whether anything is known of the schooling."""
        return bool(self.bound or self.entry or self.usual)


def requirement(
    education: str,
    experience: str,
    training: str,
    prepared: Preparation | None,
    license_: License | None,
    words: Sequence[str],
) -> Requirement:
    """The requirement of an occupation; `words` are those of official statistics for entry education, least first."""
    return Requirement(
        entry=step_of(education, words),
        usual=_usual(prepared),
        award=education in words[AWARD : AWARD + 1],
        experience=experience,
        experience_months=_months(prepared.experience_middle if prepared else None, EXPERIENCE_MONTHS),
        training=training,
        training_months=_months(prepared.job_training_middle if prepared else None, TRAINING_MONTHS),
        license=license_,
    )


def step_of(education: str, words: Sequence[str]) -> Schooling | None:
    """The step of an official word for entry education, `None` for any other."""
    steps = [step for step, count in zip(LADDER, WORDS_PER_STEP, strict=True) for _ in range(count)]
    return dict(zip(words, steps, strict=False)).get(education)


def rungs(here: Schooling, there: Schooling) -> int:
    """How many steps one is above the other; below 0 where it is less."""
    return LADDER.index(there) - LADDER.index(here)


def years_between(here: Schooling, there: Schooling) -> float:
    """Years of full-time schooling from one step to the other, 0 where it is no more."""
    return max(0.0, YEARS[LADDER.index(there)] - YEARS[LADDER.index(here)])


def _usual(prepared: Preparation | None) -> Schooling | None:
    if not prepared or not prepared.schooling:
        return None
    return next((step for step, upto in zip(LADDER, prepared.schooling, strict=False) if upto >= HALF), Schooling.MORE)


def _months(category: int | None, months: Sequence[int]) -> int | None:
    return months[category - 1] if category and category <= len(months) else None
