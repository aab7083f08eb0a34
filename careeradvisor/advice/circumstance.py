"""What a person's circumstances change about the advice, by rules that docs/method.md states. Never the index."""

from __future__ import annotations

import math
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import hours_between
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Exposure, Trend

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.comparison import ComparedMove
    from careeradvisor.advice.report import RoleReport, SkillToBuild
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.model.profile import Circumstances
    from careeradvisor.model.role import Proficiency

NEW_BELOW, LONG_FROM = 3, 10
"""Years in the work."""
SHORT_BELOW, LONG_RUNWAY = 3, 12
"""Months that savings would last."""
SMALL = 40
"""Hours of a skill that pays off soon."""
FEW_YEARS = 10
"""Years still to work below which what pays back soon goes first."""
TOO_LONG = 520
"""Weeks after which a skill is not worth counting on."""


class Counsel(NamedTuple):
    """One piece of advice, and what was said that led to it."""

    because: str
    advice: str


class Known(NamedTuple):
    """What the rules look at: the role, the skills still open in its order with the hours left, and the neighbors.

    `moves` lead to `neighbors`, in the same order.
    """

    report: RoleReport
    open_skills: tuple[SkillToBuild, ...]
    week: OwnWeek
    moves: Sequence[ComparedMove]
    neighbors: Sequence[RoleReport]


def counsel(
    said: Circumstances,
    held: Mapping[str, Proficiency],
    report: RoleReport,
    week: OwnWeek,
    moves: Sequence[ComparedMove],
    neighbors: Sequence[RoleReport],
    elsewhere: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Counsel, ...]:
    """The advice for what was said, in the order in which it is asked.

    `elsewhere` has the roles for which some of it was said; the advice says so.
    """
    left = [each._replace(hours=hours_between(each.skill, held.get(each.id), each.level)) for each in report.skills]
    known = Known(report, tuple(each for each in left if each.hours), week, moves, neighbors)
    rules = {
        "years": _experience,
        "learning_hours": _learning,
        "runway_months": _runway,
        "relocate": _place,
        "pay_cut": _pay,
        "remaining_years": _remaining,
        "out_of_work": _lost,
    }
    found = ((key, rule(said, known)) for key, rule in rules.items())
    return tuple(
        each._replace(because=f"{each.because}, as you said for {elsewhere[key]}") if key in elsewhere else each
        for key, each in found
        if each
    )


def _experience(said: Circumstances, known: Known) -> Counsel | None:
    if said.years is None:
        return None
    because = f"{_amount(said.years, 'year')} in this work"
    rising = known.report.role.trending(Trend.RISING)
    human = next((task for task in rising if task.exposure is Exposure.E0), rising[0])
    if said.years < NEW_BELOW:
        first = known.open_skills[0].skill.title if known.open_skills else ""
        build = f"Build '{first}' before anything else, and ask" if first else "Ask"
        if said.out_of_work:
            shown = f"Build '{first}' before anything else; look" if first else "Look"
            return Counsel(because, f"Beginners' tasks go first. {shown} for postings that name: {human.statement}.")
        return Counsel(because, f"Beginners' tasks go first. {build} to be taken along to: {human.statement}.")
    if said.years >= LONG_FROM:
        if said.out_of_work:
            return Counsel(because, f"Experience counts most here; lead your application with it: {human.statement}.")
        return Counsel(because, f"Experience counts most here; ask to own it: {human.statement}.")
    return None


def _learning(said: Circumstances, known: Known) -> Counsel | None:
    if said.learning_hours is None:
        return None
    because = f"{_amount(said.learning_hours, 'hour')} a week to learn"
    if said.learning_hours == 0 and said.out_of_work:
        return Counsel(because, "Apply with the skills that you hold, and learn the rest in the next job.")
    if said.learning_hours == 0:
        if not known.week.handovers:
            return Counsel(because, "Ask your employer for hours: nothing in your week can be handed to AI.")
        freed = float(sum(each.freed for each in known.week.handovers))
        return Counsel(
            because, f"Take the hours from work: handing over the tasks above frees about {freed:.1f} a week."
        )
    if not known.open_skills:
        return Counsel(because, "You hold every skill of this role; use them to show finished work.")
    first = known.open_skills[0]
    weeks = math.ceil(first.hours / Fraction(str(said.learning_hours)))
    takes = f"about {_amount(weeks, 'week')}" if weeks <= TOO_LONG else "more than ten years"
    return Counsel(because, f"'{first.skill.title}' ({first.level}) takes {takes} at that pace.")


