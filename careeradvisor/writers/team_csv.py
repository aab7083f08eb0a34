"""What a report on a team holds, as tables for a spreadsheet: UTF-8, with commas, each row as long as its heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.role import Exposure
from careeradvisor.writers.spreadsheet import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.advice.team import Team, TeamGroup

_HOURS = tuple(f"hours_{each.value}" for each in Exposure)
GROUPS = ("id", "work", "people", "kinds_of_work", "match", "index", "level", "at_risk_percent", *_HOURS)
SKILLS = ("id", "skill", "kind", "people", "hours_each", "percent_of_their_week")
MOVES = ("from", "from_work", "people", "to", "to_work", "takes", "months", "index_here", "index_there", "pay_change")
UNMATCHED = ("lines", "title", "people", "reason", "closest", "confidence", "line_numbers")


def write(found: Team, table: str = "groups") -> str:
    """One table of the report by its name in `TABLES`; lines end as RFC 4180 has it."""
    heads, rows = TABLES[table]
    return written([heads, *rows(found)])


def _groups(found: Team) -> Iterable[list[object]]:
    return (*(_group(each) for each in found.groups), _all(found))


def _group(group: TeamGroup) -> list[object]:
    level, index = group.disruption.level.value, _number(group.disruption.index)
    hours = [_number(group.hours[each]) for each in Exposure]
    return [group.id, group.title, group.people, group.works, group.sure, index, level, _number(group.at_risk), *hours]


def _all(found: Team) -> list[object]:
    """The sum of all groups."""
    whole, works = found.disruption, sum(group.works for group in found.groups)
    hours = [_number(found.hours[each]) for each in Exposure]
    index = _number(whole.index)
    return ["", "all", found.people, works, "", index, whole.level.value, _number(found.at_risk), *hours]


def _skills(found: Team) -> Iterable[list[object]]:
    return (
        [each.id, each.title, each.kind.value, each.people, each.hours, _number(each.share)] for each in found.skills
    )


def _moves(found: Team) -> Iterable[list[object]]:
    return (
        [
            *(each.start, each.start_title, each.people, each.goal, each.goal_title, each.kind.value, each.months),
            *(_number(each.index_here), _number(each.index_there)),
            "" if each.pay_change is None else round(each.pay_change),
        ]
        for each in found.moves
    )


def _unmatched(found: Team) -> Iterable[list[object]]:
    return (
        [
            *(len(each.lines), each.title, each.people, each.reason, each.closest or ""),
            "" if each.confidence is None else each.confidence,
            " ".join(map(str, each.lines)),
        ]
        for each in found.unmatched
    )


def _number(value: float) -> float | int:
    """A figure with at most one decimal; a number, so that a minus begins no text."""
    shown = round(value, 1)
    return int(shown) if shown == int(shown) else shown


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Team], Iterable[list[object]]]]] = {
    "groups": (GROUPS, _groups),
    "skills": (SKILLS, _skills),
    "moves": (MOVES, _moves),
    "unmatched": (UNMATCHED, _unmatched),
}
"""The tables by name, each with its heads and its rows."""
