"""Role files of version 0.1, which said less of each task and nothing of its activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.toml_lines import lines_of, nearest, spelled

if TYPE_CHECKING:
    from pathlib import Path


def problem(path: Path, table: dict[str, object], text: str) -> Problem | None:
    """That a file has the old shape, and how to write the new one; nothing of any other file."""
    place = sign(table)
    if place is None:
        return None
    said = (
        f"this file has the shape of version 0.1; `careeradvisor validate --upgrade {path.name}` writes the present "
        f"one beside it, with blanks to fill in"
    )
    return Problem(str(path), nearest(lines_of(text), place), spelled(place), "role.old", said)


def sign(table: dict[str, object]) -> tuple[str | int, ...] | None:
    """The first key that only the old shape has: `early_career`, a first step of prose, or a task with `why`."""
    if "early_career" in table:
        return ("early_career",)
    if isinstance(table.get("first_step"), str):
        return ("first_step",)
    tasks = table.get("tasks")
    for number, task in enumerate(tasks if isinstance(tasks, list) else ()):
        if isinstance(task, dict) and "why" in task and "ai_does" not in task:
            return ("tasks", number, "why")
    return None
