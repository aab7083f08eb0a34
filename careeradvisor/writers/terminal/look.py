"""What each style looks like on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Style
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from careeradvisor.writers.terminal.wrapping import Piece

BOLD, DIM, RED, GREEN, BLUE, MAGENTA = "1", "2", "31", "32", "34", "35"
"""Parameters of the escape sequence that selects a rendition (ECMA-48)."""
LOOKS = {
    Style.PLAIN: "",
    Style.STRONG: BOLD,
    Style.MUTED: DIM,
    Style.CODE: BLUE,
    Style.LOW: f"{BOLD};{GREEN}",
    Style.MODERATE: f"{BOLD};{BLUE}",
    Style.HIGH: f"{BOLD};{MAGENTA}",
    Style.VERY_HIGH: f"{BOLD};{RED}",
    Style.E1: MAGENTA,
    Style.E2: BLUE,
    Style.M1: RED,
    Style.M2: RED,
    Style.E0: GREEN,
}
"""From the sixteen colors of the reader's own palette, chosen to be readable on black and on white."""


def painted(piece: Piece) -> str:
    """A piece of text with the escapes that give it its look, and make it a link where it leads somewhere."""
    if not piece.text.strip():
        return piece.text
    look = LOOKS[piece.style]
    painted = f"\x1b[{look}m{piece.text}\x1b[0m" if look else piece.text
    if piece.url and piece.url.startswith("http"):
        return f"\x1b]8;;{visible(piece.url)}\x1b\\{painted}\x1b]8;;\x1b\\"
    return painted
