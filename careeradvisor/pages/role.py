"""A role's page: the answer, the reason, the action, the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Document,
    Items,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    present,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.pages.headline import header, unreviewed
from careeradvisor.pages.labor import labor_section
from careeradvisor.pages.meaning import meaning
from careeradvisor.pages.near import moves_section
from careeradvisor.pages.parts import studies_section, task_evidence
from careeradvisor.pages.preparation import preparation_line
from careeradvisor.pages.section import SECTIONS
from careeradvisor.pages.skills import skills_section
from careeradvisor.pages.tasks import task_table, told_once
from careeradvisor.pages.wording import NEEDS, References
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block
    from careeradvisor.model.first_step import FirstStep
    from careeradvisor.model.imported import OccupationTasks
    from careeradvisor.model.role import Task


def role_page(
    report: RoleReport,
    *,
    evidence: bool = False,
    moves: Callable[[], tuple[Move, ...]] | None = None,
    sentences: OccupationTasks | None = None,
) -> Document:
    """The whole page. `evidence` adds the published ratings and observed use of tasks; `moves` gives computed ones.

    `sentences` are those of O*NET, where the person imported them.
    """
    role, references = report.role, References(report.sources, report.overdue)
    at_risk, rising, steady = told_once(role)

    def section(key: str, *blocks: Block, note: str = "") -> Section:
        return Section(key, SECTIONS[key], blocks, note)

    def share(tasks: tuple[Task, ...]) -> str:
        return f"{sum(task.share for task in tasks)}% of the week"

    sections = [
        section("first-step", *_first_step(role.first_step, references)),
        section("tasks-at-risk", task_table(at_risk, references), note=share(at_risk)) if at_risk else None,
        section("rising-tasks", task_table(rising, references), note=share(rising)) if rising else None,
        section("steady-tasks", task_table(steady, references), note=share(steady)) if steady else None,
        _in_onets_words(sentences) if sentences else None,
        *(task_evidence(report.evidence, report.statistics.ratings) if evidence and report.evidence else ()),
        skills_section(SECTIONS["skills"], report.skills, references) if report.skills else None,
        section("related-skills", _related_skills(report, references)) if report.related_skills else None,
        section("overview", Paragraph(references.prose(role.summary))),
        section("outlook", Paragraph(references.prose(role.outlook))),
        section("entry", *_entry(report, references)),
        section("setting", Paragraph(references.prose(role.setting))) if role.setting else None,
        moves_section(SECTIONS["moves"], report, references, moves() if moves else ()),
        labor_section(SECTIONS["labor-market"], report.labor_market, report.statistics, references)
        if report.labor_market
        else None,
        studies_section(SECTIONS["studies"], report.evidence, report.statistics, references, more=report.id)
        if report.evidence
        else None,
        section("resume", _resume(report)) if role.resume_examples else None,
        section("boss", *([Paragraph(references.prose(role.boss))] if role.boss else []), _more_to_say(report)),
        section("meaning", *meaning(report)),
        references.section(unreviewed(report)),
    ]
    return Document(role.title, header(report), present(*sections), report.category.title)


def _in_onets_words(sentences: OccupationTasks) -> Section:
    from careeradvisor.pages.imports import tasks_section

    return tasks_section("onet-tasks", SECTIONS["onet-tasks"], sentences)


def _entry(report: RoleReport, references: References) -> tuple[Block, ...]:
    """How people get in, and what those who are in say it takes."""
    way = Paragraph(references.prose(report.role.entry))
    return (way, *preparation_line(report.preparation, report.statistics, references))


def _first_step(step: FirstStep, references: References) -> tuple[Block, ...]:
    """The instructions, and what they take where that is known."""
    lines = tuple(references.prose(each) for each in step.steps)
    steps = Items(lines, numbered=True) if len(lines) > 1 else Paragraph(lines[0])
    if not step.minutes:
        return (steps,)
    return steps, Paragraph(text(f"About {counted(step.minutes, 'minute')}; needs {NEEDS[step.needs]}.", Style.MUTED))


def _more_to_say(report: RoleReport) -> Paragraph:
    more = "What to ask, what to offer, whether you train your replacement, and what to do where AI is forbidden: "
    return Paragraph((Span(more), Span(f"careeradvisor employer {report.id}", Style.CODE)))


def _related_skills(report: RoleReport, references: References) -> Items:
    return Items(
        tuple(
            (Span(each.skill.title, Style.STRONG), Span(": "), *references.prose(each.why))
            for each in report.related_skills
        )
    )


def _resume(report: RoleReport) -> Table:
    titles = {each.id: each.skill.title for each in report.skills}
    titles |= {each.id: each.skill.title for each in report.related_skills}
    return table(
        report.role.resume_examples,
        Field("Instead of", lambda each: each.weak, Place.MAIN),
        Field("Write", lambda each: text(each.strong, Style.STRONG), Place.DETAIL),
        Field("It shows", lambda each: titles.get(each.shows, each.shows), Place.DETAIL),
    )
