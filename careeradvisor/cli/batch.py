"""Code a list of titles: read as a stream, answered as a stream, so that its length does not matter."""

from __future__ import annotations

import csv
import re
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypeAlias

from careeradvisor.advice.title_match import answers
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.cli.emit import check_target, replacing
from careeradvisor.cli.stream import say, write_document
from careeradvisor.errors import UsageError
from careeradvisor.render.data import one_line
from careeradvisor.render.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue

MOST = 5
CHUNK = 500
"""Answers that are written at once."""
_UNDECODED = re.compile("[\udc80-\udcff]")


class _BadLineError(ValueError):
    """A line that cannot be read."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"line {number}: {reason}")


_Line: TypeAlias = "tuple[int, str] | _BadLineError"


def code_titles(catalogue: Catalogue, source: Path, column: str | None, *, skip_bad: bool, output: Path | None) -> None:
    """One JSON object for each title of `source`, with its line, the title and the best answers.

    Raises UsageError for a file that cannot be read and for a line that cannot, unless `skip_bad`.
    """
    index, known = open_index(catalogue), title_words(catalogue.root)
    name = "standard input" if str(source) == "-" else str(source)
    answered = skipped = 0
    with _opened(source) as raw, _sink(output) as write:
        chunk: list[str] = []
        for line in _watched(_titles(raw, name, column), name):
            if isinstance(line, _BadLineError):
                if not skip_bad:
                    write("".join(chunk))
                    raise UsageError(f"{name}, {line}", "mend the line, or pass over such lines with --skip-bad")
                say(f"skipped: {name}, {line}")
                skipped += 1
                continue
            number, title = line
            answered += 1
            found = answers(title, index, known, MOST)
            chunk.append(one_line("answers", {"line": number, "query": title, "answers": found}))
            if len(chunk) == CHUNK:
                write("".join(chunk))
                chunk.clear()
        write("".join(chunk))
    if skipped:
        say(f"{counted(skipped, 'line')} skipped")
    elif not answered:
        say(f"note: there is no title in {name}")


@contextmanager
def _opened(source: Path) -> Iterator[IO[bytes]]:
    if str(source) == "-":
        if sys.stdin is None:
            raise UsageError("standard input is closed", "name a text or CSV file")
        yield sys.stdin.buffer
        return
    try:
        handle = source.open("rb")
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror}", "name a text or CSV file") from None
    with handle:
        yield handle


@contextmanager
def _sink(output: Path | None) -> Iterator[Callable[[str], object]]:
    if output is None or str(output) == "-":
        yield lambda text: write_document(text, exact=True)
        return
    check_target(output)
    with replacing(output) as handle:
        yield handle.write
    say(f"wrote {output}")


def _titles(raw: IO[bytes], name: str, column: str | None) -> Iterator[_Line]:
    """The titles with their line numbers, and what is wrong with lines that cannot be read."""
    lines = _decoded(raw, name)
    rows = _cells(lines) if column is not None else ((number, [text]) for number, text in enumerate(lines, start=1))
    place = _place(name, column, next(rows, (1, []))) if column is not None else 0
    for row in rows:
        if isinstance(row, _BadLineError):
            yield row
            continue
        number, cells = row
        if any(map(_UNDECODED.search, cells)):
            yield _BadLineError(number, "it is not UTF-8")
        elif cells and len(cells) <= place:
            yield _BadLineError(number, f"it has no column '{column}'")
        elif cells and (title := cells[place].strip()):
            yield number, title


def _decoded(raw: IO[bytes], name: str) -> Iterator[str]:
    """The lines of a file; a byte that is not UTF-8 becomes a character that no UTF-8 text has."""
    try:
        for number, line in enumerate(raw):
            yield line.decode("utf-8" if number else "utf-8-sig", "surrogateescape")
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}", "name a text or CSV file") from None


def _cells(lines: Iterator[str]) -> Iterator[tuple[int, list[str]] | _BadLineError]:
    """The cells of each row of a CSV file with the number of its first line; a quoted cell may have several lines."""
    rows = csv.reader(lines, strict=True)
    while True:
        number = rows.line_num + 1
        try:
            yield number, next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _BadLineError(number, f"it is not CSV ({error})")


def _place(name: str, column: str, first: tuple[int, list[str]] | _BadLineError) -> int:
    if isinstance(first, _BadLineError) or any(map(_UNDECODED.search, first[1])):
        reason = first if isinstance(first, _BadLineError) else _BadLineError(1, "it is not UTF-8")
        raise UsageError(f"{name}, {reason}", "the first line of a CSV file names its columns")
    heads = [head.strip() for head in first[1]]
    if column not in heads:
        raise UsageError(f"{name} has no column '{column}'", f"the columns are: {', '.join(heads) or 'none'}")
    return heads.index(column)


def _watched(lines: Iterator[_Line], name: str) -> Iterator[_Line]:
    """The lines, with a count on stderr when that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from lines
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} titles of {task.description}"), TimeElapsedColumn())
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        refresh_per_second=2,
        redirect_stdout=False,  # answers go to stdout as they are
        redirect_stderr=False,
    ) as progress:
        yield from progress.track(lines, description=name)
