"""The published evidence, as parts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Column,
    Dot,
    Dots,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.model.figure import Family
from careeradvisor.pages.wording import AGREEMENT, NOTHING
from careeradvisor.text.number import counted, ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.advice.evidence import Evidence, ObservedUse, RatingAgreement, Reading, Summary
    from careeradvisor.model.figure import TaskFigures
    from careeradvisor.model.statistic import Ratings, Statistics
    from careeradvisor.pages.wording import References

NO_EXPOSURE = "No measure of exposure has a figure here."
TASK_GUIDE = (
    "E1: AI alone could at least halve the time of a task; E2: AI with tools built around it could; M1: a machine that "
    "most employers could buy; M2: a machine of first users; E0: nothing in use. This file rates for today; {model} "
    "and people rated O*NET tasks in {year} for AI alone, and a task without one is the author's judgement. Use is the "
    "share of all conversations with an assistant that are about the O*NET task."
)
"""What stands above the table of tasks, with the model and the year of the published ratings."""


def studies_section(
    title: str, evidence: Evidence, statistics: Statistics, references: References, *, more: str = ""
) -> Section:
    """In two sentences how exposed studies find the work and whether they agree; then each measure on one axis.

    `more` is the id of the work whose page of evidence has all that is to say of the studies; where none is named, it
    is said here.
    """
    rows = tuple(
        measure_dot(reading, group=str(reading.measure.family).capitalize(), label=measure_label(reading))
        for reading in evidence.readings
    )
    in_short = (Paragraph(_in_two_sentences(evidence, statistics, references)), Dots(axis(statistics), rows))
    length = (_elsewhere(more),) if more else _at_length(evidence, statistics, references)
    return Section("studies", title, (*in_short, *map(Paragraph, length)), "percentiles, not scores")


def _elsewhere(subject: str) -> Line:
    return (
        Span("Each measure, and what it does not mean: "),
        Span(f"careeradvisor evidence {subject}", Style.CODE),
    )


def _at_length(evidence: Evidence, statistics: Statistics, references: References) -> Iterator[Line]:
    """The families of measures, how use moved, what it is worth, and how the codes here go with published ratings."""
    if families := _families(evidence):
        yield text(families)
    if Family.PRACTICE in evidence.families:
        yield _survey_line(statistics, references)
    if trends := _trends(evidence):
        yield text(trends)
    if evidence.observed:
        yield _observed_line(evidence.observed, statistics, references)
    if ratings := _ratings(evidence, statistics.ratings):
        yield text(ratings)


def axis(statistics: Statistics) -> str:
    """What the axis of percentiles means."""
    return (
        f"Percentile among {statistics.occupations.among}: 50 is the middle one, 100 the most exposed. Demand is "
        f"another axis: high means that AI's abilities come close to what the work demands. ~ marks a value "
        f"translated from another list of occupations."
    )


def _trends(evidence: Evidence) -> str:
    """How the share of this work's activities in messages moved, by the measures that say so."""
    return " ".join(
        f"{reading.measure.short}: the share of messages about this work's activities {_moved(round(reading.trend))} "
        f"from {reading.measure.trend}. A share can fall while use rises."
        for reading in evidence.readings
        if reading.trend is not None and reading.measure.trend
    )


def _moved(percent: int) -> str:
    return f"{'rose' if percent > 0 else 'fell'} by {abs(percent)}%" if percent else "stayed the same"


def measure_label(reading: Reading) -> str:
    """A measure's short name and the year it describes."""
    return f"{reading.measure.short} {reading.measure.year}"


def measure_dot(reading: Reading, group: str, label: str) -> Dot:
    """A measure's percentile as a row of a dot plot."""
    about = "~" if reading.approximate else ""
    words = NOTHING if reading.percentile is None else f"{about}{round(reading.percentile)}"
    return Dot(group, label, reading.percentile, words)


