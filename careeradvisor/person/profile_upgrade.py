"""Profiles of the first version, which called tasks by their statements, and calendars of earlier builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.profile import VERSION
from careeradvisor.text.code import task_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FIRST = 1
"""The version whose tasks have no ids."""


def upgraded(table: dict[str, object], ids: Callable[[str], Mapping[str, str]]) -> dict[str, object]:
    """The table of a profile of the first version as one of the present version.

    `ids` has the ids of a role's tasks by their statements; a statement that it lacks gets an id of its words. What
    is not a profile stays as it is, for others to judge.
    """
    return {**table, "version": VERSION, **_each(table, "assessments", lambda assessed: _assessed(assessed, ids))}


def without_counts(table: dict[str, object]) -> dict[str, object]:
    """The table of a profile without calendars whose sessions were counted by skill, as they once were."""
    calendars = table.get("calendars")
    if not isinstance(calendars, dict):
        return table
    kept = {role: held for role, held in calendars.items() if not _counted(held)}
    return {**table, "calendars": kept}


def _counted(held: object) -> bool:
    return isinstance(held, dict) and (isinstance(held.get("sessions"), dict) or "reviews" in held)


def _assessed(table: dict[str, object], ids: Callable[[str], Mapping[str, str]]) -> dict[str, object]:
    role, tasks, ratings = table.get("role"), table.get("tasks"), table.get("ratings")
    known = dict(ids(role)) if isinstance(role, str) else {}
    statements = [task.get("statement") for task in tasks if isinstance(task, dict)] if isinstance(tasks, list) else []
    named = [each for each in (*statements, *(ratings if isinstance(ratings, dict) else ())) if isinstance(each, str)]
    unknown = [each for each in dict.fromkeys(named) if each not in known]
    names = known | dict(zip(unknown, task_ids(unknown, known.values()), strict=True))

    def with_id(task: dict[str, object]) -> dict[str, object]:
        statement = task.get("statement")
        return {**task, "id": names[statement] if isinstance(statement, str) else "task"}

    rated = {"ratings": {names[each]: rating for each, rating in ratings.items()}} if isinstance(ratings, dict) else {}
    return {**table, **_each(table, "tasks", with_id), **rated}


def _each(
    table: dict[str, object], key: str, change: Callable[[dict[str, object]], dict[str, object]]
) -> dict[str, object]:
    """The list of tables under `key`, each changed; nothing where there is no such list."""
    parts = table.get(key)
    return (
        {key: [change(part) if isinstance(part, dict) else part for part in parts]} if isinstance(parts, list) else {}
    )
