"""What is published about the O*NET tasks of each activity: ratings of 2023 and observed use."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from careeradvisor.advice.evidence import mean
from careeradvisor.model.activity import Published
from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.occupation_week import Mapped
    from careeradvisor.model.figure import TaskFigures


def published_by_activity(tasks: Iterable[TaskFigures], mapped: Mapped) -> dict[str, Published]:
    """What is published about each activity that has a task."""
    held: defaultdict[str, list[TaskFigures]] = defaultdict(list)
    for task in tasks:
        for activity in dict.fromkeys(mapped.activities(task)):
            held[activity].append(task)
    return {activity: _published(its) for activity, its in held.items()}


def _published(tasks: list[TaskFigures]) -> Published:
    used = [(task.usage, task.automation or 0.0, task.augmentation or 0.0) for task in tasks if task.usage]
    usage = math.fsum(each for each, _, _ in used)
    return Published(
        tasks=len(tasks),
        gpt4=mean(Exposure(task.gpt4).step / 2 for task in tasks if task.gpt4),
        human=mean(Exposure(task.human).step / 2 for task in tasks if task.human),
        usage=usage or None,
        automation=math.fsum(each * part for each, part, _ in used) / usage if usage else None,
        augmentation=math.fsum(each * part for each, _, part in used) / usage if usage else None,
    )
