"""The two streams: stdout for the requested document alone, stderr for everything said beside it."""

from __future__ import annotations

import codecs
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from careeradvisor.document.visible import visible
from careeradvisor.errors import CatalogueError, OutputError
from careeradvisor.storage.file import write_all

if TYPE_CHECKING:
    from careeradvisor.errors import CareerAdvisorError, ExitStatus

_PLAIN = str.maketrans("█▒░━─├┤●·•…–—’‘“”→ŁłØø", "#=.=-||o.*.--''\"\">LlOo")  # noqa: RUF001  # the signs that are replaced
_HANDLER = "careeradvisor.plain"
NOTHING_ELSE = "nothing else was changed"


def forgiving_streams() -> None:
    """Let an ASCII or Latin-1 terminal show plain stand-ins for characters that it lacks."""
    codecs.register_error(_HANDLER, _stand_in)
    raw: object = getattr(sys.stdout, "buffer", None)
    if isinstance(sys.stdout, io.TextIOWrapper) and isinstance(raw, io.RawIOBase):
        _buffer_stdout(sys.stdout, raw)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_HANDLER)


def _buffer_stdout(stream: io.TextIOWrapper, raw: io.RawIOBase) -> None:
    """Give a stream without a buffer one (PYTHONUNBUFFERED), as only that notices when a write falls short."""
    buffered = io.BufferedWriter(raw)
    sys.stdout = io.TextIOWrapper(buffered, encoding=stream.encoding, errors=stream.errors, line_buffering=True)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(map(_without_accent, text)), error.end


def _without_accent(character: str) -> str:
    from unicodedata import normalize

    base = normalize("NFD", character)[0]
    return base if base.isascii() else "?"


def write_document(text: str | bytes, *, exact: bool) -> None:
    """Write to stdout; `exact` text is UTF-8 whatever the terminal's encoding is, and bytes are written as they are.

    Raises OutputError when the stream cannot take all of the text, and BrokenPipeError when its reader has left
    (`| head`).
    """
    if sys.stdout is None:
        raise OutputError("the result could not be written: standard output is closed", NOTHING_ELSE)
    try:
        descriptor = _descriptor(sys.stdout)
        if descriptor is None:
            _through(sys.stdout, text, exact=exact)
        else:
            sys.stdout.flush()
            write_all(descriptor, encoded(sys.stdout, text, exact=exact))
    except BrokenPipeError:
        _abandon(sys.stdout)
        raise
    except OSError as error:
        raise from_system(error) from None


def _descriptor(stream: TextIO) -> int | None:
    """Where a stream's bytes go; `None` for a stream without bytes, and for a console that takes no UTF-8."""
    if os.name == "nt" and stream.isatty():
        return None
    try:
        return stream.fileno()
    except (OSError, ValueError):
        return None


def _through(stream: TextIO, text: str | bytes, *, exact: bool) -> None:
    if isinstance(text, bytes):
        stream.flush()
        stream.buffer.write(text)
        stream.buffer.flush()
        return
    if exact and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    stream.write(text)
    stream.flush()


def encoded(stream: TextIO, text: str | bytes, *, exact: bool) -> bytes:
    """A text as the bytes that a stream takes; an `exact` one is UTF-8."""
    if isinstance(text, bytes):
        return text
    if exact:
        return text.encode("utf-8", "backslashreplace")
    return text.replace("\n", os.linesep).encode(stream.encoding, stream.errors or "strict")


def from_system(error: OSError) -> CareerAdvisorError:
    """The operating system's refusal as an error of ours: of a stream when it names no file, else of a file."""
    if error.filename is not None:
        return CatalogueError(f"{error.filename} cannot be read: {error.strerror}", "mend that, then try again")
    _abandon(sys.stdout)
    return OutputError(f"the result could not be written: {error.strerror}", NOTHING_ELSE)


def _abandon(stream: TextIO | None) -> None:
    """Point a broken stream at nothing, so that Python's own flush at exit does not complain."""
    if stream is None:
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(words: str) -> None:
    """A line for the person at the terminal, on stderr."""
    if sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.write(f"{visible(words)}\n")


def fail(error: CareerAdvisorError) -> ExitStatus:
    """Say what happened, then what to do next. Returns the status to leave with."""
    say(f"error: {error.message}")
    for hint in error.hints:
        say(hint)
    return error.status
