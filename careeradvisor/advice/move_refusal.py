"""Which moves are not proposed, and why: what nobody would advise, and what the person's own answers rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import EXPOSED, SHRINKING, Concern, MoveKind, Refusal, Ruling
from careeradvisor.advice.requirement import LADDER, YEARS, rungs
from careeradvisor.model.code import MILITARY
from careeradvisor.model.entry_words import Experience
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import PhysicalLimit

if TYPE_CHECKING:
    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Gains, Takes
    from careeradvisor.model.move_rule import MoveRules
    from careeradvisor.model.profile import Circumstances

CLOSE, LEAST = 8.0, 7.0
"""Carry-over from which a move is close, and what it may be at least where there is nothing closer."""
PAY, SCHOOLED_PAY, DEGREE_PAY, YEARS_PAY = 0.85, 0.9, 1.0, 1.2
"""Median there over median here that a move has to pay: at once, after months of school, a degree, years of school."""
FEW_MONTHS, MANY_YEARS = 3, 3.0
"""Months of school and license that are no sacrifice, and years of school from which pay has to be clearly more."""
LEAST_PAY, LAST_PAY = 0.75, 0.45
"""The same where nothing close pays that, and where there is no other move of any kind; never after school."""
LATERAL_PAY, LATERAL = 0.95, 12.0
"""Median there over median here, and carry-over, from which work that gains nothing is at least no loss."""
SHRINKING_FAST = -10.0
"""Projected percent below which nobody is sent there."""
BETTER, BETTER_SCHOOLED = 1.05, 1.2
"""Median there over median here from which a step down in preparation is worth it; the second where it takes school."""
SEVERE_INDEX, SEVERE_AT_RISK, ALIKE = 15.0, 20, 5.0
"""Points of the index and percent of the week from which work is far more exposed; projected percent that is alike."""
WORTH_ONE, WORTH_MORE, WORTH_ALL = 1.2, 1.45, 1.75
"""Median there over here that makes up for a severe concern for the future, for two of any size, and for both."""
MORE_PAY, LESS_INDEX, LESS_AT_RISK, MORE_GROWTH = 1.03, 4.5, 10, 3.0
"""From where pay, index, percent of the week at risk and projected percent are better enough to move for them."""
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
LEARNED = 0.25
"""The part of the years that somebody still wants to work that learning for a move or a skill may take."""
YEARS_ASKED: dict[str, float] = {Experience.LONG: 5.0, Experience.SOME: 1.0}
"""The least years of related work that the official words ask for."""

SOFT = (Refusal.LOOSE, Refusal.PAY, Refusal.NOTHING)
"""Those that give way where nothing better is there, as far as the lower limits; a step down never does."""
FIELD_MONTHS = 18
"""Months from which a license that takes a bachelor's is one of a field of its own."""


def refusal(
    here: Footing,
    there: Footing,
    taken: Takes,
    gained: Gains,
    score: float,
    rules: MoveRules,
    *,
    out_of_work: bool = False,
) -> Refusal | None:
    """Why a move is proposed to nobody, `None` where it may be.

    Who is out of work gains pay by any job, so one that asks for hardly any school may pay less and gain nothing else.
    """
    at_once = out_of_work and taken.months <= FEW_MONTHS
    degree, leads = taken.group is MoveKind.DEGREE, rules.comes_up(here.code, there.code)
    apart = there.zone - here.prepared if there.zone and here.prepared else 0
    up = ZONES_UP if degree or leads or taken.license else ZONES
    schooled = taken.group is not MoveKind.NO_SCHOOL
    ratio = gained.pay_ratio
    checks = (
        (Refusal.SAME, here.soc == there.soc),
        (Refusal.MILITARY, there.major == MILITARY),
        (Refusal.WHOLE_GROUP, "All Other" in there.title),
        (Refusal.ASIDE, rules.lies_aside(there.code)),
        (Refusal.UNKNOWN, not there.requirement.known or there.wages.median is None),
        (Refusal.BELOW, rules.comes_up(there.code, here.code) is True),
        (Refusal.RANK, not rules.open_to(here.code, there.code)),
        (Refusal.LADDER, _off_the_ladder(here, there, taken)),
        (Refusal.LONG, _too_long(here, taken)),
        (Refusal.FAR, not -ZONES <= apart <= up),
        (Refusal.SHRINKING, gained.change is not None and gained.change < SHRINKING_FAST),
        (Refusal.WORSE, _for_the_worse(gained)),
        (Refusal.PAY, ratio is not None and ratio < (LAST_PAY if at_once else _least_pay(taken))),
        (
            Refusal.DOWN,
            not at_once
            and apart < 0
            and not leads
            and ratio is not None
            and ratio < (BETTER_SCHOOLED if schooled else BETTER),
        ),
        (Refusal.LOOSE, score < CLOSE),
        (Refusal.NOTHING, not (at_once or _gains_something(gained) or rules.steps_up(here.code, there.code))),
    )
    return next((reason for reason, holds in checks if holds), None)


