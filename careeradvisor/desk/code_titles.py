"""Code a list of titles: read as a stream, answered as a stream, so that its length does not matter."""

from __future__ import annotations

import csv
import re
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias

from careeradvisor.advice.title_match import reply
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.advice.title_match import Answer
    from careeradvisor.catalogue.catalogue import Catalogue

MOST = 5
_UNDECODED = re.compile("[\udc80-\udcff]")


class BadLineError(ValueError):
    """A line that cannot be read."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"line {number}: {reason}")


class CodedTitle(NamedTuple):
    """A title of a list, the line it stands in, and what it leads to, as `Answers` has it."""

    line: int
    query: str
    answers: tuple[Answer, ...]
    status: str | None
    said: str | None
    advice: str | None


_Line: TypeAlias = "tuple[int, str] | BadLineError"


def code_titles(
    catalogue: Catalogue, raw: IO[bytes], name: str, column: str | None
) -> Iterator[CodedTitle | BadLineError]:
    """What each title of `raw` leads to, and each line that cannot be read; `name` is what messages call the list.

    Raises UsageError for a list that cannot be read at all.
    """
    index, known = open_index(catalogue), title_words(catalogue.root, catalogue.memory)
    for line in _titles(raw, name, column):
        if isinstance(line, BadLineError):
            yield line
        else:
            found = reply(line[1], index, known, MOST)
            yield CodedTitle(*line, found.answers, found.status, found.said, found.advice)


def _titles(raw: IO[bytes], name: str, column: str | None) -> Iterator[_Line]:
    """The titles with their line numbers, and what is wrong with lines that cannot be read."""
    lines = _decoded(raw, name)
    rows = _cells(lines) if column is not None else ((number, [text]) for number, text in enumerate(lines, start=1))
    place = _place(name, column, next(rows, (1, []))) if column is not None else 0
    for row in rows:
        if isinstance(row, BadLineError):
            yield row
            continue
        number, cells = row
        if any(map(_UNDECODED.search, cells)):
            yield BadLineError(number, "it is not UTF-8")
        elif cells and len(cells) <= place:
            yield BadLineError(number, f"it has no column '{column}'")
        elif cells and (title := cells[place].strip()):
            yield number, title


def _decoded(raw: IO[bytes], name: str) -> Iterator[str]:
    """The lines of a file; a byte that is not UTF-8 becomes a character that no UTF-8 text has."""
    try:
        for number, line in enumerate(raw):
            yield line.decode("utf-8" if number else "utf-8-sig", "surrogateescape")
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}", "name a text or CSV file") from None


def _cells(lines: Iterator[str]) -> Iterator[tuple[int, list[str]] | BadLineError]:
    """The cells of each row of a CSV file with the number of its first line; a quoted cell may have several lines."""
    rows = csv.reader(lines, strict=True)
    while True:
        number = rows.line_num + 1
        try:
            yield number, next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadLineError(number, f"it is not CSV ({error})")


def _place(name: str, column: str, first: tuple[int, list[str]] | BadLineError) -> int:
    if isinstance(first, BadLineError) or any(map(_UNDECODED.search, first[1])):
        reason = first if isinstance(first, BadLineError) else BadLineError(1, "it is not UTF-8")
        raise UsageError(f"{name}, {reason}", "the first line of a CSV file names its columns")
    heads = [head.strip() for head in first[1]]
    if column not in heads:
        raise UsageError(f"{name} has no column '{column}'", f"the columns are: {', '.join(heads) or 'none'}")
    return heads.index(column)
