"""Rows of a table in a text file: which mark stands between cells, and what a quote begins and ends."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from careeradvisor.desk.list_row import LONGEST, BadLine, Row
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKS = {"\t": "tabs", ";": "semicolons", "|": "pipes", ",": "commas"}
"""What may stand between cells, in the order in which it is believed."""
ALIKE = 0.8
"""The part of the first lines that must have as many cells as the first."""
WHOLE = "\uffff"
"""Stands between no cells: for a table of one column, in which commas are part of the titles."""
MOST_LINES = 100
"""Lines that one row may have."""
_DECLARED = re.compile(r"\s*\"?sep=(.)\"?\s*", re.IGNORECASE)


class Cells(NamedTuple):
    """The cells of a text; `problem` is what is wrong with it, `open` whether a quote is not closed at its end."""

    cells: list[str]
    problem: str = ""
    open: bool = False


def declared(line: str) -> str:
    """The mark that a first line such as `sep=;` declares, nothing for any other line."""
    found = _DECLARED.fullmatch(line)
    return found[1] if found else ""


def recognized(lines: list[str]) -> str:
    """The mark between the cells of a table that begins with these lines, nothing where there is none."""
    filled = [line for line in lines if line.strip()][:50]
    for mark in MARKS:
        wide = [len(each.cells) for each in (split(line, mark) for line in filled) if not each.open]
        if wide and wide[0] > 1 and wide.count(wide[0]) >= ALIKE * len(wide):
            return mark
    return ""


def split(text: str, mark: str) -> Cells:
    """The cells of one row; a cell that begins with a quote ends with one."""
    cells: list[str] = []
    place = 0
    while True:
        if text.startswith('"', place):
            cell, place, closed = _quoted(text, place + 1)
            cells.append(cell)
            if not closed:
                return Cells(cells, "a quote is not closed", open=True)
            if place < len(text) and not text.startswith(mark, place):
                return Cells(cells, "something stands behind a closing quote")
        else:
            end = text.find(mark, place)
            end = len(text) if end < 0 else end
            cells.append(text[place:end])
            place = end
        if place >= len(text):
            return Cells(cells)
        place += len(mark)


def _quoted(text: str, place: int) -> tuple[str, int, bool]:
    """A quoted cell, where it ends, and whether it does."""
    parts: list[str] = []
    while (end := text.find('"', place)) >= 0:
        if not text.startswith('"', end + 1):
            return "".join([*parts, text[place:end]]), end + 1, True
        parts.append(text[place : end + 1])
        place = end + 2
    return "".join([*parts, text[place:]]), len(text), False


def rows(lines: Iterable[tuple[int, str] | BadLine], mark: str) -> Iterator[Row | BadLine]:
    """The rows of a table. A quote that is not closed spoils its own line, and the lines after it are read."""
    waiting: deque[tuple[int, str] | BadLine] = deque()
    rest = iter(lines)
    width = 0
    while (line := waiting.popleft() if waiting else next(rest, None)) is not None:
        if isinstance(line, BadLine):
            yield line
            continue
        number, text = line
        found, taken = split(text, mark), 1
        if found.open:
            found, taken = _continued(text, found, waiting, rest, mark, width)
        if found.problem:
            yield BadLine(number, found.problem)
            continue
        for _ in range(taken - 1):
            waiting.popleft()
        width = width or len(found.cells)
        if any(map(str.strip, found.cells[width:])):
            yield from _torn(number, taken, f"it has {len(found.cells)} cells, and the first row has {width}")
            continue
        yield Row(number, found.cells, taken)


def _torn(number: int, lines: int, reason: str) -> Iterator[BadLine]:
    """Each line of a row that cannot be read."""
    yield BadLine(number, reason)
    yield from (BadLine(line, f"it belongs to line {number}") for line in range(number + 1, number + lines))


def _continued(
    text: str,
    first: Cells,
    waiting: deque[tuple[int, str] | BadLine],
    rest: Iterator[tuple[int, str] | BadLine],
    mark: str,
    width: int,
) -> tuple[Cells, int]:
    """The row that begins with a line whose quote is open, and its lines; the first line's problem if it never ends.

    Lines that are looked at wait. A line that is a row by itself is no part of a cell, or an open quote would swallow
    rows unseen.
    """
    for taken in range(2, MOST_LINES + 1):
        if len(waiting) < taken - 1:
            following = next(rest, None)
            if following is None:
                break
            waiting.append(following)
        following = waiting[taken - 2]
        if isinstance(following, BadLine) or len(text) > LONGEST:
            break
        alone = split(following[1], mark)
        if width and not alone.problem and len(alone.cells) == width and '"' not in following[1]:
            break
        text = f"{text}\n{following[1]}"
        found = split(text, mark)
        if not found.open:
            fits = not found.problem and (not width or len(found.cells) == width)
            return (found, taken) if fits else (first, 1)
    return first, 1
