"""The disruption index: how much of a week AI can at least halve, and the range that definition leaves open."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


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
    """The index of a week and its range, each from 0 to 100; alpha, beta and gamma of Eloundou and others (2024).

    `low` counts the hours AI alone at least halves, `high` also those that need tools built around it,
    `index` the latter by half.
    """

    low: float
    index: float  # type: ignore[assignment]  # the field's own word; nobody searches this tuple
    high: float
    level: Level


def disruption(e1: float, e2: float) -> Disruption:
    """The disruption of a week of which `e1` percent is AI alone and `e2` percent AI with tools."""
    index = e1 + e2 / 2
    return Disruption(e1, index, e1 + e2, level_of(index))


def level_of(index: float | Fraction) -> Level:
    """The level of an index."""
    return Level.LOW if index < 25 else Level.MODERATE if index < 50 else Level.HIGH if index < 75 else Level.VERY_HIGH
