"""What a person's circumstances change about the advice, by rules that docs/method.md states. Never the index."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.model.role import Exposure, Trend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.comparison import Move
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.model.profile import Circumstances

NEW_BELOW, LONG_FROM = 3, 10
"""Years in the work."""
SHORT_BELOW, LONG_RUNWAY = 3, 12
"""Months that savings would last."""
SMALL = 40
"""Hours of a skill that pays off soon."""


class Counsel(NamedTuple):
    """One piece of advice, and what was said that led to it."""

    because: str
    advice: str


def counsel(said: Circumstances, report: RoleReport, week: OwnWeek, moves: Sequence[Move]) -> tuple[Counsel, ...]:
    """The advice for what was said, in the order in which it is asked."""
    return tuple(
        each
        for each in (
            _experience(said, report),
            _learning(said, report, week),
            _runway(said, report, moves),
            _place(said),
            _pay(said, moves),
        )
        if each
    )


def _experience(said: Circumstances, report: RoleReport) -> Counsel | None:
    if said.years is None:
        return None
    rising = report.role.trending(Trend.RISING)
    human = next((task for task in rising if task.exposure is Exposure.E0), rising[0])
    if said.years < NEW_BELOW:
        first = report.skills[0]
        return Counsel(
            f"{said.years:g} years in this work",
            f"Beginners' tasks go first. Build '{first.skill.title}' before anything else, and ask to be taken along "
            f"to: {human.statement}.",
        )
    if said.years >= LONG_FROM:
        return Counsel(
            f"{said.years:g} years in this work", f"Experience counts most here; ask to own it: {human.statement}."
        )
    return None


def _learning(said: Circumstances, report: RoleReport, week: OwnWeek) -> Counsel | None:
    if said.learning_hours is None:
        return None
    first = report.skills[0]
    because = f"{said.learning_hours:g} hours a week to learn"
    if said.learning_hours == 0:
        freed = float(sum(each.freed for each in week.handovers))
        return Counsel(
            because, f"Take the hours from work: handing over the tasks above frees about {freed:.1f} a week."
        )
    weeks = math.ceil(first.hours / said.learning_hours)
    return Counsel(because, f"'{first.skill.title}' ({first.level}) takes about {weeks} weeks at that pace.")


def _runway(said: Circumstances, report: RoleReport, moves: Sequence[Move]) -> Counsel | None:
    if said.runway_months is None:
        return None
    because = f"savings for {said.runway_months:g} months"
    if said.runway_months < SHORT_BELOW:
        small = [each.skill.title for each in report.skills if each.hours <= SMALL]
        named = (
            f": {', '.join(small)}"
            if small
            else f"; the shortest here is {min(report.skills, key=lambda each: each.hours).skill.title}"
        )
        return Counsel(because, f"Keep the job while you learn, and begin with skills of at most {SMALL} hours{named}.")
    if said.runway_months >= LONG_RUNWAY and moves:
        nearest = min(moves, key=lambda move: (move.hours, move.goal))
        return Counsel(
            because, f"A change is within reach: {nearest.goal} asks for about {nearest.hours} hours of practice."
        )
    return None


def _place(said: Circumstances) -> Counsel | None:
    if said.relocate is None:
        return None
    if said.relocate:
        return Counsel(
            "moving house is possible", "Look at postings beyond your region: the projections on the page are national."
        )
    return Counsel(
        "moving house is not possible",
        "The projections on the page are national; ask three employers near you before you build a plan on them.",
    )


def _pay(said: Circumstances, moves: Sequence[Move]) -> Counsel | None:
    if said.pay_cut is None or not moves:
        return None
    paid = [move.goal for move in moves if move.pay_change is not None and move.pay_change >= 0]
    safer = [move.goal for move in moves if move.index_change is not None and move.index_change < 0]
    if said.pay_cut:
        named = (
            f"Less exposed neighbors, some of which pay less: {', '.join(safer)}."
            if safer
            else "No neighbor here is less exposed."
        )
        return Counsel("earning less for a time is possible", named)
    named = (
        f"Neighbors with at least your role's median pay: {', '.join(paid)}."
        if paid
        else "No neighbor here pays as much; grow within the role."
    )
    return Counsel("earning less is not possible", named)
