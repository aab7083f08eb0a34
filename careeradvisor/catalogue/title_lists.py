"""The titles that people have, by occupation: one file for each major group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml

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
    if not file.is_file():
        return []
    _, found, behind = f"\n{memory.text(file)}".partition(f'\n"{code}" = ')
    line = behind.partition("\n")[0]
    if found and line.startswith("[") and line.endswith("]"):  # which need not be all of the file to be read
        titles: list[str] = toml.parse(file, f"titles = {line}")["titles"]
        return titles
    return _titles(file, memory).get(code, [])


def _titles(file: Path, memory: Memory) -> dict[str, list[str]]:
    held: dict[str, list[str]] = memory.table(file)  # type: ignore[assignment]  # which validation has seen to
    return held
