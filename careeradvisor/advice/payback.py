"""Whether a school that a move takes earns back the pay that is missed for it."""

from __future__ import annotations

from careeradvisor.model.named_tuple import NamedTuple

LEAST = 6
"""Months of school below which nobody reckons with missed pay."""
NEVER = 40.0
"""Years of earning back that nobody has."""


class Payback(NamedTuple):
    """The pay that is missed by stopping work for `school` years, and the `years` there until it is earned back.

    Missed is the median here for each year of school; earned back is what the median there is above it, year by year.
    Neither tuition nor what a job beside the school pays is counted. `years` is `None` where the median there is not
    higher, or where it takes longer than a working life.
    """

    school: float
    missed: float
    years: float | None


def payback(school: float, here: float | None, there: float | None) -> Payback | None:
    """The reckoning for so many years of school, by the medians here and there; `None` without school or pay.

    What a license takes beside school is mostly practice and exams, and an apprenticeship is paid: neither counts.
    """
    if 12 * school < LEAST or here is None or there is None:
        return None
    missed, more = school * here, there - here
    years = missed / more if more > 0 else None
    return Payback(school, missed, years if years is not None and years <= NEVER else None)
