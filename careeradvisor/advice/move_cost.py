"""What lies between two kinds of work, and what changes: the one place that says so, for lists and comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import SHORT, Gains, Takes
from careeradvisor.advice.requirement import APPRENTICED, LADDER, YEARS, rungs, years_between
from careeradvisor.model.licensing import Schooling

if TYPE_CHECKING:
    from careeradvisor.advice.footing import Footing
    from careeradvisor.model.licensing import License
    from careeradvisor.model.move_rule import MoveRules

PROGRAM = 12
"""Months that the program for a license takes, where a rung below it is held and a school is asked for."""
CREDIT = 0.75
"""What part of the years of a degree counts where a license asks for the same degree in another field."""
BROAD = 5
"""Digits and hyphen of a code that kindred occupations share."""
COMMON = frozenset({"license", "certificate", "registration", "credential", "school", "with", "endorsement"})
"""Words of the names of licenses that say nothing of their field."""


def takes(here: Footing, there: Footing, rules: MoveRules, held: Schooling | None = None) -> Takes:
    """What a move asks of somebody who does the work `here`; `held` is their own education, where it is known."""
    asked = there.requirement
    license_ = asked.bound
    if license_ and serves(here, there):
        license_ = None
    has = held or here.requirement.attained
    step = _step(here, there, rules, held)
    years = years_between(has, step) or years_between(Schooling.NONE, Schooling.CERTIFICATE) if step else 0.0
    if step and rungs(has, step) <= 0 and step is not Schooling.CERTIFICATE:
        years = years_between(Schooling.ASSOCIATE, Schooling.BACHELOR)
    license_months = months_to(license_, here, has) if license_ else 0
    if license_ and license_months and step == license_.schooling == Schooling.CERTIFICATE:
        years = min(years, license_months / 12)  # the course is that of the license, which says how long it is
    return Takes(
        schooling=step,
        years=years,
        license=license_,
        license_months=license_months,
        apprenticeship=asked.training in APPRENTICED
        and not (here.requirement.training in APPRENTICED and here.code[:BROAD] == there.code[:BROAD]),
        experience=asked.related,
    )


def gains(here: Footing, there: Footing) -> Gains:
    """What a move changes. Written weeks are compared with written ones, and computed with computed."""
    written = here.written and there.written
    index_here, at_risk_here = (here.index, here.at_risk) if written else here.computed
    index_there, at_risk_there = (there.index, there.at_risk) if written else there.computed
    return Gains(
        written=written,
        index_here=index_here,
        index_there=index_there,
        at_risk_here=at_risk_here,
        at_risk_there=at_risk_there,
        newcomer_here=(here.wages.p10, here.wages.p25),
        newcomer=(there.wages.p10, there.wages.p25),
        pay_here=here.wages.median,
        pay_there=there.wages.median,
        change_here=here.change,
        change=there.change,
        openings_here=here.openings,
        openings=there.openings,
        page_here=None if written else _page(here),
        page_there=None if written else _page(there),
        place=there.place,
        local_here=here.local.median if here.local else None,
        local_there=there.local.median if there.local else None,
    )


def _page(end: Footing) -> tuple[float, int] | None:
    """Index and percent at risk of a page that somebody has written, where the computed week has others."""
    held = (end.index, end.at_risk)
    return held if end.written and held != end.computed else None


def serves(here: Footing, there: Footing) -> bool:
    """Whether a license that is held serves there too, or differs by no more than an endorsement."""
    held, asked = here.requirement.bound, there.requirement.bound
    if held is None or asked is None:
        return False
    if held.name == asked.name:
        return True
    alike = here.code[:BROAD] == there.code[:BROAD] and bool(_telling(held.name) & _telling(asked.name))
    no_more = rungs(held.schooling, asked.schooling) <= 0 and asked.months <= held.months + SHORT
    return alike and no_more and asked.schooling is not Schooling.MORE


def months_to(license_: License, here: Footing, has: Schooling) -> int:
    """Months to a license, less what a rung below it or a degree that is held saves."""
    if here.soc in license_.ladder or here.soc[:6] in {rung[:6] for rung in license_.ladder}:
        below = here.requirement.bound
        saved = below.months if below else 12 * YEARS[LADDER.index(min(has, license_.schooling, key=LADDER.index))]
        least = PROGRAM if rungs(Schooling.CERTIFICATE, license_.schooling) > 0 else SHORT
        return max(min(license_.months, least), round(license_.months - saved))
    both = min(has, license_.schooling, key=LADDER.index)
    if rungs(Schooling.BACHELOR, both) < 0:
        return license_.months
    part = 1.0 if rungs(license_.schooling, both) < 0 else CREDIT
    return max(min(license_.months, PROGRAM), round(license_.months - 12 * YEARS[LADDER.index(both)] * part))


def _step(here: Footing, there: Footing, rules: MoveRules, held: Schooling | None) -> Schooling | None:
    """The step of schooling that is missing, `None` where none is.

    Without the person's own education both what statistics call typical and what people in the work say are compared,
    each with its like: no step may be hidden by the other.
    """
    asked, mine = there.requirement, here.requirement
    has = held or mine.attained
    if rungs(has, asked.schooling) > 0:
        return asked.schooling
    if asked.bound:
        field = rules.field(there.code)
        more = field is not None and rungs(asked.bound.schooling, field.needs) > 0
        return _of_a_field(here, there, rules, has) if more else None
    if held is None:
        most = max((each for each in (mine.entry, mine.usual) if each), key=LADDER.index, default=has)
        if asked.entry and rungs(most, asked.entry) > 0:
            return asked.entry
        if asked.usual and rungs(most, asked.usual) > 1:
            return LADDER[LADDER.index(asked.usual) - 1]
    return _of_a_field(here, there, rules, has)


def _of_a_field(here: Footing, there: Footing, rules: MoveRules, has: Schooling) -> Schooling | None:
    """The step that somebody from another field needs, however long they were at school."""
    asked = there.requirement
    field = rules.field(there.code)
    if field:
        return None if here.code.startswith(field.near) or here.soc == there.soc else field.needs
    if here.major == there.major:
        return None
    if asked.schooling is Schooling.CERTIFICATE and asked.award:
        return Schooling.CERTIFICATE
    if asked.schooling is Schooling.ASSOCIATE and asked.entry is Schooling.ASSOCIATE:
        return Schooling.CERTIFICATE if rungs(Schooling.BACHELOR, has) >= 0 else Schooling.ASSOCIATE
    return None


def _telling(name: str) -> set[str]:
    return {word for word in name.lower().replace("(", " ").replace(")", " ").split() if len(word) > 3} - COMMON
