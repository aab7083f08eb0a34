"""The first screen of a role's page, which still answers the question: at most 24 lines, from 60 columns up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Facts, Paragraph, Span, Style, text
from careeradvisor.model.role import Trend
from careeradvisor.pages.headline import answer, computed_briefly, hours_words

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Line

TASKS = 2
"""Tasks of each trend at most: those that take most of the week."""

CAUTION = "This is not the chance of losing the job."


def brief_page(report: RoleReport, options: str = "") -> Document:
    """Level, index, week, the largest tasks of each trend and the skill to build first.

    `options` are what the command for the whole page needs beside its name.
    """
    _, gauge, week = answer(report)
    computed = computed_briefly(report)
    hours = Paragraph(text(f"{computed} {hours_words(report.week)} {CAUTION}".strip()))
    first = next((each for each in report.skills if not each.core), report.skills[0])
    risky, rising = _tasks(report, "At risk", Trend.AT_RISK), _tasks(report, "Rising", Trend.RISING)
    rows = (*risky, *rising, ("Build", text(first.skill.title, Style.STRONG)))
    spare = (*range(len(risky) + 1, len(risky) + len(rising)), *range(1, len(risky)), len(rows) - 1)
    note = "" if computed else report.category.title  # official titles are long
    whole = (Span(f"careeradvisor show {report.id}{options}", Style.CODE), Span(" (the whole page)"))
    header = (hours, gauge, week, Facts(rows, spare))
    return Document(report.title, header, (), note, screen=True, next=(whole,))


def _tasks(report: RoleReport, label: str, trend: Trend) -> list[tuple[str, Line]]:
    return [
        ("" if number else label, (Span(f"{task.share}% ", Style.MUTED), Span(task.statement)))
        for number, task in enumerate(report.role.trending(trend)[:TASKS])
    ]
