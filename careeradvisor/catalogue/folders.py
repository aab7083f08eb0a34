"""Where role data lies: the bundled folder and the reader's own folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.errors import CatalogueError, UsageError
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXCEPTIONS = "task_map.toml"
"""Beside the files of activities: O*NET tasks that belong to another activity than their own says."""
REASONS = "reasons.toml"
"""What a source says of single occupations."""
LICENSES = "licenses.toml"
"""What most states ask of a person in some occupations."""
MOVES = "moves.toml"
"""What a counselor knows of moves."""
WORKPLACES = "workplaces.toml"
"""What to say at work, by the kind of workplace."""
COUNTRIES = "countries.toml"
"""Countries other than that of the figures."""
CUES = "cues"
"""The folder of phrases that show a skill."""
CIVILIAN = "civilian.toml"
"""Beside them too: the occupations that stand for those of the military."""

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled() -> Path:
    """The bundled role data: inside an installed package, or beside a checkout's pyproject.toml.

    Raises CatalogueError when neither is there.
    """
    chosen = environment.named(environment.DATA_DIR)
    candidates = [chosen] if chosen else [_PACKAGE / "roles_data", _PACKAGE.parent / "roles_data"]
    for candidate in candidates:
        if (candidate / "categories.toml").is_file():
            return candidate
    looked = " and ".join(str(candidate) for candidate in candidates)
    raise CatalogueError(f"the role data is missing: looked in {looked}", "reinstall careeradvisor, or name a checkout")


def schema(name: str) -> Path:
    """The JSON Schema of a kind of file, such as `role`: inside an installed package, or beside a checkout's."""
    file = Path("schema") / f"{name}.schema.json"
    return next(each for each in (_PACKAGE / file, _PACKAGE.parent / file) if each.is_file())


def own(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The reader's own role folders. Raises UsageError for one that is not a folder."""
    for folder in folders:
        if not folder.is_dir():
            found = "is not a folder" if folder.exists() else "does not exist"
            raise UsageError(f"--roles-dir {folder} {found}", "name a folder that holds role files (*.toml)")
        if not os.access(folder, os.R_OK | os.X_OK):
            raise UsageError(f"--roles-dir {folder} may not be read", "allow it, or name another folder")
    return tuple(dict.fromkeys(folders))


def role_folders(folder: Path) -> list[Path]:
    """The folders in which role files lie: `folder` itself and those directly in it.

    Raises CatalogueError when it cannot be read.
    """
    try:
        return [folder, *map(Path, sorted(entry.path for entry in os.scandir(folder) if entry.is_dir()))]
    except OSError as error:
        reason = f"the folder {folder} cannot be read: {error.strerror}"
        raise CatalogueError(reason, "reinstall careeradvisor, or name a checkout") from None


def role_files(folder: Path) -> Iterator[Path]:
    """The role files directly in `folder` or one folder below it, in order of path.

    Hidden files, which editors and systems leave behind, are none, nor is what could be waited for without end, such
    as a pipe.
    """
    for directory in role_folders(folder):
        names = sorted(
            entry.name
            for entry in os.scandir(directory)
            if entry.name.endswith(".toml") and not entry.name.startswith(".") and not _is_odd(entry)
        )
        yield from (directory / name for name in names)


def _is_odd(entry: os.DirEntry[str]) -> bool:
    """Whether something is neither file nor folder nor a link that leads nowhere."""
    return not (entry.is_file() or entry.is_dir() or entry.is_symlink())


def activity_files(root: Path) -> list[Path]:
    """The files of the vocabulary of work activities."""
    return [path for path in role_files(root / "activities") if path.name not in (EXCEPTIONS, CIVILIAN)]


def find_role(folder: Path, role_id: str) -> list[Path]:
    """The files of one role, found by their name without reading any other; more than one is a mistake."""
    if not role_id or "/" in role_id or "\\" in role_id or "\0" in role_id or len(role_id) > 100:
        return []
    return [path for directory in role_folders(folder) if (path := directory / f"{role_id}.toml").exists()]


def clash(role_id: str, paths: Sequence[object]) -> CatalogueError:
    """The error for an id that two files claim."""
    message = f"two files are the role '{role_id}': {paths[0]} and {paths[1]}"
    return CatalogueError(message, "rename your own file: the name of the file is the id of the role")
