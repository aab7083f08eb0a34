"""The full account of the evidence: every measure, every task, every disagreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from careeradvisor.pages.parts import NOTHING, agreement_words, studies_section, task_evidence
from careeradvisor.pages.wording import References
from careeradvisor.text.number import ordinal

if TYPE_CHECKING:
    from careeradvisor.advice.evidence import Evidence, Reading
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block
    from careeradvisor.model.source import Source


def evidence_page(subject: RoleReport) -> Document:
    """Everything published about a role or an occupation. Raises ValueError when its figures could not be read."""
    evidence = subject.evidence
    if evidence is None:
        raise ValueError(f"{subject.id} has no figures")
    references = References(subject.sources)
    sections = [
        studies_section("What the studies say", evidence, subject.statistics, references),
        Section("measures", "Each measure", (_measures(evidence, subject.sources, references),)),
        *(task_evidence(evidence) if evidence.tasks else ()),
        _disagreements(subject, evidence),
        Section("sources", "Sources", (Items(references.lines(), numbered=True),)),
    ]
    return Document(f"{subject.title}: the evidence", (), tuple(sections), subject.category.title)


def _measures(evidence: Evidence, sources: dict[str, Source], references: References) -> Table:
    columns = (
        Column("Measure", Place.MAIN),
        Column("Value", Place.NUMBER),
        Column("Percentile", Place.NUMBER),
        Column("What it says", Place.DETAIL),
        Column("Scale", Place.DETAIL),
        Column("What it does not mean", Place.DETAIL),
        Column("Source", Place.DETAIL),
    )
    return Table(columns, tuple(_measure(reading, sources, references) for reading in evidence.readings))


def _measure(reading: Reading, sources: dict[str, Source], references: References) -> tuple[Line, ...]:
    measure = reading.measure
    source = sources[measure.source]
    about = "about " if reading.approximate else ""
    described = f"{source.authors}, {source.vintage or source.year}; {source.licence or 'licence not stated'}"
    covered = (
        f"; covers {reading.covered}% of the role's occupations"
        if reading.value is not None and reading.covered < 100
        else ""
    )
    return (
        text(measure.title, Style.STRONG),
        text(NOTHING if reading.value is None else f"{about}{reading.value:.3g}"),
        text(NOTHING if reading.percentile is None else f"{about}{ordinal(reading.percentile)}"),
        text(f"{measure.meaning} Family: {measure.family}."),
        text(measure.scale),
        text(measure.limits),
        (Span(f"{described}{covered}"), references.cite(measure.source)),
    )


def _disagreements(role: RoleReport, evidence: Evidence) -> Section:
    differing = [task for task in evidence.tasks if task.differs]
    lines = []
    for task in differing:
        ratings = "; ".join(
            f"{name} {', '.join(sorted({getattr(each, rater) for each in task.published if getattr(each, rater)}))}"
            for rater, name in (("gpt4", "GPT-4"), ("human", "people"))
            if rater in task.differs
        )
        lines.append(
            (
                Span(task.statement),
                Span(
                    f": {task.exposure} here since {role.role.reviewed.isoformat()}; {ratings} in 2023",
                    Style.MUTED,
                ),
            )
        )
    said = (
        f"Against GPT-4: {agreement_words(evidence.gpt4)}. Against people: {agreement_words(evidence.human)}. "
        f"A difference can mean three years of progress, a narrower task than the published one, or a judgement "
        f"you may not share."
    )
    blocks: list[Block] = [Paragraph(text(said))]
    if lines:
        blocks.append(Items(tuple(lines)))
    return Section(
        "disagreements", "Where this page disagrees", tuple(blocks), f"{len(differing)} of {len(evidence.tasks)} tasks"
    )
