"""How a résumé's lines stand to a work: which speak for it, which say nothing, and what rising work nothing shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.advice.activity_words import stems_of
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Trend

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from careeradvisor.advice.resume.shown import ShownSkill
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role, Task

_DUTY = re.compile(
    r"^\W*(?:responsible for|duties (?:include|included)|in charge of|tasked with|assist(?:ed|ing)? with"
    r"|help(?:ed|ing)? with"
    r"|worked (?:on|with|as)|involved in|participated in|handled|performed (?:various|other)|general)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_EMPTY = re.compile(
    r"\b(?:hard[- ]?working|team player|detail[- ]oriented|self[- ]?motivated|results[- ]oriented|go-getter|excellent"
    r" (?:communication|interpersonal)|strong work ethic|people person|fast learner|quick learner|dynamic"
    r"|passionate)\b",
    re.IGNORECASE,
)
SHARED = 2
"""Words that a line shares with a task, at least, to speak for it."""
SPEAKS = 0.34
"""Part of a task's words that they are, at least."""
ASKED = 5
"""Questions at most."""
BLANK, NAME = "[N]", "[name]"
_OWN = re.compile(r"\b\d[\d.,]*%?|(?<=[\w,;:)] )(?!AI\b|I\b)[A-Z][\w&+#.-]*\w")
"""Numbers, and words with a capital letter within a sentence; AI is no tool's name."""


class Said(NamedTuple):
    """A line that speaks for a task, an activity or a skill of the work, by its name."""

    line: str
    speaks_for: str
    result: bool


class Weak(NamedTuple):
    """A line that says little, and what would make it say more."""

    line: str
    why: str
    ask: str


class Question(NamedTuple):
    """Rising work that no line shows: what to ask oneself, and a bullet to fill in where the answer is yes."""

    task: str
    ask: str
    bullet: str


class Fit(NamedTuple):
    """A résumé beside a work. Nothing in it is new: blanks stand where the file has no number, and are the person's."""

    role: str
    title: str
    speaks: tuple[Said, ...]
    weak: tuple[Weak, ...]
    questions: tuple[Question, ...]
    other: int


def fit(
    role_id: str,
    role: Role,
    lines: Sequence[str],
    named: Mapping[str, str],
    activities: Mapping[str, Activity],
    skills: Sequence[ShownSkill],
) -> Fit:
    """The lines of a file beside a role. `named` is the activity that a line names, `skills` what lines show."""
    wanted = {need.skill for need in role.skills} | {need.skill for need in role.related_skills}
    by_skill = {each.line: each.title for each in skills if each.id in wanted}
    tasks_of: dict[str, Task] = {}
    for task in role.tasks:
        if task.activity:
            tasks_of.setdefault(task.activity, task)
    words = {task.id: frozenset(_telling(task.statement)) for task in role.tasks}
    speaks: list[Said] = []
    weak: list[Weak] = []
    shown: set[str] = set()
    other = 0
    for line in dict.fromkeys(lines):
        found = tasks_of.get(named.get(line, "")) or _task(line, role.tasks, words)
        if found:
            shown.add(found.id)
        name = found.statement if found else by_skill.get(line)
        little = _weakness(line)
        if little:
            weak.append(little)
        elif name:
            speaks.append(Said(line, name, bool(_NUMBER.search(line))))
        else:
            other += 1
    rising = [task for task in role.trending(Trend.RISING) if task.id not in shown]
    rising.sort(key=lambda task: -task.share)
    text = " ".join(lines)
    questions = tuple(_question(task.statement, activities.get(task.activity or ""), text) for task in rising[:ASKED])
    return Fit(role_id, role.title, tuple(speaks), tuple(weak), questions, other)


def _telling(text: str) -> list[str]:
    return [each for each in stems_of(text) if len(each) > 3]


def _task(line: str, tasks: Sequence[Task], words: Mapping[str, Collection[str]]) -> Task | None:
    """The task that a line shares most words with, if they are enough."""
    held = set(_telling(line))
    best = max(tasks, key=lambda task: len(held & set(words[task.id])), default=None)
    if best is None:
        return None
    shared = len(held & set(words[best.id]))
    return best if shared >= SHARED and shared >= SPEAKS * len(words[best.id]) else None


def blanked(statement: str, text: str) -> str:
    """A statement of ours in which each number and each name that a text does not have is a blank to fill in.

    What a bullet says must come from the person: a tool, a firm or a count of ours would be invented.
    """

    def kept(found: re.Match[str]) -> str:
        word = found[0]
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            return word
        return BLANK if word[0].isdigit() else NAME

    return _OWN.sub(kept, statement)


def _weakness(line: str) -> Weak | None:
    if _EMPTY.search(line):
        return Weak(line, "It praises and shows nothing.", "Which piece of work shows this?")
    if _DUTY.match(line) and not _NUMBER.search(line):
        return Weak(line, "It names a duty and no result.", "How many, how often, and what came of it?")
    return None


def _question(statement: str, activity: Activity | None, text: str) -> Question:
    """A question about a task, and a bullet in which the numbers and what came of it are blanks."""
    said = blanked(statement.rstrip("."), text)
    name = f"{said[0].lower()}{said[1:]}"
    about = f" It belongs to: {activity.name.lower()}." if activity else ""
    return Question(
        statement,
        f"Did you ever {name}? How many times in a month, and what came of it?{about}",
        f"{said}: {BLANK} a month, with this result: [...]",
    )
