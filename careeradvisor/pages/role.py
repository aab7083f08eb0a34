"""A role's page: the answer, the reason, the action, the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.report import Confidence
from careeradvisor.document.block import (
    Column,
    Document,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.model.role import Trend
from careeradvisor.pages.headline import exposure_span, header
from careeradvisor.pages.parts import labor_section, studies_section, task_evidence
from careeradvisor.pages.wording import References, level_line
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block
    from careeradvisor.model.role import Task

SECTIONS = {
    "overview": "Overview",
    "first-step": "One thing to do this week",
    "tasks-at-risk": "Tasks at risk",
    "rising-tasks": "Tasks growing in value",
    "steady-tasks": "The rest of the week",
    "skills": "AI skills to build",
    "related-skills": "Related skills to build",
    "outlook": "Future outlook",
    "starting-out": "Starting out",
    "related-roles": "Related roles",
    "labor-market": "The labor market",
    "studies": "What the studies say",
    "resume": "Resume examples",
    "meaning": "What the number does not mean",
    "sources": "Sources",
}
"""The sections of the page in order: what `--section` calls each, and its title."""


MEANING = {
    Confidence.MEASURED: "it is called measured because most of it can be held against published ratings",
    Confidence.PARTLY_MEASURED: "it is called partly measured because some of it can be held against published ratings",
    Confidence.COMPUTED: "it is called computed because nobody wrote it: it was put together from activities",
    Confidence.JUDGED: "it is called judged because little of it can be held against published ratings",
}


def role_page(report: RoleReport, *, evidence: bool = False) -> Document:
    """The whole page. `evidence` adds the published ratings and observed use of each task."""
    role, references = report.role, References(report.sources)
    at_risk, rising, steady = (role.trending(trend) for trend in (Trend.AT_RISK, Trend.RISING, Trend.STEADY))

    def section(key: str, *blocks: Block, note: str = "") -> Section:
        return Section(key, SECTIONS[key], blocks, note)

    def share(tasks: tuple[Task, ...]) -> str:
        return f"{sum(task.share for task in tasks)}% of the week"

    sections = [
        section("overview", Paragraph(references.prose(role.summary))),
        section("first-step", Paragraph(references.prose(role.first_step))),
        section("tasks-at-risk", _at_risk(at_risk, references), note=share(at_risk)) if at_risk else None,
        section("rising-tasks", _others(rising, references), note=share(rising)) if rising else None,
        section("steady-tasks", _others(steady, references), note=share(steady)) if steady else None,
        *(task_evidence(report.evidence) if evidence and report.evidence else ()),
        section(
            "skills", _skills(report, references), note=f"{sum(skill.hours for skill in report.skills)} hours in all"
        ),
        section("related-skills", _related_skills(report, references)) if report.related_skills else None,
        section("outlook", Paragraph(references.prose(role.outlook))),
        section("starting-out", Paragraph(references.prose(role.early_career))),
        section("related-roles", _related_roles(report, references)) if report.related_roles else None,
        labor_section(SECTIONS["labor-market"], report.labor_market, report.statistics, references)
        if report.labor_market
        else None,
        studies_section(SECTIONS["studies"], report.evidence, report.statistics, references)
        if report.evidence
        else None,
        section("resume", _resume(report)) if role.resume_examples else None,
        section("meaning", Paragraph(meaning(report, references))),
        section("sources", Items(references.lines(), numbered=True)),
    ]
    return Document(role.title, header(report), tuple(each for each in sections if each), report.category.title)


def meaning(report: RoleReport, references: References) -> Line:
    """What the index, its range and its confidence do not mean."""
    low, high = number(report.disruption.low), number(report.disruption.high)
    return (
        Span(
            "The index is the share of a typical week in tasks whose human time AI or a machine could at least halve, "
            "those that need tools or machines of first users by half. The rubric for AI is that of Eloundou and others"
        ),
        references.cite("eloundou-2024"),
        Span(
            f", judged on {report.role.reviewed.isoformat()}; {MEANING[report.confidence]} ({report.tied}% of the "
            f"week is tied to tasks with published ratings). Assistants alone come to "
            f"{number(report.disruption.assistants)}; published ratings of language models are compared with that. The "
            f"range runs from what is at hand ({low}) to every tool built and every machine bought ({high}). It rates "
            f"what could be, and is no measurement: field studies find less. It is neither a probability of losing a "
            f"job nor a date: among {report.statistics.occupations.among}, no language-model exposure measure tracks "
            f"the official employment projections (rank correlations between -0.16 and +0.22). At risk is another "
            f"question: work whose pay is falling, whatever the cause. Your own hours differ from the typical week, "
            f"and so does your number."
        ),
    )


def _at_risk(tasks: tuple[Task, ...], references: References) -> Table:
    columns = (
        Column("Share", Place.LEAD),
        Column("Task", Place.MAIN),
        Column("Exposure"),
        Column("Horizon"),
        Column("Why", Place.DETAIL),
        Column("What to do", Place.DETAIL),
    )
    return Table(
        columns,
        tuple(
            (
                text(f"{task.share}%"),
                text(task.statement, Style.STRONG),
                (exposure_span(task.exposure),),
                text(str(task.horizon or "")),
                references.prose(task.why),
                references.prose(task.advice or ""),
            )
            for task in tasks
        ),
    )


def _others(tasks: tuple[Task, ...], references: References) -> Table:
    advised = any(task.advice for task in tasks)
    columns = (
        Column("Share", Place.LEAD),
        Column("Task", Place.MAIN),
        Column("Exposure"),
        Column("Why", Place.DETAIL),
        *((Column("What to do", Place.DETAIL),) if advised else ()),
    )
    return Table(
        columns,
        tuple(
            (
                text(f"{task.share}%"),
                text(task.statement, Style.STRONG),
                (exposure_span(task.exposure),),
                references.prose(task.why),
                *((references.prose(task.advice or ""),) if advised else ()),
            )
            for task in tasks
        ),
    )


def _skills(report: RoleReport, references: References) -> Table:
    columns = (
        Column("Skill", Place.MAIN),
        Column("Level"),
        Column("Hours", Place.NUMBER),
        Column("Why", Place.DETAIL),
        Column("First project", Place.DETAIL),
    )
    return Table(
        columns,
        tuple(
            (
                text(each.skill.title, Style.STRONG),
                text(each.level),
                text(str(each.hours)),
                references.prose(each.why),
                text(each.skill.project),
            )
            for each in report.skills
        ),
    )


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
    columns = (Column("Instead of", Place.MAIN), Column("Write", Place.DETAIL), Column("It shows", Place.DETAIL))
    return Table(
        columns,
        tuple(
            (text(each.weak), text(each.strong, Style.STRONG), text(titles.get(each.shows, each.shows)))
            for each in report.role.resume_examples
        ),
    )


def _related_roles(report: RoleReport, references: References) -> Table:
    columns = (Column("Role", Place.MAIN), Column("Disruption"), Column("What is shared, what changes", Place.DETAIL))
    return Table(
        columns,
        tuple(
            (
                text(each.listed.title if each.listed else each.id, Style.STRONG, ("role", each.id)),
                level_line(each.listed.disruption, each.listed.at_risk)
                if each.listed
                else text("not analyzed yet", Style.MUTED),
                references.prose(each.why),
            )
            for each in report.related_roles
        ),
    )
