"""The answers of an assessment that was interrupted, as they were typed, until it is done."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.person import profile_store
from careeradvisor.person.alone import alone
from careeradvisor.person.state import NAME
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from pathlib import Path


def path(role_id: str) -> Path | None:
    """The file that keeps the answers about a role; `None` where there is no place for it."""
    folder = environment.data()
    return folder / f"unfinished-{role_id}.toml" if folder else None


def read(file: Path | None, tasks: list[str]) -> dict[str, str]:
    """The answers that were kept about exactly these tasks, by their ids; none where there is no such file."""
    try:
        table = toml.read(file) if file else {}
    except InvalidFileError:
        return {}
    answers = table.get("answers")
    if table.get("tasks") != tasks or not isinstance(answers, dict):
        return {}
    return {key: typed for key, typed in answers.items() if isinstance(typed, str)}


def write(file: Path, tasks: list[str], answers: dict[str, str], *, again: bool) -> bool:
    """Keep answers. `False` where others were kept before (`again`) and have been removed: then nothing comes back.

    Raises OutputError when they cannot be kept.
    """
    with alone(file.with_name(NAME)):
        if again and not file.exists():
            return False
        profile_store.write({"tasks": tasks, "answers": answers}, file)
    return True


def forget(file: Path | None) -> None:
    """Remove what was kept."""
    if file:
        with suppress(OSError):
            file.unlink()
