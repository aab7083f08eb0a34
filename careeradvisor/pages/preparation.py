"""What people in an occupation say a new hire needs, in one plain line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careeradvisor.document.block import Paragraph, Span
from careeradvisor.text.number import joined

if TYPE_CHECKING:
    from careeradvisor.model.figure import Preparation
    from careeradvisor.model.statistic import Statistics
    from careeradvisor.pages.wording import References

STEPS = (
    "high school or less",
    "some college or a certificate",
    "an associate's degree",
    "a bachelor's degree",
    "a degree beyond a bachelor's",
)
"""The steps of schooling, as `Preparation.schooling` counts them; the last has what is left to 100."""
LEAST = 5
"""Percent from which on a step is worth naming."""
EXPERIENCE = (
    "no related work is needed",
    "up to a month of related work is enough",
    "up to three months of related work are enough",
    "up to six months of related work are enough",
    "up to a year of related work is enough",
    "up to two years of related work are enough",
    "up to four years of related work are enough",
    "up to six years of related work are enough",
    "up to eight years of related work are enough",
    "up to ten years of related work are enough",
    "more than ten years of related work are needed",
)
"""O*NET's categories of experience in related work, from the first."""


def preparation_line(said: Preparation | None, statistics: Statistics, references: References) -> tuple[Paragraph, ...]:
    """Which schooling, and how much related work, people in the occupation ask of a new hire; nothing of none asked."""
    words = preparation_words(said) if said else ""
    return (Paragraph((Span(words), references.cite(statistics.occupations.source))),) if words else ()


def preparation_words(said: Preparation) -> str:
    """The same in words, without the source."""
    named = zip(STEPS, _apart(said.schooling), strict=False)
    parts = [f"{name} {percent:.0f}%" for name, percent in named if percent >= LEAST]
    asked = "Asked what a new hire needs, people in this work say: "
    half = f"half say that {EXPERIENCE[said.experience_middle - 1]}" if said.experience_middle else ""
    if not parts:
        return f"Of people in this work {half}." if half else ""
    return f"{asked}{joined(parts)}.{f' {half.capitalize()}.' if half else ''}"


def _apart(upto: tuple[float, ...]) -> list[float]:
    """The percent of each step, of percents that count those below too."""
    ends = (0.0, *upto, 100.0) if upto else ()
    return [end - start for start, end in pairwise(ends)]
