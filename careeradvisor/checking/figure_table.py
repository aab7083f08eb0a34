"""Check the bundled figures cell by cell: every problem with its file and row."""

from __future__ import annotations

import csv
import math
import re
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.catalogue import codes as crosswalk
from careeradvisor.catalogue import record, toml
from careeradvisor.catalogue.figures import AFTER, TASK_COLUMNS, FiguresError, columns
from careeradvisor.catalogue.problem import InvalidFileError, Problem
from careeradvisor.checking import fields
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.code import ACTIVITY, OCCUPATION, ONET_SOC, SOC
from careeradvisor.model.figure import Absence, ExposureCategory, Measure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory


class Published(NamedTuple):
    """What names a folder of figures offers, and what is wrong with it.

    `occupations` are codes, `tasks` the occupation of each O*NET task, `dwas` O*NET's detailed work activities, `files`
    how many were read.
    """

    occupations: tuple[str, ...]
    tasks: dict[int, str]
    dwas: tuple[str, ...]
    problems: list[Problem]
    files: int


def check(folder: Path, sources: set[str], memory: Memory) -> Published:
    """Everything wrong with a folder of figures, and the names that role files may use."""
    measures, problems = _measures(folder / "measures.toml", sources, memory)
    if not measures:
        return Published((), {}, (), problems, 1)
    number = {key: _number(0) for key in measures}
    occupation_cells = {
        "code": _matching(ONET_SOC, "an O*NET-SOC code like 29-1141.00"),
        "soc": _matching(SOC, "an SOC code like 29-1141"),
        "job_zone": _one_of("", "1", "2", "3", "4", "5"),
        **number,
        **{f"{key}_trend": _number(-100) for key, each in measures.items() if each.trend},
        "approximate": _names({*columns(measures), *AFTER[1:]}),
        **{column: _number(0) for column in ("employment", "projected", "openings")},
        **{column: _number(-100) for column in ("change", "change_before")},
        **{column: _number(0) for column in AFTER if column.startswith("wage_")},
        "exposure_category": _one_of("", *ExposureCategory),
        "absent": _one_of("", *Absence),
        "part_of": _matching(f"({SOC})?", "an SOC code like 29-1141"),
    }
    task_cells = {
        "id": _matching(r"[1-9]\d*", "an O*NET task ID"),
        "code": _matching(ONET_SOC, "an O*NET-SOC code like 29-1141.00"),
        "gpt4": _one_of("", "E0", "E1", "E2"),
        "human": _one_of("", "E0", "E1", "E2"),
        "usage": _number(0, 100),
        "automation": _number(0, 1),
        "augmentation": _number(0, 1),
        "kind": _one_of("", "Core", "Supplemental"),
        "dwas": _list_of(ACTIVITY, "a detailed work activity like 4.A.2.a.4.I09.D03"),
    }
    codes: list[str] = []
    tasks: dict[int, str] = {}
    files = 0
    for name, heads, cells in (
        ("occupations", columns(measures), occupation_cells),
        ("tasks", TASK_COLUMNS, task_cells),
    ):
        paths = sorted((folder / name).glob("*.csv"))
        if not paths:
            problems.append(Problem(str(folder / name), 0, "", "figures.missing", "there are no figures here"))
        for path in paths:
            files += 1
            rows = _table(path, heads, cells, problems, memory)
            if name == "occupations":
                codes += [row["code"] for row in rows]
            else:
                tasks |= {int(row["id"]): row["code"] for row in rows if row["id"].isdigit()}
    for major in sorted({code[:2] for code in codes}):
        if not (path := folder / "tasks" / f"{major}.csv").is_file():
            problems.append(Problem(str(path), 0, "", "figures.missing", "the tasks of this major group are missing"))
    if strays := sorted(set(tasks.values()) - set(codes)):
        message = f"tasks belong to occupations that are not there: {', '.join(strays[:3])}"
        problems.append(Problem(str(folder / "tasks"), 0, "", "figures.missing", message))
    problems += _populations(folder / "populations.csv", tuple(measures), memory)
    dwas = _dwas(folder / "dwas.csv", problems, memory)
    problems += _crosswalk(folder, memory)
    return Published(tuple(codes), tasks, dwas, problems, files + 4)


def _table(
    path: Path,
    columns: tuple[str, ...],
    cells: dict[str, Callable[[str], str | None]],
    problems: list[Problem],
    memory: Memory,
) -> list[dict[str, str]]:
    """The rows whose id and code can be read; what is wrong in the file goes to `problems`."""
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
        problems.append(_cut_off(path, len(rows)))
        rows.pop()
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(columns):
            message = f"the row has {len(row)} cells and not {len(columns)}"
            problems.append(Problem(str(path), line, "", "figures.columns", message))
            continue
        named = dict(zip(columns, row, strict=True))
        found = [(column, said) for column, judge in cells.items() if (said := judge(named[column]))]
        if named["code"][:2] != path.stem and not found:
            found.append(("code", f"'{named['code']}' does not belong into {path.name}"))
        problems += [Problem(str(path), line, column, "figures.cell", said) for column, said in found]
        if not any(column in ("id", "code") for column, _ in found):
            good.append(named)
    return good


