"""A role's page: the answer, the reason, the action, the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.report import Confidence
from careeradvisor.document.block import (
    Bar,
    Bars,
    Column,
    Document,
    Gauge,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Segment,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.model.role import Trend
from careeradvisor.pages.parts import labor_section, studies_section, task_evidence
from careeradvisor.pages.wording import EXPOSURE_STYLE, LEVEL_STYLE, References, index_words, level_line
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block
    from careeradvisor.model.role import Exposure, Task

SECTIONS = {
    "overview": "Overview",
    "tasks-at-risk": "Tasks at risk",
    "rising-tasks": "Tasks growing in value",
    "steady-tasks": "The rest of the week",
    "studies": "What the studies say",
    "labor-market": "The labor market",
    "skills": "AI skills to build",
    "outlook": "Future outlook",
    "starting-out": "Starting out",
    "related-skills": "Related skills to build",
    "resume": "Resume examples",
    "related-roles": "Related roles",
    "first-step": "One thing to do this week",
    "meaning": "What the number does not mean",
    "sources": "Sources",
}
"""The sections of the page in order: what `--section` calls each, and its title."""


CONFIDENCE = {
    Confidence.MEASURED: "it is called measured because most of it can be held against published ratings",
    Confidence.PARTLY_MEASURED: "it is called partly measured because some of it can be held against published ratings",
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
        section("tasks-at-risk", _at_risk(at_risk, references), note=share(at_risk)),
        section("rising-tasks", _others(rising, references), note=share(rising)),
        section("steady-tasks", _others(steady, references), note=share(steady)) if steady else None,
        *(task_evidence(report.evidence) if evidence and report.evidence else ()),
        studies_section(SECTIONS["studies"], report.evidence, report.statistics, references)
        if report.evidence
        else None,
        labor_section(SECTIONS["labor-market"], report.labor_market, report.statistics, references)
        if report.labor_market
        else None,
        section(
            "skills", _skills(report, references), note=f"{sum(skill.hours for skill in report.skills)} hours in all"
        ),
        section("outlook", Paragraph(references.prose(role.outlook))),
        section("starting-out", Paragraph(references.prose(role.early_career))),
        section("related-skills", _related_skills(report, references)) if report.related_skills else None,
        section("resume", _resume(report)),
        section("related-roles", _related_roles(report, references)) if report.related_roles else None,
        section("first-step", Paragraph(references.prose(role.first_step))),
        section("meaning", Paragraph(meaning(report, references))),
        section("sources", Items(references.lines(), numbered=True)),
    ]
    return Document(role.title, header(report), tuple(each for each in sections if each), report.category.title)


def header(report: RoleReport) -> tuple[Block, ...]:
    """The answer: level, index and range, what backs it, and the week by exposure."""
    disruption = report.disruption
    words = f"{disruption.level.label} disruption: {index_words(disruption)} of 100"
    style = LEVEL_STYLE[disruption.level]
    return (
        Gauge(disruption.low, disruption.index, disruption.high, style, words, str(report.confidence)),
        Bars((week_bar("A typical week", report.week),)),
        Paragraph(text(answer(report))),
    )


def week_bar(label: str, week: Mapping[Exposure, float | Fraction]) -> Bar:
    """A week by exposure, in percent."""
    return Bar(
        label,
        tuple(
            Segment(float(share), EXPOSURE_STYLE[exposure], f"{number(float(share))}% {exposure.label}")
            for exposure, share in week.items()
        ),
    )


def answer(report: RoleReport) -> str:
    """What the index says, in one sentence, and what it does not."""
    return (
        f"Of every 100 hours of this work, AI can at least halve {number(report.disruption.index)} today, counting "
        f"hours that need tools built around it as half. It is not the chance of losing the job: no published "
        f"exposure measure predicts that."
    )


def meaning(report: RoleReport, references: References) -> Line:
    """What the index, its range and its confidence do not mean."""
    low, high = number(report.disruption.low), number(report.disruption.high)
    return (
        Span(
            "The index is the share of a typical week in tasks whose time AI at least halves, by the rubric of "
            "Eloundou and others"
        ),
        references.cite("eloundou-2024"),
        Span(
            f", judged on {report.role.reviewed.isoformat()}; {CONFIDENCE[report.confidence]} ({report.tied}% of the "
            f"week is tied to tasks with published ratings). The range runs from AI alone ({low}) to every tool built "
            f"and adopted ({high}). It is neither a probability of losing a job nor a date: among "
            f"{report.statistics.occupations.among}, no language-model exposure measure tracks the official "
            f"employment projections (rank correlations between -0.16 and +0.22). Faster work can also mean more of "
            f"it. Your own hours differ from the typical week, and so does your number."
        ),
    )


def exposure_span(exposure: Exposure) -> Span:
    """An exposure in words, in its color."""
    return Span(exposure.label, EXPOSURE_STYLE[exposure])


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
    columns = (Column("Share", Place.LEAD), Column("Task", Place.MAIN), Column("Exposure"), Column("Why", Place.DETAIL))
    return Table(
        columns,
        tuple(
            (
                text(f"{task.share}%"),
                text(task.statement, Style.STRONG),
                (exposure_span(task.exposure),),
                references.prose(task.why),
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
                text(each.listed.title if each.listed else each.id, Style.STRONG),
                level_line(each.listed.disruption) if each.listed else text("not analyzed yet", Style.MUTED),
                references.prose(each.why),
            )
            for each in report.related_roles
        ),
    )
