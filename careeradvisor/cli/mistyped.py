"""Words that are no command: the title of somebody's work, or a command that was typed wrongly."""

from __future__ import annotations

import shlex
from itertools import takewhile
from typing import TYPE_CHECKING

from careeradvisor.cli.stream import say
from careeradvisor.errors import CareerAdvisorError, NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

UNTITLED = ("list", "categories")
"""Commands that take no words, and may be the first word of a title."""
UNKNOWN = ("No such option", "Got unexpected extra argument")
"""How the parser begins to say that a command can do nothing with a word."""
CLOSE = 70
"""How close in spelling (0 to 100) a word is to a command that may be meant by it."""


def refuse_mistyped(typed: Sequence[str], commands: Sequence[str]) -> None:
    """Let words pass that are a title. Raises UsageError where the first is nearly a command and no title is clear."""
    from careeradvisor.text.closest import suggestions

    hits = suggestions(typed[0], ((each, each) for each in commands), most=1, least=CLOSE)
    words = [each for each in typed if not each.startswith("-")]
    if not hits or _is_title(" ".join(words)):
        return
    rest = "".join(f" {shlex.quote(each)}" for each in typed[1:])
    raise UsageError(
        f"there is no command '{typed[0]}'",
        f"closest: careeradvisor {hits[0].id}{rest}",
        f"all commands: careeradvisor --help; if it is a title: careeradvisor find {shlex.join(words)}",
    )


def title_instead(error: Exception, typed: Sequence[str]) -> bool:
    """Whether the words of a command that could do nothing with them are clearly a title: export manager.

    Where that is not clear and the command takes no title, its error is followed by how one would be shown.
    """
    words = list(takewhile(lambda each: each[:1] != "-" and each.replace("-", "").isalpha(), typed))
    if not (isinstance(error, NotFoundError) or str(getattr(error, "message", "")).startswith(UNKNOWN)):
        return False
    if (
        len(words) < 2
        or words[0] == "show"
        or not all(each.startswith("-") for each in typed[len(words) : len(words) + 1])
    ):
        return False
    from careeradvisor.desk.desk import Desk

    title, desk = " ".join(words), Desk()
    try:
        best = desk.find(title).answers[:1]
        if best and _names(best[0].title, words[0]) and desk.means_one(title):
            return True
    except CareerAdvisorError:  # which is not what went wrong first
        return False
    if words[0] in UNTITLED:
        say(f"note: if '{title}' is a title: careeradvisor show {title}")
    return False


def _names(title: str, command: str) -> bool:
    """Whether a title has the name of a command in it."""
    return any(word.strip(",()") == command for word in title.casefold().split())


def _is_title(words: str) -> bool:
    """Whether words are clearly one role or occupation, a title that several have, or a status in place of one.

    So is a question about AI at work, which has an answer of its own.
    """
    from careeradvisor.desk.desk import Desk
    from careeradvisor.desk.find import Choice
    from careeradvisor.desk.unread import QUESTION

    found = Desk().subject(words)
    if not isinstance(found, Choice):
        return True
    return (
        found.status is not None
        or found.said == QUESTION
        or any(each.reason in ("exact", "alias") for each in found.offered)
    )
