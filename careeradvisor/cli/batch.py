"""Code a list of titles: read as a stream, answered as a stream, so that its length does not matter."""

from __future__ import annotations

import csv
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from careeradvisor.advice.title_match import answers
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.cli.emit import check_target
from careeradvisor.cli.stream import say, write_document
from careeradvisor.errors import OutputError, UsageError
from careeradvisor.render.data import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue

MOST = 5
CHUNK = 500
"""Answers that are written at once."""


class _BadLineError(ValueError):
    """A line that cannot be read."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(f"line {number}: {reason}")


def code_titles(catalogue: Catalogue, source: Path, column: str | None, *, skip_bad: bool, output: Path | None) -> None:
    """One JSON object for each title of `source`, with its line, the title and the best answers.

    Raises UsageError for a file that cannot be read and for a line that cannot, unless `skip_bad`.
    """
    index, known = open_index(catalogue), title_words(catalogue.root)
    skipped = 0
    with _opened(source) as raw, _sink(output) as write:
        chunk: list[str] = []
        for line in _watched(_titles(raw, column), source):
            if isinstance(line, _BadLineError):
                if not skip_bad:
                    write("".join(chunk))
                    raise UsageError(f"{source}, {line}", "mend the line, or pass over such lines with --skip-bad")
                say(f"skipped: {source}, {line}")
                skipped += 1
                continue
            number, title = line
            found = answers(title, index, known, MOST)
            chunk.append(one_line("answers", {"line": number, "query": title, "answers": found}))
            if len(chunk) == CHUNK:
                write("".join(chunk))
                chunk.clear()
        write("".join(chunk))
    if skipped:
        say(f"{skipped} lines were skipped")


@contextmanager
def _opened(source: Path) -> Iterator[IO[bytes]]:
    if str(source) == "-":
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
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as handle:
            yield handle.write
        part.replace(output)
        say(f"wrote {output}")
    except OSError as error:
        raise OutputError(
            f"{output} could not be written: {error.strerror}", "what was there before is unchanged"
        ) from None
    finally:
        part.unlink(missing_ok=True)


def _titles(raw: IO[bytes], column: str | None) -> Iterator[tuple[int, str] | _BadLineError]:
    """The titles with their line numbers, and what is wrong with lines that cannot be read."""
    place: int | None = None
    for number, line in enumerate(raw, start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            cells = [text] if column is None else next(csv.reader([text]), [])
        except (UnicodeDecodeError, csv.Error) as error:
            yield _BadLineError(number, "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error))
            continue
        if column is not None and place is None:
            place = _place(column, cells)
        elif len(cells) <= (place or 0):
            yield _BadLineError(number, f"it has no column '{column}'")
        elif title := cells[place or 0].strip():
            yield number, title


def _place(column: str, heads: list[str]) -> int:
    if column not in heads:
        raise UsageError(f"there is no column '{column}'", f"the columns are: {', '.join(heads) or 'none'}")
    return heads.index(column)


def _watched(
    lines: Iterator[tuple[int, str] | _BadLineError], source: Path
) -> Iterator[tuple[int, str] | _BadLineError]:
    """The lines, with a count on stderr when that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from lines
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} titles of {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(lines, description=str(source))
