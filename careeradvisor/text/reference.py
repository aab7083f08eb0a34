"""References to figures in prose: `{change 29-1141}` stands for the figure that the bundled table has there.

The words around it say which way it goes: "projected to fall by {change 41-2011}" becomes "projected to fall by 9.9%".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.model.code import OCCUPATION
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.number import money, number, thousands

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.model.figure import OccupationFigures

_BRACES = re.compile(r"\{([^{}]*)\}")
_REFERENCE = re.compile(rf"([a-z][a-z0-9.-]*) ({OCCUPATION})")
HOURS_A_YEAR = 2080
"""By which official statistics turn hourly pay into yearly pay."""


class Reference(NamedTuple):
    """A figure that a text names: a column and an occupation's code, or what stands in braces and names none."""

    column: str
    code: str
    written: str


def split(prose: str) -> list[str | Reference]:
    """The parts of a text in order: plain text, and what stands in braces. One that is malformed has no code."""
    parts: list[str | Reference] = []
    for place, part in enumerate(_BRACES.split(prose)):
        if place % 2:
            found = _REFERENCE.fullmatch(part)
            parts.append(Reference(found[1] if found else "", found[2] if found else "", f"{{{part}}}"))
        elif part:
            parts.append(part)
    return parts


def references(prose: str) -> list[Reference]:
    """Every reference of a text, in order."""
    return [part for part in split(prose) if isinstance(part, Reference)] if "{" in prose else []


def _hourly(value: float, symbol: str) -> str:
    return f"{symbol}{round(value / HOURS_A_YEAR, 1):.2f}"


def _percent(value: float, _: str) -> str:
    return f"{number(abs(value))}%"


def _count(value: float, _: str) -> str:
    return thousands(value)


_RANKS = ("p10", "p25", "median", "p75", "p90")


def _rank(rank: str) -> Callable[[OccupationFigures], float | None]:
    def pay(row: OccupationFigures) -> float | None:
        found: float | None = getattr(row.wages, rank)
        return found

    return pay


COLUMNS: dict[str, tuple[Callable[[OccupationFigures], float | None], Callable[[float, str], str]]] = {
    "change": (lambda row: row.change, _percent),
    "change-before": (lambda row: row.change_before, _percent),
    "employment": (lambda row: row.employment, _count),
    "projected": (lambda row: row.projected, _count),
    "openings": (lambda row: row.openings, _count),
    **{f"pay.{rank}": (_rank(rank), money) for rank in _RANKS},
    **{f"hourly.{rank}": (_rank(rank), _hourly) for rank in _RANKS},
}
"""What may be referred to: where the figure stands, and its words with the table's rounding, without a sign."""


def value(reference: Reference, rows: tuple[OccupationFigures, ...]) -> float | None:
    """The figure itself, of the first of an occupation's rows that has it; `None` where none has."""
    if reference.column not in COLUMNS:
        return None
    figure, _ = COLUMNS[reference.column]
    return next((found for row in rows if (found := figure(row)) is not None), None)


def words(column: str, figure: float, symbol: str) -> str:
    """A figure as the text has it."""
    return COLUMNS[column][1](figure, symbol)
