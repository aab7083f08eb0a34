"""Leave or stay: what can be done this week without quitting, and whether a school earns back what it costs in pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Items, Section, text
from careeradvisor.text.number import counted, money, months_words, number

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move
    from careeradvisor.model.profile import Circumstances

ASK = (
    "Ask your employer in writing, or read in your contract, what you would lose by leaving, and the last day to say "
    "so: notice, pension, health insurance, leave, anything to pay back."
)
ASK_CLIENTS = (
    "Read in your contracts, or ask your clients in writing, what you would lose by leaving, and the last day to say "
    "so: notice, work under way, fees still due, rights. An employer is asked of pension, health insurance and leave."
)
ASK_LAST = (
    "Get in writing from your last employer: the last day, pay and leave still due, and what becomes of pension and "
    "health insurance."
)
ASK_LAST_CLIENTS = (
    "Send the bills that are still open, and write to past clients and employers what you can do for them."
)
ASK_OFFICE = (
    "Ask the public employment office near you which benefits you can claim, what training it pays for, and which "
    "employers take people on now."
)
"""What to ask for first: with work, with clients in place of an employer, and out of work."""
SHORT, LONG = 3, 12
"""Months of savings below which nobody quits first, and from which a course is within reach."""


def this_week(first: Move | None, start: str, said: Circumstances, *, clients: bool = False) -> Section:
    """What to do before anything is decided, for somebody of whom so much was `said`; `first` is the best move.

    Who has lost the job is told what can be done without one; `clients` stand in place of an employer.
    """
    step = first.steps[0].words if first and first.steps else ""
    money_left = _savings(said.runway_months, start, out_of_work=bool(said.out_of_work))
    title = "This week, without a job" if said.out_of_work else "This week, without quitting"
    ask = [ASK_CLIENTS if clients else ASK]
    if said.out_of_work:
        ask = [ASK_LAST, *([ASK_LAST_CLIENTS] if clients else []), ASK_OFFICE]
    lines = (step, *ask, money_left, _years(said.remaining_years))
    return Section("this-week", title, (Items(tuple(text(each) for each in lines if each)),))


def _savings(months: float | None, start: str, *, out_of_work: bool) -> str:
    if months is None:
        return f"Count the months that your savings would last: careeradvisor moves {start} --savings MONTHS"
    last = (
        f"Your savings last {months_words(round(months))}" if months >= 1 else "You have savings for less than a month"
    )
    if months < SHORT and out_of_work:
        return f"{last}: take work that you can begin soon, and learn beside it."
    if months < SHORT:
        return f"{last}: keep this job until the next one is signed."
    if months < LONG:
        return f"{last}: enough to look for work, not for a school of more than that, unless you earn beside it."
    return f"{last}: enough for a course of that length without pay."


def _years(years: float | None) -> str:
    if years is None:
        return ""
    most = months_words(max(1, round(12 * years / 4)))
    named = f"{number(years)} year{'' if years == 1 else 's'}"
    return f"With {named} still to work, learning for more than {most} is left out: a quarter of them."


def payback_words(move: Move, symbol: str, said: Circumstances) -> str:
    """Whether the school for a move earns back the pay that is missed for it; nothing of a move without school."""
    found = move.payback
    if found is None:
        return ""
    school, missed = months_words(round(12 * found.school)), money(found.missed, symbol)
    if found.years is None:
        return f"Without pay for {school} you miss about {missed}, and the higher pay there hardly brings that back."
    back = months_words(max(1, round(12 * found.years)))
    words = f"Without pay for {school} you miss about {missed}; the higher pay there brings that back in about {back}."
    if said.remaining_years is None:
        return f"{words} Tuition is not counted."
    after = said.remaining_years - found.school - found.years
    spare = f"about {counted(int(after), 'year')}" if after >= 1 else "less than a year"
    left = f"leaves {spare} of those you have" if after > 0 else "is longer than you want to work"
    return f"{words} That {left}. Tuition is not counted."
