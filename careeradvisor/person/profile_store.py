"""The profile of the person at this machine: read with care, written so that no moment can lose it.

One TOML file in the person's data folder. A save writes a new file beside it, brings it to the disk and puts it in
the old one's place in one step; whoever stops the program in between finds the old one whole.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError, Problem
from careeradvisor.errors import CatalogueError, OutputError
from careeradvisor.model.profile import VERSION, Assessed, Circumstances, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_upgrade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

NAME = "profile.toml"
NOTE = "Your careeradvisor profile. It stays on this machine; `careeradvisor profile delete` removes it."
SIZE_LIMIT = 10_000_000
"""Bytes: two thousand assessments."""
UNCHANGED = "what was there before is unchanged"
WORDS = {
    "schema.extra_forbidden": "a profile has no such key",
    "file.empty": "the file is empty",
    "file.directory": "this is a folder",
    "toml.depth": "this is nested too deeply to be a profile",
}
"""What is wrong with a profile, where the words for role files would mislead."""


def folder() -> Path:
    """The person's data folder; CAREERADVISOR_PROFILE_DIR names another."""
    if chosen := os.environ.get("CAREERADVISOR_PROFILE_DIR"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("careeradvisor", appauthor=False)


def path() -> Path:
    """The file of the profile, whether or not there is one."""
    return folder() / NAME


def backup(file: Path) -> Path:
    """Where a profile of the first version stays when one of the present version takes its place."""
    return file.with_name(f"{file.stem}.v{profile_upgrade.FIRST}{file.suffix}")


def load(file: Path | None = None, ids: Callable[[str], Mapping[str, str]] | None = None) -> Profile:
    """The profile, a new one where there is none.

    One of the first version is read as `profile_upgrade` says, with the `ids` of a role's tasks by their statements;
    its file stays as it is until the next save. Raises CatalogueError, and leaves the file alone, when it is of another
    version or not a profile.
    """
    file = file or path()
    if not file.exists():
        return Profile(note=NOTE)
    try:
        text = toml.read_text(file, SIZE_LIMIT)
        table = toml.parse(file, text)
    except InvalidFileError as error:
        raise _damaged(error.problems) from None
    version = table.get("version")
    if type(version) is int and version == profile_upgrade.FIRST:
        table = profile_upgrade.upgraded(table, ids or (lambda _: {}))
    elif type(version) is int and version != VERSION:
        message = f"{file} is a profile of version {version}, and this program knows version {VERSION}"
        raise CatalogueError(message, "it was left as it is; update careeradvisor, or move the file away")
    if version is None:
        raise _damaged([Problem(str(file), 0, "version", "profile.version", "this is required")])
    from careeradvisor.checking import fields

    if problems := fields.check(Profile, table, file, text):
        raise _damaged(problems)
    return _profile(table)


def save(profile: Profile, file: Path | None = None) -> None:
    """Put a profile in the place of the present one, which is kept beside it once when it is of the first version.

    Raises OutputError, the present one untouched, when that fails.
    """
    file = file or path()
    _keep_first(file)
    write(_table(profile), file)


def _keep_first(file: Path) -> None:
    """Copy a profile of the first version that has no copy yet."""
    if not file.exists() or backup(file).exists():
        return
    with suppress(InvalidFileError):  # what is no profile has no version
        if toml.parse(file, toml.read_text(file, SIZE_LIMIT)).get("version") == profile_upgrade.FIRST:
            put(file.read_bytes(), backup(file))


def check_writable(file: Path) -> None:
    """Raise OutputError for a file that is read-only, which a new one in its place would get around."""
    if file.exists() and not os.access(file, os.W_OK):
        raise OutputError(f"{file} is read-only", f"{UNCHANGED}; to judge your week without keeping it: --no-save")


def write(table: dict[str, Any], file: Path) -> None:
    """Write a TOML file as `put` does."""
    import tomli_w

    put(tomli_w.dumps(table).encode(), file)


def put(content: bytes, file: Path) -> None:
    """Write a file in one step that either happens or does not, for its owner's eyes alone.

    Raises OutputError when it does not happen.
    """
    check_writable(file)
    place = Path(os.path.realpath(file))  # a link to a file stays one
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(new, "wb", opener=_private) as handle:  # Path.open takes no opener
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        new.replace(place)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"{file} could not be written: {reason}", f"{UNCHANGED}; to judge your week without keeping it: --no-save"
        ) from None
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _table(value: Any) -> Any:
    """A profile as TOML tables: what was not said is left out."""
    if hasattr(value, "_fields"):
        pairs = zip(value._fields, value, strict=True)
        return {name: _table(part) for name, part in pairs if part is not None and part not in ((), {})}
    if isinstance(value, dict):
        return {str(key): _table(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_table(part) for part in value]
    return value.value if isinstance(value, Exposure | Proficiency | Trend) else value


def _profile(table: dict[str, Any]) -> Profile:
    return Profile(
        version=VERSION,
        note=table.get("note"),
        skills=_levels(table.get("skills", {})),
        circumstances=Circumstances(**table.get("circumstances", {})),
        assessments=tuple(_assessed(each) for each in table.get("assessments", [])),
    )


def _assessed(table: dict[str, Any]) -> Assessed:
    ratings = {name: Exposure(rating) for name, rating in table.get("ratings", {}).items()}
    tasks = tuple(_own_task(each) for each in table.get("tasks", []))
    return Assessed(**{**table, "tasks": tasks, "skills": _levels(table.get("skills", {})), "ratings": ratings})


def _own_task(table: dict[str, Any]) -> OwnTask:
    return OwnTask(**{**table, "exposure": Exposure(table["exposure"]), "trend": Trend(table["trend"])})


def _levels(table: dict[str, str]) -> dict[str, Proficiency]:
    return {name: Proficiency(level) for name, level in table.items()}


def _damaged(problems: list[Problem]) -> CatalogueError:
    """The error for a file that is not a profile, by the first of its problems."""
    first = problems[0]
    worded = first._replace(message=WORDS.get(first.code, first.message))
    more = f"{len(problems) - 1} more like it; " if len(problems) > 1 else ""
    return CatalogueError(
        worded.said,
        f"{more}nothing was changed: mend the file, or move it away to begin anew",
    )


def delete(file: Path | None = None) -> Iterator[Path]:
    """Remove the profile and what interrupted assessments and saves left, giving each path that was removed.

    Raises OutputError for one that cannot be removed.
    """
    file = file or path()
    try:
        left = sorted(file.parent.iterdir()) if file.parent.is_dir() else []
        for each in left:
            if each == file or _leftover(each.name):
                each.unlink()
                yield each
    except OSError as error:
        raise OutputError(f"{error.filename} could not be removed: {error.strerror}", "remove it by hand") from None


def _leftover(name: str) -> bool:
    kept = name.startswith("unfinished-") and name.endswith(".toml")
    return (
        kept
        or name == backup(path()).name
        or (name.startswith((f".{NAME}.", ".unfinished-")) and name.endswith(".new"))
    )
