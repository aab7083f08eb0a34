"""Check the tables beside the figures of occupations: pay by state, preparation, related occupations, likeness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import likeness, preparation, states
from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking import cells
from careeradvisor.model.code import MAJOR, SOC, STATE, soc_of
from careeradvisor.model.figure import Demands

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
    prepared |= {f"{name}_middle": cells.number(1, preparation.SCALES[name]) for name in preparation.MIDDLE}
    prepared |= {"schooling": _rising(preparation.STEPS)}
    related = {"code": code, "related": _others(codes)}
    areas = _named(folder / likeness.KNOWLEDGE / likeness.INDEX, problems, memory)
    kinds = _named(folder / likeness.TECHNOLOGY / likeness.INDEX, problems, memory)
    acts = _named(folder / likeness.IMPORTANCE / likeness.INDEX, problems, memory)
    soc = cells.one_of(*sorted({soc_of(each) for each in codes}))
    known_acts = {"code": soc, **dict.fromkeys(acts, cells.number(1, likeness.MOST_IMPORTANT))}
    known_areas = {"code": code, **dict.fromkeys(areas, cells.number(1, likeness.MOST_IMPORTANT))}
    near = {"code": code, "near": _near(sorted(codes))}
    count += 3
    for name, columns, judges in (
        (states.FOLDER, ("code", *named), pay if named else {}),
        (preparation.FOLDER, preparation.COLUMNS, prepared),
        (preparation.RELATED_FOLDER, preparation.RELATED_COLUMNS, related),
        (likeness.KNOWLEDGE, ("code", *areas), known_areas if areas else {}),
        (likeness.IMPORTANCE, ("code", *acts), known_acts if acts else {}),
        (likeness.TECHNOLOGY, likeness.TECHNOLOGY_COLUMNS, {"code": code, "kinds": _each_of(kinds)}),
        (likeness.WORDING, likeness.WORDING_COLUMNS, near),
    ):
        paths = sorted(path for path in (folder / name).glob("*.csv") if path.name != likeness.INDEX)
        if not paths:
            problems.append(Problem(str(folder / name), 0, "", "figures.missing", "there are no figures here"))
        for path in paths if judges else ():
            count += 1
            cells.table(path, columns, judges, problems, memory)
    _flows(folder / likeness.FLOWS, problems, memory)
    demanded = {"code": soc} | dict.fromkeys(Demands._fields, cells.number(1, likeness.MOST_IMPORTANT))
    columns = ("code", *Demands._fields)
    cells.table(folder / likeness.DEMANDS, columns, demanded, problems, memory, grouped=False)
    return problems, count + 2


def _named(path: Path, problems: list[Problem], memory: Memory) -> tuple[str, ...]:
    """The ids of a list of names."""
    key = cells.matching(r"\d+|2\.C[.\da-z]+|4\.A[.\da-z]+", "an id")
    judges = {"id": key, "name": cells.matching(r".*\S.*", "a name")}
    return tuple(
        row["id"] for row in cells.table(path, likeness.INDEX_COLUMNS, judges, problems, memory, grouped=False)
    )


def _flows(path: Path, problems: list[Problem], memory: Memory) -> None:
    """A square of groups with percents."""
    try:
        heads = tuple(memory.raw(path).partition("\n")[0].split(","))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(str(path), 0, "", "figures.unreadable", f"the file cannot be read: {error}"))
        return
    judges = {"group": cells.matching(MAJOR, "two digits"), **dict.fromkeys(heads[1:], cells.number(0, 100))}
    rows = cells.table(path, ("group", *heads[1:]), judges, problems, memory, grouped=False)
    if rows and tuple(row["group"] for row in rows) != heads[1:]:
        problems.append(
            Problem(str(path), 1, "", "figures.columns", "there is not a row for each column, in its order")
        )


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


def _rising(most: int) -> Judge:
    """So many percents between spaces that rise; or nothing."""

    def judge(text: str) -> str | None:
        parts = text.split(" ") if text else []
        percent = cells.number(0, 100)
        if wrong := next((said for part in parts if (said := percent(part))), None):
            return wrong
        rising = parts == sorted(parts, key=float)
        return None if len(parts) in (0, most) and rising else f"'{text}' is not {most} percents that rise"

    return judge


def _each_of(allowed: tuple[str, ...]) -> Judge:
    """Some of these names between spaces, in their order."""
    place = {name: number for number, name in enumerate(allowed)}

    def judge(text: str) -> str | None:
        found = text.split(" ")
        if stray := next((name for name in found if name not in place), None):
            return f"there is no '{stray}' in the list"
        return None if found == sorted(set(found), key=place.__getitem__) else "they are not in order, each once"

    return judge


def _near(codes: list[str]) -> Judge:
    """Steps on the way through all codes, each with a nearness."""

    def judge(text: str) -> str | None:
        pairs = [each.partition(":")[::2] for each in text.split(" ")] if text else []
        if not all(step.isdecimal() and value.isdecimal() and int(step) and int(value) for step, value in pairs):
            return f"'{text[:40]}' is not a list like 1:5 3:12"
        return None if sum(int(step) for step, _ in pairs) < len(codes) else "it leads beyond the last occupation"

    return judge


def _others(codes: set[str]) -> Judge:
    """Codes of occupations between spaces, each once."""

    def judge(text: str) -> str | None:
        names = text.split(" ")
        if stray := next((name for name in names if name not in codes), None):
            return f"there is no occupation '{stray}'"
        return None if len(set(names)) == len(names) else "an occupation stands there twice"

    return judge
