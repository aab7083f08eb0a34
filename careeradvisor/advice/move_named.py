"""Which moves a page names without being asked: those that people in the work would think of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import MoveKind
from careeradvisor.advice.requirement import rungs
from careeradvisor.model.licensing import Schooling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Takes
    from careeradvisor.advice.moves import Judged
    from careeradvisor.model.move_rule import MoveRules

NEAREST = 5
"""Occupations of O*NET's related list, the most alike first, that count as next door."""
NEAR = {MoveKind.NO_SCHOOL: 14.0, MoveKind.CERTIFICATE: 14.0, MoveKind.DEGREE: 18.0}
"""Carry-over from which a move is named: the more it takes, the more of the work has to be the same."""
MONTHS = 36
"""Months of school and license beyond which a move is no aside; `moves` lists it with what it takes."""
ZONES = 1
"""How far apart the job zones may be: nobody skips a step unasked."""


def named(here: Footing, every: Iterable[Judged], next_door: Collection[str], rules: MoveRules) -> list[Judged]:
    """Those of some moves that a page names, best first; none where none is good enough.

    `next_door` are the six digits of the nearest related occupations. A move has to lead to one of them or to the next
    rank, keep most of the work, and be worse in nothing that has a figure.
    """
    found = [
        each
        for each in every
        if not each.refused
        and not each.gained.concerns
        and (each.there.soc in next_door or rules.steps_up(here.code, each.there.code))
        and each.score >= NEAR[each.taken.group]
        and each.taken.months <= MONTHS
        and not _again(here, each.taken)
        and abs(_apart(here, each.there)) <= ZONES
    ]
    return sorted(found, key=lambda each: each.order)


def _again(here: Footing, taken: Takes) -> bool:
    """Whether it takes a degree of the same height in another field."""
    asked = taken.schooling
    return asked is not None and asked is not Schooling.CERTIFICATE and rungs(here.requirement.attained, asked) <= 0


def _apart(here: Footing, there: Footing) -> int:
    """Job zones from one to the other; none where one has no zone."""
    return there.zone - here.prepared if there.zone and here.prepared else 0
