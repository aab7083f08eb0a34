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


def data() -> Path | None:
    """The folder for the person's own data; `None` where the system has none, as without a home folder."""
    return named(PROFILE_DIR) or _of_system("user_data_path", "XDG_DATA_HOME", "~/.local/share")


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
