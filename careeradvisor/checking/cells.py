"""The cells of a table of figures, each with its judge: what is wrong with a cell, or nothing."""

from __future__ import annotations

import csv
import math
import re
from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path
    from typing import TypeAlias

    from careeradvisor.catalogue.memory import Memory

    Judge: TypeAlias = Callable[[str], str | None]


def table(
    path: Path,
    columns: tuple[str, ...],
    cells: dict[str, Judge],
    problems: list[Problem],
    memory: Memory,
    *,
    grouped: bool = True,
) -> list[dict[str, str]]:
    """The rows whose id and code can be read; what is wrong in the file goes to `problems`.

    `grouped` rows belong into a file that is called by the first two digits of their `code`.
    """
    try:
        text = memory.raw(path)
        rows = list(csv.reader(text.splitlines()))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(str(path), 0, "", "figures.unreadable", f"the file cannot be read: {error}"))
        return []
    if not rows or tuple(rows[0]) != columns:
        heads = set(rows[0]) if rows else set()
        missing = [f"'{name}' is missing" for name in columns if name not in heads]
        stray = [f"'{name}' is stray" for name in sorted(heads - set(columns))]
        wrong = ", ".join([*missing, *stray]) or "their order"
        problems.append(Problem(str(path), 1, "", "figures.columns", f"the columns are not as expected: {wrong}"))
        return []
    good = []
    if not text.endswith("\n"):
        problems.append(cut_off(path, len(rows)))
        rows.pop()
    refused = _wrong(rows[1:], columns, cells)
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(columns):
            message = f"the row has {len(row)} cells and not {len(columns)}"
            problems.append(Problem(str(path), line, "", "figures.columns", message))
            continue
        named = dict(zip(columns, row, strict=True))
        found = [(column, said) for column, bad in refused.items() if (said := bad.get(named[column]))]
        if grouped and named["code"][:2] != path.stem and not found:
            found.append(("code", f"'{named['code']}' does not belong into {path.name}"))
        problems += [Problem(str(path), line, column, "figures.cell", said) for column, said in found]
        if not any(column in ("id", "code") for column, _ in found):
            good.append(named)
    return good


def _wrong(rows: list[list[str]], columns: tuple[str, ...], cells: dict[str, Judge]) -> dict[str, dict[str, str]]:
    """What is wrong with which texts, by column, where anything is: a text is judged once, however often it stands."""
    whole = zip(*(row for row in rows if len(row) == len(columns)), strict=True)
    held = dict(zip(columns, map(set, whole), strict=False))
    judged = {key: {text: said for text in held.get(key, ()) if (said := judge(text))} for key, judge in cells.items()}
    return {column: found for column, found in judged.items() if found}


def cut_off(path: Path, line: int) -> Problem:
    """A file that ends in the middle of a row."""
    return Problem(str(path), line, "", "figures.columns", "the file is cut off in this row")


def ascending(text: str) -> str | None:
    """Judges a list of numbers between spaces, the least first."""
    try:
        values = [float(part) for part in text.split(" ")]
    except ValueError as error:
        return f"not a list of numbers: {error}"
    if not all(map(math.isfinite, values)):
        return "a value is not a finite number"
    return None if values == sorted(values) else "the values are not in ascending order"


def number(least: float, most: float = math.inf) -> Judge:
    """A number within limits, or nothing."""

    def judge(text: str) -> str | None:
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            return f"'{text}' is not a number"
        if not math.isfinite(value):
            return f"'{text}' is not a finite number"
        span = f"from {least} to {most}" if most < math.inf else f"{least} or more"
        return None if least <= value <= most else f"'{text}' is not {span}"

    return judge


def matching(pattern: str, what: str) -> Judge:
    """A text of a pattern."""
    fits = re.compile(pattern).fullmatch
    return lambda text: None if fits(text) else f"'{text}' is not {what}"


def list_of(pattern: str, what: str) -> Judge:
    """Names between single spaces, each once, in ascending order; or nothing."""

    def judge(text: str) -> str | None:
        names = text.split(" ") if text else []
        if wrong := next((name for name in names if not re.fullmatch(pattern, name)), None):
            return f"'{wrong}' is not {what}"
        return None if names == sorted(set(names)) else "the list is not in ascending order, each name once"

    return judge


def one_of(*allowed: str) -> Judge:
    """One of some words."""
    return lambda text: None if text in allowed else f"'{text}' is not one of {', '.join(filter(None, allowed))}"


def names(allowed: Collection[str]) -> Judge:
    """Names of columns between spaces."""
    return lambda text: next((f"'{name}' is not a column" for name in text.split() if name not in allowed), None)
