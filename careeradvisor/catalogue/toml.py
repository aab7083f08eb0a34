"""Read one TOML file, or say in a sentence why it cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import tomli

from careeradvisor.catalogue.problem import InvalidFileError, Problem

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 1_000_000
"""Bytes. The longest real file has a tenth of this; more is some other file, named by mistake."""
DEEPEST = 20
"""Tables and lists within one another. A real file has at most five."""


def read_text(path: Path, most: int = SIZE_LIMIT) -> str:
    """The text of a UTF-8 file of at most `most` bytes.

    Raises InvalidFileError: missing, a directory, not permitted, too large or not UTF-8.
    """
    try:
        with os.fdopen(_opened(path), "rb") as handle:
            small = 0 < os.fstat(handle.fileno()).st_size <= most
            raw = handle.read() if small else handle.read(most + 1)  # for which all of that room is taken beforehand
    except FileNotFoundError:
        raise refused(path, "file.missing", "there is no such file") from None
    except IsADirectoryError:
        raise refused(path, "file.directory", "this is a folder; name a .toml file in it") from None
    except OSError as error:
        raise refused(path, "file.unreadable", f"the file cannot be read: {error.strerror}") from None
    if len(raw) > most:
        megabytes = path.stat().st_size / 1e6
        raise refused(path, "file.size", f"the file has {megabytes:.1f} MB; a data file has at most {most / 1e6:g} MB")
    try:
        return with_plain_ends(raw.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise refused(path, "file.encoding", "the file is not UTF-8 here; save it as UTF-8", line) from None


def with_plain_ends(text: str) -> str:
    """A text whose lines end with a line feed alone; most have no other end, which is told faster than replaced."""
    return text.replace("\r\n", "\n") if "\r" in text else text


def _opened(path: Path) -> int:
    """Open a file without waiting: a pipe that nobody writes to is empty, and no reason to stand still."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)
    return descriptor


def parse(path: Path, text: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises InvalidFileError with the line of a syntax error."""
    try:
        table = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        line = getattr(error, "lineno", 0)
        reason = getattr(error, "msg", str(error))
        raise refused(path, "toml.syntax", f"this is not TOML: {reason}", line) from None
    except RecursionError:
        raise refused(path, "toml.depth", "this is nested too deeply to be a data file") from None
    except ValueError:
        raise refused(path, "toml.number", "a number in this file has thousands of digits") from None
    if _is_deeper(table, DEEPEST):
        raise refused(path, "toml.depth", "this is nested too deeply to be a data file")
    if not table:
        raise refused(path, "file.empty", "the file is empty; see docs/add-a-role.md for what belongs in it")
    return table


def _is_deeper(table: dict[str, Any], most: int) -> bool:
    """Whether tables and lists stand within one another more than `most` times: not every parser gives up on that."""
    level: list[Any] = [table]
    for _ in range(most):
        held = [each.values() if isinstance(each, dict) else each for each in level]
        level = [item for items in held for item in items if isinstance(item, dict | list)]
        if not level:
            return False
    return True


def read(path: Path) -> dict[str, Any]:
    """`parse` of `read_text`."""
    return parse(path, read_text(path))


def refused(path: Path, code: str, message: str, line: int = 0) -> InvalidFileError:
    """The error for a file that cannot be read at all."""
    return InvalidFileError([Problem(str(path), line, "", code, message)])
