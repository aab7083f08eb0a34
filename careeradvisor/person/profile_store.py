"""The profile of the person at this machine: read with care, written so that no moment can lose it.

One TOML file in the person's data folder. A save changes what is there at that moment, while it holds a lock, and puts
the new file in the old one's place in one step; whoever stops the program in between finds the old one whole. The state
before the last save is kept beside it.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError, Problem
from careeradvisor.document.visible import visible_in_json
from careeradvisor.errors import CatalogueError, NotFoundError, OutputError
from careeradvisor.model.profile import VERSION, Profile
from careeradvisor.person import profile_upgrade, wording
from careeradvisor.person.alone import WITHOUT, alone, refused
from careeradvisor.person.profile_table import profile_of, table_of
from careeradvisor.person.state import NAME
from careeradvisor.storage import environment
from careeradvisor.storage.file import UNCHANGED, is_leftover, sync_folder
from careeradvisor.storage.file import write as write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Result = TypeVar("Result")
NOTE = "Your careeradvisor profile. It stays on this machine; `careeradvisor profile delete` removes it."
SIZE_LIMIT = 10_000_000
"""Bytes: two thousand assessments."""
LATEST = 9999
"""No version of a profile's form will ever be larger; a number that is has come from elsewhere."""


def folder() -> Path:
    """The person's data folder; CAREERADVISOR_PROFILE_DIR names another. Raises OutputError where there is none."""
    if found := environment.data():
        return found
    raise OutputError(
        "there is no folder for your profile: the system knows no home of yours",
        f"name a folder in {environment.PROFILE_DIR}; to judge your week without keeping it: --no-save",
    )


def path() -> Path:
    """The file of the profile, whether or not there is one."""
    return folder() / NAME


def first_version(file: Path) -> Path:
    """Where a profile of the first version stays when one of the present version takes its place."""
    return file.with_name(f"{file.stem}.v{profile_upgrade.FIRST}{file.suffix}")


def last_state(file: Path) -> Path:
    """Where the state before the last save is kept."""
    return file.with_name(f"{file.stem}.last{file.suffix}")


_supposed: dict[str, Callable[[Profile], Profile]] = {}
"""What this run takes for said without keeping it, by where that is from."""


def suppose(said: Callable[[Profile], Profile], origin: str) -> None:
    """Let what is said hold for everything that is asked from here on; nothing of it is ever saved.

    It takes the place of what was said before of the same `origin`.
    """
    _supposed[origin] = said


def supposing(profile: Profile) -> Profile:
    """A profile with what this run takes for said."""
    for said in _supposed.values():
        profile = said(profile)
    return profile


def present(ids: Callable[[str], Mapping[str, str]] | None = None) -> Profile:
    """The profile with what this run takes for said; for advice, never for saving. Raises like `load`."""
    return supposing(load(ids=ids))


def load(file: Path | None = None, ids: Callable[[str], Mapping[str, str]] | None = None) -> Profile:
    """The profile, a new one where there is none.

    One of the first version is read as `profile_upgrade` says, with the `ids` of a role's tasks by their statements;
    its file stays as it is until the next save. Raises CatalogueError, and leaves the file alone, when it is of another
    version or not a profile.
    """
    if file is None and (place := environment.data()):
        file = place / NAME
    if file is None or not file.exists():
        return Profile(note=NOTE)
    if not (file.is_file() or file.is_dir()):  # a pipe would be waited for
        raise _damaged([Problem(str(file), 0, "", "file.kind", "this is no file")], file)
    try:
        text = toml.read_text(file, SIZE_LIMIT)
        table: dict[str, object] = toml.parse(file, text)
    except InvalidFileError as error:
        raise _damaged(error.problems, file) from None
    version = table.get("version")
    if type(version) is int and not 0 <= version <= LATEST:
        raise _damaged([Problem(str(file), 1, "version", "profile.version", "this is no version of a profile")], file)
    if type(version) is int and version == profile_upgrade.FIRST:
        table = profile_upgrade.upgraded(table, ids or (lambda _: {}))
    elif type(version) is int and version != VERSION:
        message = f"{file} is a profile of version {version}, and this program knows version {VERSION}"
        raise CatalogueError(message, "it was left as it is; update careeradvisor, or move the file away")
    if version is None:
        raise _damaged([Problem(str(file), 0, "version", "profile.version", "this is required")], file)
    from careeradvisor.checking import fields

    table = profile_upgrade.without_counts(table)
    if problems := fields.check(Profile, table, file, text):
        raise _damaged(problems, file)
    return profile_of(table)


def update(
    change: Callable[[Profile], tuple[Result, Profile]],
    file: Path | None = None,
    ids: Callable[[str], Mapping[str, str]] | None = None,
    tell: Callable[[str], object] = str,
) -> Result:
    """Change the profile that is there now, while nobody else writes it, and give the change's own result.

    What is worth knowing about the save goes to `tell`. Raises what `load` and `save` raise.
    """
    file = file or path()
    check_writable(file)
    with alone(file):
        result, changed = change(load(file, ids))
        note = _store(changed, file)
    if note:
        tell(note)
    return result


