"""Rules within one role file that no single field can express.

Each rule yields findings.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from careeradvisor.checking.finding import Finding
from careeradvisor.model.role import Trend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.model.role import Role

LEAST_AT_RISK = LEAST_RISING = 3

_BLANK = re.compile(r"\[[^\]]+\]")
_NUMBER = re.compile(r"(?:(?P<before>[\w'()-]+) )?(?<![\w.,-])[$€£]?\d[\d,.]*%?(?:-\d[\d,.]*%?)?(?![\w-])")
_NAMING = {"form", "part", "section", "title", "schedule", "class", "level", "type", "article", "chapter", "python"}


def findings(role: Role) -> Iterator[Finding]:
    """Everything wrong within one role."""
    yield from _shares(role)
    yield from _trends(role)
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
    for trend, least in ((Trend.AT_RISK, LEAST_AT_RISK), (Trend.RISING, LEAST_RISING)):
        count = sum(task.trend is trend for task in role.tasks)
        if count < least:
            yield Finding(("tasks",), "role.trends", f"{count} tasks are {trend}; a role needs at least {least}")
    for number, task in enumerate(role.tasks):
        at_risk = task.trend is Trend.AT_RISK
        for key in ("horizon", "advice"):
            present = getattr(task, key) is not None
            if at_risk and not present:
                yield Finding(("tasks", number), f"task.{key}", f"an at-risk task needs `{key}`")
            if present and not at_risk:
                message = f"only at-risk tasks have `{key}`; this one is {task.trend}"
                yield Finding(("tasks", number, key), f"task.{key}", message)


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
