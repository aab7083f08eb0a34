"""The lines of a page while it is being written: wrapped to its width, and painted where it has colors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Style
from careeradvisor.document.visible import visible
from careeradvisor.writers.terminal.cells import cell_len
from careeradvisor.writers.terminal.look import painted
from careeradvisor.writers.terminal.width import GAP
from careeradvisor.writers.terminal.wrapping import Piece, width_of, wrap

if TYPE_CHECKING:
    from careeradvisor.writers.terminal.wrapping import Pieces


class Sheet:
    """Lines of at most `width` columns, with colors or without."""

    def __init__(self, width: int, *, color: bool) -> None:
        self.width = width
        self.color = color
        self.lines: list[str] = []

    def put(self, line: Pieces) -> None:
        """Add one line that is known to fit, without the space at its end."""
        if not self.color:
            self.lines.append("".join([each.text for each in line]).rstrip())
            return
        while line and not line[-1].text.strip():
            line = line[:-1]
        self.lines.append("".join(map(painted, line)))

    def add(self, text: Pieces, first: str = "", rest: str | None = None) -> None:
        """Add wrapped text behind a prefix for its first line and one for the others."""
        rest = " " * cell_len(first) if rest is None else rest
        if self.width - cell_len(first) < 8:
            first = rest = ""
        for number, line in enumerate(wrap(text, self.width - cell_len(first))):
            self.put([Piece(rest if number else first), *line])

    def pair(self, left: Pieces, note: str) -> None:
        """Text with a note at the right edge; where there is no room, below a text of one line, else behind it."""
        right = Piece(visible(note), Style.MUTED)
        space = self.width - width_of([*left, right])
        if note and space < GAP and width_of(left) <= self.width:
            self.add(left)
            self.add([right])
        else:
            self.add([*left, Piece(" " * max(space, GAP)), right] if note else left)

    def gap(self) -> None:
        """Add an empty line."""
        self.lines.append("")
