"""The first sheet of a workbook: .xlsx with openpyxl, .ods with the standard library."""

from __future__ import annotations

import importlib
import tempfile
import warnings
import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Protocol

from careeradvisor.desk.list_row import LONGEST, BadLine, Row
from careeradvisor.errors import UsageError
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from careeradvisor.desk.list_text import Source

LARGEST = 500_000_000
"""Bytes of a workbook, packed or unpacked; more is a trap or no list of titles."""
WIDEST = 16_384
"""Columns of a sheet."""
MOST_ROWS = 1_048_576
"""Rows of a sheet."""
IN_MEMORY = 20_000_000
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


class _Worksheet(Protocol):
    """A sheet as openpyxl, which has no types of its own, gives it."""

    title: str

    def iter_rows(self, *, values_only: bool) -> Iterator[tuple[object, ...]]:
        """The values of its cells."""


class _Workbook(Protocol):
    """A workbook, likewise."""

    worksheets: list[_Worksheet]


def is_workbook(begun: bytes) -> bool:
    """Whether a file that begins with these bytes is packed as workbooks are."""
    return begun.startswith(b"PK\x03\x04")


@contextmanager
def sheet(source: Source) -> Iterator[tuple[str, Iterator[Row | BadLine]]]:
    """What the list is read as, and its rows. Raises UsageError for what is no workbook."""
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as held:  # its places can be sought, a pipe's cannot
        for part in source.chunks():
            held.write(part)
            if held.tell() > LARGEST:
                raise UsageError(f"{source.name} has more than {LARGEST // 1_000_000} MB", "save the sheet as CSV")
        try:
            packed = zipfile.ZipFile(held)
        except zipfile.BadZipFile:
            raise _damaged(source.name) from None
        with packed:
            names = set(packed.namelist())
            if sum(each.file_size for each in packed.infolist()) > LARGEST:
                raise UsageError(f"{source.name} unpacks to more than {LARGEST // 1_000_000} MB", "save it as CSV")
            if "xl/workbook.xml" in names:
                yield _excel(source.name, held)
            elif "content.xml" in names:
                yield "an OpenDocument sheet", _trimmed(_open_document(source.name, packed))
            else:
                raise UsageError(f"{source.name} is an archive and no workbook", "name a .xlsx, .ods, CSV or text file")


def _excel(name: str, held: IO[bytes]) -> tuple[str, Iterator[Row | BadLine]]:
    try:
        load: Callable[..., _Workbook] = importlib.import_module("openpyxl").load_workbook
    except ImportError:
        raise UsageError(
            f"{name} is an Excel workbook, and openpyxl, which reads those, is not installed",
            "install it with: pip install 'careeradvisor[lists]', or save the sheet as CSV",
        ) from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that no title depends on
        try:
            book = load(held, read_only=True, data_only=True)
            title, others = book.worksheets[0].title, len(book.worksheets) - 1
        except Exception:  # noqa: BLE001  # a damaged workbook raises whatever its part that is damaged does
            raise _damaged(name) from None
    more = f" (and not {counted(others, 'more sheet')})" if others else ""
    return f"an Excel workbook, sheet '{title}'{more}", _trimmed(_excel_rows(name, book.worksheets[0]))


def _excel_rows(name: str, worksheet: _Worksheet) -> Iterator[Row | BadLine]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for number, cells in enumerate(worksheet.iter_rows(values_only=True), start=1):
                yield _bounded(number, ["" if each is None else str(each) for each in cells])
        except Exception:  # noqa: BLE001  # as above
            raise _damaged(name) from None


def _open_document(name: str, packed: zipfile.ZipFile) -> Iterator[Row | BadLine]:
    from xml.etree import ElementTree as ET

    number = 1
    try:
        with packed.open("content.xml") as content:
            # Python's expat limits how far entities expand, and the size of what is unpacked is known.
            for _event, each in ET.iterparse(content, ("end",)):  # noqa: S314  # as said above
                if each.tag == f"{_TABLE}table":
                    return
                if each.tag != f"{_TABLE}table-row":
                    continue
                cells, many = _cells(each), int(each.get(f"{_TABLE}number-rows-repeated", "1"))
                each.clear()
                for _ in range(min(many, MOST_ROWS)):
                    yield _bounded(number, cells)
                    number += 1
    except (ET.ParseError, zipfile.BadZipFile, ValueError, EOFError):
        raise _damaged(name) from None


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            text = "\n".join("".join(part.itertext()) for part in cell.findall(f"{_TEXT}p"))
            many = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            cells += [text] * min(many, WIDEST - len(cells))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _bounded(number: int, cells: list[str]) -> Row | BadLine:
    if sum(map(len, cells)) > LONGEST:
        return BadLine(number, f"it has more than {LONGEST:,} characters")
    return Row(number, cells)


def _trimmed(rows: Iterator[Row | BadLine]) -> Iterator[Row | BadLine]:
    """The rows without the empty ones at the end, of which a sheet may have a million."""
    last = 0
    for row in rows:
        if isinstance(row, Row) and not any(map(str.strip, row.cells)):
            last = last or row.line
            continue
        if last:
            yield from (Row(number, []) for number in range(last, row.line))
            last = 0
        yield row


def _damaged(name: str) -> UsageError:
    return UsageError(f"{name} is a workbook that cannot be read: it is damaged", "save it anew, or as CSV")
