"""Break styled text into lines by the width of its characters.

rich can do this too, at a hundred times the cost of what a page of prose needs; its tables and its
measure of a character's width are used where they are needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, chop_cells

from careeradvisor.render.document import Style
from careeradvisor.render.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.render.document import Line

_TOKENS = re.compile(r" +|[^ ]+")


class Piece(NamedTuple):
    """Visible text in one style."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


Pieces = list[Piece]


def pieces(line: Line) -> Pieces:
    """A document's line as visible text; a citation is its number behind a space."""
    return [
        Piece(f" [{span.cites}]", Style.MUTED) if span.cites else Piece(visible(span.text), span.style, span.url)
        for span in line
    ]


def width_of(line: Iterable[Piece]) -> int:
    """The columns that a line takes."""
    return sum(cell_len(piece.text) for piece in line)


def wrap(text: Pieces, width: int) -> list[Pieces]:
    """Lines of at most `width` columns, broken at spaces; a word that is wider is broken where it must be."""
    lines: list[Pieces] = [[]]
    used = 0
    gap = ""
    for word in _words(text):
        if word[0].text.isspace():
            gap = word[0].text
            continue
        size = width_of(word)
        if used and used + len(gap) + size > width:
            lines.append([])
            used, gap = 0, ""
        if gap and used:
            lines[-1].append(Piece(gap))
            used += len(gap)
        gap = ""
        if size <= width:
            lines[-1] += word
            used += size
            continue
        for piece in word:
            for chopped in chop_cells(piece.text, max(1, width)):
                if used + cell_len(chopped) > width and used:
                    lines.append([])
                    used = 0
                lines[-1].append(piece._replace(text=chopped))
                used += cell_len(chopped)
    return lines


def _words(text: Pieces) -> Iterable[Pieces]:
    word: Pieces = []
    for piece in text:
        for token in _TOKENS.findall(piece.text):
            if token[0] == " ":
                if word:
                    yield word
                    word = []
                yield [Piece(token)]
            else:
                word.append(piece._replace(text=token))
    if word:
        yield word
