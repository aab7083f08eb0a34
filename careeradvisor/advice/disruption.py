"""The disruption index: how much of a week AI or machines could at least halve, and the range of that definition."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from careeradvisor.model.role import Exposure


WHOLE = 2
"""The step of hours that count in full."""


class Level(StrEnum):
    """The index in a word: Low below 25, Moderate below 50, High below 75, Very High from 75."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very-high"

    @property
    def label(self) -> str:
        """The words a page uses."""
        return self.value.replace("-", " ").title()


class Disruption(NamedTuple):
    """The index of a week and its range, each from 0 to 100.

    `low` counts the hours that AI alone, or a machine that most employers could buy, could at least halve; `high` also
    those that need tools built around AI, or machines that only first users have; `index` these by half. `assistants`
    is the part of the index that is AI's and no machine's. Without machines, low, index and high are alpha, beta and
    gamma of Eloundou and others (2024).
    """

    low: float
    index: float  # type: ignore[assignment]  # the field's own word; nobody searches this tuple
    high: float
    level: Level
    assistants: float


def disruption(shares: Mapping[Exposure, int | Fraction]) -> Disruption:
    """The disruption of a week from the percent of it at each exposure, exact until it is rounded once, at the end."""
    low = sum(share for exposure, share in shares.items() if exposure.step == WHOLE)
    high = sum(share for exposure, share in shares.items() if exposure.step)
    index = index_of(shares)
    assistants = assistants_of(shares)
    return Disruption(_rounded(low), _rounded(index), _rounded(high), level_of(index), _rounded(assistants))


def index_of(shares: Mapping[Exposure, int | Fraction]) -> float | Fraction:
    """What the hours of each exposure add up to, those of step 2 in full and those of step 1 by half."""
    return sum(share * exposure.step for exposure, share in shares.items()) / WHOLE


def assistants_of(shares: Mapping[Exposure, int | Fraction]) -> float | Fraction:
    """The same without machines: what published ratings of language models are compared with."""
    return sum(share * exposure.assistant_step for exposure, share in shares.items()) / WHOLE


def _rounded(amount: float | Fraction) -> float:
    return amount if isinstance(amount, int) else float(amount)


def level_of(index: float | Fraction) -> Level:
    """The level of an index as it is told, with one decimal: what is told as 50 is not called less than 50."""
    index = float(f"{float(index):.1f}")
    return Level.LOW if index < 25 else Level.MODERATE if index < 50 else Level.HIGH if index < 75 else Level.VERY_HIGH
