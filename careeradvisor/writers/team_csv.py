"""The groups of a team as a table for a spreadsheet: UTF-8, with commas, a row for each group and for the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from careeradvisor.advice.team import Team

HEADS = ("id", "work", "people", "kinds_of_work", "match", "index", "level", "at_risk_percent")


def write(found: Team) -> str:
    """The table; lines end as RFC 4180 has it."""
    import csv
    from io import StringIO

    text = StringIO()
    rows = csv.writer(text)
    rows.writerow([*HEADS, *(f"hours_{each.value}" for each in Exposure)])
    for group in found.groups:
        level, index = group.disruption.level.value, _number(group.disruption.index)
        rows.writerow(
            [group.id, group.title, group.people, group.works, group.sure, index, level, _number(group.at_risk)]
        )
    whole = found.disruption
    rows.writerow(
        ["", "all", found.people, sum(group.works for group in found.groups), ""]
        + [_number(whole.index), whole.level.value, _number(found.at_risk)]
        + [_number(found.hours[each]) for each in Exposure]
    )
    return text.getvalue()


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
