"""What single words tell of occupations: weights of words, and of words for the kind of worker, by SOC occupation.

The file has a line of SOC codes, and then a line for each stem, with a weight for each occupation that it speaks for.
Lines are looked for as bytes, by halves, since they are in order: nothing is parsed but the lines of the words that a
title has. What the weights are, says
`scripts/build_word_table.py`, which makes the file.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from careeradvisor.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "words.txt"
STEP = 0.15
"""What a weight of one is in nats."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
WORD, KIND = "", "="
"""What stands before a stem: nothing, or the mark of a word for the kind of worker."""


class WordTable:
    """The weights in a file; none where there is no file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._content = path.read_bytes()
        except FileNotFoundError:
            self._content = b"\n"
        self._codes = self._content[: self._content.find(b"\n")].decode("ascii", "replace").split()
        self.words = lru_cache(maxsize=20_000)(lambda stem: self._weights(WORD + stem))
        self.kinds = lru_cache(maxsize=20_000)(lambda stem: self._weights(KIND + stem))

    def _weights(self, key: str) -> dict[str, float]:
        """The weight of a stem by SOC code. Raises CatalogueError for a line that is damaged."""
        line = self._line(f"{key} ".encode())
        try:
            return {
                self._codes[62 * _VALUES[line[at]] + _VALUES[line[at + 1]]]: STEP * _VALUES[line[at + 2]]
                for at in range(0, len(line), 3)
            }
        except (KeyError, IndexError):
            said = f"{self.path}: the line of '{key}' is damaged"
            raise CatalogueError(said, "bring the file back as it was") from None

    def _line(self, start: bytes) -> str:
        """What stands behind the beginning of a line; nothing where there is no such line."""
        content = self._content
        low, high = content.find(b"\n") + 1, len(content)
        while low < high:
            middle = (low + high) // 2
            begin = content.rfind(b"\n", low, middle) + 1 or low
            end = content.find(b"\n", middle) + 1 or high
            found = content[begin : begin + len(start)]
            if found == start:
                return content[begin + len(start) : end].decode("ascii", "replace").rstrip("\n")
            low, high = (end, high) if found < start else (low, begin)
        return ""


def written(weights: dict[str, dict[str, float]]) -> str:
    """The text of a file with these weights, by stem (marked with what it is) and SOC code."""
    codes = sorted({code for held in weights.values() for code in held})
    places = {code: place for place, code in enumerate(codes)}
    lines = [" ".join(codes)]
    for key, held in sorted(weights.items()):
        cells = [(places[code], min(61, round(weight / STEP))) for code, weight in sorted(held.items())]
        lines.append(f"{key} {_line(cell for cell in cells if cell[1])}")
    return "\n".join(line for line in lines if not line.endswith(" ")) + "\n"


def _line(cells: Iterable[tuple[int, int]]) -> str:
    return "".join(_DIGITS[place // 62] + _DIGITS[place % 62] + _DIGITS[weight] for place, weight in cells)
