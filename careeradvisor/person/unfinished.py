"""The answers of an assessment that was interrupted, as they were typed, until it is done."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from pathlib import Path


def path(role_id: str) -> Path:
    """The file that keeps the answers about a role."""
    return profile_store.folder() / f"unfinished-{role_id}.toml"


def read(file: Path, tasks: list[str]) -> dict[str, str]:
    """The answers that were kept about exactly these tasks, by their ids; none where there is no such file."""
    try:
        table = toml.read(file)
    except InvalidFileError:
        return {}
    answers = table.get("answers")
    if table.get("tasks") != tasks or not isinstance(answers, dict):
        return {}
    return {key: typed for key, typed in answers.items() if isinstance(typed, str)}


def write(file: Path, tasks: list[str], answers: dict[str, str]) -> None:
    """Keep answers. Raises OutputError when they cannot be kept."""
    profile_store.write({"tasks": tasks, "answers": answers}, file)


def forget(file: Path) -> None:
    """Remove what was kept."""
    with suppress(OSError):
        file.unlink()
