"""What codes of older and foreign classifications are today: roles_data/figures/codes.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import figures
from careeradvisor.model.code import Classification

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

NAME = "codes.csv"
COLUMNS = ("classification", "code", "occupations")


def crosswalk(folder: Path, memory: Memory) -> dict[tuple[Classification, str], tuple[str, ...]]:
    """The occupations of today by classification and code. Raises FiguresError naming the row that cannot be read."""
    path = folder / NAME
    found: dict[tuple[Classification, str], tuple[str, ...]] = {}
    for number, line in enumerate(figures.lines(path, memory), start=1):
        cells = line.split(",")
        if number == 1 and tuple(cells) == COLUMNS:
            continue
        if len(cells) != len(COLUMNS) or cells[0] not in set(Classification) or not cells[2]:
            raise figures.damaged(path, number, "it is no classification, code and occupations")
        found[Classification(cells[0]), cells[1]] = tuple(cells[2].split())
    return found
