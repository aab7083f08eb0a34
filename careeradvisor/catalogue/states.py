"""Pay in one state: read only when somebody asks for it, and then the rows of the occupations that are asked for."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from careeradvisor.catalogue.figures import damaged, lines, number
from careeradvisor.model.figure import LocalWages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

FOLDER = "states"
LIST = "index.csv"
LIST_COLUMNS = ("code", "name")


def names(folder: Path, memory: Memory) -> dict[str, str]:
    """The name of every state by its two letters. Raises FiguresError where they cannot be read."""
    path = folder / FOLDER / LIST
    rows = list(csv.reader(lines(path, memory)))
    for line, row in enumerate(rows, start=1):
        if len(row) != len(LIST_COLUMNS) or (line == 1 and tuple(row) != LIST_COLUMNS):
            raise damaged(path, line, "it is not a code and a name")
    return dict(rows[1:])


def pay(folder: Path, state: str, codes: Iterable[str], memory: Memory) -> dict[str, LocalWages]:
    """The pay of some occupations (SOC codes) in a state, for those that have any. Raises FiguresError."""
    wanted, found = set(codes), dict[str, LocalWages]()
    for group in sorted({code[:2] for code in wanted}):
        path = folder / FOLDER / f"{group}.csv"
        if not path.is_file():
            continue
        rows = lines(path, memory)
        heads = next(rows, "").split(",")
        if state not in heads[1:]:
            raise damaged(path, 1, f"there is no column '{state}'")
        column = heads.index(state)
        for line, row in enumerate(rows, start=2):
            if (code := row.partition(",")[0]) in wanted:
                cells = row.split(",")
                if len(cells) != len(heads):
                    raise damaged(path, line, f"it has {len(cells)} columns and not {len(heads)}")
                if cells[column]:
                    found[code] = _wages(path, line, cells[column])
    return found


def _wages(path: Path, line: int, cell: str) -> LocalWages:
    try:
        p10, median, p90 = (number(part) for part in cell.split(" "))
    except ValueError:
        raise damaged(path, line, f"'{cell}' is not three amounts") from None
    return LocalWages(p10, median, p90)
