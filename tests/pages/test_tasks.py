"""What a page says under each task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import plain
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.pages.tasks import task_table, told_once
from careeradvisor.pages.wording import References

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Task


def said(task: Task) -> list[str]:
    """The lines of one task, each behind its label."""
    table = task_table((task,), References({}, frozenset()))
    return [f"{column.title}|{plain(line)}" for column, line in zip(table.columns, table.rows[0], strict=True)]


def test_only_what_is_handed_over_stops_at_something(catalogue: Catalogue) -> None:
    task = catalogue.role("paralegal").tasks[0]._replace(ai_does="It drafts.", stops_at="It invents names.")
    assert "Stops at|It invents names." in said(task._replace(exposure=Exposure.E2))
    human = said(task._replace(exposure=Exposure.E0, trend=Trend.STEADY))
    assert "|Why it stays human: It drafts. It invents names." in human
    assert not any(line.startswith("Stops at") for line in human)


def test_a_task_that_only_people_do_and_that_falls_is_not_said_to_stay(catalogue: Catalogue) -> None:
    task = (
        catalogue.role("paralegal").tasks[0]._replace(exposure=Exposure.E0, ai_does="You drive there.", stops_at=None)
    )
    assert "|Today: You drive there." in said(task._replace(trend=Trend.AT_RISK))
    assert "|Why it stays human: You drive there." in said(task._replace(trend=Trend.STEADY))


def test_a_study_is_told_of_the_first_task_only_whatever_its_words(catalogue: Catalogue) -> None:
    role = catalogue.role("paralegal")
    measured = (
        "Output rose by half [a-2025].",
        "Students were half as fast again [a-2025].",
        "Mail took less [b-2025].",
    )
    tasks = tuple(
        task._replace(trend=Trend.AT_RISK, measured=words) for task, words in zip(role.tasks, measured, strict=False)
    )
    at_risk, *_ = told_once(role._replace(tasks=tasks))
    told = {task.measured for task in at_risk}
    assert measured[2] in told
    assert len(told & set(measured[:2])) == 1
