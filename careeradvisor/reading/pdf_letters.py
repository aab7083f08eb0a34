"""The letters of a PDF, each with its place. This runs as a process of its own, and nothing else knows pdfium."""

from __future__ import annotations

import contextlib
import ctypes
import math
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias

from careeradvisor.reading.pdf_layout import Letter, page_lines

if TYPE_CHECKING:

    class _Box(ctypes.Structure):
        """Where a letter may be, in points."""

        left: float
        right: float
        bottom: float
        top: float

    class _Matrix(ctypes.Structure):
        """How a letter is turned and stretched."""

        a: float
        b: float
        c: float
        d: float

    _Handle: TypeAlias = ctypes.c_void_p
    _Number: TypeAlias = ctypes.c_double

    class _Pdfium(Protocol):
        """What is called of pdfium. Each takes what it returns by reference as a number or a structure to fill in."""

        FS_RECTF: type[_Box]
        FS_MATRIX: type[_Matrix]

        def FPDF_InitLibrary(self) -> None: ...
        def FPDF_LoadMemDocument64(self, raw: bytes, size: int, password: None) -> _Handle: ...
        def FPDF_GetLastError(self) -> int: ...
        def FPDF_GetPageCount(self, document: _Handle) -> int: ...
        def FPDF_LoadPage(self, document: _Handle, number: int) -> _Handle: ...
        def FPDF_ClosePage(self, page: _Handle) -> None: ...
        def FPDFText_LoadPage(self, page: _Handle) -> _Handle: ...
        def FPDFText_ClosePage(self, held: _Handle) -> None: ...
        def FPDFText_CountChars(self, held: _Handle) -> int: ...
        def FPDFText_GetUnicode(self, held: _Handle, index: int) -> int: ...
        def FPDFText_IsGenerated(self, held: _Handle, index: int) -> int: ...
        def FPDFText_GetFontSize(self, held: _Handle, index: int) -> float: ...
        def FPDFText_GetCharOrigin(self, held: _Handle, index: int, x: _Number, y: _Number) -> int: ...
        def FPDFText_GetCharBox(
            self, held: _Handle, index: int, left: _Number, right: _Number, bottom: _Number, top: _Number
        ) -> int: ...
        def FPDFText_GetLooseCharBox(self, held: _Handle, index: int, box: _Box) -> int: ...
        def FPDFText_GetMatrix(self, held: _Handle, index: int, matrix: _Matrix) -> int: ...


MOST_LETTERS = 600_000
"""Letters of a file that are looked at."""
_PASSWORD = 4
LOCKED, BROKEN, LONG, UNSEEN = 10, 11, 12, 13
_NONE = frozenset({0, 2, 3, 13, 10, 0xFFFF})
_HYPHENS = {0xFFFE: "-", 0xAD: "-", 2: "-"}
_POINT = "\u2022"


def main() -> None:
    """Read a PDF from standard input and write its lines, its pages parted by form feeds."""
    memory, most_pages = map(int, sys.argv[1:3])
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        status, said = _read(sys.stdin.buffer.read(), most_pages)
    except MemoryError:
        status, said = BROKEN, ""
    sys.stdout.buffer.write(said.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    sys.exit(status)


def _read(raw: bytes, most_pages: int) -> tuple[int, str]:
    """The status of a file, and its text or the number of its pages."""
    pdfium: _Pdfium = import_module("pypdfium2_raw")
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
    if not document:
        return LOCKED if pdfium.FPDF_GetLastError() == _PASSWORD else BROKEN, ""
    count = pdfium.FPDF_GetPageCount(document)
    if count > most_pages:
        return LONG, str(count)
    if count < 1:
        return BROKEN, ""
    pages: list[str] = []
    left = MOST_LETTERS
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            pages.append("")
            continue
        letters = _letters(pdfium, page, left)
        left -= len(letters)
        pages.append("\n".join(page_lines(letters)))
        pdfium.FPDF_ClosePage(page)
    if not any(pages):
        return UNSEEN, str(count)
    return 0, "\f".join(pages)


def _letters(pdfium: _Pdfium, page: _Handle, most: int) -> list[Letter]:
    """The letters of a page as if it were read upright, without those that pdfium added itself."""
    held = pdfium.FPDFText_LoadPage(page)
    if not held:
        return []
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    loose, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    found: list[Letter] = []
    turns: dict[int, int] = {}
    for index in range(min(pdfium.FPDFText_CountChars(held), most)):
        code = pdfium.FPDFText_GetUnicode(held, index)
        if pdfium.FPDFText_IsGenerated(held, index) == 1 or (code in _NONE and code not in _HYPHENS):
            continue
        pdfium.FPDFText_GetCharOrigin(held, index, x, y)
        pdfium.FPDFText_GetCharBox(held, index, left, right, bottom, top)
        pdfium.FPDFText_GetLooseCharBox(held, index, loose)
        pdfium.FPDFText_GetMatrix(held, index, matrix)
        size = pdfium.FPDFText_GetFontSize(held, index) * math.hypot(matrix.c, matrix.d)
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) % 4
        turns[turn] = turns.get(turn, 0) + 1
        tight, wide = (
            (left.value, right.value, bottom.value, top.value),
            (loose.left, loose.right, loose.bottom, loose.top),
        )
        found.append(_placed(_sign(code), (x.value, y.value), tight, wide, abs(size) or 1.0, turn, index))
    pdfium.FPDFText_ClosePage(held)
    upright = max(turns, key=lambda turn: turns[turn], default=0)
    return [each for each in found if each.turn == upright]


def _placed(
    sign: str,
    origin: tuple[float, float],
    tight: tuple[float, float, float, float],
    wide: tuple[float, float, float, float],
    size: float,
    turn: int,
    order: int,
) -> Letter:
    """A letter with its place along its own line, and that line's height on the page, from above."""
    (x, y), (left, right, bottom, top) = origin, tight
    begin, end = wide[0], wide[1]
    if turn == 1:
        x, y, left, right, begin, end = y, -x, bottom, top, wide[2], wide[3]
    elif turn == 2:
        x, y, left, right, begin, end = -x, -y, -right, -left, -wide[1], -wide[0]
    elif turn == 3:
        x, y, left, right, begin, end = -y, x, -top, -bottom, -wide[3], -wide[2]
    return Letter(sign, x, -y, left, right, max(end - begin, 0.0), size, turn, order)


def _sign(code: int) -> str:
    if code in _HYPHENS:
        return _HYPHENS[code]
    if 0xE000 <= code <= 0xF8FF:  # signs of symbol fonts: nearly always the point of an item, or a picture
        return _POINT if code in (0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076) else " "
    return chr(code) if code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else " "
