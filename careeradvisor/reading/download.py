"""A download as people have it, a folder, a ZIP archive or a single file, read within limits and unpacked nowhere."""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from careeradvisor.errors import UsageError
from careeradvisor.model.imported import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 64 * 1024 * 1024
"""Bytes of one file, unpacked, whatever the archive says that they are; the largest that is read has a fifth."""
MOST_FILES = 5_000
DEEPEST = 4
"""Folders within each other."""
BEGINNING = 65_536
"""Bytes of a file that are looked at to see what it holds."""
AGAIN = "download it again; nothing was changed"
_ENCRYPTED = 0x1


class Download(Protocol):
    """The files of a download by their names."""

    path: Path
    names: list[str]

    def beginning(self, name: str, /) -> bytes:
        """The first bytes of a file. Raises UsageError for one that cannot be read."""

    def content(self, name: str, /) -> bytes:
        """All bytes of a file. Raises UsageError for one that cannot be read, or has too many."""


@contextmanager
def opened(path: Path) -> Iterator[Download]:
    """A download. Raises UsageError for what is none, and for what is wrong with it while it is read."""
    try:
        if path.is_dir():
            yield _Folder(path)
        elif not path.exists():
            raise UsageError(f"{path} is not there", "name the folder or the ZIP file that you downloaded")
        elif not path.is_file():
            raise UsageError(f"{path} is neither a folder nor a file", "name the folder or the ZIP file")
        elif path.suffix.casefold() == ".zip" or (zipfile.is_zipfile(path) and path.suffix.casefold() != ".xlsx"):
            with zipfile.ZipFile(path) as packed:
                yield _Archive(path, packed)
        else:
            yield _File(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise UsageError(f"{path} is damaged, or only a part of what was to be downloaded", AGAIN) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}", "name a file that you may read") from None


def summed(name: str, content: bytes) -> SourceFile:
    """A file that was read, with its checksum."""
    return SourceFile(name, len(content), sha256(content).hexdigest())


class _Folder:
    """A folder and those within it; links to folders are not followed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names: list[str] = []
        for place, folders, files in os.walk(path):
            inner = Path(place).relative_to(path)
            if len(inner.parts) >= DEEPEST:
                folders.clear()
            folders.sort()
            self.names += [(inner / each).as_posix() for each in sorted(files)]
            if len(self.names) > MOST_FILES:
                raise UsageError(
                    f"{path} holds more than {MOST_FILES:,} files, and is no single download",
                    "name the folder of the download itself",
                )

    def beginning(self, name: str) -> bytes:
        place = self.path / name
        if not place.is_file():  # a pipe would be waited for
            return b""
        with place.open("rb") as handle:
            return handle.read(BEGINNING)

    def content(self, name: str) -> bytes:
        place = self.path / name
        with place.open("rb") as handle:
            return _within(handle.read(LARGEST + 1), f"{name} in {self.path}")


class _File(_Folder):
    """A file by itself."""

    def __init__(self, path: Path) -> None:
        self.path = path.parent
        self.names = [path.name]


class _Archive:
    """A ZIP archive, of which only those files are unpacked that are read."""

    def __init__(self, path: Path, packed: zipfile.ZipFile) -> None:
        self.path = path
        self._packed = packed
        held = [each for each in packed.infolist() if not each.is_dir()]
        if len(held) > MOST_FILES:
            raise UsageError(f"{path} holds more than {MOST_FILES:,} files, and is no single download", AGAIN)
        if any(each.flag_bits & _ENCRYPTED for each in held):
            raise UsageError(f"{path} is locked with a password", "unpack it, and name the folder")
        for each in held:
            if _leaves(each.filename):
                raise UsageError(
                    f"{path} names a file outside its own folder ({each.filename!r}), as no official download does",
                    "download it again from its publisher; nothing was unpacked or changed",
                )
        self.names = [each.filename for each in held]

    def beginning(self, name: str) -> bytes:
        with self._packed.open(name) as handle:
            return handle.read(BEGINNING)

    def content(self, name: str) -> bytes:
        with self._packed.open(name) as handle:
            return _within(handle.read(LARGEST + 1), f"{name} in {self.path}")


def _leaves(name: str) -> bool:
    """Whether a name in an archive leads out of the folder that it would be unpacked into."""
    whole = PurePosixPath(name.replace("\\", "/"))
    return whole.is_absolute() or ".." in whole.parts or ":" in next(iter(whole.parts), "")


def _within(content: bytes, name: str) -> bytes:
    if len(content) > LARGEST:
        raise UsageError(
            f"{name} has more than {LARGEST // 1024 // 1024} MB, more than any file of O*NET or ESCO that is read",
            AGAIN,
        )
    return content
