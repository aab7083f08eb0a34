"""What each style looks like on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.style import Style as Look

from careeradvisor.document.block import Style
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from careeradvisor.writers.terminal.wrapping import Piece

LOOKS = {
    Style.PLAIN: Look(),
    Style.STRONG: Look(bold=True),
    Style.MUTED: Look(dim=True),
    Style.CODE: Look(color="blue"),
    Style.LOW: Look(color="green", bold=True),
    Style.MODERATE: Look(color="blue", bold=True),
    Style.HIGH: Look(color="magenta", bold=True),
    Style.VERY_HIGH: Look(color="red", bold=True),
    Style.E1: Look(color="magenta"),
    Style.E2: Look(color="blue"),
    Style.E0: Look(color="green"),
}
"""From the sixteen colors of the reader's own palette, chosen to be readable on black and on white."""


def painted(piece: Piece) -> str:
    """A piece of text with the escapes that give it its look, and make it a link where it leads somewhere."""
    if not piece.text.strip():
        return piece.text
    painted = LOOKS[piece.style].render(piece.text, color_system=ColorSystem.STANDARD)
    if piece.url and piece.url.startswith("http"):  # rich would give the link a number drawn by chance
        return f"\x1b]8;;{visible(piece.url)}\x1b\\{painted}\x1b]8;;\x1b\\"
    return painted
