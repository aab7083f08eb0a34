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


def desk(own: Sequence[Path] | None = None, profile: str | None = None) -> Desk:
    """The desk, with its notes on stderr, and the profile with that name. Raises UsageError for what cannot be one."""
    from careeradvisor.desk.desk import Desk

    choose_profile(profile)
    return Desk(own or (), tell=lambda note: say(f"note: {note}"))


def bundled(profile: str | None = None) -> Desk:
    """The desk without role files of the reader's own. Raises UsageError for what cannot be a profile."""
    return desk(None, profile)


def choose_profile(name: str | None) -> None:
    """Take the profile with that name, or the one that the environment names; that there is none yet is said."""
    from careeradvisor.storage import environment

    if name is not None:
        environment.choose_profile(name)
    if (whose := environment.profile()) is None:
        return
    from careeradvisor.person import people

    there = people.names()
    if whose not in there:
        others = f"there are: {', '.join(there)}" if there else "there is none"
        say(f"note: there is no profile '{whose}' yet; {others}")


def subject(at: Desk, name: str | Sequence[str], command: str = "show") -> Subject:
    """The role or occupation that a name, or the words of one, means, or that the person picks.

    Raises NotFoundError with the closest, each as the `command` that shows it.
    """
    from careeradvisor.desk.find import Choice

    found = at.subject(name if isinstance(name, str) else " ".join(name))
    if not isinstance(found, Choice):
        return found
    if found.offered and (picked := _picked(found)):
        return at.follow(picked)
    raise found.refusal(command)


def subject_in(at: Desk, name: str | Sequence[str], state: str | None, command: str = "show") -> Subject:
    """The same with the pay in a state: the one that is named, or that of the profile. Raises NotFoundError."""
    return at.in_state(subject(at, name, command), state)


def suppose(at: Desk, resume: Path | None) -> None:
    """Let what a résumé says hold for this run, where one is named. Raises UsageError for what is none."""
    if resume is not None:
        from careeradvisor.cli import piped

        at.suppose(piped.source(resume), today())


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

    count = len(choice.offered)
    say(f"'{shortened(choice.name)}' may be:")
    for number, each in enumerate(choice.offered, start=1):
        say(f"  {number}  {each.name}{'' if each.title == each.name else f', as {each.title}'}")
    say("  0  none of these")
    while True:
        sys.stderr.write("which one? ")
        sys.stderr.flush()
        try:
            typed = sys.stdin.readline().strip()
        except UnicodeError:  # bytes that are no text are no number
            typed = "?"
        if not typed or typed == "0":
            return None
        if typed.isdecimal() and int(typed) <= count:
            return choice.offered[int(typed) - 1]
        say(f"type a number up to {count}, or 0 for none of these")
