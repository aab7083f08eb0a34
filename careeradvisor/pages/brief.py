"""The first screen of a role's page, which still answers the question: at most 24 lines, from 60 columns up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Facts, Span, Style
from careeradvisor.model.role import Trend
from careeradvisor.pages.headline import header
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Line

TASKS = 2
"""Tasks of each trend: those that take most of the week."""


def brief_page(report: RoleReport) -> Document:
    """Level, index, week, the largest tasks of each trend and the skill to build first."""
    *computed, hours, gauge, week, _ = header(report)
    first = report.skills[0]
    build = (Span(first.skill.title, Style.STRONG), Span(f" ({first.level}, {counted(first.hours, 'hour')})"))
    rows = [*_tasks(report, "At risk", Trend.AT_RISK), *_tasks(report, "Rising", Trend.RISING), ("Build", build)]
    return Document(report.title, (*computed[:1], hours, gauge, week, Facts(tuple(rows))), (), report.category.title)


def _tasks(report: RoleReport, label: str, trend: Trend) -> list[tuple[str, Line]]:
    largest = report.role.trending(trend)[:TASKS]
    return [
        ("" if number else label, (Span(f"{task.share}% ", Style.MUTED), Span(task.statement)))
        for number, task in enumerate(largest)
    ]
