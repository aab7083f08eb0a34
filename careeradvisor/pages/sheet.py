"""One sheet of paper to hand over: the week, three tasks, two moves, one step for this week, and whom to ask what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Items, Paragraph, Section, Span, Style, present, text
from careeradvisor.model.role import Trend
from careeradvisor.pages.assess import own_answer, own_hours
from careeradvisor.pages.headline import answer, computed_briefly, hours_words
from careeradvisor.pages.moves import first_words, newcomer_pay
from careeradvisor.pages.wording import NEEDS, NOTHING, question
from careeradvisor.text.citation import without_citations
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move, Moves
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.document.block import Line
    from careeradvisor.model.role import Exposure, Task
    from careeradvisor.model.statistic import Statistics

TASKS, MOVES = 3, 2
ORDER = (Trend.AT_RISK, Trend.RISING, Trend.STEADY)
"""Which tasks are talked about first."""
CAUTION = "This rates what could be done. It is not the chance of losing the job."
ASK = (
    ("Your manager", "Which tools may I use, for which of these tasks, and who checks the result?"),
    ("A coworker who uses AI", "Which hours are gone, and what do you do with them?"),
    ("Somebody in one of the moves", "What do you wish you had known before you changed?"),
)
"""Whom to ask what; where no move is named, the last is left out."""


def sheet_page(report: RoleReport, moves: Moves | None = None, own: OwnWeek | None = None) -> Document:
    """The sheet about a role or an occupation, in the person's `own` week where there is one.

    What cites a source on its page stands here without it.
    """
    _, gauge, week = own_answer(own) if own else answer(report)
    hours = own_hours(own) if own else hours_words(report.week)
    said = " ".join(filter(None, (computed_briefly(report), hours, CAUTION)))
    proposed = [move for group in moves.groups for move in group.moves][:MOVES] if moves else []
    people = ASK if proposed else ASK[:-1]
    sections = (
        Section("tasks", "Three tasks to talk about", (Items(_tasks(report, own)),)),
        Section("step", "One thing to do this week", (Items(_steps(report), numbered=True),), _needs(report)),
        _ways(proposed, moves.statistics, own) if moves and proposed else None,
        Section("ask", "Whom to ask", (Items(tuple(question(who, what) for who, what in people)),)),
    )
    whole = (Span(f"careeradvisor show {report.id}", Style.CODE), Span(" (the whole page, with its sources)"))
    note = "What AI does to your week" if own else "What AI does to this work"
    return Document(
        report.title, (Paragraph(text(said)), gauge, week), present(*sections), note, sheet=True, next=(whole,)
    )


def _tasks(report: RoleReport, own: OwnWeek | None) -> tuple[Line, ...]:
    """The largest tasks at risk, and where there are fewer than three, the largest rising and then steady ones."""
    if own is None:
        ordered = [task for trend in ORDER for task in report.role.trending(trend)]
        return tuple(
            _task(task.statement, f"{task.share}% of the week", task.exposure, task) for task in ordered[:TASKS]
        )
    known = {task.id: task for task in report.role.tasks}
    parts = sorted((part for part in own.parts if part.hours), key=lambda part: (ORDER.index(part.trend), -part.hours))
    return tuple(
        _task(part.statement, f"{number(float(part.hours))} h of your week", part.exposure, known.get(part.id))
        for part in parts[:TASKS]
    )


def _task(statement: str, share: str, exposure: Exposure, task: Task | None) -> Line:
    """A task with its share of a week, and the advice on it; where there is none, why it grows or stays."""
    said = (f"Do: {task.advice}" if task.advice else task.because or task.ai_does) if task else ""
    return (Span(statement, Style.STRONG), Span(f" ({share}, {exposure.label}). "), Span(without_citations(said)))


def _steps(report: RoleReport) -> tuple[Line, ...]:
    return tuple(text(without_citations(step)) for step in report.role.first_step.steps)


def _needs(report: RoleReport) -> str:
    step = report.role.first_step
    return f"{counted(step.minutes, 'minute')}; needs {NEEDS[step.needs]}" if step.minutes else ""


def _ways(moves: list[Move], statistics: Statistics, own: OwnWeek | None) -> Section:
    """The moves, which begin from a typical week whatever the person's own is."""
    ways = Items(tuple(_move(each, statistics) for each in moves))
    title = "Two ways on" if len(moves) == MOVES else "A way on"
    return Section("moves", title, (ways,), f"{'from a typical week; ' if own else ''}pay: {statistics.pay.region}")


def _move(move: Move, statistics: Statistics) -> Line:
    """A move with pay at first, why, and what is first."""
    pay = newcomer_pay(move, statistics.pay.symbol)
    about = f" (pay at first: {pay} {statistics.pay.unit}). " if pay != NOTHING else ". "
    return (Span(move.title, Style.STRONG), Span(about), Span(" ".join(filter(None, (move.why, first_words(move))))))
