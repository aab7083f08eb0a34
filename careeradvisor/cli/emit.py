"""Bring a page to where the reader wants it: the terminal, or a file that is either whole or not there."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from careeradvisor.cli.option import Color
from careeradvisor.cli.stream import say, write_document
from careeradvisor.errors import OutputError, UsageError
from careeradvisor.writers.page import PLAIN_WIDTH, Format, on_terminal, rendered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.document.page import Page


class Destination(NamedTuple):
    """What the reader said about format and place; `None` where they said nothing."""

    form: Format | None = None
    json: bool = False
    output: Path | None = None
    width: int | None = None
    color: Color = Color.AUTO

    @property
    def chosen(self) -> Format | None:
        """The format asked for: by option, else by the ending of the file's name, else plain text for a file."""
        if self.json:
            if self.form not in (None, Format.JSON):
                raise UsageError(f"--json and --format {self.form} contradict each other", "leave one of them out")
            return Format.JSON
        if self.form or not self.output or str(self.output) == "-":
            return self.form
        return format_of(self.output) or Format.TXT

    @property
    def columns(self) -> int:
        """The width of a text page: as asked, else the terminal's, else 80 (COLUMNS, where it is set)."""
        if self.width:
            return self.width
        on_terminal = sys.stdout is not None and sys.stdout.isatty() and not self.output
        return shutil.get_terminal_size().columns if on_terminal or "COLUMNS" in os.environ else PLAIN_WIDTH

    @property
    def colored(self) -> bool:
        """Whether the terminal page has colors."""
        match self.color:
            case Color.ALWAYS:
                return True
            case Color.NEVER:
                return False
            case _:
                if os.environ.get("NO_COLOR"):
                    return False
                return bool(os.environ.get("FORCE_COLOR")) or (
                    sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
                )

    def check(self) -> None:
        """Refuse a destination that cannot be, before any work is done or anything is kept."""
        _ = self.chosen
        if self.output and str(self.output) != "-":
            check_target(self.output)


def format_of(path: Path) -> Format | None:
    """The format that the ending of a file's name stands for."""
    ending = path.suffix.removeprefix(".").casefold()
    return Format(ending) if ending in set(Format) else None


def emit(page: Page, destination: Destination) -> None:
    """Write the page. Raises UsageError for a place that cannot be, OutputError when writing fails."""
    form = destination.chosen
    to_file = destination.output is not None and str(destination.output) != "-"
    if to_file and destination.output:
        check_target(destination.output)
    text = (
        rendered(page, form, destination.columns)
        if form
        else on_terminal(page, destination.columns, color=destination.colored)
    )
    if to_file and destination.output:
        save(text, destination.output)
        say(f"wrote {destination.output}")
    else:
        with suppress(BrokenPipeError):  # a reader who stops early has what they wanted
            write_document(text, exact=form not in (None, Format.TXT))


def check_target(path: Path, option: str = "--output") -> None:
    """Refuse a path that no file can have, before any work is done."""
    if path.is_dir():
        raise UsageError(f"{option} {path} is a folder", f"name a file in it, such as {path / 'page.md'}")
    if not path.parent.is_dir():
        raise UsageError(f"{option} {path}: there is no folder {path.parent}", f"make it first: mkdir -p {path.parent}")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UsageError(f"{option} {path}: writing there is not permitted", "name a file in a folder of your own")


def emit_text(text: str, output: Path | None) -> None:
    """Write a text that has one form only to a file or, as it is, to stdout."""
    if output and str(output) != "-":
        save(text, output)
        say(f"wrote {output}")
    else:
        with suppress(BrokenPipeError):
            write_document(text, exact=True)


def save(text: str, path: Path) -> None:
    """Write a file in one step: the old file stays until the new one is complete."""
    with replacing(path) as handle:
        handle.write(text)


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file to write that takes the place of `path` when all is written; a device is written to as it is.

    Raises OutputError, what was there before untouched, when writing fails.
    """
    device = path.exists() and not path.is_file()
    target = path if device else path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as handle:
            yield handle
        if not device:
            target.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} could not be written: {error.strerror}", "what was there before is unchanged"
        ) from None
    finally:
        if not device:
            target.unlink(missing_ok=True)
