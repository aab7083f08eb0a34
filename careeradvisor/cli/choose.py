"""At the desk, for a person at a terminal: what they named, and which one they meant where that is not clear."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.title_match import Answer
    from careeradvisor.desk.desk import Desk
    from careeradvisor.desk.find import Choice, Subject


def desk(own: Sequence[Path] | None = None) -> Desk:
    """The desk, with its notes on stderr."""
    from careeradvisor.desk.desk import Desk

    return Desk(own or (), tell=lambda note: say(f"note: {note}"))


def subject(at: Desk, name: str) -> Subject:
    """The role or occupation that a name means, or that the person picks. Raises NotFoundError with the closest."""
    from careeradvisor.desk.find import Choice

    found = at.subject(name)
    if not isinstance(found, Choice):
        return found
    if found.offered and (picked := _picked(found)):
        return at.follow(picked)
    raise found.refusal()


def subject_in(at: Desk, name: str, state: str | None) -> Subject:
    """The same with the pay in a state: the one that is named, or that of the profile. Raises NotFoundError."""
    return at.in_state(subject(at, name), state)


def today() -> date:
    """The day where the person is."""
    from careeradvisor.storage.environment import now

    return now().date()  # a plan and a review go by the person's own calendar


def day(said: str | None) -> date:
    """The day that an option names, by default today. Raises UsageError for what is none."""
    from datetime import date

    if said is None:
        return today()
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise UsageError(f"'{said}' is not a day", "write it like 2027-01-04") from None


def somebody_there() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stderr is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _picked(choice: Choice) -> Answer | None:
    """The answer that a person at a terminal picks by its number, `None` where nobody can or none fits."""
    if not somebody_there():
        return None
    from careeradvisor.text.number import shortened

    say(f"'{shortened(choice.name)}' may be:")
    for number, each in enumerate(choice.offered, start=1):
        say(f"  {number}  {each.name} ({each.id}), confidence {each.confidence}")
    sys.stderr.write("which one (return for none)? ")
    sys.stderr.flush()
    try:
        typed = sys.stdin.readline().strip()
    except UnicodeError:  # bytes that are no text are no number
        return None
    return choice.offered[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(choice.offered) else None
