"""Lines as they are put together while a document is heard: words, breaks, cells of a row."""

from __future__ import annotations

BULLET = "• "
"""What an item of a list begins with, whatever its own mark was."""
APART = "\t"
"""What stands between what lies side by side on one line: the cells of a row, a title and its dates."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " ", "\u200b": None}
    | {"\ufeff": None, "\u2028": " ", "\u2007": " ", "\u202f": " ", "\u0000": None, "\u2011": "-", "\u00ad": "-"}
)


def tidied(text: str) -> str:
    """A line with its ligatures as letters and its spaces as one each; what lies apart stays so."""
    parts = (" ".join(part.split()) for part in text.translate(_LIGATURES).split(APART))
    return APART.join(part for part in parts if part)


class Lines:
    """The lines of a document, one paragraph after the other."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._open: list[list[str]] = [[]]
        self._rows: list[list[list[str]]] = []

    def say(self, words: str) -> None:
        """Add to the paragraph that is open."""
        self._open[-1].append(words)

    def begin(self) -> None:
        """Open a paragraph, which may lie within another (a text box)."""
        self._open.append([])

    def end(self, before: str = "") -> None:
        """Close the paragraph that is open; `before` it stands the mark of an item."""
        words = "".join(self._open.pop() if len(self._open) > 1 else self._open[0])
        for line in words.split("\n"):
            if said := tidied(line):
                self._put(before + said)
                before = ""
        if len(self._open) == 1:
            self._open[0].clear()

    def _put(self, line: str) -> None:
        (self._rows[-1][-1] if self._rows and self._rows[-1] else self.done).append(line)

    def row(self) -> None:
        """Open a row of a table."""
        self._rows.append([])

    def cell(self) -> None:
        """Open a cell of the row."""
        if self._rows:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """Close the row. Cells of one line each are one line; else each cell is read to its end."""
        if not self._rows:
            return
        cells = [cell for cell in self._rows.pop() if cell]
        if all(len(cell) == 1 for cell in cells):
            cells = [[APART.join(cell[0] for cell in cells)]] if cells else []
        for cell in cells:
            for line in cell:
                self._put(line)

    @property
    def rows(self) -> int:
        """How many rows are open, within each other."""
        return len(self._rows)

    def end_rows(self, but: int = 0) -> None:
        """Close the rows that were never closed, `but` the first ones."""
        while len(self._rows) > but:
            self.end_row()
