"""A long plain table as lines of text: the layout of `terminal_grid`, at a fiftieth of its cost for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from careeradvisor.document.block import Place
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.document.block import Line, Style, Table


def long_grid(
    table: Table, widths: list[int], gap: int, paint: Callable[[str, Style], str] | None
) -> list[str | tuple[Line, ...]]:
    """Each row as a line of text, or as it is where a cell does not fit into its column on one line.

    `paint` gives a text its look; without it lines have none and no space at their end.
    """
    right = [column.place in (Place.LEAD, Place.NUMBER) for column in table.columns]
    between = " " * gap
    shape = list(zip(widths, right, strict=True))
    drawn: list[str | tuple[Line, ...]] = []
    for row in table.rows:
        cells = []
        for line, (width, flush) in zip(row, shape, strict=True):
            if len(line) != 1 or line[0].cites or line[0].url:
                break
            words = line[0].text
            if not (words.isascii() and words.isprintable()):
                words = visible(words)
                if not words.isascii() and cell_len(words) != len(words):
                    break
            if len(words) > width:
                break
            space = " " * (width - len(words))
            shown = paint(words, line[0].style) if paint else words
            cells.append(space + shown if flush else shown + space)
        else:
            text = between.join(cells)
            drawn.append(text if paint else text.rstrip())
            continue
        drawn.append(row)
    return drawn