def save(profile: Profile, file: Path | None = None) -> None:
    """Put a profile in the place of the present one, which is kept as the last state.

    One of the first version is kept beside it for good. Raises OutputError, the present one untouched, when that fails.
    """
    file = file or path()
    check_writable(file)
    with alone(file):
        _store(profile, file)


def restore(file: Path | None = None) -> Path:
    """Bring the last state back, and keep the present one as the last. Returns the file it came from.

    Raises NotFoundError where none is kept, CatalogueError for one that is damaged, and OutputError.
    """
    file = file or path()
    last = last_state(file)
    check_writable(file)
    if not last.exists():
        raise NotFoundError("no earlier state of your profile is kept", "one is kept from the second save on")
    with alone(file):
        load(last)
        present = file.read_bytes() if file.exists() else None
        put(last.read_bytes(), file)
        if present is None:
            last.unlink()
        else:
            put(present, last)
    return last


def delete(file: Path | None = None) -> list[Path]:
    """Remove the profile and what assessments and saves left beside it. Returns the files that are gone.

    Raises OutputError for one that cannot be removed.
    """
    file = file or path()
    if not file.parent.is_dir():
        return []
    gone: list[Path] = []
    with alone(file):
        try:
            found = [each for each in sorted(file.parent.iterdir()) if each == file or _leftover(each.name, file)]
            behind = [Path(os.path.realpath(file))] if file.is_symlink() and file.exists() else []
            for each in (*found, *behind):
                each.unlink()
                gone.append(each)
        except OSError as error:
            raise OutputError(f"{error.filename} could not be removed: {error.strerror}", "remove it by hand") from None
        sync_folder(file.parent)
    return gone


def check_writable(file: Path) -> None:
    """Raise OutputError for a file that is read-only, which a new one in its place would get around."""
    try:
        os.close(os.open(file, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)))
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise OutputError(f"{file} is read-only", f"{UNCHANGED}; {WITHOUT}") from None


def write(table: dict[str, object], file: Path) -> None:
    """Write a TOML file as `put` does, and make its folder where there is none."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise refused(file, error) from None
    put(_encoded(table), file)


def put(content: bytes, file: Path) -> str:
    """Write a file in one step that either happens or does not, for its owner's eyes alone.

    Returns a note, empty as a rule. Raises OutputError when it does not happen.
    """
    check_writable(file)
    try:
        return write_file(file, content, private=True)
    except OutputError as error:
        raise OutputError(error.message, f"{error.hints[0]}; {WITHOUT}") from None


def _store(profile: Profile, file: Path) -> str:
    """Write a profile that the reader will take, and keep what is there as the last state. Returns a note."""
    content = _encoded(table_of(profile))
    if len(content) > SIZE_LIMIT:
        whose = environment.whose()
        raise OutputError(
            f"{file} would have {len(content) / 1e6:.1f} MB, and at most {SIZE_LIMIT / 1e6:g} MB are read again",
            f"{UNCHANGED}; keep a copy (careeradvisor profile export{whose}), then begin anew (careeradvisor profile "
            f"delete{whose})",
        )
    _keep_first(file)
    if file.exists():
        try:
            put(file.read_bytes(), last_state(file))
        except OSError as error:
            raise refused(file, error) from None
        except OutputError as error:
            if os.access(file.parent, os.W_OK):  # a folder that takes no new file has no room for a copy either
                reason = error.message.rpartition(": ")[2]
                raise OutputError(f"{file} could not be written: {reason}", *error.hints) from None
    return put(content, file)


def _encoded(table: dict[str, object]) -> bytes:
    import tomli_w

    return visible_in_json(tomli_w.dumps(table)).encode()  # the escapes of JSON are those of TOML


def _keep_first(file: Path) -> None:
    """Copy a profile of the first version that has no copy yet."""
    if not file.exists() or first_version(file).exists():
        return
    with suppress(InvalidFileError):  # what is no profile has no version
        if toml.parse(file, toml.read_text(file, SIZE_LIMIT)).get("version") == profile_upgrade.FIRST:
            put(file.read_bytes(), first_version(file))


def belongs(name: str, file: Path) -> bool:
    """Whether a file beside a profile is kept with it: an earlier state, or answers of an assessment."""
    unfinished = name.startswith("unfinished-") and name.endswith(".toml")
    return unfinished or name in (first_version(file).name, last_state(file).name)


def _leftover(name: str, file: Path) -> bool:
    earlier = name.startswith((f".{NAME}.", ".unfinished-")) and name.endswith(".new")  # of versions up to 0.1
    return earlier or is_leftover(name) or belongs(name, file)


def _damaged(problems: list[Problem], file: Path) -> CatalogueError:
    """The error for a file that is not a profile, by the first of its problems."""
    first = problems[0]
    restore = f", or bring its last state back: careeradvisor profile restore{environment.whose()}"
    back = restore if last_state(file).exists() else ""
    worded = first._replace(message=wording.PROFILE.get(first.code, first.message))
    more = f"{len(problems) - 1} more like it; " if len(problems) > 1 else ""
    return CatalogueError(
        worded.said,
        f"{more}nothing was changed: mend the file, or move it away to begin anew{back}",
    )
