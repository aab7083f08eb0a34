"""What the number means and what it does not: in short on a page, and whole where the evidence stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.report import Confidence
from careeradvisor.document.block import Paragraph, Section, Span, text
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Line
    from careeradvisor.pages.wording import References

CALLED = {
    Confidence.MEASURED: "It is called measured because most of it can be held against published ratings",
    Confidence.PARTLY_MEASURED: "It is called partly measured because some of it can be held against published ratings",
    Confidence.COMPUTED: "It is called computed because nobody wrote it, and it was put together from activities",
    Confidence.JUDGED: "It is called judged because little of it can be held against published ratings",
}


def meaning(report: RoleReport) -> tuple[Paragraph, ...]:
    """What the index, its range and its confidence are, and what they do not mean."""
    low, high = number(report.disruption.low), number(report.disruption.high)
    index = (
        "The index is the share of a typical week whose human time AI or a machine could at least halve. Work for AI "
        "built into work tools, or for machines that only some employers have, counts by half: the range runs from "
        f"none of it ({low}) to all of it ({high}). {CALLED[report.confidence]}."
    )
    limits = (
        "It rates what could be done, and field studies find less. It is neither the chance of losing a job nor a "
        "date. At risk is another question: work whose pay is falling, whatever the cause. Your own hours differ from "
        "the typical week, and so does your number."
    )
    return Paragraph(text(index)), Paragraph(text(limits))


def method_section(report: RoleReport, references: References) -> Section:
    """How the number was rated, and how such numbers go with what happened since."""
    blocks = (Paragraph(_rated(report, references)), Paragraph(_tracked(report, references)))
    return Section("method", "How the number is made", blocks)


def _rated(report: RoleReport, references: References) -> Line:
    low, high = number(report.disruption.low), number(report.disruption.high)
    return (
        Span(
            "The index is the share of a typical week in tasks whose human time AI or a machine could at least halve. "
            "Tasks for tools built around AI, and for machines of first users, count by half. The range runs from what "
            f"is at hand ({low}) to every tool and machine in use ({high}). The rubric for AI is that of Eloundou and "
            "others"
        ),
        references.cite(report.statistics.ratings.source),
        Span(f", judged here on {report.role.reviewed.isoformat()}. {CALLED[report.confidence]}: "),
        Span(
            f"{report.tied}% of the week is tied to tasks that have such ratings. Assistants alone come to "
            f"{number(report.disruption.assistants)}; published ratings of language models are compared with that."
        ),
    )


def _tracked(report: RoleReport, references: References) -> Line:
    rates = report.statistics.association
    return (
        Span(
            f"Among {report.statistics.occupations.among}, no language-model exposure measure tracks the official "
            f"employment projections: rank correlations are {_between(rates.occupations)}, and {_between(rates.jobs)} "
            f"when every job counts. One study, which counted every job, found {number(rates.less)} points less "
            "projected growth for 10 points more observed exposure"
        ),
        references.cite(rates.source),
        Span("."),
    )


def _between(rates: tuple[float, float]) -> str:
    return " to ".join(f"{rate:+.2f}" for rate in rates)
