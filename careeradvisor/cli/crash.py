"""What a person reads when the program itself is wrong: one line, and how to report it."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from careeradvisor import __version__
from careeradvisor.cli.stream import fail, say
from careeradvisor.errors import UnexpectedError
from careeradvisor.storage import environment, file
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.errors import ExitStatus

NAME = "last-error.txt"
"""The file in the cache folder that holds the last unexpected error."""


def report(error: Exception, *, debug: bool) -> ExitStatus:
    """Say what was done and what came of it. The traceback goes to a file, or to stderr where it is wanted there."""
    command = shortened(" ".join(["careeradvisor", *sys.argv[1:]]))
    reason = f"{type(error).__name__}: {shortened(str(error))}" if str(error) else type(error).__name__
    details = "".join(traceback.format_exception(error))
    if debug:
        for line in details.rstrip().split("\n"):
            say(line)
        hint = "please report it with these lines where you got careeradvisor from"
    elif kept := _kept(command, details):
        hint = f"please report it with {kept} where you got careeradvisor from; {kept.name} holds the details"
    else:
        hint = "please run it again with --debug, and report what that shows where you got careeradvisor from"
    return fail(UnexpectedError(f"'{command}' met a fault of the program ({reason})", hint))


def _kept(command: str, details: str) -> Path | None:
    """The file with the details; `None` where none can be written."""
    system = f"careeradvisor {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    try:
        folder = environment.cache()
        if folder is None:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        text = f"{command}\n{system}\n\n{details}"
        file.write(folder / NAME, text.encode("utf-8", "backslashreplace"), private=True)
    except Exception:  # noqa: BLE001  # what hides the fault that is being reported helps nobody
        return None
    return folder / NAME
