"""The rows of a table in a download: text with tabs or commas, or the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.reading.download import AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXT = (".txt", ".csv", ".tsv")
WORKBOOK = ".xlsx"
TABLES = (*TEXT, WORKBOOK)
"""How the names of files end that may hold a table."""


def plain(name: str) -> str:
    """The name of a column or file by which it is known: lower case, one blank between words."""
    return " ".join(name.replace("_", " ").casefold().split())


def columns_at(beginning: bytes, name: str) -> list[str]:
    """The columns of a text file that begins so, as `plain` has them."""
    text = beginning.decode("utf-8-sig", "replace")
    return [plain(each) for each in next(_split(text.splitlines()[:1], name), [])]


def rows(content: bytes, name: str) -> Iterator[list[str]]:
    """The rows of a table, the one with the names of its columns first.

    Raises UsageError for what is none.
    """
    if name.casefold().endswith(WORKBOOK):
        from careeradvisor.reading.xlsx import sheet

        yield from sheet(content, name)
        return
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise UsageError(f"{name} is no text", AGAIN)
    yield from _split(io.StringIO(text, newline=""), name)


def records(found: Iterable[list[str]], name: str, wanted: Iterable[str]) -> Iterator[dict[str, str]]:
    """The rows below the names of columns, as these are wanted. Raises UsageError where one is missing, or cut off."""
    heads: list[str] = []
    for number, row in enumerate(found, start=1):
        if not heads:
            heads = [plain(each) for each in row]
            if missing := [each for each in wanted if each not in heads]:
                raise UsageError(
                    f"{name} has no column '{missing[0]}', but {', '.join(heads[:8])}",
                    "name the download as its publisher offers it: docs/import.md",
                )
        elif len(row) < len(heads) and any(row):
            raise UsageError(
                f"{name} is cut off: row {number} has {len(row)} cells, and the first has {len(heads)}", AGAIN
            )
        elif any(row):
            yield dict(zip(heads, row, strict=False))


def _split(lines: Iterable[str], name: str) -> Iterator[list[str]]:
    """The cells of lines: O*NET's text has tabs and no quotes, and other files have commas and quotes."""
    csv.field_size_limit(10_000_000)
    tabs = not name.casefold().endswith(".csv")
    reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if tabs else csv.reader(lines, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise UsageError(f"{name} cannot be read as a table: {error}", AGAIN) from None
