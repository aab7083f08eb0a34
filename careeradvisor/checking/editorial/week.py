"""Whether a role's tasks are a whole week of somebody, told in more than one way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.checking.editorial.activities import shared_words
from careeradvisor.checking.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careeradvisor.model.role import Role, Task

CLOSE_WORDS, CLOSE_STATEMENT = 4, 0.6
"""Words, and part of its words, from which a task statement is close to an O*NET sentence."""
PARTS = {
    "mail and messages": re.compile(
        r"\b(e?-?mails?|messages?|calls?|phones?|texts?|letters?|chats?|radio)\b", re.IGNORECASE
    ),
    "meetings": re.compile(
        r"\b(meet|meets|meetings?|huddles?|stand-?ups?|hand-?offs?|hand-?overs?|calls|rounds|conferences?|briefings?"
        r"|talks?|agree|settle)\b",
        re.IGNORECASE,
    ),
    "travel": re.compile(
        r"\b(driv\w+|travel\w*|trips?|commut\w+|rides?|routes?|walk\w*|between (sites|jobs|homes|clients)|road)\b",
        re.IGNORECASE,
    ),
}
"""What a week is made of beside the trade itself, and the words by which a task names it."""
EVERYWHERE = ("mail and messages", "meetings")
"""The parts that every work has."""


def findings(role: Role, onet: Mapping[int, str]) -> Iterator[Finding]:
    """What is odd about the week of one role. `onet` holds O*NET sentences by task ID, where they are at hand."""
    if len({task.share for task in role.tasks}) == 1:
        yield Finding(("tasks",), "strict.shares", "all shares are equal, which no real week is")
    for part in EVERYWHERE:
        if not has_part(role, part):
            message = f"no task has a word for {part}; give it a line, or name it inside one"
            yield Finding(("tasks",), "strict.week", message, warning=True)
    if 2 * (count := sum(moulded(task) for task in role.tasks)) > len(role.tasks):
        message = f"{count} of {len(role.tasks)} tasks say what a tool does and then an exception; at most half may"
        yield Finding(("tasks",), "strict.mould", message)
    yield from _statements(role, onet)
    for number, task in enumerate(role.tasks):
        if task.differs_because:
            message = f"departs from {task.activity}, as {task.exposure}: {task.differs_because}"
            yield Finding(("tasks", number, "exposure"), "strict.departure", message, warning=True)


def has_part(role: Role, part: str) -> bool:
    """Whether a task names a part of a week, in its statement or by its activity."""
    return any(PARTS[part].search(f"{task.statement} {(task.activity or '').replace('-', ' ')}") for task in role.tasks)


def moulded(task: Task) -> bool:
    """Whether a task says what a tool does and then where it stops."""
    return bool(task.exposure.step and task.stops_at)


def _statements(role: Role, onet: Mapping[int, str]) -> Iterator[Finding]:
    for number, task in enumerate(role.tasks):
        for cited_id in task.onet:
            shared, own, theirs = shared_words(task.statement, onet.get(cited_id, ""))
            if shared >= CLOSE_WORDS and shared / min(own, theirs) > CLOSE_STATEMENT:
                message = f"this is close to O*NET's own sentence for task {cited_id}; say what you would see"
                yield Finding(("tasks", number, "statement"), "strict.onet", message)
