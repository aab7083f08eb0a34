"""The profiles of several people on one machine: which there are, and how one gets another name."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml
from careeradvisor.errors import CareerAdvisorError, NotFoundError, OutputError, UsageError
from careeradvisor.model.profile import ListedProfile, ProfileList
from careeradvisor.person import profile_store
from careeradvisor.person.alone import alone, is_named
from careeradvisor.person.state import NAME
from careeradvisor.storage import environment
from careeradvisor.storage.file import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def names() -> list[str]:
    """The names of the profiles that are there, or of which answers are kept, that of the one without a name first."""
    base = environment.people()
    if base is None or not base.is_dir():
        return []
    folders = [each.name for each in base.iterdir() if is_named(each)]
    named = sorted(name.removeprefix(environment.OF) for name in folders)
    return [name for name in (environment.OWN, *named) if _files(_folder(base, name))]


def listed() -> ProfileList:
    """Every profile with what it knows, as far as its file can be read."""
    base = environment.people()
    return ProfileList(tuple(_listed(name, _folder(base, name) / NAME) for name in names()) if base else ())


def rename(old: str, new: str) -> tuple[Path, Path]:
    """Give a profile another name, with all that lies beside it. Returns where it was and where it is.

    Raises UsageError for what cannot be a name and for one that is taken, NotFoundError for a profile that is not
    there, and OutputError.
    """
    base = environment.people()
    first, second = (environment.profile_name(name) or environment.OWN for name in (old, new))
    if base is None or first not in names():
        raise missing(first)
    if first == second:
        raise UsageError(
            f"the profile is called '{first}' already", "name another: careeradvisor profile rename OLD NEW"
        )
    source, target = _folder(base, first), _folder(base, second)
    with ExitStack() as stack:
        for folder in sorted((source, target)):
            stack.enter_context(alone(folder / NAME))
        if not _files(source):
            raise missing(first)
        if _files(target):
            raise UsageError(
                f"there is a profile '{second}' already", f"remove it first: careeradvisor profile delete {second}"
            )
        _move(source, target)
    return source, target


def be(name: str) -> None:
    """Take the profile with a name from here on. Raises UsageError for what is none, NotFoundError where it is not."""
    found = environment.profile_name(name) or environment.OWN
    if found not in names():
        raise missing(found)
    environment.choose_profile(found)


def missing(name: str) -> NotFoundError:
    """The error for a profile that is not there, with those that are."""
    there = ", ".join(names())
    return NotFoundError(f"there is no profile '{name}'", f"there are: {there}" if there else "there is none yet")


def _folder(base: Path, name: str) -> Path:
    return base if name == environment.OWN else base / f"{environment.OF}{name}"


def _move(source: Path, target: Path) -> None:
    """Copy what belongs to a profile, the profile itself last, and then remove it where it was. Raises OutputError."""
    files = _files(source)
    try:
        for each in files:
            profile_store.put(each.read_bytes(), target / each.name)
    except (OSError, OutputError):
        for each in files:
            (target / each.name).unlink(missing_ok=True)
        raise
    for each in reversed(files):
        each.unlink()
    sync_folder(source)


def _files(folder: Path) -> list[Path]:
    """What belongs to the profile in a folder, the profile itself last."""
    if not folder.is_dir():
        return []
    file = folder / NAME
    found = [each for each in sorted(folder.iterdir()) if profile_store.belongs(each.name, file)]
    return [*found, *([file] if file.exists() else [])]


def _listed(name: str, file: Path) -> ListedProfile:
    """A profile by its file, which is not judged for this: one that is damaged is listed too."""
    try:
        held = toml.read(file) if file.exists() else {}
    except CareerAdvisorError:
        return ListedProfile(name, str(file), (), "", whole=False)
    assessed = held.get("assessments")
    weeks = [each for each in assessed if isinstance(each, dict)] if isinstance(assessed, list) else []
    roles = tuple(dict.fromkeys(str(each.get("role", "")) for each in reversed(weeks)))
    return ListedProfile(name, str(file), roles, str(weeks[-1].get("on", "")) if weeks else "", whole=True)
