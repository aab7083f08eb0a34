"""The titles that people have, by occupation: one file for each major group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "titles"


def title_lists(root: Path) -> dict[str, list[str]]:
    """The titles that people have, by O*NET-SOC code."""
    held: dict[str, list[str]] = {}
    for file in sorted((root / FOLDER).glob("*.toml")):
        held |= toml.read(file)
    return held


def titles_of(root: Path, code: str) -> list[str]:
    """The titles of one occupation; none where no file lists any."""
    file = root / FOLDER / f"{code[:2]}.toml"
    held: list[str] = toml.read(file).get(code, []) if file.is_file() else []
    return held
