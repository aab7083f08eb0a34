"""The one writer of files: what was there before stays until the new content is whole and on the disk.

The content goes into a new file beside the old one, under a name nobody can guess or prepare, and takes the old one's
place in one step. Links are followed, and the old file's mode and owner stay. Where that step is not possible (a file
that is mounted by itself, a folder that may not be written) the old file is rewritten in place, which the writer notes;
should that fail half way, the old content is put back.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

UNCHANGED = "what was there before is unchanged"
PREFIX, SUFFIX = ".careeradvisor-", ".part"
"""How the name of an unfinished file begins and ends; one that stays after a power cut is known by it."""
_EXACT = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_KEPT_OUT = {errno.EACCES, errno.EPERM, errno.EROFS}
"""A folder that takes no new file, though a file in it may be writable."""
_UNMOVABLE = {*_KEPT_OUT, errno.EBUSY, errno.EXDEV}
"""A file that no other can take the place of."""


class Draft:
    """A file that is being written. `note` says what is worth knowing about it when it is done, if anything."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self.note = ""
        self._descriptor = descriptor

    def write(self, content: bytes) -> None:
        """Add all of `content`. Raises OutputError when not all of it can be written."""
        try:
            write_all(self._descriptor, content)
        except OSError as error:
            raise refusal(self.path, error) from None


def write(path: Path, content: bytes, *, private: bool = False) -> str:
    """Write a whole file; a `private` one that is new is for its owner's eyes alone.

    Returns a note, empty as a rule. Raises OutputError, what was there before untouched, when it cannot be written.
    """
    with replacing(path, private=private) as draft:
        draft.write(content)
    return draft.note


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[Draft]:
    """A draft that takes the place of `path` at the end, and is gone without a trace after an error.

    What is no file (a terminal, a pipe) is written to as it is. Raises OutputError.
    """
    place, old = _found(path)
    if old is not None and not stat.S_ISREG(old.st_mode):
        with _as_it_is(path, place) as draft:
            yield draft
        return
    name = f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}"
    new = place.parent / name
    try:
        try:
            descriptor = _opened(new, private=private)
        except OSError as error:
            if old is None or error.errno not in _KEPT_OUT:
                raise refusal(path, error) from None
            new = _elsewhere() / name
            descriptor = _opened(new, private=True)
        draft = Draft(path, descriptor)
        try:
            yield draft
            _sync(path, descriptor)
        finally:
            os.close(descriptor)
        draft.note = settle(path, new)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def settle(path: Path, new: Path) -> str:
    """Put a finished file in the place that `path` names or links to; the mode and owner of what was there stay.

    Returns a note, empty as a rule. Raises OutputError, what was there before untouched.
    """
    place, old = _found(path)
    try:
        if old is None or _taking_after(new, old):
            new.replace(place)
            sync_folder(place.parent)
            return ""
    except OSError as error:
        if old is None or error.errno not in _UNMOVABLE:
            raise refusal(path, error) from None
    _rewrite(path, place, new)
    return f"{path} could not be replaced, so it was rewritten in place"


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of `content`, waiting for a reader that is slow. Raises OSError when not all of it can be written."""
    rest = memoryview(content)
    while rest:
        try:
            count = os.write(descriptor, rest)
        except BlockingIOError:
            import select

            select.select([], [descriptor], [])
            continue
        if not count:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[count:]


def refusal(path: Path, error: OSError | ValueError) -> OutputError:
    """The error for a file that cannot be written, in the system's words."""
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return OutputError(f"{path} could not be written: {reason}", UNCHANGED)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system has a way to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def is_leftover(name: str) -> bool:
    """Whether a file of this name is a draft that nobody finished."""
    return name.startswith(PREFIX) and name.endswith(SUFFIX)


@contextmanager
def _as_it_is(path: Path, place: Path) -> Iterator[Draft]:
    try:
        descriptor = os.open(place, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise refusal(path, error) from None
    try:
        yield Draft(path, descriptor)
    finally:
        os.close(descriptor)


def _opened(new: Path, *, private: bool) -> int:
    return os.open(new, os.O_RDWR | os.O_CREAT | os.O_EXCL | _EXACT, 0o600 if private else 0o666)


def _elsewhere() -> Path:
    from tempfile import gettempdir

    return Path(gettempdir())


def _sync(path: Path, descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        raise refusal(path, error) from None


def _found(path: Path) -> tuple[Path, os.stat_result | None]:
    """Where a path leads through links, and what is there."""
    try:
        place = Path(os.path.realpath(path))
        return place, place.stat()
    except FileNotFoundError:
        return place, None
    except (OSError, ValueError) as error:
        raise refusal(path, error) from None


def _taking_after(new: Path, old: os.stat_result) -> bool:
    """Give the new file the mode and the owner of the old one; `False` where it would belong to somebody else."""
    if not hasattr(os, "chown"):
        return True
    now = new.stat()
    if (now.st_uid, now.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.chown(new, old.st_uid, old.st_gid)
        except OSError:
            return False
    new.chmod(stat.S_IMODE(old.st_mode) & 0o777)
    return True


def _rewrite(path: Path, place: Path, new: Path) -> None:
    """Write the content of the new file over the old one, or put the old content back."""
    try:
        content = new.read_bytes()
        descriptor = os.open(place, os.O_RDWR | _EXACT)
    except OSError as error:
        raise refusal(path, error) from None
    try:
        before = _all_of(descriptor)
        try:
            _fill(descriptor, content)
        except BaseException as stopped:
            _fill(descriptor, before)
            if isinstance(stopped, OSError):
                raise refusal(path, stopped) from None
            raise
    except OSError as error:
        raise OutputError(
            f"{path} could not be written: {error.strerror}", "it could not be replaced, and may be incomplete now"
        ) from None
    finally:
        os.close(descriptor)


def _all_of(descriptor: int) -> bytes:
    parts = []
    while part := os.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _fill(descriptor: int, content: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    write_all(descriptor, content)
    os.ftruncate(descriptor, len(content))
    os.fsync(descriptor)
