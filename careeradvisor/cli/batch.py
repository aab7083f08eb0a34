"""Bring the answers to a list of titles out as a stream, with a count for whoever watches."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypeVar

from careeradvisor.cli.emit import check_target, is_stream
from careeradvisor.cli.stream import say, write_document
from careeradvisor.desk.list_row import BadLine, ListCount
from careeradvisor.document.visible import visible
from careeradvisor.errors import UsageError
from careeradvisor.storage.file import replacing
from careeradvisor.text.number import counted
from careeradvisor.writers.json_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careeradvisor.desk.desk import Desk

CHUNK = 500
"""Answers that are written at once."""
T = TypeVar("T")


def code_list(desk: Desk, source: Path, column: str | None, *, skip_bad: bool, output: Path | None) -> None:
    """One JSON object for each title of `source`, with its line, the title and the best answers.

    Raises UsageError for a file that cannot be read and for a line that cannot, unless `skip_bad`.
    """
    name = "standard input" if is_stream(source) else str(source)
    count = None
    with opened(source) as raw, _sink(output, source) as write:
        chunk: list[str] = []
        release = desk.release()
        for each in _watched(desk.code_titles(raw, name, column), name):
            if isinstance(each, ListCount):
                count = each
                continue
            if isinstance(each, BadLine):
                if not skip_bad:
                    write("".join(chunk))
                    raise UsageError(f"{name}, {each}", "mend the line, or pass over such lines with --skip-bad")
                say(f"skipped: {name}, {each}")
                continue
            chunk.append(one_line("answers", each, release))
            if len(chunk) == CHUNK:
                write("".join(chunk))
                chunk.clear()
        write("".join(chunk))
    if count:
        say(_summary(count))
    if count and not count.answered and not count.skipped:
        say(f"note: there is no title in {name}")


def _summary(count: ListCount) -> str:
    """What became of the lines: `2,000 lines: 1,990 answered, 9 empty, 1 skipped`."""
    said = [f"{count.answered:,} answered", f"{count.empty:,} empty", f"{count.skipped:,} skipped"]
    said += [f"{counted(count.headings, 'heading')}"] * bool(count.headings)
    said += [f"{count.within:,} within a cell of several lines"] * bool(count.within)
    return f"{count.lines:,} {'line' if count.lines == 1 else 'lines'}: {', '.join(said)}"


@contextmanager
def opened(source: Path) -> Iterator[IO[bytes]]:
    """A list of titles to read, or standard input for `-`. Raises UsageError for what is none."""
    if is_stream(source):
        if sys.stdin is None:
            raise UsageError("standard input is closed", "name a text or CSV file")
        _refuse_device(sys.stdin.buffer, "standard input")
        yield sys.stdin.buffer
        return
    try:
        handle = source.open("rb")
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror}", "name a text or CSV file") from None
    with handle:
        _refuse_device(handle, str(source))
        yield handle


def _refuse_device(handle: IO[bytes], name: str) -> None:
    """Raise UsageError for what has no end (/dev/zero) or is a disk; a terminal and /dev/null are lists too."""
    try:
        descriptor = handle.fileno()
    except OSError:  # no file of the system's
        return
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not handle.isatty() and name != os.devnull):
        raise UsageError(f"{name} is a device, and no list of titles", "name a text or CSV file")


@contextmanager
def _sink(output: Path | None, source: Path) -> Iterator[Callable[[str], object]]:
    if output is None or is_stream(output):
        yield lambda text: write_document(text, exact=True)
        return
    check_target(output, reads=() if is_stream(source) else (source,))
    with replacing(output) as draft:
        yield lambda text: draft.write(text.encode("utf-8", "backslashreplace"))
    if draft.note:
        say(f"note: {draft.note}")
    say(f"wrote {output}")


def _watched(lines: Iterator[T], name: str) -> Iterator[T]:
    """The lines, with a count on stderr when that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from lines
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} titles of {task.description}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        refresh_per_second=2,
        redirect_stdout=False,  # answers go to stdout as they are
        redirect_stderr=False,
    ) as progress:
        yield from progress.track(lines, description=visible(name))
