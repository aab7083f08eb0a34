"""One writer at a time for a profile and all that lies beside it, and nothing left of a profile that is gone."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.errors import OutputError
from careeradvisor.storage import environment
from careeradvisor.storage.file import UNCHANGED, is_leftover, refusal
from careeradvisor.storage.lock import held, held_itself

if TYPE_CHECKING:
    from collections.abc import Iterator

ABANDONED = 60.0
"""Seconds after which nobody is writing a draft any more."""
WITHOUT = "to judge your week without keeping it: --no-save"


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Be the only one who writes a profile and what lies beside it. Raises OutputError when another does not end."""
    place = Path(os.path.realpath(file))
    lock = _lock_of(place)
    with ExitStack() as stack:
        try:
            lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            stack.enter_context(held(lock, str(file)))
            place.parent.mkdir(mode=0o700, exist_ok=True)  # now, since who had the lock may have removed it
        except OSError as error:
            if not place.is_file():
                raise refused(file, error) from None
            stack.enter_context(held_itself(place, str(file)))  # the folder takes no new file, not even a lock
        _tidy(place.parent)
        try:
            yield
        finally:
            if is_named(place.parent):
                with suppress(OSError):  # as a rule it is not empty
                    place.parent.rmdir()


def is_named(folder: Path) -> bool:
    """Whether a folder is that of a profile with a name, and nothing else lies in it."""
    return folder.name.startswith(environment.OF)


def _lock_of(place: Path) -> Path:
    """Where the lock of a profile lies: beside what is removed with it."""
    if is_named(place.parent):
        return place.parent.with_name(f".{place.parent.name}.lock")
    return place.with_name(f".{place.name}.lock")


def _tidy(folder: Path) -> None:
    """Remove drafts of programs that were killed; one that is young may be somebody's who writes another file here."""
    with suppress(OSError):
        for each in folder.iterdir():
            if is_leftover(each.name) and time.time() - each.stat().st_mtime > ABANDONED:
                each.unlink()


def refused(file: Path, error: OSError) -> OutputError:
    """The error for a file that cannot be written."""
    return OutputError(refusal(file, error).message, f"{UNCHANGED}; {WITHOUT}")
