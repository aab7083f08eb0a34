"""The tasks of one trend, each with short labelled lines: what AI does, where it stops, why pay moves, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Place, Span, Style, Table, text
from careeradvisor.document.table import Field, table
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.pages.headline import exposure_span
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.document.block import Line
    from careeradvisor.model.role import Role, Task
    from careeradvisor.pages.wording import References

DOES = {
    Exposure.E1: "AI does",
    Exposure.E2: "AI does",
    Exposure.M1: "Machines do",
    Exposure.M2: "Machines do",
    Exposure.E0: "Why it stays human",
}
"""What the first line says, by exposure."""
TODAY = "Today"
"""What it says of a task that only people do, and that is worth less all the same."""
WHY = {Trend.AT_RISK: "Why it falls", Trend.RISING: "Why it grows", Trend.STEADY: "Why"}
OWN = " (our judgment)"
"""Behind a reason that rests on the author's judgment."""


def task_table(tasks: tuple[Task, ...], references: References) -> Table:
    """Tasks of one trend, in their order. A line that none of them has is left out."""
    tasks = tuple(map(_said, tasks))

    def reason(task: Task) -> Line:
        own = (Span(OWN, Style.MUTED),) if task.basis else ()
        return (*references.prose(task.because or ""), *own)

    fields: tuple[tuple[str, Field[Task]], ...] = (
        ("share", Field("Share", lambda task: f"{task.share}%", Place.LEAD)),
        ("statement", Field("Task", lambda task: text(task.statement, Style.STRONG), Place.MAIN)),
        ("exposure", Field("Exposure", lambda task: (exposure_span(task.exposure),))),
        ("horizon", Field("When", lambda task: str(task.horizon or ""))),
        ("ai_does", Field("", lambda task: (_does(task), *references.prose(task.ai_does)), Place.DETAIL)),
        ("stops_at", Field("Stops at", lambda task: references.prose(task.stops_at or ""), Place.DETAIL)),
        ("measured", Field("Measured so far", lambda task: references.prose(task.measured or ""), Place.DETAIL)),
        ("because", Field(WHY[tasks[0].trend], reason, Place.DETAIL)),
        ("advice", Field("Do", lambda task: references.prose(task.advice or ""), Place.DETAIL)),
    )
    return table(tasks, *(field for name, field in fields if any(getattr(task, name) for task in tasks)))


def told_once(role: Role) -> Iterator[tuple[Task, ...]]:
    """The tasks at risk, the rising and the steady ones; what a study measured stands with the first it was told of."""
    told: set[str] = set()
    for trend in (Trend.AT_RISK, Trend.RISING, Trend.STEADY):
        tasks = []
        for task in role.trending(trend):
            studies = set(cited((task.measured or "",)))
            tasks.append(task._replace(measured=None) if studies and studies <= told else task)
            told |= studies
        yield tuple(tasks)


def _said(task: Task) -> Task:
    """A human task hands nothing over that could stop: what a machine does beside it follows the reason."""
    if task.exposure is not Exposure.E0 or not task.stops_at:
        return task
    return task._replace(ai_does=f"{task.ai_does} {task.stops_at}", stops_at=None)


def _does(task: Task) -> Span:
    falls = task.exposure is Exposure.E0 and task.trend is Trend.AT_RISK
    return Span(f"{TODAY if falls else DOES[task.exposure]}: ", Style.MUTED)
