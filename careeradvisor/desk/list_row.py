"""What a list of titles is made of, whatever kind of file it is: rows, and lines that cannot be read."""

from __future__ import annotations

from careeradvisor.model.named_tuple import NamedTuple

LONGEST = 1_000_000
"""Bytes of one line, or characters of one item, that are read; what is longer is named and passed over."""


class Row(NamedTuple):
    """The cells of a row, the number of its first line, and how many lines it has."""

    line: int
    cells: list[str]
    lines: int = 1


class BadLine(NamedTuple):
    """A line that cannot be read."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


class ListCount(NamedTuple):
    """What became of every line of a list; `lines` is the sum of the others.

    `headings` are lines that name columns, `within` those inside a cell of several lines.
    """

    lines: int
    answered: int
    empty: int
    skipped: int
    headings: int = 0
    within: int = 0
