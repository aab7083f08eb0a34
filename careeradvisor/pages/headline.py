"""The answer on top of a page: a week in hours, the level with the share of the week at risk, the week by exposure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.workweek import HOURS, workweek
from careeradvisor.document.block import Bar, Bars, Gauge, Paragraph, Segment, Span, text
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.pages.wording import CONFIDENCE, EXPOSURE_STYLE, LEVEL_STYLE, at_risk_words, index_words
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from careeradvisor.advice.disruption import Disruption
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block

    Week = Mapping[Exposure, int | Fraction]

MUCH_AT_RISK, LITTLE_AT_RISK = 33, 15
"""Percent of the week at risk from and up to which a low and a high index need a word on why the two point apart."""


def header(report: RoleReport) -> tuple[Block, ...]:
    """The whole answer, hours first."""
    return (
        Paragraph(text(hours_words(report.week))),
        level_gauge(report.disruption, report.at_risk, CONFIDENCE[report.confidence]),
        Bars((week_bar("A typical week", report.week),)),
        Paragraph(text(caution(report))),
    )


def level_gauge(disruption: Disruption, at_risk: float, note: str) -> Gauge:
    """The level, the index with its range, and in the same line how much of the week is at risk."""
    words = f"{disruption.level.label} disruption: {index_words(disruption)} of 100; {at_risk_words(at_risk)}"
    style = LEVEL_STYLE[disruption.level]
    return Gauge(disruption.low, disruption.index, disruption.high, style, words, note)


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


def hours_words(week: Week) -> str:
    """What could take how many hours of a 40-hour week, and how many stay; the parts add up to 40."""
    hours = workweek(week)
    takers = [(Exposure.M1, "machines"), (Exposure.E1, "AI")]
    now = " or ".join(name for exposure, name in takers if week[exposure]) or "AI"
    are = "it is" if now == "AI" else "they are"
    more = []
    if week[Exposure.E2]:
        more.append("with tools built around AI" if now != "AI" else "with tools built around it")
    if week[Exposure.M2]:
        more.append("to machines that first employers use")
    parts = [f"In a {HOURS}-hour week: about {_hours(hours.now)} could go to {now} as {are}"]
    if more:
        parts.append(f", {hours.later} more {' or '.join(more)}")
    stays = "none stays yours" if not hours.own else f"{hours.own} {'stays' if hours.own == 1 else 'stay'} yours"
    return f"{''.join(parts)}; {stays}."


def _hours(count: int) -> str:
    return f"{count} {'hour' if count == 1 else 'hours'}" if count else "no hour"


def caution(report: RoleReport) -> str:
    """What the level does not mean and, where it and the share at risk point apart, why."""
    rating = (
        "This rates what could be done, not what is. It is not the chance of losing the job: no published exposure "
        "measure predicts that."
    )
    return f"{apart} {rating}" if (apart := _apart(report)) else rating


def _apart(report: RoleReport) -> str:
    """Why a low index stands above much work at risk, or a high one above little."""
    at_risk = report.role.trending(Trend.AT_RISK)
    untouched = sum(task.share for task in at_risk if not task.exposure.step)
    if report.disruption.level is Level.LOW and report.at_risk >= MUCH_AT_RISK:
        if 2 * untouched >= report.at_risk:
            return (
                f"The two point apart: {untouched} of the {report.at_risk}% at risk is work that neither AI nor a "
                f"machine could halve; each task below says what else lowers its value."
            )
        return (
            "The two point apart: most of what is at risk needs tools or machines that only first users have, which "
            "the index counts by half."
        )
    if report.disruption.level in (Level.HIGH, Level.VERY_HIGH) and report.at_risk <= LITTLE_AT_RISK:
        return "The two point apart: AI or machines could do much of this work, and little of it is losing its pay."
    return ""


def exposure_span(exposure: Exposure) -> Span:
    """An exposure in words, in its color."""
    return Span(exposure.label, EXPOSURE_STYLE[exposure])
