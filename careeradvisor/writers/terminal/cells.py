"""How many columns a text takes on a terminal, as rich measures it.

Most pages hold no character that is not surely one column wide, and do without rich and its tables.
"""

from __future__ import annotations

_RANGES = ((0x20, 0x7F), (0xA0, 0xAD), (0xAE, 0x300), (0x2010, 0x2028), (0x2500, 0x25FD))
NARROW = frozenset(chr(code) for start, end in _RANGES for code in range(start, end))
"""Characters of one column: Latin letters, dashes, bullets, lines, blocks and the marks of bars and axes."""


def is_narrow(text: str) -> bool:
    """Whether each character of a text surely takes one column."""
    return (text.isascii() and text.isprintable()) or NARROW.issuperset(text)


def cell_len(text: str) -> int:
    """The columns that a text takes."""
    if is_narrow(text):
        return len(text)
    from rich import cells

    return cells.cell_len(text)


def chop_cells(text: str, width: int) -> list[str]:
    """A text in parts of at most `width` columns, if no character of it is wider."""
    if is_narrow(text):
        return [text[start : start + width] for start in range(0, len(text), width)]
    from rich import cells

    return cells.chop_cells(text, width)
