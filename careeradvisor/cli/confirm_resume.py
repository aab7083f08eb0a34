"""What a person confirms of their résumé before it is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careeradvisor.advice.resume.facts import Facts, facts_of
from careeradvisor.cli import choose, typed
from careeradvisor.cli.conversation import Conversation, tell
from careeradvisor.errors import NotFoundError, UsageError
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.desk.desk import Desk
    from careeradvisor.model.role import Proficiency

KEEPS = (
    "Your profile will keep the work, its years, your education and the skills that you confirm. It never keeps the "
    "file, its lines, names, addresses or employers."
)
WORK = "Your work: a number, or another title in your own words"
YEARS = "Years in this work?"
LEVEL = "f foundation, w working, a advanced, n not held; return counts it as foundation"


def confirmed(desk: Desk, found: ResumeAccount, *, accept: bool) -> Facts:
    """What is to be kept: all that is clear with `accept`, else what the person says to each.

    Raises UsageError where nobody can be asked.
    """
    if accept:
        return facts_of(found)
    if not choose.somebody_there():
        raise UsageError("there is nobody to ask what to keep", "to keep what the page shows as it is: --save --yes")
    talk = Conversation(None, [])
    tell(KEEPS)
    return talk.run(lambda: _asked(desk, talk, found))


def _asked(desk: Desk, talk: Conversation, found: ResumeAccount) -> Facts:
    for place, each in enumerate(found.pointers, start=1):
        talk.lead(f"  {place}  {each.name}")
    role, title = talk.ask("work", WORK, partial(_work, desk, found), usual="1")
    usual = found.years if found.best and role == found.best.id else None
    years = talk.ask("years", YEARS, partial(_years, usual=usual), usual=number(usual) if usual else "")
    skills: dict[str, Proficiency] = {}
    for shown in found.skills:
        talk.lead(f"  \u201c{shown.line}\u201d")
        level = talk.ask(f"skill {shown.id}", f"{shown.title}: {LEVEL}", _level)
        if level is not None:
            skills[shown.id] = level
    return Facts(role, title, years, found.schooling, skills)


def _work(desk: Desk, found: ResumeAccount, words: str) -> tuple[str, str]:
    """The id and title of the work that is meant."""
    from careeradvisor.desk.find import Choice

    words = words or "1"
    if words.isdecimal() and 0 < int(words) <= len(found.pointers):
        each = found.pointers[int(words) - 1]
        return each.id, each.name
    try:
        meant = desk.subject(words)
    except NotFoundError as error:
        raise ValueError(error.message) from None
    if not isinstance(meant, Choice):
        return meant.id, meant.title
    close = ", ".join(each.name for each in meant.offered[:3])
    raise ValueError(f"that may be {close}: type one of these" if close else "no work has that name; use other words")


def _years(words: str, usual: float | None) -> float | None:
    return typed.circumstance(words, "years") if words else usual


def _level(words: str) -> Proficiency | None:
    if words.casefold() in ("n", "no", "none"):
        return None
    return typed.level(words or "foundation")
