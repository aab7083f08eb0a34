"""The answer on top of a page: a week in hours, the level with the share of the week at risk, the week by exposure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.workweek import HOURS, workweek
from careeradvisor.document.block import Bar, Bars, Gauge, Paragraph, Segment, Span, Style, text
from careeradvisor.model.occupation import Origin
from careeradvisor.model.review import ReadBy, Reviews
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.pages.labor import official_line
from careeradvisor.pages.wording import CONFIDENCE, EXPOSURE_STYLE, LEVEL_STYLE, at_risk_words, index_words
from careeradvisor.text.number import counted, joined, number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from careeradvisor.advice.disruption import Disruption
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block, Line

    Week = Mapping[Exposure, int | Fraction]

MOST_OF = 3
"""Occupations and roles that the note on a computed week names."""
MOST_TITLES = 6
"""Titles of an occupation that it names."""
MUCH_AT_RISK, LITTLE_AT_RISK = 33, 15
"""Percent of the week at risk from and up to which a low and a high index need a word on why the two point apart."""


def header(report: RoleReport) -> tuple[Block, ...]:
    """Whom the page is for or, where nobody wrote the role, what it was computed from; then the answer."""
    about = computed_lines(report) or (text(report.role.scope),)
    return (
        *map(Paragraph, about),
        *answer(report),
        Paragraph(text(f"{caution(report)} {official_line(report.labor_market, report.statistics)}".strip())),
    )


def answer(report: RoleReport) -> tuple[Block, ...]:
    """The hours, the level and the week."""
    return (
        Paragraph(text(hours_words(report.week))),
        level_gauge(report.disruption, report.at_risk, CONFIDENCE[report.confidence]),
        Bars((week_bar("A typical week", report.week),)),
    )


def unreviewed(report: RoleReport) -> str:
    """Who has not read a written role yet; nothing of a computed one, which says so itself."""
    trade, outsider = report.role.reviews or Reviews()
    if report.computed:
        return ""
    if trade is None or outsider is None:
        missing = [who for who, read in (("somebody of the trade", trade), ("an outsider", outsider)) if read is None]
        return f"Not yet reviewed by {' or '.join(missing)}."
    if trade.by is ReadBy.PERSON:
        return ""
    return f"Read by the project on {trade.on.isoformat()}; nobody of the trade has confirmed it yet."


def computed_lines(report: RoleReport) -> tuple[Line, ...]:
    """What a role that nobody wrote was computed from, and where to read a written one; nothing of a written one."""
    computed = report.computed
    if computed is None:
        return ()
    of = joined([title for _, title in computed.of[:MOST_OF]])
    more = f" and {len(computed.of) - MOST_OF} more" if len(computed.of) > MOST_OF else ""
    said = {
        Origin.TASKS: (
            "Computed from the work activities that O*NET lists for this occupation; nobody of this trade has reviewed "
            "it."
        ),
        Origin.GROUP: (
            f"O*NET lists no work activities for this group of occupations. Computed as the mean of the "
            f"{counted(len(computed.of), 'occupation')} beside it ({of}{more}); nobody of this trade has reviewed it."
        ),
        Origin.CIVILIAN: (
            f"O*NET lists no work activities for military occupations. Computed from civilian ones that share some of "
            f"the work ({of}); combat has no counterpart among them, and nobody of this trade has reviewed it."
        ),
    }[computed.origin]
    written = [
        (
            Span(", " if place else ""),
            Span(each.role.title, target=("role", each.role.id)),
            Span(" ("),
            Span(f"careeradvisor show {each.role.id}", Style.CODE),
            Span(")"),
        )
        for place, each in enumerate(computed.covered_by[:MOST_OF])
    ]
    lines = (Span("Written task by task: "), *(span for line in written for span in line), Span("."))
    own = computed.origin is Origin.TASKS and computed.titles
    whose = (text(_counted_here(computed.titles)),) if own else ()
    return (text(said), *whose, lines) if written else (text(said), *whose)


def _counted_here(titles: tuple[str, ...]) -> str:
    """Whose work a computed week is the mean of: an illustrator is counted with painters and sculptors."""
    few, more = titles[:MOST_TITLES], len(titles) - MOST_TITLES
    named = f"{', '.join(few)} and {counted(more, 'title')} more" if more > 0 else joined([*few])
    return f"Counted here: {named}. The week is a mean of all of them; yours may differ."


def computed_briefly(report: RoleReport) -> str:
    """The same in one sentence; empty for a role that somebody wrote."""
    if report.computed is None:
        return ""
    source = {
        Origin.TASKS: "the work activities that O*NET lists for this occupation",
        Origin.GROUP: "the occupations beside this group",
        Origin.CIVILIAN: "civilian occupations that share some of the work",
    }[report.computed.origin]
    return f"Computed from {source}; nobody of this trade has reviewed it."


def level_gauge(disruption: Disruption, at_risk: float, note: str) -> Gauge:
    """The level, the index with its range, and in the same line how much of the week is at risk."""
    level = f"{disruption.level.label} disruption"
    words = f"{index_words(disruption)} of 100; {at_risk_words(at_risk)}"
    style = LEVEL_STYLE[disruption.level]
    return Gauge(disruption.low, disruption.index, disruption.high, style, level, words, note)


def week_bar(label: str, week: Week) -> Bar:
    """A week by exposure, in percent; what has no share in it is left out."""
    return Bar(
        label,
        tuple(
            Segment(float(share), EXPOSURE_STYLE[exposure], f"{number(float(share))}% {exposure.label}")
            for exposure, share in week.items()
            if share
        ),
    )


TAKERS = {
    Exposure.M1: "machines on sale",
    Exposure.E1: "an AI assistant alone",
    Exposure.E2: "AI built into work tools",
    Exposure.M2: "machines that only some employers have",
}
"""What could take hours, in the words of a sentence: what is at hand, then what the index counts by half."""


def hours_words(week: Week, own: float | Fraction | None = None) -> str:
    """What could take how many hours of a week, and how many stay; the parts add up to it.

    It is one of 40 hours, or a person's `own` in whole hours.
    """
    whole = HOURS if own is None else max(1, round(own))
    hours = workweek(week, whole)

    def takers(*exposures: Exposure) -> str:
        return " or to ".join(TAKERS[each] for each in exposures if week[each])

    parts = [
        f"{count} more to {to}" if place and hours.now else f"about {counted(count, 'hour')} could go to {to}"
        for place, (count, to) in enumerate(
            ((hours.now, takers(Exposure.M1, Exposure.E1)), (hours.later, takers(Exposure.E2, Exposure.M2)))
        )
        if count
    ]
    said = ", ".join(parts) or "no hour could go to AI or machines"
    stays = f"{hours.own or 'none'} {'stay' if hours.own > 1 else 'stays'} yours"
    where = f"In a {whole}-hour week" if own is None else f"In your week of {counted(whole, 'hour')}"
    return f"{where}: {said}; {stays}."


def caution(report: RoleReport) -> str:
    """What the level does not mean and, where it and the share at risk point apart, why."""
    rating = (
        "This rates what could be done, not what is. It is not the chance of losing the job: no published exposure "
        "measure predicts that."
    )
    apart = _apart(report)
    return f"The level and the week at risk point apart: {apart} {rating}" if apart else rating


def _apart(report: RoleReport) -> str:
    """Why a low index stands above much work at risk, or a high one above little."""
    at_risk = report.role.trending(Trend.AT_RISK)
    untouched = sum(task.share for task in at_risk if not task.exposure.step)
    if report.disruption.level is Level.LOW and report.at_risk >= MUCH_AT_RISK:
        if 2 * untouched >= report.at_risk:
            return (
                f"{untouched} of the {report.at_risk}% at risk is work that neither AI nor a "
                f"machine could halve; each task below says what else lowers its value."
            )
        return (
            "most of what is at risk could go to AI built into work tools "
            "or to machines that only some employers have, which the index counts by half."
        )
    if report.disruption.level in (Level.HIGH, Level.VERY_HIGH) and report.at_risk <= LITTLE_AT_RISK:
        return "AI or machines could do much of this work, and little of it is losing its pay."
    return ""


def exposure_span(exposure: Exposure) -> Span:
    """An exposure in words, in its color."""
    return Span(exposure.label, EXPOSURE_STYLE[exposure])
