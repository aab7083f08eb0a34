"""A week of 40 hours, or of a person's own, by what could do the work: whole hours that add up to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import WHOLE
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from careeradvisor.model.role import Exposure

HOURS = 40


class Workweek(NamedTuple):
    """Hours that AI or machines could take as they are, that they could with more built or bought, and the person's."""

    now: int
    later: int
    own: int


def workweek(shares: Mapping[Exposure, int | Fraction], hours: int = HOURS) -> Workweek:
    """The hours of a week of `hours` from the percent of it at each exposure, rounded so that none is lost."""
    steps = (WHOLE, WHOLE - 1, 0)
    exact = [sum(share for exposure, share in shares.items() if exposure.step == step) * hours for step in steps]
    whole = [int(amount // 100) for amount in exact]
    by_rest = sorted(range(len(steps)), key=lambda place: -(exact[place] % 100))
    for place in by_rest[: hours - sum(whole)]:
        whole[place] += 1
    return Workweek(*whole)
