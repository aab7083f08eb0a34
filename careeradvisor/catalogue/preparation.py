"""What people in an occupation say it takes, and which occupations O*NET calls related: read only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.figures import cells_of, damaged, lines, number
from careeradvisor.model.figure import MostSaid, Preparation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

FOLDER, RELATED_FOLDER = "preparation", "related"
SCALES = {"education": 12, "experience": 11, "plant_training": 9, "job_training": 9}
"""O*NET's scales, and how many categories each has."""
MIDDLE = ("experience", "plant_training", "job_training")
"""Those of which the middle answer is kept too."""
STEPS = 4
"""Percents of those who say that a step of schooling, or less, is what it takes; the last step would be 100."""
COLUMNS = (
    *("code", *(f"{name}{ending}" for name in SCALES for ending in ("", "_percent"))),
    *(f"{name}_middle" for name in MIDDLE),
    "schooling",
)
RELATED_COLUMNS = ("code", "related")


def preparation(folder: Path, code: str, memory: Memory) -> Preparation | None:
    """What most people in an O*NET-SOC occupation say it takes, `None` where nobody was asked. Raises FiguresError."""
    for path, line, cells in _row(folder / FOLDER, COLUMNS, code, memory):
        said: list[MostSaid | None] = []
        for name in SCALES:
            category, percent = cells[name], cells[f"{name}_percent"]
            try:
                said.append(MostSaid(int(category), number(percent, 0, 100) or 0.0) if category else None)
            except ValueError as error:
                raise damaged(path, line, str(error)) from None
        try:
            related, off, on = (int(cell) if (cell := cells[f"{name}_middle"]) else None for name in MIDDLE)
            upto = tuple(float(part) for part in cells["schooling"].split())
        except ValueError as error:
            raise damaged(path, line, str(error)) from None
        education, experience, plant, job = said
        return Preparation(education, experience, plant, job, related, off, on, upto)
    return None


def related(folder: Path, code: str, memory: Memory) -> tuple[str, ...]:
    """The codes of up to twenty occupations like an O*NET-SOC occupation, the most alike first. Raises FiguresError."""
    for _, _, cells in _row(folder / RELATED_FOLDER, RELATED_COLUMNS, code, memory):
        return tuple(cells["related"].split(" "))
    return ()


def _row(
    folder: Path, columns: tuple[str, ...], code: str, memory: Memory
) -> Iterator[tuple[Path, int, dict[str, str]]]:
    """The row of an occupation with its file and line."""
    path = folder / f"{code[:2]}.csv"
    if not path.is_file():
        return
    rows = lines(path, memory)
    if next(rows, "") != ",".join(columns):
        raise damaged(path, 1, "the columns are not as expected")
    for line, row in enumerate(rows, start=2):
        if row.partition(",")[0] == code:
            cells = cells_of(row)
            if len(cells) != len(columns):
                raise damaged(path, line, f"it has {len(cells)} columns and not {len(columns)}")
            yield path, line, dict(zip(columns, cells, strict=True))
            return
