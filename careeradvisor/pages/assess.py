"""A person's own week beside the typical one, and what follows from it."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Bars,
    Document,
    Items,
    Line,
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
from careeradvisor.model.role import shares
from careeradvisor.pages.headline import exposure_span, hours_words, level_gauge, week_bar
from careeradvisor.pages.wording import index_words
from careeradvisor.text.number import counted, number, signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.progress import Progress
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.document.block import Block
    from careeradvisor.model.role import Exposure


def assess_page(found: Assessment) -> Document:
    """The page of an assessment."""
    week = found.week
    header = (*own_answer(week), Paragraph(text(_difference(week))))
    sections = [
        Section("moved", "What moves your number", (_parts(week),), _points(signed(_change(week) / 10))),
        Section("hand-over", "Hand to AI first", (_handovers(week),), _freed(week)) if week.handovers else None,
        Section("rising", "Work to move those hours to", (Items(tuple(text(each.statement) for each in week.rising)),))
        if week.rising
        else None,
        Section("circumstances", "For your circumstances", (_counsel(found),)) if found.counsel else None,
        _since(found.progress) if found.progress else None,
        Section("private", "Where this is kept", (Paragraph(text(found.kept)),)) if found.kept else None,
    ]
    hours = f"{number(float(week.hours))} hours a week"
    return Document(f"{found.title}: your week", header, present(*sections), hours)


def own_answer(week: OwnWeek) -> tuple[Block, Block, Block]:
    """The hours of a person's own week, its level and both weeks."""
    usual = shares(((part.exposure, part.typical) for part in week.parts), Fraction(0))
    return (
        Paragraph(text(own_hours(week))),
        level_gauge(week.own, float(week.at_risk), f"typical week: {index_words(week.typical)}"),
        Bars((week_bar("Your week", _own_shares(week)), week_bar("Typical week", usual))),
    )


def own_hours(week: OwnWeek) -> str:
    """What could take how many hours of a person's own week."""
    return hours_words(_own_shares(week), week.hours)


def _own_shares(week: OwnWeek) -> dict[Exposure, Fraction]:
    return shares(((part.exposure, part.own) for part in week.parts), Fraction(0))


def _change(week: OwnWeek) -> int:
    """The change in tenths of a point, as the two numbers above it are shown."""
    own, typical = (round(10 * Fraction(number(each.index))) for each in (week.own, week.typical))
    return own - typical


def _difference(week: OwnWeek) -> str:
    caution = "The number is not the chance of losing the job."
    if not (change := _change(week)):
        return f"Your week is as exposed as the typical one. {caution}"
    side = "more" if change > 0 else "less"
    return f"Your week is {_points(number(abs(change) / 10))} {side} exposed than the typical one. {caution}"


def _points(words: str) -> str:
    return f"{words} {'point' if words.lstrip('+-') == '1' else 'points'}"


WHOLE_WEEK = 1000
"""Tenths of a percent that a week has."""


def rounded_together(points: Sequence[Fraction], total: int) -> list[int]:
    """Points in whole tenths that add up to `total` tenths: those rounded down by most are rounded up instead."""
    down = [floor(10 * each) for each in points]
    by_loss = sorted(range(len(points)), key=lambda place: (down[place] - 10 * points[place], place))
    up = set(by_loss[: max(0, total - sum(down))])
    return [each + (place in up) for place, each in enumerate(down)]


def _parts(week: OwnWeek) -> Table:
    ordered = sorted(week.parts, key=lambda part: (-abs(part.points), part.statement))
    tenths = rounded_together([part.points for part in ordered], _change(week))
    own = rounded_together([part.own for part in ordered], WHOLE_WEEK)
    return table(
        zip(ordered, tenths, own, strict=True),
        Field("Task", lambda each: each[0].statement, Place.MAIN),
        Field("Exposure", lambda each: (exposure_span(each[0].exposure),)),
        Field("Typical", lambda each: f"{number(float(each[0].typical))}%", Place.NUMBER),
        Field("Yours", lambda each: f"{number(each[2] / 10)}%", Place.NUMBER),
        Field("Points", lambda each: signed(each[1] / 10), Place.NUMBER),
    )


def _handovers(week: OwnWeek) -> Table:
    return table(
        week.handovers,
        Field("Task", lambda each: text(each.statement, Style.STRONG), Place.MAIN),
        Field("Exposure", lambda each: (exposure_span(each.exposure),)),
        Field("Hours", lambda each: number(float(each.hours)), Place.NUMBER),
        Field("Frees", lambda each: number(float(each.freed)), Place.NUMBER),
        Field("How", lambda each: each.advice or (), Place.DETAIL),
    )


def _freed(week: OwnWeek) -> str:
    return f"half of their time: {number(float(sum(each.freed for each in week.handovers)))} hours a week"


def _counsel(found: Assessment) -> Items:
    return Items(tuple((Span(f"{each.because}: ", Style.STRONG), Span(each.advice)) for each in found.counsel))


def _since(progress: Progress) -> Section:
    change = signed(progress.index)
    lines: list[Line] = [text("Your index is what it was." if change == "0" else f"Your index: {_points(change)}.")]
    lines += [
        text(f"{each.statement}: {number(each.before)} to {number(each.after)} hours a week.")
        for each in progress.hours
    ]
    if progress.skills:
        lines.append(text(f"{counted(len(progress.skills), 'skill')} gained: {', '.join(progress.skills)}."))
    if progress.reviewed:
        lines.append(text(f"The role's file was reviewed again: {progress.reviewed[0]}, now {progress.reviewed[1]}."))
    lines += [
        text(f"Rated otherwise now: {each.statement}: {_label(each.before)}, now {_label(each.after)}.")
        for each in progress.ratings
    ]
    return Section("since", "Since last time", (Items(tuple(lines)),), progress.since)


def _label(exposure: Exposure | None) -> str:
    return exposure.label if exposure else "not in the file"
