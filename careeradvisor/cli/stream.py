"""The two streams: stdout for the requested document alone, stderr for everything said beside it."""

from __future__ import annotations

import codecs
import os
import sys
from typing import TYPE_CHECKING, TextIO

from careeradvisor.document.visible import visible
from careeradvisor.errors import CatalogueError, OutputError

if TYPE_CHECKING:
    from careeradvisor.errors import CareerAdvisorError, ExitStatus

_PLAIN = str.maketrans("█▒░━─├┤●·•…–—’‘“”→ŁłØø", "#=.=-||o.*.--''\"\">LlOo")  # noqa: RUF001
_HANDLER = "careeradvisor.plain"


def forgiving_streams() -> None:
    """Let an ASCII or Latin-1 terminal show plain stand-ins for characters that it lacks."""
    codecs.register_error(_HANDLER, _stand_in)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_HANDLER)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(map(_without_accent, text)), error.end


def _without_accent(character: str) -> str:
    from unicodedata import normalize

    base = normalize("NFD", character)[0]
    return base if base.isascii() else "?"


def write_document(text: str, *, exact: bool) -> None:
    """Write to stdout; `exact` text is UTF-8 whatever the terminal's encoding is.

    Raises OutputError when the stream cannot take the text, and BrokenPipeError when its reader has left (`| head`).
    """
    if sys.stdout is None:
        raise OutputError("the result could not be written: standard output is closed", "nothing else was changed")
    if exact and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)
        raise
    except OSError as error:
        raise from_system(error) from None


def from_system(error: OSError) -> CareerAdvisorError:
    """The operating system's refusal as an error of ours: of a stream when it names no file, else of a file."""
    if error.filename is not None:
        return CatalogueError(f"{error.filename} cannot be read: {error.strerror}", "mend that, then try again")
    _abandon(sys.stdout)
    return OutputError(f"the result could not be written: {error.strerror}", "nothing else was changed")


def _abandon(stream: TextIO) -> None:
    """Point a broken stream at nothing, so that Python's own flush at exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(words: str) -> None:
    """A line for the person at the terminal, on stderr."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{visible(words)}\n")
    except OSError:
        return


def fail(error: CareerAdvisorError) -> ExitStatus:
    """Say what happened, then what to do next. Returns the status to leave with."""
    say(f"error: {error.message}")
    for hint in error.hints:
        say(hint)
    return error.status