def _runway(said: Circumstances, known: Known) -> Counsel | None:
    if said.runway_months is None:
        return None
    because = f"savings for {_amount(said.runway_months, 'month')}"
    if said.runway_months < SHORT_BELOW:
        if not known.open_skills:
            if said.out_of_work:
                return Counsel(because, "Take work that you can begin soon; you hold every skill of this role.")
            return Counsel(because, "Keep the job while you look; you hold every skill of this role.")
        small = [each.skill.title for each in known.open_skills if each.hours <= SMALL]
        shortest = min(known.open_skills, key=lambda each: each.hours)
        named = f": {', '.join(small)}" if small else f"; the shortest here is {shortest.skill.title}"
        keep = "Take work that you can begin soon" if said.out_of_work else "Keep the job while you learn"
        return Counsel(because, f"{keep}, and begin with skills of at most {SMALL} hours{named}.")
    within = [
        (move.hours, goal.title)
        for move, goal in zip(known.moves, known.neighbors, strict=True)
        if not _more_schooling(known.report, goal) and (said.pay_cut is not False or _pays_as_much(move))
    ]
    if said.runway_months >= LONG_RUNWAY and within:
        hours, title = min(within)
        asks = f"asks for about {_amount(hours, 'hour')} of practice" if hours else "asks no new skill"
        return Counsel(because, f"A change is within reach: {title} {asks}.")
    return None


def _place(said: Circumstances, known: Known) -> Counsel | None:  # noqa: ARG001  # one signature for all rules
    if said.relocate is None:
        return None
    if said.relocate:
        return Counsel(
            "moving house is possible",
            "Look at postings beyond your region: the projections of `careeradvisor show` are national.",
        )
    return Counsel(
        "moving house is not possible",
        "The projections of `careeradvisor show` are national; ask three employers near you before you build on them.",
    )


def _pay(said: Circumstances, known: Known) -> Counsel | None:
    if said.pay_cut is None or not known.moves:
        return None
    goals = list(zip(known.moves, known.neighbors, strict=True))
    if said.pay_cut:
        because = "earning less for a time is possible"
        safer = [_named(known.report, goal) for move, goal in goals if (move.index_change or 0) < 0]
        if not safer:
            return Counsel(because, "No neighbor here is less exposed.")
        return Counsel(because, f"Less exposed neighbors, whatever they pay: {', '.join(safer)}.")
    because = "earning less is not possible"
    if all(move.pay_change is None for move in known.moves):
        return Counsel(because, "There are no pay figures to compare the neighbors by; ask before you move.")
    paid = [_named(known.report, goal) for move, goal in goals if _pays_as_much(move)]
    if not paid:
        return Counsel(because, "No neighbor here pays as much; grow within the role.")
    return Counsel(because, f"Neighbors with at least your role's median pay: {', '.join(paid)}.")


def _remaining(said: Circumstances, known: Known) -> Counsel | None:
    if said.remaining_years is None or said.remaining_years >= FEW_YEARS:
        return None
    because = f"{_amount(said.remaining_years, 'year')} still to work"
    ask = (
        "Ask your last employer in writing what becomes of pension and insurance."
        if said.out_of_work
        else "Before you leave an employer, ask in writing what you would lose of pension and insurance."
    )
    if not known.open_skills:
        return Counsel(because, f"You hold every skill of this role. {ask}")
    first = min(known.open_skills, key=lambda each: each.hours)
    return Counsel(
        because,
        f"Begin with what pays back soonest: '{first.skill.title}' takes about {_amount(first.hours, 'hour')}. {ask}",
    )


def _lost(said: Circumstances, known: Known) -> Counsel | None:
    if not said.out_of_work:
        return None
    start = known.report.id
    return Counsel("out of work", f"Begin with what needs no employer: careeradvisor moves {start} --out-of-work.")


def _pays_as_much(move: ComparedMove) -> bool:
    return move.pay_change is not None and move.pay_change >= 0


def _named(start: RoleReport, goal: RoleReport) -> str:
    more = _schooling(goal) if _more_schooling(start, goal) else ""
    return f"{goal.title} (typically {more[0].lower()}{more[1:]})" if more else goal.title


def _more_schooling(start: RoleReport, goal: RoleReport) -> bool:
    """Whether a role typically asks for more schooling than another, as far as it is known of both."""
    ladder = start.statistics.projections.schooling
    ranks = [ladder.index(level) for each in (start, goal) if (level := _schooling(each)) in ladder]
    return len(ranks) == 2 and ranks[1] > ranks[0]


def _schooling(report: RoleReport) -> str:
    """The typical entry education of a role's main occupation, empty where none is published."""
    rows = report.labor_market.occupations if report.labor_market else ()
    return max(rows, key=lambda row: row.weight).education if rows else ""


def _amount(count: float, noun: str) -> str:
    return f"{count:g} {noun}{'' if count == 1 else 's'}"
