"""Ask a person what decides which moves they could make; each question can be skipped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careeradvisor.advice.schooling_words import OFFERED, schooling_meant
from careeradvisor.cli import typed
from careeradvisor.cli.choose import somebody_there
from careeradvisor.cli.conversation import PRIVATE, Conversation
from careeradvisor.errors import NotFoundError, UsageError
from careeradvisor.model.profile import Circumstances, PhysicalLimit
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.desk.desk import Desk
    from careeradvisor.model.licensing import Schooling

EDUCATION = "Your highest education: a number, or what it is called where you learned"
NUMBERS = {
    "years": "Years in this work?",
    "runway_months": "Months that your savings would last?",
}
FLOOR = "Least pay in a first year that you could live on, such as 40000?"
LEARNING = "Hours a week to learn?"
STATE = "State you work in, such as TX or Texas? Pay and licenses differ."
REMAINING = "Years that you still want to work?"
LOST = "Are you out of work (y/n)?"
LIMITS = "What does your body not allow for much of a day: numbers such as 1 3, or n for nothing"
BODY = {
    PhysicalLimit.HEAVY: "lifting, climbing, being on your feet",
    PhysicalLimit.HANDS: "handling and moving things",
    PhysicalLimit.DRIVING: "driving",
    PhysicalLimit.SCREEN: "work at a screen",
}
"""The limits in the order in which they are offered."""


def ask(desk: Desk, report: RoleReport) -> None:
    """Ask, and keep the answers in the profile. Raises UsageError where nobody can be asked."""
    if not somebody_there():
        raise UsageError(
            "there is nobody to ask",
            f"careeradvisor moves {report.id} --years-left 20 --savings 2 --state TX says some of it at once",
            f"answers in a file, under [circumstances]: careeradvisor assess {report.id} --template",
        )
    talk, held = Conversation(None, []), desk.profile().of(report.id)
    desk.keep_circumstances(report, talk.run(lambda: _asked(desk, talk, held)))


def _asked(desk: Desk, talk: Conversation, held: Circumstances) -> Circumstances:
    """The answers; `None` for what is skipped, which stays as it is `held`."""
    talk.lead(PRIVATE)
    for place, words in enumerate(OFFERED, start=1):
        talk.lead(f"  {place}  {words}")
    education = talk.ask("education", EDUCATION, _education, usual=held.education or "", why=PRIVATE)
    said = {key: _number(talk, key, question, held) for key, question in NUMBERS.items()}
    pay_cut = _yes(talk, "pay_cut", "Could you earn less for a time (y/n)?", held)
    usual = number(held.pay_floor) if held.pay_floor is not None else ""
    floor = talk.ask("pay_floor", FLOOR, typed.yearly_pay, usual=usual, why=PRIVATE)
    relocate = _yes(talk, "relocate", "Could you move house for work (y/n)?", held)
    state = talk.ask("state", STATE, partial(_place, desk), usual=held.state or "", why=PRIVATE)
    learning = _number(talk, "learning_hours", LEARNING, held)
    for place, words in enumerate(BODY.values(), start=1):
        talk.lead(f"  {place}  {words}")
    shown = ", ".join(BODY[each] for each in held.limits) or "nothing" if held.limits is not None else ""
    limits = talk.ask("limits", LIMITS, _limits, usual=shown, why=PRIVATE)
    remaining = _number(talk, "remaining_years", REMAINING, held)
    out_of_work = _yes(talk, "out_of_work", LOST, held)
    return Circumstances(
        **said,
        education=education,
        pay_cut=pay_cut,
        pay_floor=floor,
        relocate=relocate,
        state=state,
        learning_hours=learning,
        limits=limits,
        remaining_years=remaining,
        out_of_work=out_of_work,
    )


def _number(talk: Conversation, key: str, question: str, held: Circumstances) -> float | None:
    known: float | None = getattr(held, key)
    usual = number(known) if known is not None else ""
    return talk.ask(key, question, partial(_amount, key=key), usual=usual, why=PRIVATE)


def _amount(words: str, key: str) -> float | None:
    found = typed.circumstance(words, key)
    return None if found is None else float(found)


def _yes(talk: Conversation, key: str, question: str, held: Circumstances) -> bool | None:
    known: bool | None = getattr(held, key)
    usual = "" if known is None else "y" if known else "n"
    return talk.ask(key, question, partial(_either, key=key), usual=usual, why=PRIVATE)


def _either(words: str, key: str) -> bool | None:
    found = typed.circumstance(words, key)
    return None if found is None else bool(found)


def _education(words: str) -> Schooling | None:
    return schooling_meant(words) if words else None


def _limits(words: str) -> tuple[PhysicalLimit, ...] | None:
    """The limits by their numbers. Raises ValueError for anything else."""
    if not words:
        return None
    if words.casefold() in ("n", "no", "none", "nothing"):
        return ()
    numbers = words.replace(",", " ").split()
    if not all(each in ("1", "2", "3", "4") for each in numbers):
        raise ValueError("type numbers from 1 to 4, n for nothing, or return to skip")
    return tuple(tuple(BODY)[int(each) - 1] for each in dict.fromkeys(numbers))


def _place(desk: Desk, words: str) -> str | None:
    """The state that is meant. Raises ValueError for none that there is."""
    try:
        return desk.state(words) if words else None
    except NotFoundError as error:
        raise ValueError(f"{error.message}; {error.hints[0]}") from None
