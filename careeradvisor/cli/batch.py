"""Bring the answers to a list of titles out as a stream, with a count for whoever watches."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, TypeVar

from careeradvisor.advice.code_check import Agreement
from careeradvisor.cli.emit import check_target, is_stream
from careeradvisor.cli.stream import say, write_document
from careeradvisor.desk.list_row import BadLine, ListCount
from careeradvisor.document.visible import visible
from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.storage.file import replacing
from careeradvisor.text.number import counted
from careeradvisor.writers import check_csv
from careeradvisor.writers.json_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from careeradvisor.desk.code_titles import CodedTitle
    from careeradvisor.desk.desk import Desk

CHUNK = 500
"""Answers that are written at once."""
AGREEMENT = {
    Agreement.SAME: "the same",
    Agreement.FURTHER: "among the further answers",
    Agreement.DIFFERENT: "different",
    Agreement.NO_ANSWER: "of titles without an answer",
    Agreement.NO_CODE: "no code of an occupation",
}
"""How codes stand to answers, in words."""
T = TypeVar("T")


class ListWish(NamedTuple):
    """How a list is to be coded.

    `column` has its titles and `codes` the codes to compare with; `only` is the least confidence of an answer that is
    shown, or with `below` the least that is not. As a `table` only what differs from the codes is shown.
    """

    column: str | None = None
    codes: str | None = None
    only: int | None = None
    below: bool = False
    table: bool = False
    skip_bad: bool = False

    def shows(self, coded: CodedTitle) -> bool:
        """Whether an answer is sure enough, or unsure enough, to be shown."""
        return self.only is None or (coded.confidence < self.only) is self.below


def wished(only: str | None, **said: Any) -> ListWish:
    """A wish with the confidence that `--only` names. Raises UsageError for what is none."""
    if only is None:
        return ListWish(**said)
    number = only.casefold().removeprefix("below-")
    if not number.isdecimal() or int(number) > 100:
        raise UsageError(
            f"--only {only} is no confidence", "write a number from 0 to 100, such as 75, or below-75 for the others"
        )
    return ListWish(only=int(number), below=number != only.casefold(), **said)


def code_list(desk: Desk, source: Path, wish: ListWish, output: Path | None) -> None:
    """One JSON object for each title of `source`, with its line, the title and the best answers; or the table.

    Raises UsageError for a file that cannot be read and for a line that cannot, unless such lines are to be skipped.
    """
    name = "standard input" if is_stream(source) else str(source)
    shown: Counter[Agreement | None] = Counter()
    count = None
    with opened(source) as raw, _sink(output, source) as write:
        chunk: list[str] = [check_csv.heads()] if wish.table else []
        release = desk.release()
        for each in _watched(desk.code_titles(raw, name, wish.column, wish.codes), name):
            if isinstance(each, ListCount):
                count = each
                continue
            if isinstance(each, BadLine):
                if not wish.skip_bad:
                    write("".join(chunk))
                    raise UsageError(f"{name}, {each}", "mend the line, or pass over such lines with --skip-bad")
                say(f"skipped: {name}, {each}")
                continue
            if wish.shows(each):
                shown[each.check.agreement if each.check else None] += 1
                chunk.append(_row(each) if wish.table else one_line("answers", each, release))
            if len(chunk) == CHUNK:
                write("".join(chunk))
                chunk.clear()
        write("".join(chunk))
    if count:
        _account(count, shown, wish, name)


def _account(count: ListCount, shown: Counter[Agreement | None], wish: ListWish, name: str) -> None:
    """Say what became of the lines, how many answers are shown, and how many codes agree."""
    say(_summary(count))
    if wish.only is not None:
        which = f"{'below' if wish.below else 'of at least'} {wish.only}"
        say(f"{shown.total():,} of {count.answered:,} have a confidence {which}, and are shown")
    if wish.codes is not None:
        say(_agreement(shown))
    if not count.answered and not count.skipped:
        say(f"note: there is no title in {name}")


def _row(coded: CodedTitle) -> str:
    """The row of the table of differences, nothing for a title whose code agrees."""
    return check_csv.row(coded.line, coded.query, coded.check, next(iter(coded.answers), None)) if coded.check else ""


def _agreement(shown: Counter[Agreement | None]) -> str:
    """How many codes agree: `1,800 codes: 1,200 the same (67%), 300 among further answers (17%), ...`."""
    coded = {key: count for key, count in shown.items() if key not in (None, Agreement.EMPTY)}
    total = sum(coded.values())
    said = [
        f"{coded[key]:,} {words} ({round(100 * coded[key] / total)}%)"
        for key, words in AGREEMENT.items()
        if key in coded
    ]
    without = shown[Agreement.EMPTY]
    return f"{total:,} {'code' if total == 1 else 'codes'}{': ' if said else ''}{', '.join(said)}" + (
        f"; {counted(without, 'title')} without one" if without else ""
    )


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