def _in_two_sentences(evidence: Evidence, statistics: Statistics, references: References) -> Line:
    cites = [references.cite(key) for key in dict.fromkeys(reading.measure.source for reading in evidence.readings)]
    found = evidence.exposure
    if found is None:
        return (Span(NO_EXPOSURE), *cites)
    by = f"the middle of {found.measures} published measures" if found.measures > 1 else "the one published measure"
    said = (
        f"By {by}, this work is more exposed to language AI than about {round(found.median)}% of "
        f"{statistics.occupations.among}."
    )
    if found.measures > 1:
        said += (
            f" They {AGREEMENT[found.agreement]}: the lowest and the highest lie {round(found.spread)} points apart."
        )
    return (Span(said), *cites)


def _families(evidence: Evidence) -> str:
    """Each family of measures apart, where there are both."""
    told = (
        (Family.POTENTIAL, "what a model could speed up"),
        (Family.PRACTICE, "where assistants are used"),
    )
    parts = [
        f"{str(family).capitalize()} ({words}): {_summary(evidence.families[family])}."
        for family, words in told
        if family in evidence.families
    ]
    return " ".join(parts) if len(parts) > 1 else ""


def _survey_line(statistics: Statistics, references: References) -> Line:
    least, most = statistics.survey.least, statistics.survey.most
    return (
        Span(
            f"Practice counts the conversations of one company's assistant. What workers say they use AI for goes with "
            f"such logs only weakly: correlations of {least:.2f} to {most:.2f} over work activities"
        ),
        references.cite(statistics.survey.source),
        Span("."),
    )


def _summary(summary: Summary) -> str:
    measures = counted(summary.measures, "measure")
    spread = f", spread {round(summary.spread)} points" if summary.measures > 1 else ""
    return f"{measures}, median {ordinal(summary.median)} percentile{spread}"


def _observed_line(observed: ObservedUse, statistics: Statistics, references: References) -> Line:
    return (
        Span(
            f"Seen in use: assistants are asked about {counted(observed.tasks, 'task')} of this week that O*NET lists"
        ),
        references.cite(statistics.occupations.source),
        Span(
            f"; {round(100 * observed.automation)}% of those conversations hand the task over, "
            f"{round(100 * observed.augmentation)}% work on it together"
        ),
        references.cite(statistics.usage.source),
        Span("."),
    )


def _ratings(evidence: Evidence, published: Ratings) -> str:
    parts = [
        f"{agreement.exact} of {agreement.pairs} with {rater} ({agreement.within_one} within one step)"
        for rater, agreement in ((published.model, evidence.gpt4), ("people", evidence.human))
        if agreement.pairs
    ]
    return (
        f"The codes here agree with the published ratings of {published.year} in {' and '.join(parts)}."
        if parts
        else ""
    )


def task_evidence(evidence: Evidence, published: Ratings) -> tuple[Section, ...]:
    """Each task's rating beside the published ones of the O*NET tasks it cites, and their observed use."""
    columns = (
        Column("Task", Place.MAIN),
        Column("This file"),
        Column("O*NET", Place.NUMBER),
        Column(published.model),
        Column("People"),
        Column("Seen in use"),
    )
    rows: list[tuple[Line, ...]] = []
    for task in evidence.tasks:
        own = text(task.exposure)
        if not task.published:
            rows.append((text(task.statement), own, text("none", Style.MUTED), (), (), ()))
        for number_, each in enumerate(task.published):
            statement, rating = (text(task.statement), own) if number_ == 0 else (text("the same", Style.MUTED), ())
            rows.append(
                (
                    statement,
                    rating,
                    text(str(each.id)),
                    text(each.gpt4 or "none"),
                    text(each.human or "none"),
                    text(_use(each)),
                )
            )
    blocks = (
        Paragraph(text(TASK_GUIDE.format(model=published.model, year=published.year))),
        Table(columns, tuple(rows)),
    )
    return (Section("task-evidence", "The evidence behind each task", blocks),)


def _use(each: TaskFigures) -> str:
    if each.usage is None:
        return "not seen"
    split = "" if each.automation is None else f", {round(100 * each.automation)}% handed over"
    return f"{each.usage:.3g}%{split}"


def agreement_words(agreement: RatingAgreement) -> str:
    """How often ratings agree, in words."""
    return f"{agreement.exact} of {agreement.pairs} exactly, {agreement.within_one} within one step"
