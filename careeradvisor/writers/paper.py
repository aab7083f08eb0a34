"""How large the letters of a sheet may be, so that all of it is on one page of Letter and of A4 paper."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, assert_never

from careeradvisor.document.block import (
    Bars,
    Dots,
    Facts,
    Gauge,
    Interval,
    Items,
    Paragraph,
    Place,
    Table,
    Timeline,
    plain,
)

if TYPE_CHECKING:
    from careeradvisor.document.block import Block, Document

SIZES = tuple(size / 4 for size in range(56, 38, -1))
"""Sizes in points that are tried, the largest first."""
WIDTH, HEIGHT = 527.0, 724.0
"""Points between margins of 12 mm: the width of A4 and the height of Letter, which are the smaller ones."""
LETTER, LINE = 0.46, 1.23
"""The width of a letter and the height of a line, in sizes; the width is that of Arial, and of fonts made like it."""
TITLE, HEADING, BETWEEN, ITEM = 3.0, 2.2, 0.3, 0.15
"""What the title with its note, a heading, and the space below a block and an item take, in lines."""
TITLE_WIDTH, TITLE_LINE = 1.9, 1.6
"""How much wider a letter of the title is, and what each of its lines beside the first takes, in lines."""
RAGGED = 1.03
"""How much longer text is for the ends of its lines that stay empty."""
AXIS, BAR, ENDING = 1.0, 3.6, 2.6
"""What a drawn axis, a bar with its key, and the last lines take."""


def size_of(document: Document) -> float:
    """The largest of the sizes with which a document fits, by the number of its letters; else the smallest."""
    for size in SIZES:
        if lines_of(document, int(WIDTH / (LETTER * size))) * LINE * size <= HEIGHT:
            return size
    return SIZES[-1]


def lines_of(document: Document, columns: int) -> float:
    """About how many lines a document takes where so many letters fit one."""
    found = TITLE + TITLE_LINE * max(0, _wrapped(document.title, int(columns / TITLE_WIDTH)) - 1)
    found += sum(_block(block, columns) + BETWEEN for block in document.header)
    for section in document.sections:
        found += HEADING + sum(_block(block, columns) + BETWEEN for block in section.blocks)
    return found + ENDING + sum(_wrapped(plain(line), columns) for line in document.next)


def _wrapped(words: str, columns: int) -> int:
    """Lines of running text; a word that does not fit leaves some of its line empty."""
    return ceil(len(words) * RAGGED / max(1, columns)) if words else 0


def _block(block: Block, columns: int) -> float:
    match block:
        case Paragraph():
            return _wrapped(plain(block.line), columns)
        case Items():
            return sum(_wrapped(plain(line), columns - 4) + ITEM for line in block.lines)
        case Facts():
            beside = max((len(label) for label, _ in block.rows), default=0) + 4
            return sum(_wrapped(plain(line), columns - beside) for _, line in block.rows)
        case Table():
            return _table(block, columns)
        case Gauge() | Interval():
            return _wrapped(block.words, columns) + AXIS
        case Bars() | Timeline():
            return BAR * len(block.rows)
        case Dots():
            return len(block.rows) + 3.0
        case _:
            assert_never(block)


def _table(block: Table, columns: int) -> float:
    """Rows whose sentences stand under their main text; what stands beside that takes a third of the width."""
    main = columns * 2 // 3
    found = 1.5
    for row in block.rows:
        for column, line in zip(block.columns, row, strict=True):
            if column.place in (Place.MAIN, Place.DETAIL):
                found += _wrapped(plain(line), main)
        found += ITEM
    return found
