"""One writer at a time: a lock file with the number of the process that holds it and the time since when.

Where the system has locks of its own, one lies on that file and ends with its process, whatever ends it. Elsewhere the
file itself is the lock: who makes it holds it, and one whose process is gone is taken over.
"""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

from careeradvisor.errors import OutputError
from careeradvisor.storage.file import UNCHANGED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 10.0
"""Seconds to wait for another writer, who needs a hundredth of one."""
PAUSE = 0.01
FORGOTTEN = 60.0
"""Seconds after which a lock is nobody's, where the system does not tell whether its process is alive."""
_NEW = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextmanager
def held(lock: Path, what: str) -> Iterator[None]:
    """Hold a lock on `what`, as messages call it.

    Raises OutputError when another process keeps it, and OSError where no lock file can be made.
    """
    descriptor = _by_system(lock, what) if _system_locks() else _by_file(lock, what)
    try:
        yield
    finally:
        if os.name == "nt":  # where a file that is open stays
            os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
        if os.name != "nt":  # last, so that the file that is removed is never somebody else's
            os.close(descriptor)


@contextmanager
def held_itself(file: Path, what: str) -> Iterator[None]:
    """Hold a lock on a file that is there, where no lock file can lie beside it and where the system has locks.

    Raises OutputError when another process keeps it.
    """
    if not _system_locks():
        yield
        return
    descriptor = os.open(file, os.O_RDWR)
    try:
        for waited in _waiting():
            if _locked(descriptor):
                break
            if waited > PATIENCE:
                _give_up(file, what)
        yield
    finally:
        os.close(descriptor)


def _system_locks() -> bool:
    try:
        import fcntl  # noqa: F401  # whether the system has it
    except ImportError:
        return False
    return True


def _by_system(lock: Path, what: str) -> int:
    """A descriptor that holds the system's lock on the lock file."""
    for waited in _waiting():
        descriptor = os.open(lock, _NEW, 0o600)
        try:
            if _locked(descriptor):
                if _still_there(lock, descriptor):
                    _sign(descriptor)
                    return descriptor
            elif waited > PATIENCE:
                _give_up(lock, what)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    raise AssertionError("waiting ends by giving up")


def _locked(descriptor: int) -> bool:
    """Lock an open file for this process alone; `False` where another has it. Raises OSError."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        return False
    return True


def _by_file(lock: Path, what: str) -> int:
    """A descriptor of a lock file that this process has made."""
    vanishes = getattr(os, "O_TEMPORARY", 0)  # Windows removes such a file with the process that made it
    for waited in _waiting():
        try:
            descriptor = os.open(lock, _NEW | os.O_EXCL | vanishes, 0o600)
        except (FileExistsError, PermissionError) as error:  # Windows names a file that is being removed so
            if isinstance(error, PermissionError) and not lock.exists():
                raise
            if _abandoned(lock):
                _take_over(lock)
            elif waited > PATIENCE:
                _give_up(lock, what)
        else:
            _sign(descriptor)
            return descriptor
    raise AssertionError("waiting ends by giving up")


def _waiting() -> Iterator[float]:
    """The seconds that have passed, after a pause each."""
    began = time.monotonic()
    while True:
        yield time.monotonic() - began
        time.sleep(PAUSE)


def _sign(descriptor: int) -> None:
    with suppress(OSError):  # a full disk has no room for it, and the lock holds all the same
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()} {time.time():.0f}\n".encode())


def _still_there(lock: Path, descriptor: int) -> bool:
    """Whether the lock file is the one that was opened, and not one that its holder has removed meanwhile."""
    try:
        now, opened = lock.stat(), os.fstat(descriptor)
    except OSError:
        return False
    return (now.st_dev, now.st_ino) == (opened.st_dev, opened.st_ino)


def _signed(lock: Path) -> tuple[int, float] | None:
    """The process that holds a lock and since when, `None` where that cannot be read."""
    try:
        process, since = lock.read_text(encoding="ascii").split()
        return int(process), float(since)
    except (OSError, ValueError):
        return None


def _abandoned(lock: Path) -> bool:
    """Whether nobody holds a lock file any more."""
    signed = _signed(lock)
    if signed is None:  # it is being signed, or was left in that moment
        with suppress(OSError):
            return time.time() - lock.stat().st_mtime > FORGOTTEN
        return False
    process, since = signed
    if os.name == "nt":
        return time.time() - since > FORGOTTEN
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _take_over(lock: Path) -> None:
    """Put an abandoned lock file away. One that somebody else has just made in its place is put back."""
    away = lock.with_name(f"{lock.name}.{os.urandom(8).hex()}")
    with suppress(OSError):
        lock.rename(away)
        if not _abandoned(away):
            with suppress(OSError):
                os.link(away, lock)
        away.unlink()


def _give_up(lock: Path, what: str) -> NoReturn:
    signed = _signed(lock)
    holder = f"process {signed[0]}" if signed else "another process"
    raise OutputError(f"{what} is being written by {holder}", f"{UNCHANGED}; try again when it is done") from None
