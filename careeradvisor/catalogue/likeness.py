"""What occupations have in common, as published: knowledge, technology, words, moves between groups, demands.

The index of moves is made of it; a page reads the names of knowledge and technology and the rows of a few occupations.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from careeradvisor.catalogue.figures import damaged, lines, number
from careeradvisor.model.figure import Demands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory

KNOWLEDGE, TECHNOLOGY, WORDING, IMPORTANCE = "knowledge", "technology", "wording", "importance"
"""Folders, each with a file for every major group."""
INDEX = "index.csv"
INDEX_COLUMNS = ("id", "name")
TECHNOLOGY_COLUMNS = ("code", "kinds")
WORDING_COLUMNS = ("code", "near")
FLOWS, DEMANDS = "flows.csv", "demands.csv"
MOST_IMPORTANT = 5
"""The top of O*NET's scale of importance, which begins with 1."""


def names(folder: Path, kind: str, memory: Memory) -> dict[str, str]:
    """The names of areas of knowledge, kinds of technology or work activities by their ids. Raises FiguresError."""
    path = folder / kind / INDEX
    rows = [(key, _unquoted(name)) for key, _, name in (line.partition(",") for line in lines(path, memory))]
    for line, (key, name) in enumerate(rows, start=1):
        if not (key and name) or (line == 1 and (key, name) != INDEX_COLUMNS):
            raise damaged(path, line, "it is not an id and a name")
    return dict(rows[1:])


def _unquoted(cell: str) -> str:
    """The text of the last cell of a row, which has quotes around it where it has commas; nothing where it has not."""
    if cell.startswith('"') and cell.endswith('"') and len(cell) > 1:
        return cell[1:-1].replace('""', '"')
    return "" if "," in cell or '"' in cell else cell


def knowledge(folder: Path, codes: Iterable[str], memory: Memory) -> dict[str, dict[str, float]]:
    """How important (1 to 5) each area of knowledge is in some O*NET-SOC occupations. Raises FiguresError."""
    return _scales(folder / KNOWLEDGE, codes, memory)


def importance(folder: Path, socs: Iterable[str], memory: Memory) -> dict[str, dict[str, float]]:
    """How important (1 to 5) each of O*NET's work activities is in some six-digit occupations. Raises FiguresError."""
    return _scales(folder / IMPORTANCE, socs, memory)


def _scales(folder: Path, codes: Iterable[str], memory: Memory) -> dict[str, dict[str, float]]:
    found = {}
    for path, line, heads, cells in _rows(folder, codes, memory):
        try:
            values = {area: number(cell, 1, MOST_IMPORTANT) for area, cell in zip(heads[1:], cells[1:], strict=True)}
        except ValueError as error:
            raise damaged(path, line, str(error)) from None
        found[cells[0]] = {area: value for area, value in values.items() if value is not None}
    return found


def technology(folder: Path, codes: Iterable[str], memory: Memory) -> dict[str, tuple[str, ...]]:
    """The kinds of technology in some O*NET-SOC occupations that have any, by their ids. Raises FiguresError."""
    return {cells[0]: tuple(cells[1].split()) for _, _, _, cells in _rows(folder / TECHNOLOGY, codes, memory)}


def wording(folder: Path, codes: Sequence[str], memory: Memory) -> dict[str, dict[str, int]]:
    """How near the words of tasks and titles of occupations are, both ways; `codes` are all that there are, in order.

    Raises FiguresError.
    """
    place = {code: number for number, code in enumerate(codes)}
    found: dict[str, dict[str, int]] = {code: {} for code in codes}
    for path, line, _, (code, near) in _rows(folder / WORDING, codes, memory):
        try:
            pairs = [(int(steps), int(value)) for steps, _, value in (each.partition(":") for each in near.split())]
            others = [codes[at] for at in accumulate((steps for steps, _ in pairs), initial=place[code])][1:]
        except (ValueError, IndexError):
            raise damaged(path, line, f"'{near[:40]}' is not a list of near occupations") from None
        for other, (_, value) in zip(others, pairs, strict=True):
            found[code][other] = found[other][code] = value
    return found


def flows(folder: Path, memory: Memory) -> dict[str, dict[str, float]]:
    """Of 100 people who are in another major group a month later, how many are in which. Raises FiguresError."""
    path = folder / FLOWS
    rows = [row.split(",") for row in lines(path, memory)]
    heads = rows[0]
    found = {}
    for line, row in enumerate(rows[1:], start=2):
        try:
            cells = {goal: number(cell, 0, 100) for goal, cell in zip(heads[1:], row[1:], strict=True)}
        except ValueError as error:
            raise damaged(path, line, str(error)) from None
        found[row[0]] = {goal: part for goal, part in cells.items() if part is not None}
    return found


def demands(folder: Path, socs: Iterable[str], memory: Memory) -> dict[str, Demands]:
    """What some occupations (six digits) demand of body and eyes, where it is known. Raises FiguresError."""
    path = folder / DEMANDS
    rows = memory.of(_demand_rows, path, memory)
    found = {}
    for code in sorted(rows.keys() & set(socs)):
        line, cells = rows[code]
        try:
            found[code] = Demands(*(float(cell) for cell in cells.split(",")))
        except (TypeError, ValueError) as error:
            raise damaged(path, line, str(error)) from None
    return found


def _demand_rows(path: Path, memory: Memory) -> dict[str, tuple[int, str]]:
    """The rows of demands by their codes: the line, and the cells as they are written."""
    held = lines(path, memory)
    if next(held, "") != ",".join(("code", *Demands._fields)):
        raise damaged(path, 1, "the columns are not as expected")
    cut = (row.partition(",") for row in held)
    return {code: (line, cells) for line, (code, _, cells) in enumerate(cut, start=2)}


def _rows(folder: Path, codes: Iterable[str], memory: Memory) -> Iterator[tuple[Path, int, list[str], list[str]]]:
    """The rows of some occupations with their file, line and heads."""
    wanted = set(codes)
    for group in sorted({code[:2] for code in wanted}):
        path = folder / f"{group}.csv"
        if not path.is_file():
            continue
        held = lines(path, memory)
        heads = next(held, "").split(",")
        for line, row in enumerate(held, start=2):
            if row.partition(",")[0] in wanted:
                cells = row.split(",")
                if len(cells) != len(heads):
                    raise damaged(path, line, f"it has {len(cells)} columns and not {len(heads)}")
                yield path, line, heads, cells
