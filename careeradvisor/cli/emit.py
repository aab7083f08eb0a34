"""Bring a page to where the reader wants it: the terminal, or a file that is either whole or not there."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.cli.option import Color
from careeradvisor.cli.stream import say, write_document
from careeradvisor.errors import OutputError, UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.storage import file
from careeradvisor.writers.page import Format, encoded, is_text, rendered
from careeradvisor.writers.setting import PLAIN_WIDTH, Setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.document.page import Page
    from careeradvisor.model.release import Release

PRIVATE = ("profile", "assessment", "practice")
"""Kinds of result that tell of a person; a new file of one is for their eyes alone."""


class Destination(NamedTuple):
    """What the reader said about format and place; `None` where they said nothing.

    `reads` are their own files and folders of role files, which are not to be written over.
    """

    form: Format | None = None
    json: bool = False
    output: Path | None = None
    width: int | None = None
    color: Color = Color.AUTO
    no_pager: bool = False
    reads: tuple[Path, ...] = ()

    @property
    def chosen(self) -> Format | None:
        """The format asked for: by option, else by the ending of the file's name, else plain text for a file."""
        if self.json:
            if self.form not in (None, Format.JSON):
                raise UsageError(f"--json and --format {self.form} contradict each other", "leave one of them out")
            return Format.JSON
        if self.form or not self.output or is_stream(self.output):
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
        if self.to_file and self.output:
            check_target(self.output, reads=self.reads)

    @property
    def to_file(self) -> bool:
        """Whether the page goes to a file."""
        return self.output is not None and not is_stream(self.output)


def is_stream(path: Path | None) -> bool:
    """Whether a path stands for standard input or output."""
    return str(path) == "-"


def format_of(path: Path) -> Format | None:
    """The format that the ending of a file's name stands for."""
    ending = path.suffix.removeprefix(".").casefold()
    return Format(ending) if ending in set(Format) else None


def emit(page: Page, destination: Destination, changed: str = "", release: Release | None = None) -> None:
    """Write the page. `changed` is what the command has changed before, said should writing fail.

    `release` is what the page comes from, where the command has read it.

    Raises UsageError for a place that cannot be, OutputError when writing fails.
    """
    form = destination.chosen
    destination.check()
    setting = Setting(
        destination.columns, form is None and destination.colored, release=release, whole=form is not None
    )
    output = destination.output if destination.to_file else None
    if form and not is_text(form):
        if output is None and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError(
                f"a {form.upper()} is nothing for a terminal to show", f"write it to a file: --output page.{form}"
            )
        deliver(encoded(page, form, setting), output, private=page.kind in PRIVATE, changed=changed)
        return
    text = rendered(page, form or Format.TXT, setting)
    if form is None and not destination.output and not destination.no_pager and _paged(text):
        return
    deliver(text, output, exact=form not in (None, Format.TXT), private=page.kind in PRIVATE, changed=changed)


def _paged(text: str) -> bool:
    """Show a page that is longer than the terminal in the reader's pager; `False` where it is to be printed."""
    if sys.stdout is None or not sys.stdout.isatty():
        return False
    from careeradvisor.cli.pager import overflows, paged

    return overflows(text) and paged(text)


def emit_text(text: str, output: Path | None, reads: Sequence[Path] = (), *, private: bool = False) -> None:
    """Write a text that has one form only to a file or, as it is, to stdout."""
    if output and not is_stream(output):
        check_target(output, reads=reads)
    deliver(text, None if is_stream(output) else output, private=private)


def deliver(
    text: str | bytes, output: Path | None, *, exact: bool = True, private: bool = False, changed: str = ""
) -> None:
    """Write a text, or bytes, to a file or to stdout. Raises OutputError, which says what was `changed` before."""
    try:
        if output:
            save(text, output, private=private)
            say(f"wrote {output}")
        else:
            with suppress(BrokenPipeError):  # a reader who stops early has what they wanted
                write_document(text, exact=exact)
    except OutputError as error:
        raise OutputError(error.message, *([changed] if changed else error.hints)) from None


def check_target(path: Path, option: str = "--output", reads: Sequence[Path] = ()) -> None:
    """Refuse a path that no file can have, and one that the command reads, before any work is done."""
    try:
        _check_place(path, option)
        for each in reads:
            if same_file(path, each) or (each.is_dir() and _is_role_file(path, each)):
                raise UsageError(f"{option} {path} is your own file that is read here", "name another file to write")
    except OSError as error:
        raise UsageError(f"{option} {path}: {error.strerror}", "name another file") from None


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file, which need not be there yet."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def save(text: str | bytes, path: Path, *, private: bool = False) -> None:
    """Write a file in one step: the old file stays until the new one is complete."""
    content = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if note := file.write(path, content, private=private):
        say(f"note: {note}")


def _check_place(path: Path, option: str) -> None:
    if path.is_dir():
        raise UsageError(f"{option} {path} is a folder", f"name a file in it, such as {path / 'page.md'}")
    if not path.parent.is_dir():
        raise UsageError(f"{option} {path}: there is no folder {path.parent}", f"make it first: mkdir -p {path.parent}")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UsageError(f"{option} {path}: writing there is not permitted", "name a file in a folder of your own")


def _is_role_file(path: Path, folder: Path) -> bool:
    """Whether a path is a file from which a folder of own roles is read."""
    place = Path(os.path.realpath(path))
    return place.suffix == ".toml" and place.is_file() and place.is_relative_to(os.path.realpath(folder))
