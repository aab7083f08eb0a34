"""Bars, gauges and dot plots as rows of characters; the words beside them are the caller's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from careeradvisor.document.block import Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.document.block import Segment

FILL = {Style.E1: "█", Style.E2: "▒", Style.M1: "▌", Style.M2: "│", Style.E0: "░"}
"""Assistants are shades, machines are stripes: each is told from the others without color."""


def axis(low: float, value: float, high: float, width: int) -> str:
    """A range on an axis from 0 to 100 with a mark at `value`: `├──━━━●━━──┤`."""
    cells = ["─"] * width
    for cell in range(_cell(low, width), _cell(high, width) + 1):
        cells[cell] = "━"
    cells[0], cells[-1] = "├", "┤"
    cells[_cell(value, width)] = "●"
    return "".join(cells)


def dot(position: float, width: int) -> str:
    """One mark on a dotted axis from 0 to 100 with ticks at its quarters."""
    cells = [" "] * width
    for tick in (0, 25, 50, 75, 100):
        cells[_cell(tick, width)] = "·"
    cells[_cell(position, width)] = "●"
    return "".join(cells)


def interval(start: float, end: float, marks: Sequence[float], width: int) -> str:
    """Percentiles between the ends of an axis: outermost as brackets, quartiles as a bar, the median as a dot."""
    scale = (end - start) or 1
    places = [_cell(100 * (mark - start) / scale, width) for mark in marks]
    cells = [" "] * width
    cells[places[0] : places[-1] + 1] = "─" * (places[-1] - places[0] + 1)
    middle = len(places) // 2
    cells[places[middle - 1] : places[middle + 1] + 1] = "━" * (places[middle + 1] - places[middle - 1] + 1)
    cells[places[0]], cells[places[-1]], cells[places[middle]] = "├", "┤", "●"
    return "".join(cells)


def stretch(first: int, last: int, total: int, width: int) -> str:
    """A stretch of units, counted from 1, on a dotted line of them all."""
    start, end = round(width * (first - 1) / total), max(1, round(width * last / total))
    start = min(start, end - 1)
    return "·" * start + "━" * (end - start) + "·" * (width - end)


def lengths(segments: Sequence[Segment], total: float, width: int) -> list[int]:
    """How many characters each segment takes; together they take the share of `width` that they are of `total`."""
    ends, reached = [0], 0.0
    for segment in segments:
        reached += segment.value
        ends.append(round(width * reached / total))
    return [end - start for start, end in pairwise(ends)]


def _cell(position: float, width: int) -> int:
    return min(width - 1, max(0, round(position / 100 * (width - 1))))
