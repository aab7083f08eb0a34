"""Every environment variable of the program, and the folders that it finds by them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

NAME = "careeradvisor"
"""What the program's own folders are called."""
LINUX = sys.platform == "linux" and "ANDROID_ROOT" not in os.environ
DATA_DIR = "CAREERADVISOR_DATA_DIR"
"""A folder of role data to use instead of the bundled one."""
CACHE_DIR = "CAREERADVISOR_CACHE_DIR"
"""Where derived indexes and reports of unexpected errors are kept."""
PROFILE_DIR = "CAREERADVISOR_PROFILE_DIR"
"""Where the person's own profile is kept."""
PROFILE = "CAREERADVISOR_PROFILE"
"""Whose profile it is, where several people's lie in that folder."""
OWN = "default"
"""What the profile is called that has no name."""
OF = "profile-"
"""How the folder of a profile with a name begins; the others lie directly in the folder for the person's data."""
LONGEST = 40
"""Characters of a profile's name."""
NOW = "CAREERADVISOR_NOW"
"""The day and time to take for now, such as 2027-01-04T09:00:00+00:00."""


def expanded(path: Path | str) -> Path:
    """A path with `~` as the home folder, also where no shell has done it. Raises UsageError where there is no home."""
    if not str(path).startswith("~"):
        return Path(path)
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise UsageError(f"{path}: there is no home folder for '~' to stand for", "write the whole path") from None


def now() -> datetime:
    """The present time where the person is, or the one that CAREERADVISOR_NOW says. Raises UsageError for none."""
    from datetime import datetime

    said = os.environ.get(NOW)
    if not said:
        return datetime.now().astimezone()
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        raise UsageError(f"{NOW}={said} is not a time", "write it like 2027-01-04T09:00:00+00:00") from None
    return found if found.tzinfo else found.astimezone()


def named(variable: str) -> Path | None:
    """The folder that a variable names, `None` where it is not set. Raises UsageError for `~` without a home."""
    value = os.environ.get(variable)
    return expanded(value) if value else None


def cache() -> Path | None:
    """The folder for what may be deleted at any time; `None` where the system has none, as without a home folder."""
    return named(CACHE_DIR) or _of_system("user_cache_path", "XDG_CACHE_HOME", "~/.cache")


def people() -> Path | None:
    """The folder for the data of all people here; `None` where the system has none, as without a home folder."""
    return named(PROFILE_DIR) or _of_system("user_data_path", "XDG_DATA_HOME", "~/.local/share")


def data() -> Path | None:
    """The folder for the data of the person that CAREERADVISOR_PROFILE names, by default the one without a name.

    `None` where the system has none. Raises UsageError for what cannot be a name.
    """
    folder, name = people(), profile()
    return folder / f"{OF}{name}" if folder and name else folder


def profile() -> str | None:
    """The name of the profile, `None` for the one without a name. Raises UsageError for what cannot be one."""
    said = os.environ.get(PROFILE)
    return profile_name(said) if said else None


def whose() -> str:
    """What a command that is proposed needs for the same profile, with a blank before it."""
    name = profile()
    return f" --profile {name}" if name else ""


def choose_profile(name: str) -> None:
    """Name the profile for the rest of the run. Raises UsageError for what cannot be a name."""
    os.environ[PROFILE] = profile_name(name) or ""


def profile_name(said: str) -> str | None:
    """The name that a text stands for, the same however it is written; `None` for that of the profile without one.

    It becomes a folder, which on some systems is the same in capitals and in small letters. Raises UsageError for what
    cannot be one.
    """
    import unicodedata

    name = "-".join(unicodedata.normalize("NFC", said).casefold().split())
    fine = all(each in "-_" or unicodedata.category(each)[0] in "LMN" for each in name)
    if not fine or not name.strip("-_") or len(name) > LONGEST:
        raise UsageError(
            f"'{said[:LONGEST]}' cannot be the name of a profile",
            f"use letters, digits, spaces, - and _, at most {LONGEST} of them",
        )
    return None if name == OWN else name


def _of_system(kind: str, variable: str, usual: str) -> Path | None:
    try:
        found = _by_xdg(variable, usual) if LINUX else _by_platformdirs(kind)
    except RuntimeError:  # neither HOME nor an entry in the list of users, as in many containers
        return None
    return found if found.is_absolute() else None


def _by_xdg(variable: str, usual: str) -> Path:
    """The folder by the XDG Base Directory Specification, which is all that there is to know on Linux."""
    said = Path(os.environ.get(variable, ""))
    return (said if said.is_absolute() else Path(usual).expanduser()) / NAME


def _by_platformdirs(kind: str) -> Path:
    import platformdirs  # a twentieth of a page

    found: Path = getattr(platformdirs, kind)(NAME, appauthor=False)
    return found
