"""Words that are no command: the title of somebody's work, or a command that was typed wrongly."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def _is_title(words: str) -> bool:
    """Whether words are clearly one role or occupation, or a status in place of one."""
    from careeradvisor.desk.desk import Desk
    from careeradvisor.desk.find import Choice

    found = Desk().subject(words)
    return not isinstance(found, Choice) or found.said is not None
