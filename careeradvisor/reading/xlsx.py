"""The first sheet of an Excel workbook as rows of text, for tables that a publisher offers in this form."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.parsers import expat

from careeradvisor.errors import UsageError
from careeradvisor.reading.download import AGAIN
from careeradvisor.reading.package import heard

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST = 50
"""Columns that are read; a row with one cell in its last column would else have thousands."""
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


class _Strings:
    """The texts that cells share, by their number."""

    def __init__(self) -> None:
        self.held: list[str] = []
        self._parts: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  # expat gives it
        if name == "si":
            self.held.append("")
        self._parts = [] if name == "t" else None

    def end(self, name: str) -> None:
        if name == "t" and self._parts is not None and self.held:
            self.held[-1] += "".join(self._parts)
        self._parts = None

    def text(self, words: str) -> None:
        if self._parts is not None:
            self._parts.append(words)


class _Cells:
    """The rows of a sheet."""

    def __init__(self, strings: list[str]) -> None:
        self.rows: list[list[str]] = []
        self._strings = strings
        self._place = 0
        self._kind = ""
        self._parts: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self.rows.append([])
        elif name == "c":
            self._place = _column(attributes.get("r", ""), len(self.rows[-1]) if self.rows else 0)
            self._kind = attributes.get("t", "n")
        self._parts = [] if name in ("v", "t") else None

    def end(self, name: str) -> None:
        if name in ("v", "t") and self._parts is not None and self.rows and self._place < WIDEST:
            said = "".join(self._parts)
            row = self.rows[-1]
            row += [""] * (self._place + 1 - len(row))
            row[self._place] = self._strings[int(said)] if self._kind == "s" else said
        self._parts = None

    def text(self, words: str) -> None:
        if self._parts is not None:
            self._parts.append(words)


def sheet(content: bytes, name: str) -> Iterator[list[str]]:
    """The rows of the first sheet, each at least as wide as the first.

    Raises UsageError for what is no workbook, and BadZipFile for one that is cut off.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if SHEET not in packed.namelist():
            raise UsageError(f"{name} is no Excel workbook", "name the download as its publisher offers it")
        strings = _Strings()
        cells = _Cells(strings.held)
        try:
            if STRINGS in packed.namelist():
                heard(packed, STRINGS, name, strings)
            heard(packed, SHEET, name, cells)
        except (expat.ExpatError, IndexError, ValueError):
            raise UsageError(f"{name} is damaged: its cells do not hold together", AGAIN) from None
    width = max(map(len, cells.rows[:1]), default=0)
    for row in cells.rows:
        yield row + [""] * (width - len(row))


def _column(reference: str, following: int) -> int:
    """The place of a cell in its row by its reference, 2 for C17; that which follows for a cell without one."""
    place = 0
    for letter in reference:
        if not letter.isalpha():
            break
        place = place * 26 + ord(letter.upper()) - 64
    return place - 1 if place else following