def _measures(path: Path, sources: set[str], memory: Memory) -> tuple[dict[str, Measure], list[Problem]]:
    """The measures, none where one of them is not what it should be, and what is wrong with their file."""
    try:
        text = memory.text(path)
        tables = toml.parse(path, text)
    except InvalidFileError as error:
        return {}, error.problems
    problems = [found for key, table in tables.items() for found in fields.check(Measure, table, path, text, (key,))]
    if problems:
        return {}, problems
    findings = (
        Finding((key, "source"), "source.unknown", f"there is no source '{table['source']}'")
        for key, table in tables.items()
        if table["source"] not in sources
    )
    return {key: record.measure(table) for key, table in tables.items()}, placed(path, text, findings)


def _populations(path: Path, measures: tuple[str, ...], memory: Memory) -> list[Problem]:
    problems: list[Problem] = []
    cells = {"measure": _one_of(*measures), "values": _ascending}
    try:
        text = memory.raw(path)
    except (OSError, UnicodeDecodeError) as error:
        return [Problem(str(path), 0, "", "figures.unreadable", f"the file cannot be read: {error}")]
    rows = text.splitlines()
    if rows[:1] != ["measure,values"]:
        return [Problem(str(path), 1, "", "figures.columns", "the columns are not measure and values")]
    if not text.endswith("\n"):
        return [_cut_off(path, len(rows))]
    for line, row in enumerate(rows[1:], start=2):
        measure, _, values = row.partition(",")
        for column, text in (("measure", measure), ("values", values)):
            if said := cells[column](text):
                problems.append(Problem(str(path), line, column, "figures.cell", said))
    if missing := set(measures) - {row.partition(",")[0] for row in rows[1:]}:
        problems.append(Problem(str(path), 0, "", "figures.missing", f"no values of {', '.join(sorted(missing))}"))
    return problems


def _dwas(path: Path, problems: list[Problem], memory: Memory) -> tuple[str, ...]:
    """O*NET's detailed work activities; what is wrong with their list goes to `problems`."""
    try:
        rows = memory.raw(path).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(str(path), 0, "", "figures.unreadable", f"the file cannot be read: {error}"))
        return ()
    if rows[:1] != ["dwa"]:
        problems.append(Problem(str(path), 1, "", "figures.columns", "the column is not dwa"))
        return ()
    judge = _matching(ACTIVITY, "a detailed work activity like 4.A.2.a.4.I09.D03")
    found = [(line, said) for line, row in enumerate(rows[1:], start=2) if (said := judge(row))]
    problems += [Problem(str(path), line, "dwa", "figures.cell", said) for line, said in found]
    return tuple(rows[1:])


def _crosswalk(folder: Path, memory: Memory) -> list[Problem]:
    """What is wrong with the codes of other classifications."""
    path = folder / crosswalk.NAME
    try:
        found = crosswalk.crosswalk(folder, memory)
    except FiguresError as error:
        return [Problem(str(path), 0, "", "figures.unreadable", error.message)]
    lines = {each: line for line, each in enumerate(found, start=2)}
    code = re.compile(OCCUPATION)
    return [
        Problem(str(path), lines[each], "occupations", "figures.cell", f"'{wrong[0]}' is no occupation code")
        for each, codes in found.items()
        if (wrong := [one for one in codes if not code.fullmatch(one)])
    ]


def _cut_off(path: Path, line: int) -> Problem:
    return Problem(str(path), line, "", "figures.columns", "the file is cut off in this row")


def _ascending(text: str) -> str | None:
    try:
        values = [float(part) for part in text.split(" ")]
    except ValueError as error:
        return f"not a list of numbers: {error}"
    if not all(map(math.isfinite, values)):
        return "a value is not a finite number"
    return None if values == sorted(values) else "the values are not in ascending order"


def _number(least: float, most: float = math.inf) -> Callable[[str], str | None]:
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


def _matching(pattern: str, what: str) -> Callable[[str], str | None]:
    return lambda text: None if re.fullmatch(pattern, text) else f"'{text}' is not {what}"


def _list_of(pattern: str, what: str) -> Callable[[str], str | None]:
    """Names between single spaces, each once, in ascending order; or nothing."""

    def judge(text: str) -> str | None:
        names = text.split(" ") if text else []
        if wrong := next((name for name in names if not re.fullmatch(pattern, name)), None):
            return f"'{wrong}' is not {what}"
        return None if names == sorted(set(names)) else "the list is not in ascending order, each name once"

    return judge


def _one_of(*allowed: str) -> Callable[[str], str | None]:
    return lambda text: None if text in allowed else f"'{text}' is not one of {', '.join(filter(None, allowed))}"


def _names(allowed: set[str]) -> Callable[[str], str | None]:
    return lambda text: next((f"'{name}' is not a column" for name in text.split() if name not in allowed), None)
