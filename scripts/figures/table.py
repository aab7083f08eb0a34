"""Reads a raw file and refuses one that is not what raw.py describes."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl  # type: ignore[import-untyped, unused-ignore]

from figures.error import FigureError

if TYPE_CHECKING:
    from collections.abc import Collection

    from figures.raw import RawFile

UNPUBLISHED = frozenset({"", "*", "#"})
"""What publishers write where there is no value: nothing; not available; above the published ceiling."""


@dataclass(frozen=True, slots=True)
class Table:
    """The checked rows of one raw file, each a dict from column name to the exact text of the cell."""

    raw: RawFile
    rows: list[dict[str, str]]
    digest: str
    size: int

    def problem(self, index: int, message: str) -> FigureError:
        """An error that names the row as a spreadsheet counts it."""
        return FigureError(f"{self.raw.path}, row {self.raw.header + 1 + index}: {message}")

    def pairs(self, first: str, second: str) -> list[tuple[str, str]]:
        """What two columns say, row by row, where the second has a published value."""
        return [(row[first], row[second]) for row in self.rows if row[second] not in UNPUBLISHED]

    def lookup(self, key: str, value: str) -> dict[str, str]:
        """The published values of one column by the code in another, which does not repeat."""
        return dict(self.pairs(key, value))

    def expect_known(self, column: str, known: Collection[str], what: str) -> None:
        """A well-formed code that nobody knows would be dropped silently by a join."""
        for index, row in enumerate(self.rows):
            if row[column] not in known:
                raise self.problem(index, f"'{column}' is '{row[column]}', expected {what}.")


def read(folder: Path, raw: RawFile) -> Table:
    try:
        data = (folder / raw.path).read_bytes()
    except OSError as problem:
        raise FigureError(f"{raw.path}: cannot be read ({problem.strerror}), expected a file there.") from problem
    cells = _csv_cells(raw.path, data) if raw.sheet is None else _workbook_cells(raw.path, data, raw.sheet)
    header, body = cells[raw.header - 1 : raw.header], cells[raw.header :]
    names = header[0] if header else []
    for column in raw.columns:
        if column.name not in names:
            raise FigureError(f"{raw.path}, row {raw.header}: no column '{column.name}', expected it in the header.")
    for number, row in enumerate(body, start=raw.header + 1):
        if len(row) != len(names):
            raise FigureError(f"{raw.path}, row {number}: {len(row)} cells, expected {len(names)}.")
    rows = [dict(zip(names, row, strict=True)) for row in body]
    table = Table(raw, rows, sha256(data).hexdigest(), len(data))
    _check(table)
    return table


def _check(table: Table) -> None:
    raw, seen = table.raw, dict[tuple[str, ...], int]()
    for index, row in enumerate(table.rows):
        for column in raw.columns:
            if not column.accepts(row[column.name]):
                value = row[column.name][:40]
                raise table.problem(index, f"'{column.name}' is '{value}', expected {column.expected}.")
        key = tuple(row[name] for name in raw.key)
        if key in seen:
            first = seen[key] + raw.header + 1
            raise table.problem(index, f"{' '.join(key)[:40]} repeats row {first}, expected it once.")
        seen[key] = index
    low, high = raw.rows
    if not low <= len(table.rows) <= high:
        raise table.problem(
            len(table.rows),
            f"the file ends after {len(table.rows):,} rows of data, expected {low:,} to {high:,}.",
        )


def _csv_cells(path: str, data: bytes) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as problem:
        raise FigureError(f"{path}, row {len(rows) + 1}: {problem}, expected CSV in UTF-8.") from problem
    return rows


def _workbook_cells(path: str, data: bytes, sheet: str) -> list[list[str]]:
    """The cells as text, without the stray spaces of hand-made workbooks and empty rows at the end."""
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = [["" if cell is None else str(cell).strip() for cell in row] for row in book[sheet].values]
    except Exception as problem:  # openpyxl raises whatever the unzipping or the XML raised
        raise FigureError(f"{path}: cannot be read, expected a workbook with a sheet '{sheet}'.") from problem
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]
