"""Texts with the figures that they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from careeradvisor.catalogue import figures
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.reference import Reference, split, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.model.figure import OccupationFigures

T = TypeVar("T")
NOTHING = "no figure"


class Tables(NamedTuple):
    """The published figures in a folder; `symbol` is that of money."""

    folder: Path
    memory: Memory
    symbol: str

    def rows(self, code: str) -> tuple[OccupationFigures, ...]:
        """The figures of one occupation, none where there is none or they cannot be read."""
        try:
            return figures.occupation(self.folder, code, self.memory)
        except FiguresError:
            return ()

    def written(self, part: T) -> T:
        """A record with all its texts, each reference in them replaced by its figure."""
        found: object = part
        if isinstance(part, str):
            found = "".join(map(self._words, split(part))) if "{" in part else part
        elif isinstance(part, tuple):
            parts = [self.written(each) for each in part]
            made = getattr(type(part), "_make", tuple)
            found = part if all(new is old for new, old in zip(parts, part, strict=True)) else made(parts)
        return found  # type: ignore[return-value]  # of the type that came in: a text, a record or a tuple

    def _words(self, part: str | Reference) -> str:
        if isinstance(part, str) or not part.code:
            return part if isinstance(part, str) else part.written
        figure = value(part, self.rows(part.code))
        return NOTHING if figure is None else words(part.column, figure, self.symbol)
