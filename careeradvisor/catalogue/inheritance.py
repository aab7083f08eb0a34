"""What tasks inherit: a role file names the activity of each task, and is completed from it when it is read.

Nothing but this module knows that a file leaves something out: everybody else sees whole tasks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from careeradvisor.model.activity import Activity

    Find = Callable[[Iterable[str]], Mapping[str, Activity]]
    Table = dict[str, object]


def completed(table: Table, find: Find) -> Table:
    """The table of a role file with all that its tasks leave to their activities.

    Of the vocabulary only what `find` is asked for is read. A task of an activity that `find` does not know stays as it
    is, and so does what is not a role: others judge that.
    """
    tasks = table.get("tasks")
    if not isinstance(tasks, list):
        return table
    found = find(named(tasks))
    code = main_occupation(table)
    return {**table, "tasks": [_completed(task, found, code) for task in tasks]}


def named(tasks: Iterable[object]) -> list[str]:
    """The activities that tasks name, each once."""
    keys = (task.get("activity") for task in tasks if isinstance(task, dict))
    return list(dict.fromkeys(key for key in keys if type(key) is str))


def main_occupation(table: Table) -> str:
    """The code of the occupation with most weight, for which activities are judged; nothing where there is none."""
    occupations = table.get("occupations")
    weighed = [
        (each["weight"], -place, each["code"])
        for place, each in enumerate(occupations if isinstance(occupations, list) else ())
        if isinstance(each, dict) and type(each.get("code")) is str and type(each.get("weight")) is int
    ]
    return max(weighed)[2] if weighed else ""


def _completed(task: object, found: Mapping[str, Activity], code: str) -> object:
    if not isinstance(task, dict) or (activity := found.get(task.get("activity", ""))) is None:
        return task
    activity = activity.within(code)
    if "exposure" in task:
        inherited = {"ai_does": task.get("differs_because", activity.ai_does)}
    else:
        inherited = {"exposure": activity.exposure.value, "measured": activity.measured}
        if "ai_does" not in task:
            inherited |= {"ai_does": activity.ai_does, "stops_at": activity.stops_at}
    return {**{field: words for field, words in inherited.items() if words is not None}, **task}