def gives_way(reason: Refusal | None, gained: Gains, score: float, taken: Takes) -> int | None:
    """How far a refusal has to give way where there is nothing better: 1 or 2; `None` for one that never does."""
    if reason not in SOFT or score < LEAST or taken.months > FEW_MONTHS:
        return None
    ratio = gained.pay_ratio or 1.0
    if reason is Refusal.NOTHING:
        return 1 if ratio >= LATERAL_PAY and score >= LATERAL else None
    if not _gains_something(gained):
        return None
    if reason is Refusal.LOOSE:
        return 1
    if score < CLOSE or ratio < LAST_PAY:
        return None
    return 1 if ratio >= LEAST_PAY else 2


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
        (Ruling.PLACE, said.relocate is False and bool(there.place) and there.local is None),
        (Ruling.BODY, any(_asks_too_much(there, limit) for limit in said.limits or ())),
        (Ruling.YEARS, said.years is not None and said.years < asked),
        (Ruling.REMAINING, not pays_back(taken.months / 12, said.remaining_years)),
    )
    return next((reason for reason, holds in checks if holds), None)


def pays_back(years: float, remaining: float | None) -> bool:
    """Whether so many years of learning leave enough of those that somebody still wants to work to be worth it."""
    return remaining is None or years <= remaining * LEARNED


def _least_pay(taken: Takes) -> float:
    """What a move has to pay, as a part of the median here: the more, the longer the school."""
    if taken.group is MoveKind.DEGREE:
        return YEARS_PAY if taken.years >= MANY_YEARS else DEGREE_PAY
    return SCHOOLED_PAY if taken.months > FEW_MONTHS else PAY


def _for_the_worse(gained: Gains) -> bool:
    """Whether the future is worse there, and pay does not make up for it."""
    known, there, here = gained.change is not None, gained.change or 0.0, gained.change_here or 0.0
    severe = (
        known and there < SHRINKING and there < here + ALIKE,
        gained.index_there >= EXPOSED and gained.index_there - gained.index_here > SEVERE_INDEX,
        gained.at_risk_there >= EXPOSED and gained.at_risk_there - gained.at_risk_here > SEVERE_AT_RISK,
    )
    ratio = gained.pay_ratio or 1.0
    several = sum(each is not Concern.PAY for each in gained.concerns) > 1
    if any(severe):
        return ratio < (WORTH_ALL if several else WORTH_ONE)
    return several and ratio < WORTH_MORE


def _gains_something(gained: Gains) -> bool:
    """Whether anything that has a figure is better there; where none is known, nobody can say that nothing is."""
    ratio, growth = gained.pay_ratio, (gained.change, gained.change_here)
    return (
        ratio is None
        or ratio >= MORE_PAY
        or gained.index_here - gained.index_there >= LESS_INDEX
        or gained.at_risk_here - gained.at_risk_there >= LESS_AT_RISK
        or (growth[0] is not None and growth[1] is not None and growth[0] - growth[1] >= MORE_GROWTH)
    )


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
