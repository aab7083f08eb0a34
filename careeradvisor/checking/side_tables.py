"""Check the tables beside the figures of occupations: pay by state, preparation, related occupations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import preparation, states
from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking import cells
from careeradvisor.model.code import SOC, STATE

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.checking.cells import Judge

AMOUNTS = 3
"""Amounts of pay in a cell: the bottom tenth, the median and the top tenth."""


def check(folder: Path, codes: set[str], memory: Memory) -> tuple[list[Problem], int]:
    """What is wrong with the tables, and how many files were read; `codes` are the occupations there are."""
    problems: list[Problem] = []
    known = cells.one_of(*sorted(codes))
    code: Judge = lambda text: f"there is no occupation '{text}'" if known(text) else None  # noqa: E731  # one of many judges
    listed = folder / states.FOLDER / states.LIST
    rows = cells.table(
        listed,
        states.LIST_COLUMNS,
        {"code": cells.matching(STATE, "two capital letters"), "name": cells.matching(r".*\S.*", "a name")},
        problems,
        memory,
        grouped=False,
    )
    named = tuple(row["code"] for row in rows)
    count = 1
    pay = {"code": cells.matching(SOC, "an SOC code like 29-1141"), **dict.fromkeys(named, _pay)}
    prepared = {"code": code, **{name: cells.number(1, most) for name, most in preparation.SCALES.items()}}
    prepared |= {f"{name}_percent": cells.number(0, 100) for name in preparation.SCALES}
    related = {"code": code, "related": _others(codes)}
    for name, columns, judges in (
        (states.FOLDER, ("code", *named), pay if named else {}),
        (preparation.FOLDER, preparation.COLUMNS, prepared),
        (preparation.RELATED_FOLDER, preparation.RELATED_COLUMNS, related),
    ):
        paths = sorted(path for path in (folder / name).glob("*.csv") if path != listed)
        if not paths:
            problems.append(Problem(str(folder / name), 0, "", "figures.missing", "there are no figures here"))
        for path in paths if judges else ():
            count += 1
            cells.table(path, columns, judges, problems, memory)
    return problems, count


def _pay(text: str) -> str | None:
    """Three amounts between spaces that rise, some of which may be missing; or nothing."""
    if not text:
        return None
    parts = text.split(" ")
    if len(parts) != AMOUNTS:
        return f"'{text}' is not three amounts"
    judge = cells.number(0)
    if wrong := next((said for part in parts if (said := judge(part))), None):
        return wrong
    known = [float(part) for part in parts if part]
    return None if known == sorted(known) else f"'{text}' does not rise"


def _others(codes: set[str]) -> Judge:
    """Codes of occupations between spaces, each once."""

    def judge(text: str) -> str | None:
        names = text.split(" ")
        if stray := next((name for name in names if name not in codes), None):
            return f"there is no occupation '{stray}'"
        return None if len(set(names)) == len(names) else "an occupation stands there twice"

    return judge
