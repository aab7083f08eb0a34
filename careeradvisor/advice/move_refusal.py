"""Which moves are not proposed, and why: what nobody would advise, and what the person's own answers rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import MoveKind, Refusal, Ruling
from careeradvisor.advice.requirement import LADDER, YEARS, rungs
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import PhysicalLimit

if TYPE_CHECKING:
    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Gains, Takes
    from careeradvisor.model.move_rule import MoveRules
    from careeradvisor.model.profile import Circumstances

CLOSE, LEAST = 8.0, 6.0
"""Carry-over from which a move is close, and what it may be at least where there is nothing closer."""
PAY, DEGREE_PAY = 0.85, 1.0
"""Median there over median here: what a move has to pay, and what one has to pay that takes a degree."""
LEAST_PAY, LEAST_DEGREE_PAY, LAST_PAY = 0.65, 0.8, 0.45
"""The same where nothing close pays that, and without school where nothing pays even that."""
SHRINKING_FAST = -10.0
"""Projected percent below which nobody is sent there."""
BETTER = 1.05
"""Median there over median here from which a step down in preparation is worth it."""
ZONES, ZONES_UP = 1, 2
"""How far apart O*NET's job zones may be; how far up where one studies first or comes up from below."""
FARTHEST = 84
"""Months of school and license beyond which no move is proposed."""
RUNG, DEGREE_RUNG = 24, 60
"""Months of a license from which the work below it is where they are spent; the second where it takes a degree."""
DEMANDING = 3.4
"""Importance (1 to 5) from which a kind of work is a large part of an occupation."""
PART_TIME = 10
"""Hours a week beside work in which a long school can be done part-time."""
YEARS_ASKED = {"5 years or more": 5.0, "Less than 5 years": 1.0}
"""The least years of related work that the official words ask for."""
MILITARY = "55"


SOFT = (Refusal.LOOSE, Refusal.PAY, Refusal.DOWN, Refusal.BELOW)
"""Those that give way where nothing better is there, as far as the lower limits."""
FIELD_MONTHS = 18
"""Months from which a license that takes a bachelor's is one of a field of its own."""


def refusal(
    here: Footing, there: Footing, taken: Takes, gained: Gains, score: float, rules: MoveRules
) -> Refusal | None:
    """Why a move is proposed to nobody, `None` where it may be."""
    degree, leads = taken.group is MoveKind.DEGREE, rules.comes_up(here.code, there.code)
    apart = there.zone - here.prepared if there.zone and here.prepared else 0
    up = ZONES_UP if degree or leads else ZONES
    ratio = gained.pay_ratio
    checks = (
        (Refusal.SAME, here.soc == there.soc),
        (Refusal.MILITARY, there.major == MILITARY),
        (Refusal.WHOLE_GROUP, "All Other" in there.title),
        (Refusal.ASIDE, rules.lies_aside(there.code)),
        (Refusal.UNKNOWN, not there.requirement.known or there.wages.median is None),
        (Refusal.BELOW, rules.comes_up(there.code, here.code) is True),
        (Refusal.RANK, leads is False),
        (Refusal.LADDER, _off_the_ladder(here, there, taken)),
        (Refusal.LONG, _too_long(here, taken)),
        (Refusal.FAR, not -ZONES <= apart <= up),
        (Refusal.SHRINKING, gained.change is not None and gained.change < SHRINKING_FAST),
        (Refusal.PAY, ratio is not None and ratio < (DEGREE_PAY if degree else PAY)),
        (Refusal.DOWN, apart < 0 and not leads and ratio is not None and ratio < BETTER),
        (Refusal.LOOSE, score < CLOSE),
    )
    return next((reason for reason, holds in checks if holds), None)


def gives_way(reason: Refusal, gained: Gains, score: float, taken: Takes) -> int | None:
    """How far a refusal has to give way where there is nothing better: 1 or 2, `None` where it never does."""
    if reason not in SOFT or score < LEAST:
        return None
    ratio, degree = gained.pay_ratio or 1.0, taken.group is MoveKind.DEGREE
    if reason is not Refusal.BELOW and ratio >= (LEAST_DEGREE_PAY if degree else LEAST_PAY):
        return 1
    return 2 if taken.group is MoveKind.NO_SCHOOL and ratio >= LAST_PAY and score >= CLOSE else None


def ruling(there: Footing, taken: Takes, gained: Gains, said: Circumstances) -> Ruling | None:
    """Why a person's own answers leave a move out, `None` where they do not."""
    first_pay = gained.newcomer[1]
    asked = YEARS_ASKED.get(taken.experience, 0.0)
    school = taken.schooling is not None or taken.group is not MoveKind.NO_SCHOOL
    part_time = (said.learning_hours or 0) >= PART_TIME
    checks = (
        (Ruling.FLOOR, said.pay_floor is not None and (first_pay is None or first_pay < said.pay_floor)),
        (Ruling.PAY_CUT, said.pay_cut is False and (first_pay or 0) < (gained.pay_here or 0)),
        (Ruling.NO_HOURS, said.learning_hours == 0 and school),
        (
            Ruling.SAVINGS,
            said.runway_months is not None
            and taken.schooling is not None
            and taken.months > said.runway_months
            and not part_time,
        ),
        (Ruling.PLACE, said.relocate is False and there.local is False),
        (Ruling.BODY, any(_asks_too_much(there, limit) for limit in said.limits or ())),
        (Ruling.YEARS, said.years is not None and said.years < asked),
    )
    return next((reason for reason, holds in checks if holds), None)


def _off_the_ladder(here: Footing, there: Footing, taken: Takes) -> bool:
    """Whether a license is one that people reach from other work than this."""
    asked = taken.license
    if asked is None or any(here.code.startswith(rung[:6]) for rung in asked.ladder):
        return False
    kin = here.code[:6] == there.code[:6]
    if here.requirement.bound and there.soc in here.requirement.bound.ladder:
        return True
    if asked.schooling is Schooling.BACHELOR and here.major != there.major and taken.license_months > FIELD_MONTHS:
        return taken.schooling is None
    highest = asked.schooling is Schooling.MORE and not kin
    if taken.apprenticeship:
        return False
    rung = DEGREE_RUNG if rungs(Schooling.CERTIFICATE, asked.schooling) > 0 else RUNG
    return highest or (bool(asked.ladder) and asked.months >= rung)


def _too_long(here: Footing, taken: Takes) -> bool:
    """Whether nobody would be sent on so long a way: years of school, or a higher degree without the one below."""
    if taken.months > FARTHEST:
        return True
    has = here.requirement.attained
    return taken.schooling is Schooling.MORE and YEARS[LADDER.index(has)] < YEARS[LADDER.index(Schooling.ASSOCIATE)]


def _asks_too_much(there: Footing, limit: PhysicalLimit) -> bool:
    """Whether work asks for what somebody cannot do; what is not known of it does not count against it."""
    if there.demands is None:
        return False
    asked = {
        PhysicalLimit.HEAVY: there.demands.physical,
        PhysicalLimit.HANDS: there.demands.hands,
        PhysicalLimit.DRIVING: there.demands.driving,
        PhysicalLimit.SCREEN: there.demands.screen,
    }
    return asked[limit] >= DEMANDING
