"""Check the bundled figures cell by cell: every problem with its file and row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import codes as crosswalk
from careeradvisor.catalogue import receipt, record
from careeradvisor.catalogue.figures import AFTER, TASK_COLUMNS, FiguresError, columns
from careeradvisor.catalogue.problem import InvalidFileError, Problem
from careeradvisor.checking import cells, fields, side_tables
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.code import ACTIVITY, OCCUPATION, ONET_SOC, SOC
from careeradvisor.model.entry_words import Experience, Training
from careeradvisor.model.figure import Absence, ExposureCategory, Measure
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
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
    number = {key: cells.number(0) for key in measures}
    occupation_cells = {
        "code": cells.matching(ONET_SOC, "an O*NET-SOC code like 29-1141.00"),
        "soc": cells.matching(SOC, "an SOC code like 29-1141"),
        "job_zone": cells.one_of("", "1", "2", "3", "4", "5"),
        **number,
        **{f"{key}_trend": cells.number(-100) for key, each in measures.items() if each.trend},
        "approximate": cells.names({*columns(measures), *AFTER[1:]}),
        **{column: cells.number(0) for column in ("employment", "projected", "openings")},
        **{column: cells.number(-100) for column in ("change", "change_before")},
        **{column: cells.number(0) for column in AFTER if column.startswith("wage_")},
        "exposure_category": cells.one_of("", *ExposureCategory),
        "experience": cells.one_of("", *Experience),
        "training": cells.one_of("", *Training),
        "absent": cells.one_of("", *Absence),
        "part_of": cells.matching(f"({SOC})?", "an SOC code like 29-1141"),
    }
    task_cells = {
        "id": cells.matching(r"[1-9]\d*", "an O*NET task ID"),
        "code": cells.matching(ONET_SOC, "an O*NET-SOC code like 29-1141.00"),
        "gpt4": cells.one_of("", "E0", "E1", "E2"),
        "human": cells.one_of("", "E0", "E1", "E2"),
        "usage": cells.number(0, 100),
        "automation": cells.number(0, 1),
        "augmentation": cells.number(0, 1),
        "kind": cells.one_of("", "Core", "Supplemental"),
        "dwas": cells.list_of(ACTIVITY, "a detailed work activity like 4.A.2.a.4.I09.D03"),
    }
    codes: list[str] = []
    tasks: dict[int, str] = {}
    files = 0
    for name, heads, judges in (
        ("occupations", columns(measures), occupation_cells),
        ("tasks", TASK_COLUMNS, task_cells),
    ):
        paths = sorted((folder / name).glob("*.csv"))
        if not paths:
            problems.append(Problem(str(folder / name), 0, "", "figures.missing", "there are no figures here"))
        for path in paths:
            files += 1
            rows = cells.table(path, heads, judges, problems, memory)
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
    problems += _manifest(folder)
    beside, count = side_tables.check(folder, set(codes), memory)
    return Published(tuple(codes), tasks, dwas, problems + beside, files + count + 5)


def _measures(path: Path, sources: set[str], memory: Memory) -> tuple[dict[str, Measure], list[Problem]]:
    """The measures, none where one of them is not what it should be, and what is wrong with their file."""
    try:
        text = memory.text(path)
        tables: dict[str, Any] = memory.table(path)
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
    judges = {"measure": cells.one_of(*measures), "values": cells.ascending}
    try:
        text = memory.raw(path)
    except (OSError, UnicodeDecodeError) as error:
        return [Problem(str(path), 0, "", "figures.unreadable", f"the file cannot be read: {error}")]
    rows = text.splitlines()
    if rows[:1] != ["measure,values"]:
        return [Problem(str(path), 1, "", "figures.columns", "the columns are not measure and values")]
    if not text.endswith("\n"):
        return [cells.cut_off(path, len(rows))]
    for line, row in enumerate(rows[1:], start=2):
        measure, _, values = row.partition(",")
        for column, text in (("measure", measure), ("values", values)):
            if said := judges[column](text):
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
    judge = cells.matching(ACTIVITY, "a detailed work activity like 4.A.2.a.4.I09.D03")
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
    judge = cells.matching(OCCUPATION, "no occupation code")
    return [
        Problem(str(path), lines[each], "occupations", "figures.cell", f"'{wrong[0]}' is no occupation code")
        for each, codes in found.items()
        if (wrong := [one for one in codes if judge(one)])
    ]


def _manifest(folder: Path) -> list[Problem]:
    """What is wrong with the list of raw files."""
    try:
        receipt.manifest(folder)
    except FiguresError as error:
        return [Problem(str(folder / receipt.MANIFEST), 0, "", "figures.unreadable", error.message)]
    return []
