"""What each style looks like on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Style
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from careeradvisor.writers.terminal.wrapping import Piece

BOLD, FAINT = "1", "2"
BLACK, ON_RED, ON_GREEN, ON_MAGENTA, ON_CYAN = "30", "101", "102", "105", "106"
"""Parameters of the escape sequence that selects a rendition: ECMA-48, and bright grounds beside it."""
LOOKS = {
    Style.PLAIN: "",
    Style.STRONG: BOLD,
    Style.MUTED: "",
    Style.CODE: BOLD,
    Style.LOW: f"{BLACK};{ON_GREEN}",
    Style.MODERATE: f"{BLACK};{ON_CYAN}",
    Style.HIGH: f"{BLACK};{ON_MAGENTA}",
    Style.VERY_HIGH: f"{BLACK};{ON_RED}",
    Style.E1: "",
    Style.E2: "",
    Style.M1: "",
    Style.M2: "",
    Style.E0: "",
    Style.RULE: FAINT,
}
"""From the sixteen colors of the reader's own palette. A color brings its own ground, and is as readable on white as on
black: none of the sixteen alone is. Bright grounds are light in old palettes and in pastel ones, so black can be read
on them; it is never bold, which some terminals show as gray.
"""


def painted(piece: Piece) -> str:
    """A piece of text with the escapes that give it its look, and make it a link where it leads somewhere."""
    if not piece.text.strip():
        return piece.text
    look = LOOKS[piece.style]
    painted = f"\x1b[{look}m{piece.text}\x1b[0m" if look else piece.text
    if piece.url and piece.url.startswith("http"):
        return f"\x1b]8;;{visible(piece.url)}\x1b\\{painted}\x1b]8;;\x1b\\"
    return painted
