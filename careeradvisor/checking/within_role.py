"""Rules within one role file that no single field can express.

Each rule yields findings.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from careeradvisor.checking.finding import Finding
from careeradvisor.model.role import Trend
from careeradvisor.text import prose
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.model.role import Role, Task

LARGE = 4
"""Percent of the week from which a task at risk needs a reason and advice, a rising one a reason."""
LONGEST_STEP = 18
"""Words of one instruction of the first step."""

_BLANK = re.compile(r"\[[^\]]+\]")
_NUMBER = re.compile(r"(?:(?P<before>[\w'()-]+) )?(?<![\w.,-])[$€£]?\d[\d,.]*%?(?:-\d[\d,.]*%?)?(?![\w-])")
_NAMING = {"form", "part", "section", "title", "schedule", "class", "level", "type", "article", "chapter", "python"}


def findings(role: Role) -> Iterator[Finding]:
    """Everything wrong within one role."""
    yield from _shares(role)
    yield from _trends(role)
    yield from _first_step(role)
    yield from _repeats(role)
    yield from _resume(role)


def _shares(role: Role) -> Iterator[Finding]:
    total = sum(task.share for task in role.tasks)
    if total != 100:
        yield Finding(("tasks",), "role.shares", f"the shares of the week add up to {total}, not 100")
    total = sum(occupation.weight for occupation in role.occupations)
    if total != 100:
        yield Finding(("occupations",), "role.weights", f"the weights of the occupations add up to {total}, not 100")


def _trends(role: Role) -> Iterator[Finding]:
    for number, task in enumerate(role.tasks):
        place = ("tasks", number)
        at_risk, steady = task.trend is Trend.AT_RISK, task.trend is Trend.STEADY
        if at_risk and task.horizon is None:
            yield Finding(place, "task.horizon", "an at-risk task needs `horizon`: now, soon or later")
        if at_risk and task.advice is None and task.share >= LARGE:
            message = f"an at-risk task of {LARGE}% of the week or more needs `advice`: what to do about it next week"
            yield Finding(place, "task.advice", message)
        for key in ("horizon", "advice"):
            if getattr(task, key) is not None and not at_risk:
                message = f"only at-risk tasks have `{key}`; this one is {task.trend}"
                yield Finding((*place, key), f"task.{key}", message)
        if not steady and task.because is None and task.share >= LARGE:
            message = (
                f"{task.trend}, {task.share}% of the week: say in `because` why pay for this "
                f"{'falls' if at_risk else 'grows'}; without a reason it is steady"
            )
            yield Finding(place, "task.because", message)
        if steady and task.because is not None:
            yield Finding((*place, "because"), "task.because", "a steady task has no `because`; leave it out")
        yield from _basis(place, task)


def _basis(place: tuple[str | int, ...], task: Task) -> Iterator[Finding]:
    if task.because and task.basis is None and not cited((task.because,)):
        message = 'it cites no source, so it needs `basis = "judgment"`'
        yield Finding((*place, "because"), "task.basis", message)
    if task.basis and not task.because:
        yield Finding((*place, "basis"), "task.basis", "there is no `because` that it could be the basis of")


def _first_step(role: Role) -> Iterator[Finding]:
    for number, step in enumerate(role.first_step.steps):
        if (count := len(prose.words(step))) > LONGEST_STEP:
            message = f"this instruction has {count} words; {LONGEST_STEP} at most, or make two of it"
            yield Finding(("first_step", "steps", number), "step.words", message)


def _repeats(role: Role) -> Iterator[Finding]:
    lists: dict[tuple[str, str], list[str]] = {
        ("tasks", "id"): [task.id for task in role.tasks],
        ("tasks", "statement"): [task.statement for task in role.tasks],
        ("skills", "skill"): [need.skill for need in role.skills],
        ("related_skills", "skill"): [need.skill for need in role.related_skills],
        ("related_roles", "role"): [other.role for other in role.related_roles],
        ("occupations", "code"): [occupation.code for occupation in role.occupations],
    }
    for (table, key), values in lists.items():
        for number in _repeated(values):
            yield Finding((table, number, key), "role.repeated", f"'{values[number]}' stands here twice")
    for number in _repeated([role.title, *role.aliases]):
        yield Finding(("aliases",), "role.repeated", f"'{role.aliases[number - 1]}' stands in title and aliases twice")
    built = {need.skill for need in role.skills}
    for number, need in enumerate(role.related_skills):
        if need.skill in built:
            message = f"'{need.skill}' is already among the skills to build"
            yield Finding(("related_skills", number, "skill"), "role.repeated", message)


def _repeated(values: list[str]) -> list[int]:
    seen: Counter[str] = Counter()
    repeated = []
    for number, value in enumerate(values):
        seen[value.casefold()] += 1
        if seen[value.casefold()] > 1:
            repeated.append(number)
    return repeated


def _resume(role: Role) -> Iterator[Finding]:
    skills = set(role.skill_names)
    for number, example in enumerate(role.resume_examples):
        path = ("resume_examples", number)
        if example.shows not in skills:
            message = f"'{example.shows}' is not among this role's skills, so the bullet cannot show it"
            yield Finding((*path, "shows"), "resume.shows", message)
        if not _BLANK.search(example.strong):
            message = "a strong bullet leaves the reader's own facts blank, as [N] or [X]; this one has no blank"
            yield Finding((*path, "strong"), "resume.blank", message)
        for invented in invented_numbers(example.strong):
            message = f"'{invented}' is invented for the reader; write a blank like [N]"
            yield Finding((*path, "strong"), "resume.number", message)


def invented_numbers(text: str) -> list[str]:
    """Figures that stand outside a blank and are not part of a name (ISO 9001, Form 1040)."""
    outside = _BLANK.sub("_", text)
    found = []
    for match in _NUMBER.finditer(outside):
        before = match["before"] or ""
        named = (before.isupper() and len(before) > 1) or before.casefold() in _NAMING
        if not named:
            found.append(match[0].removeprefix(before).strip().rstrip(".,"))
    return found
