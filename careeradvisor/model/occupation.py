"""An occupation's week in activities, computed from what O*NET lists for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.role import Exposure, Trend


class Origin(StrEnum):
    """What a week was computed from."""

    TASKS = "tasks"
    """The occupation's own O*NET tasks."""
    GROUP = "group"
    """The mean of the occupations around it: O*NET lists no tasks of its own."""
    CIVILIAN = "civilian"
    """Civilian occupations that do similar work: O*NET lists no tasks of military ones."""


class Part(NamedTuple):
    """A part of a week: one activity, or several small ones that are judged alike.

    `share` is whole percents of the week; the shares of all parts add up to 100. `onet` are IDs of O*NET tasks.
    """

    activities: tuple[str, ...]
    share: int
    exposure: Exposure
    trend: Trend
    onet: tuple[int, ...]


class Near(NamedTuple):
    """An occupation whose work is close: how close (0 to 100), and the activities that make it so."""

    code: str
    closeness: int
    shared: tuple[str, ...]


class ComputedWeek(NamedTuple):
    """The week of an O*NET-SOC occupation; `of` are the codes that it is the mean of, none where it is its own."""

    code: str
    category: str
    origin: Origin
    of: tuple[str, ...]
    parts: tuple[Part, ...]
    near: tuple[Near, ...]
