"""The one door: a file, or standard input, becomes the lines of a résumé, or one sentence that says why not."""

from __future__ import annotations

import os
import stat
from importlib import import_module
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.reading.kind import Kind, kind_of

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.model.resume import Paper

LARGEST = 32 * 1024 * 1024
"""Bytes of a file."""
MOST_LETTERS = 400_000
"""Letters of its text: about a hundred and fifty pages."""
READERS = {
    Kind.PDF: "pdf",
    Kind.DOCX: "docx",
    Kind.ODT: "odt",
    Kind.HTML: "html_text",
    Kind.MARKDOWN: "markdown",
    Kind.TEXT: "plain",
    Kind.JSON: "json_resume",
    Kind.YAML: "rendercv",
    Kind.LINKEDIN: "linkedin",
}
"""The module of each kind that can be read; each has a function `read` from bytes and a name to a `Paper`."""


def name_of(source: Path | bytes) -> str:
    """What a file is called in a sentence; bytes are what was piped into the program."""
    return "standard input" if isinstance(source, bytes) else source.name


def read(source: Path | bytes) -> Paper:
    """The text of a file, or of its bytes. Raises UsageError for what cannot be read, with what to do."""
    name, raw = name_of(source), source if isinstance(source, bytes) else _held(source)
    if len(raw) > LARGEST:
        raise _too_large(name)
    if not raw.strip():
        raise UsageError(f"{name} is empty", "name the file that has your résumé")
    paper: Paper = import_module(f"careeradvisor.reading.{READERS[kind_of(raw, name)]}").read(raw, name)
    if not any(map(str.strip, paper.lines)) and paper.resume is None:
        raise UsageError(f"{name} has no text in it", "name the file that has your résumé")
    if sum(map(len, paper.lines)) > MOST_LETTERS:
        raise UsageError(f"{name} has the text of a book", "name a file that has your résumé and nothing else")
    return paper


def _held(source: Path) -> bytes:
    """The bytes of a file. What is no file (a folder, a pipe, a device) is not opened: it might never end."""
    try:
        about = source.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"there is no file {source}", "check its name and its folder") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{source} cannot be read: {_reason(error)}", "check its name and who may read it") from None
    if stat.S_ISDIR(about.st_mode):
        raise UsageError(f"{source} is a folder", "name one file in it")
    if not stat.S_ISREG(about.st_mode):
        raise UsageError(f"{source} is no file but a pipe or a device", "give its text on standard input: resume -")
    if about.st_size > LARGEST:
        raise _too_large(source.name)
    try:
        with source.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {_reason(error)}", "check who may read it") from None


def _reason(error: Exception) -> str:
    return (os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)).lower()


def _too_large(name: str) -> UsageError:
    return UsageError(
        f"{name} has more than {LARGEST // 1024 // 1024} MB", "save it without its pictures, or as plain text"
    )
