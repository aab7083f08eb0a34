"""What a move from the first of several roles to another takes, changes and pays, in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import StepKind
from careeradvisor.advice.move_words import yardstick
from careeradvisor.pages.verdict import verdict
from careeradvisor.text.number import counted, in_sentence, joined, money, months_words, number

if TYPE_CHECKING:
    from careeradvisor.advice.comparison import ComparedMove
    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import RoleReport

BEFORE = (StepKind.SCHOOLING, StepKind.LICENSE, StepKind.TRAINING, StepKind.EXPERIENCE)
"""The steps that lie before the first job."""


def move_words(move: ComparedMove, subjects: tuple[RoleReport, ...]) -> str:
    """What lies between first, then pay at the beginning, then hours of practice, then what changes."""
    titles = {each.id: in_sentence(each.title) for each in subjects}
    parts = [f"From {titles[move.start]} to {titles[move.goal]}.", *_takes(move), _pay(move.told, subjects)]
    parts.append(_changes(move, subjects))
    if move.told:
        parts += [yardstick(move.told.gains, titles[move.start], titles[move.goal]), verdict(move.told)]
    return " ".join(filter(None, parts))


def _takes(move: ComparedMove) -> list[str]:
    """School, license, training and experience in their order; hours only where none of the first two is there."""
    told = move.told
    before = [step for step in told.steps if step.kind in BEFORE] if told else []
    said = [f"{step.words}{f' About {months_words(step.months)}.' if step.months else ''}" for step in before]
    if told and (told.takes.schooling or told.takes.license):
        return said
    if move.hours:
        skills = counted(len(move.skills), "skill")
        said.append(f"Practice about {counted(move.hours, 'hour')} in {skills} that are asked for there.")
    return said or ["No school and no license lies between that these figures know of; you still have to be taken on."]


def _pay(told: Move | None, subjects: tuple[RoleReport, ...]) -> str:
    if told is None:
        return ""
    symbol, (low, high) = subjects[0].statistics.pay.symbol, told.gains.newcomer
    if low is None or high is None:
        return "No pay of newcomers is published there."
    here = "" if told.gains.pay_here is None else f", against a median of {money(told.gains.pay_here, symbol)} here"
    return f"A newcomer there mostly earns {money(low, symbol)} to {money(high, symbol)} a year{here}."


def _changes(move: ComparedMove, subjects: tuple[RoleReport, ...]) -> str:
    """What is better and what is worse there, as far as there are figures."""
    changes: list[tuple[float, str]] = []
    if move.index_change:
        less = "less" if move.index_change < 0 else "more"
        changes.append((-move.index_change, f"{number(abs(move.index_change))} points {less} disruption"))
    if move.at_risk_change:
        less = "less" if move.at_risk_change < 0 else "more"
        changes.append((-move.at_risk_change, f"{number(abs(move.at_risk_change))}% {less} of the week at risk"))
    if move.pay_change:
        paid = subjects[0].statistics.pay
        more = "more" if move.pay_change > 0 else "less"
        changes.append((move.pay_change, f"{money(abs(move.pay_change), paid.symbol)} {more} median pay {paid.unit}"))
    if move.growth_change:
        higher = "higher" if move.growth_change > 0 else "lower"
        points = number(abs(move.growth_change))
        changes.append((move.growth_change, f"a projected change in employment {points} points {higher}"))
    gains = [words for better, words in changes if better > 0]
    costs = [words for better, words in changes if better < 0]
    better = f"Better there: {joined(gains)}." if gains else "Nothing that these figures show is better there."
    return f"{better} Worse there: {joined(costs)}." if costs else better
