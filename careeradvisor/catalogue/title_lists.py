"""The titles that people have, by occupation: one file for each major group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

FOLDER = "titles"


def title_lists(root: Path, memory: Memory) -> dict[str, list[str]]:
    """The titles that people have, by O*NET-SOC code."""
    held: dict[str, list[str]] = {}
    for file in sorted((root / FOLDER).glob("*.toml")):
        held |= _titles(file, memory)
    return held


def titles_of(root: Path, code: str, memory: Memory) -> list[str]:
    """The titles of one occupation; none where no file lists any."""
    file = root / FOLDER / f"{code[:2]}.toml"
    return _titles(file, memory).get(code, []) if file.is_file() else []


def _titles(file: Path, memory: Memory) -> dict[str, list[str]]:
    held: dict[str, list[str]] = memory.table(file)  # type: ignore[assignment]  # which validation has seen to
    return held
