"""Write a reader's own role file of version 0.1 in the present shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import figures, record, toml
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.catalogue.inheritance import main_occupation
from careeradvisor.checking.old_shape import sign
from careeradvisor.desk.draft import activity_of
from careeradvisor.errors import UsageError
from careeradvisor.writers.role_upgrade import upgraded

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.figure import TaskFigures

ENDING = ".new.toml"


def upgrade_of(catalogue: Catalogue, path: Path) -> str:
    """The text of the present shape. Raises UsageError for a file that has it, InvalidFileError for what is none."""
    table = toml.read(path)
    if sign(table) is None:
        raise UsageError(f"{path} does not have the shape of version 0.1", f"careeradvisor validate {path}")
    table = record.with_task_ids(table)
    try:
        published = figures.every_task(catalogue.root / "figures", catalogue.memory)
    except FiguresError:
        published = {}
    suggested = _suggested(catalogue, table, published)
    code = main_occupation(table)
    codes = {key: str(each.within(code).exposure) for key, each in catalogue.activities.all().items()}
    return upgraded(table, f"{path.stem}{ENDING}", suggested, codes)


def _suggested(catalogue: Catalogue, table: dict[str, object], published: dict[int, TaskFigures]) -> dict[str, str]:
    """The activity of the first O*NET task that has one, by the ids of the role's tasks."""
    tasks = table.get("tasks")
    held = [task for task in tasks if isinstance(task, dict)] if isinstance(tasks, list) else []
    named = {str(task.get("id")): [each for each in task.get("onet") or () if each in published] for task in held}
    numbers = {number: published[number] for each in named.values() for number in each}
    activities = activity_of(catalogue, numbers)
    found = {key: [activities[number] for number in each if number in activities] for key, each in named.items()}
    return {key: each[0] for key, each in found.items() if each}
