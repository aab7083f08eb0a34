"""Texts with the figures that they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from careeradvisor.text.reference import Reference, split, value, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.model.figure import OccupationFigures

    Rows = Callable[[str], tuple[OccupationFigures, ...]]
    """The published figures of an occupation, by its code."""

T = TypeVar("T")
NOTHING = "no figure"


def written(part: T, rows: Rows, symbol: str) -> T:
    """A record with all its texts, each reference in them replaced by its figure; `symbol` is that of money."""
    found: object = part
    if isinstance(part, str):
        found = "".join(_words(each, rows, symbol) for each in split(part)) if "{" in part else part
    elif isinstance(part, tuple):
        parts = [written(each, rows, symbol) for each in part]
        made = getattr(type(part), "_make", tuple)
        found = part if all(new is old for new, old in zip(parts, part, strict=True)) else made(parts)
    return found  # type: ignore[return-value]  # of the type that came in: a text, a record or a tuple


def _words(part: str | Reference, rows: Rows, symbol: str) -> str:
    if isinstance(part, str) or not part.code:
        return part if isinstance(part, str) else part.written
    figure = value(part, rows(part.code))
    return NOTHING if figure is None else words(part.column, figure, symbol)
