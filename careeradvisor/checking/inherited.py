"""Rules on what tasks leave to their activities: each names one, and departs from its code for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.inheritance import main_occupation
from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from careeradvisor.model.activity import Activity

UNKNOWN = "task.activity"
"""The code of the problem with which no role can be made of a file."""
LONGEST_REASON = 12
"""Words of `differs_because`."""


def findings(
    table: dict[str, Any], known: Mapping[str, Activity], every: Callable[[], Iterable[str]]
) -> Iterator[Finding]:
    """What is wrong with the activities of a role's tasks, of which those that there are are `known`.

    `every` gives all keys, to name the closest of them. The table has the shape of a role.
    """
    code = main_occupation(table)
    for number, task in enumerate(table["tasks"]):
        place = ("tasks", number)
        if task["activity"] not in known:
            said = f"{unknown('activity', task['activity'], every())}; all of them: careeradvisor activities"
            yield Finding((*place, "activity"), UNKNOWN, said)
        else:
            yield from _departure(place, task, known[task["activity"]].within(code))


def _departure(place: tuple[str | int, ...], task: dict[str, Any], activity: Activity) -> Iterator[Finding]:
    said, why = task.get("exposure"), task.get("differs_because")
    if said == activity.exposure:
        message = f"the activity {task['activity']} is {said} already; leave it out, and `differs_because` with it"
        yield Finding((*place, "exposure"), "task.exposure", message)
    elif said and why is None:
        message = (
            f"the activity {task['activity']} is {activity.exposure}; leave the exposure out, or say in "
            f"`differs_because` why this task is {said}"
        )
        yield Finding((*place, "exposure"), "task.differs", message)
    elif why is not None and said is None:
        message = "this goes with an `exposure` that is not the activity's; leave it out, or name that exposure"
        yield Finding((*place, "differs_because"), "task.differs", message)
    if why is not None and (count := len(prose.words(why))) > LONGEST_REASON:
        message = f"this has {count} words; say it in {LONGEST_REASON} at most"
        yield Finding((*place, "differs_because"), "task.differs", message)
