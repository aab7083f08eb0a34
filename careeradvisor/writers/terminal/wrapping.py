"""Break styled text into lines by the width of its characters.

rich breaks lines in the same places and is slow to import.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from careeradvisor.document.block import Style
from careeradvisor.document.visible import visible
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.writers.terminal.cells import cell_len, chop_cells, is_narrow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.document.block import Line


class Piece(NamedTuple):
    """Visible text in one style."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


JOINTS = "-/"
JOINT = re.compile(rf"(?<=[{JOINTS}])")
"""Where a word may be parted without breaking it."""
BESIDE = 4
"""Columns that a command leaves for the marks around it."""
Pieces = list[Piece]
PLAIN = Piece("")
GLUE = "\0"
"""Stands for a space at which no line ends; it is no text itself, as that is visible."""


def pieces(line: Line) -> Pieces:
    """A document's line as visible text; a citation is its number behind a space."""
    return [
        Piece(f" [{span.cites}]", Style.MUTED) if span.cites else Piece(visible(span.text), span.style, span.url)
        for span in line
    ]


def width_of(line: Iterable[Piece]) -> int:
    """The columns that a line takes."""
    return sum([cell_len(piece.text) for piece in line])


def cut(words: str, width: int) -> str:
    """Words on one line of `width` columns; what does not fit is left out, with a mark."""
    if cell_len(words) <= width:
        return words
    return f"{next(iter(chop_cells(words, max(1, width - 1))), '').rstrip()}…"


def wrap(text: Pieces, width: int) -> list[Pieces]:
    """Lines of at most `width` columns, broken at spaces; a word that is wider is broken where it must be.

    A command stays on one line where it fits there, and a long word breaks behind its hyphens first.
    """
    only = text[0].text if len(text) == 1 else " "
    if len(only) <= width and only.strip() == only and is_narrow(only):
        return [text]  # most cells of a table: a few words that fit
    if is_narrow("".join([piece.text for piece in text])):
        whole = "".join([piece.text.replace(" ", GLUE) if _is_whole(piece, width) else piece.text for piece in text])
        if found := _stretches(whole, [*accumulate([len(piece.text) for piece in text])], max(1, width)):
            return [_cut(text, whole, start, end) for start, end in found]
    lines = _Lines(max(1, width))
    word: list[tuple[str, Piece]] = []
    size = 0
    for piece in text:
        for number, part in enumerate([piece.text] if _is_whole(piece, width) else piece.text.split(" ")):
            if number:
                lines.place(word, size, piece)
                word, size = [], 0
            if part:
                word.append((part, piece))
                size += cell_len(part)
    if word:
        lines.place(word, size, text[-1])
    return lines.finished()


def _is_whole(piece: Piece, width: int) -> bool:
    """Whether a piece is a command that one line holds."""
    return piece.style is Style.CODE and len(piece.text) <= width - BESIDE


def _stretches(whole: str, joined: list[int], width: int) -> list[tuple[int, int]]:
    """Where lines of a text of narrow characters start and end.

    None are found where a word that is wider than a line is of several pieces: the text is `joined` of pieces that end
    there.
    """
    end = len(whole.rstrip(" "))
    start = min(end, len(whole) - len(whole.lstrip(" ")))
    found = []
    while end - start > width:
        space = whole.rfind(" ", start, start + width + 1)
        if space < 0:
            word = start + len(whole[start:end].partition(" ")[0])
            if any(start < each < word for each in joined):
                return []
            joint = 1 + max(whole.rfind(mark, start, start + width) for mark in JOINTS)
            cut = joint if joint > start else start + width
            found.append((start, cut))
            start = cut
            continue
        found.append((start, start + len(whole[start:space].rstrip(" "))))
        start = space
        while whole[start] == " ":
            start += 1
    return [*found, (start, end)]


def _cut(text: Pieces, whole: str, start: int, end: int) -> Pieces:
    """A line of a text. The space between two pieces is plain, unless some of it belongs to the second."""
    line: Pieces = []
    passed = 0
    for piece in text:
        begin, passed = passed, passed + len(piece.text)
        if passed <= start or begin == passed:
            continue
        if begin >= end:
            break
        part = whole[max(start, begin) : min(end, passed)]
        if line and line[-1].text[-1] == " ":
            before = line.pop()
            kept = before.text.rstrip(" ")
            gap = before.text[len(kept) :]
            line += [before._replace(text=kept)] if kept else []
            if part[0] == " ":
                part = gap + part
            else:
                line.append(Piece(gap))
        line.append(Piece(part, piece.style, piece.url))
    return [piece._replace(text=piece.text.replace(GLUE, " ")) if GLUE in piece.text else piece for piece in line]


class _Run:
    """Text that grows while it stays in the style of one piece."""

    __slots__ = ("piece", "text")

    def __init__(self, text: str, piece: Piece) -> None:
        self.text = text
        self.piece = piece


class _Lines:
    """Lines being filled; neighboring text of one style is one run."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[list[_Run]] = [[]]
        self.used = 0
        self.gap = 0
        self.space = PLAIN

    def place(self, word: list[tuple[str, Piece]], size: int, space: Piece) -> None:
        """Set a word on this line or the next, and remember that a space in the style of `space` follows."""
        if word:
            if self.used and self.used + self.gap + size > self.width:
                self.start_line()
            if self.gap and self.used:
                self.append(" " * self.gap, self.space if self.space is word[0][1] else PLAIN)
                self.used += self.gap
            for part, piece in word:
                if size <= self.width:
                    self.append(part, piece)
                else:
                    self.fold(part, piece)
            self.used += size if size <= self.width else 0
            self.gap = 0
        self.gap += 1
        self.space = space

    def append(self, text: str, piece: Piece) -> None:
        line = self.lines[-1]
        if line and line[-1].piece is piece:
            line[-1].text += text
        else:
            line.append(_Run(text, piece))

    def fold(self, text: str, piece: Piece) -> None:
        for part in JOINT.split(text):
            for chopped in chop_cells(part, self.width):
                if self.used and self.used + cell_len(chopped) > self.width:
                    self.start_line()
                self.append(chopped, piece)
                self.used += cell_len(chopped)

    def start_line(self) -> None:
        self.lines.append([])
        self.used = 0
        self.gap = 0

    def finished(self) -> list[Pieces]:
        return [[Piece(run.text, run.piece.style, run.piece.url) for run in line] for line in self.lines]
