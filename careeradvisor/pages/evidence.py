"""The full account of the evidence: every measure, every task, every disagreement."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from careeradvisor.document.block import (
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
from careeradvisor.document.table import Field, table
from careeradvisor.pages.meaning import method_section
from careeradvisor.pages.parts import agreement_words, studies_section, task_evidence
from careeradvisor.pages.wording import NOTHING, References
from careeradvisor.text.number import ordinal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.evidence import Evidence, Reading
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block
    from careeradvisor.model.source import Source

SHOWN = 10
"""Work activities that are named; JSON has them all."""


def evidence_page(subject: RoleReport, important: Mapping[str, float] = MappingProxyType({})) -> Document:
    """Everything published about a role or an occupation. Raises ValueError when its figures could not be read.

    `important` are work activities with how important they are, the most important first.
    """
    evidence = subject.evidence
    if evidence is None:
        raise ValueError(f"{subject.id} has no figures")
    references = References(subject.sources, subject.overdue)
    sections = [
        studies_section("What the studies say", evidence, subject.statistics, references),
        Section("measures", "Each measure", (_measures(evidence, subject.sources, references),)),
        *(task_evidence(evidence, subject.statistics.ratings) if evidence.tasks else ()),
        _disagreements(subject, evidence),
        method_section(subject, references),
        *([_activities(important, subject, references)] if important else []),
        references.section(),
    ]
    return Document(f"{subject.title}: the evidence", (), tuple(sections), subject.category.title)


def _activities(important: Mapping[str, float], subject: RoleReport, references: References) -> Section:
    """The work activities that people in the work call most important."""
    said = Paragraph(
        (
            Span("As people in the occupation rate them, from 1 (not important) to 5 (extremely)"),
            references.cite(subject.statistics.occupations.source),
            Span("."),
        )
    )
    rows = table(
        list(important.items())[:SHOWN],
        Field("Work activity", lambda each: text(each[0], Style.STRONG), Place.MAIN),
        Field("Importance", lambda each: f"{each[1]:.1f}", Place.NUMBER),
    )
    return Section("importance", "What counts most in the work", (rows, said))


def _measures(evidence: Evidence, sources: dict[str, Source], references: References) -> Table:
    def about(reading: Reading, words: str | None) -> str:
        return NOTHING if words is None else f"{'about ' if reading.approximate else ''}{words}"

    def source(reading: Reading) -> Line:
        cited = sources[reading.measure.source]
        told = f"{cited.authors}, {cited.vintage or cited.year}; {cited.licence or 'licence not stated'}"
        if reading.value is not None and reading.covered < 100:
            told += f"; covers {reading.covered}% of the role's occupations"
        return (Span(told), references.cite(reading.measure.source))

    return table(
        evidence.readings,
        Field("Measure", lambda each: text(each.measure.title, Style.STRONG), Place.MAIN),
        Field("Value", lambda each: about(each, None if each.value is None else f"{each.value:.3g}"), Place.NUMBER),
        Field(
            "Percentile",
            lambda each: about(each, None if each.percentile is None else ordinal(each.percentile)),
            Place.NUMBER,
        ),
        Field("What it says", lambda each: f"{each.measure.meaning} Family: {each.measure.family}.", Place.DETAIL),
        Field("Scale", lambda each: each.measure.scale, Place.DETAIL),
        Field("What it does not mean", lambda each: each.measure.limits, Place.DETAIL),
        Field("Source", source, Place.DETAIL),
    )


def _disagreements(role: RoleReport, evidence: Evidence) -> Section:
    published = role.statistics.ratings
    differing = [task for task in evidence.tasks if task.differs]
    lines = []
    for task in differing:
        ratings = "; ".join(
            f"{name} {', '.join(sorted({getattr(each, rater) for each in task.published if getattr(each, rater)}))}"
            for rater, name in (("gpt4", published.model), ("human", "people"))
            if rater in task.differs
        )
        lines.append(
            (
                Span(task.statement),
                Span(
                    f": {task.exposure} here since {role.role.reviewed.isoformat()}; {ratings} in {published.year}",
                    Style.MUTED,
                ),
            )
        )
    said = (
        f"Against {published.model}: {agreement_words(evidence.gpt4)}. Against people: "
        f"{agreement_words(evidence.human)}. A difference can mean three years of progress, a narrower task than the "
        f"published one, or a judgement you may not share."
    )
    blocks: list[Block] = [Paragraph(text(said))]
    if lines:
        blocks.append(Items(tuple(lines)))
    return Section(
        "disagreements", "Where this page disagrees", tuple(blocks), f"{len(differing)} of {len(evidence.tasks)} tasks"
    )
