"""Several files in one folder, written all or none."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from careeradvisor.errors import OutputError
from careeradvisor.storage import file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Together:
    """Files on their way into a folder. `notes` say what is worth knowing when they are there."""

    def __init__(self, stage: Path, folder: Path) -> None:
        self.notes: list[str] = []
        self._stage = stage
        self._folder = folder

    def put(self, name: str, content: bytes) -> None:
        """Write one of the files. Raises OutputError."""
        try:
            file.write(self._stage / name, content)
        except OutputError as error:
            reason = error.message.rpartition(": ")[2]
            raise OutputError(f"{self._folder / name} could not be written: {reason}", file.UNCHANGED) from None

    def settle(self, names: Sequence[str]) -> None:
        """Put the files in their places; when one cannot take its place, those before it give theirs back."""
        made = not self._folder.exists()
        self._folder.mkdir(exist_ok=True)
        settled: list[str] = []
        try:
            for name in names:
                self._keep(name)
                settled.append(name)
                note = file.settle(self._folder / name, self._stage / name)
                self.notes += [note] if note else []
        except BaseException:
            for name in settled:
                self._give_back(name)
            if made:
                with suppress(OSError):
                    self._folder.rmdir()
            raise

    def _keep(self, name: str) -> None:
        """Keep what is there under a name, to give it back."""
        place = Path(os.path.realpath(self._folder / name))
        if place.exists():
            shutil.copy2(place, self._stage / f"{name}.before")

    def _give_back(self, name: str) -> None:
        before = self._stage / f"{name}.before"
        if before.exists():
            file.settle(self._folder / name, before)
        else:
            (self._folder / name).unlink(missing_ok=True)


@contextmanager
def together(folder: Path, names: Sequence[str]) -> Iterator[Together]:
    """A place to put the files called `names`, which go to `folder` when all are written; none does otherwise.

    The folder is made where there is none. Raises OutputError.
    """
    try:
        stage = Path(mkdtemp(prefix=file.PREFIX, dir=folder if folder.is_dir() else folder.parent))
    except OSError as error:
        raise _refusal(folder, error) from None
    try:
        files = Together(stage, folder)
        yield files
        try:
            files.settle(names)
        except OSError as error:
            raise _refusal(folder, error) from None
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _refusal(folder: Path, error: OSError) -> OutputError:
    return OutputError(f"pages cannot go to {folder}: {error.strerror}", "name another folder: --output")
