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
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.errors import CatalogueError, OutputError
from careeradvisor.model.profile import VERSION, Assessed, Circumstances, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "profile.toml"
NOTE = "Your careeradvisor profile. It stays on this machine; `careeradvisor profile delete` removes it."


def folder() -> Path:
    """The person's data folder; CAREERADVISOR_PROFILE_DIR names another."""
    if chosen := os.environ.get("CAREERADVISOR_PROFILE_DIR"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("careeradvisor", appauthor=False)


def path() -> Path:
    """The file of the profile, whether or not there is one."""
    return folder() / NAME


def load(file: Path | None = None) -> Profile:
    """The profile, a new one where there is none.

    Raises CatalogueError, and leaves the file alone, when it is of a later version or not a profile.
    """
    file = file or path()
    if not file.exists():
        return Profile(note=NOTE)
    table = _read(file)
    if table.get("version") != VERSION:
        found = table.get("version", "none")
        message = f"{file} is a profile of version {found}, and this program knows version {VERSION}"
        raise CatalogueError(message, "it was left as it is; update careeradvisor, or move the file away")
    from careeradvisor.catalogue import schema

    text = toml.read_text(file)
    if problems := schema.check(Profile, table, file, text):
        raise _damaged(InvalidFileError(problems))
    return _profile(table)


def save(profile: Profile, file: Path | None = None) -> None:
    """Put a profile in the place of the present one. Raises OutputError, the present one untouched, when that fails."""
    write(_table(profile), file or path())


def write(table: dict[str, Any], file: Path) -> None:
    """Write a TOML file in one step that either happens or does not. Raises OutputError when it does not."""
    import tomli_w

    new = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and not os.access(file, os.W_OK):
            raise PermissionError(13, "the file is read-only")
        with new.open("wb") as handle:
            tomli_w.dump(table, handle)
            handle.flush()
            os.fsync(handle.fileno())
        new.replace(file)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise OutputError(f"{file} could not be written: {reason}", "what was there before is unchanged") from None


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
    tasks = tuple(own_task(each) for each in table.get("tasks", []))
    return Assessed(**{**table, "tasks": tasks, "skills": _levels(table.get("skills", {})), "ratings": ratings})


def own_task(table: dict[str, Any]) -> OwnTask:
    """A task of somebody's week from its table."""
    return OwnTask(**{**table, "exposure": Exposure(table["exposure"]), "trend": Trend(table["trend"])})


def _levels(table: dict[str, str]) -> dict[str, Proficiency]:
    return {name: Proficiency(level) for name, level in table.items()}


def _read(file: Path) -> dict[str, Any]:
    try:
        return toml.read(file)
    except InvalidFileError as error:
        raise _damaged(error) from None


def _damaged(error: InvalidFileError) -> CatalogueError:
    return CatalogueError(
        error.message, *error.hints, "nothing was changed; mend the file, or move it away to begin anew"
    )


def delete(file: Path | None = None) -> Iterator[Path]:
    """Remove the profile and what an interrupted assessment left, giving each path that was removed."""
    file = file or path()
    for each in (file, file.with_name("unfinished.toml")):
        with suppress(FileNotFoundError):
            each.unlink()
            yield each
