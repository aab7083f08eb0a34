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
"""Tasks of each trend: those that take most of the week; under the note on a computed page there is room for less."""

CAUTION = "The number is not the chance of losing the job."


def brief_page(report: RoleReport, options: str = "") -> Document:
    """Level, index, week, the largest tasks of each trend and the skill to build first.

    `options` are what the command for the whole page needs beside its name.
    """
    hours, gauge, week = answer(report)
    if computed := computed_briefly(report):
        hours = Paragraph((*text(f"{computed} "), *text(hours_words(report.week))))
    first = next((each for each in report.skills if not each.core), report.skills[0])
    rising = 1 if computed else TASKS
    rows = [
        *_tasks(report, "At risk", Trend.AT_RISK, TASKS),
        *_tasks(report, "Rising", Trend.RISING, rising),
        ("Build", text(first.skill.title, Style.STRONG)),
    ]
    note = "" if computed else report.category.title  # official titles are long
    whole = (Span(f"careeradvisor show {report.id}{options}", Style.CODE), Span(" (the whole page)"))
    header = (hours, gauge, week, Paragraph(text(CAUTION)), Facts(tuple(rows)))
    return Document(report.title, header, (), note, screen=True, next=(whole,))


def _tasks(report: RoleReport, label: str, trend: Trend, most: int) -> list[tuple[str, Line]]:
    return [
        ("" if number else label, (Span(f"{task.share}% ", Style.MUTED), Span(task.statement)))
        for number, task in enumerate(report.role.trending(trend)[:most])
    ]
