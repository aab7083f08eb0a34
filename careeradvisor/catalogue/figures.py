"""Read the published figures that concern a few occupations and tasks, and nothing else.

Files are split by SOC major group, so that a page about one role reads one or two of each.
"""

from __future__ import annotations

import math
import os
from typing import TYPE_CHECKING, TypeVar

from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.memory import Memory
from careeradvisor.errors import CatalogueError
from careeradvisor.model.figure import Absence, ExposureCategory, Figures, OccupationFigures, TaskFigures, Wages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from careeradvisor.model.figure import Measure


T = TypeVar("T")
BEFORE = ("code", "title", "soc", "job_zone")
"""The columns of occupations/ before those of the measures and of their trends."""
AFTER = (
    "approximate",
    "employment",
    "projected",
    "change",
    "change_before",
    "openings",
    "exposure_category",
    "wage_p10",
    "wage_p25",
    "wage_median",
    "wage_p75",
    "wage_p90",
    "education",
    "experience",
    "training",
    "absent",
    "part_of",
)
TASK_COLUMNS = ("id", "code", "kind", "gpt4", "human", "usage", "automation", "augmentation", "dwas")
HINT = "reinstall careeradvisor, or run `careeradvisor validate` to see every problem"


class FiguresError(CatalogueError):
    """Published figures are missing or damaged."""


def read(folder: Path, codes: Iterable[str], task_ids: Iterable[int], memory: Memory | None = None) -> Figures:
    """The figures of the occupations `codes` (SOC or O*NET-SOC) and of some O*NET tasks of their major groups.

    Unknown codes and IDs are left out, and where no task is asked for, no file of tasks is read; `memory` holds what
    was read before. Raises FiguresError naming the file and row that cannot be read.
    """
    memory = memory or Memory()
    wanted = list(dict.fromkeys(codes))
    held = {code: rows for code in wanted if (rows := occupation(folder, code, memory))}
    keys = {str(number) for number in task_ids}
    majors = sorted({code[:2] for code in wanted} & set(groups(folder, memory))) if keys else []
    measures = memory.of(_measures, folder / "measures.toml", memory)
    return Figures(
        measures=measures,
        occupations=held,
        tasks={each.id: each for group in majors for each in tasks(folder, group, keys.__contains__, memory)},
        populations=memory.of(_populations, folder / "populations.csv", tuple(measures), memory),
    )


def occupation(folder: Path, code: str, memory: Memory) -> tuple[OccupationFigures, ...]:
    """The rows of an occupation: one of an O*NET-SOC code, those that begin with it of an SOC code, maybe none.

    Raises FiguresError.
    """
    return memory.of(_rows_of, folder, code, memory)


def _rows_of(folder: Path, code: str, memory: Memory) -> tuple[OccupationFigures, ...]:
    if code[:2] not in groups(folder, memory):
        return ()
    measures = memory.of(_measures, folder / "measures.toml", memory)
    return tuple(occupations(folder, code[:2], measures, lambda each: each.startswith(code), memory))


def occupations(
    folder: Path,
    group: str,
    measures: dict[str, Measure],
    wanted: Callable[[str], bool] = bool,
    memory: Memory | None = None,
) -> list[OccupationFigures]:
    """The occupations of a two-digit major group whose code is `wanted`."""
    path = folder / "occupations" / f"{group}.csv"
    return list(_rows(path, columns(measures), lambda cells: _occupation(cells, measures), wanted, memory))


def columns(measures: dict[str, Measure]) -> tuple[str, ...]:
    """The columns of occupations/: a measure has one, and another one for its trend where there is one."""
    return (*BEFORE, *measures, *(f"{key}_trend" for key, each in measures.items() if each.trend), *AFTER)


def tasks(
    folder: Path, group: str, wanted: Callable[[str], bool] = bool, memory: Memory | None = None
) -> list[TaskFigures]:
    """The O*NET tasks of a two-digit major group whose ID is `wanted`."""
    return list(_rows(folder / "tasks" / f"{group}.csv", TASK_COLUMNS, _task, wanted, memory))


def every_occupation(folder: Path, memory: Memory | None = None) -> list[OccupationFigures]:
    """All O*NET-SOC occupations, in order of code."""
    memory = memory or Memory()
    measures = memory.of(_measures, folder / "measures.toml", memory)
    return [each for group in groups(folder, memory) for each in occupations(folder, group, measures, memory=memory)]


def every_task(folder: Path, memory: Memory | None = None) -> dict[int, TaskFigures]:
    """All O*NET tasks by ID."""
    found = sorted(path.stem for path in (folder / "tasks").glob("*.csv"))
    return {each.id: each for group in found for each in tasks(folder, group, memory=memory)}


def groups(folder: Path, memory: Memory) -> list[str]:
    """The two-digit major groups that have figures. Raises FiguresError when there are none."""
    return memory.of(_groups, folder)


def _groups(folder: Path) -> list[str]:
    try:
        with os.scandir(folder / "occupations") as entries:
            found = sorted(each.name[:-4] for each in entries if each.name.endswith(".csv"))
    except OSError:
        found = []
    if not found:
        raise FiguresError(f"the published figures in {folder} are missing", HINT)
    return found


def titles(folder: Path, memory: Memory | None = None) -> list[tuple[str, str]]:
    """Code and official title of every occupation, in order of code."""
    return list(_titles(folder, memory or Memory()))


def _titles(folder: Path, memory: Memory) -> Iterator[tuple[str, str]]:
    for group in groups(folder, memory):
        path = folder / "occupations" / f"{group}.csv"
        for number, line in enumerate(lines(path, memory), start=1):
            code, _, rest = line.partition(",")
            if not rest:
                raise damaged(path, number, "it has no title")
            if code != "code":
                yield code, cells_of(rest)[0]


def _rows(
    path: Path,
    columns: tuple[str, ...],
    build: Callable[[dict[str, str]], T],
    wanted: Callable[[str], bool],
    memory: Memory | None,
) -> Iterator[T]:
    """Build the wanted rows; a row is wanted by the text before its first comma, so others are not parsed."""
    held = lines(path, memory)
    if next(held, "") != ",".join(columns):
        raise damaged(path, 1, "the columns are not as expected")
    chosen = [(number, line) for number, line in enumerate(held, start=2) if wanted(line.partition(",")[0])]
    for number, line in chosen:
        cells = cells_of(line)
        if len(cells) != len(columns):
            raise damaged(path, number, f"it has {len(cells)} columns and not {len(columns)}")
        try:
            yield build(dict(zip(columns, cells, strict=True)))
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None


def lines(path: Path, memory: Memory | None) -> Iterator[str]:
    """The lines of a file of figures. Raises FiguresError for one that is missing, cut off or not UTF-8."""
    held = memory or Memory()
    return iter(held.of(_lines, path, held))


def _lines(path: Path, memory: Memory) -> list[str]:
    try:
        text = memory.raw(path)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise FiguresError(f"the published figures in {path} cannot be read: {reason}", HINT) from None
    found = text.splitlines()
    if not text.endswith("\n"):
        raise damaged(path, len(found), "the file is cut off there")
    return found


def cells_of(line: str) -> list[str]:
    """The cells of a row."""
    if '"' not in line:
        return line.split(",")
    import csv  # for a text with a comma, of which most pages have none

    return next(csv.reader((line,)))


def damaged(path: Path, number: int, reason: str) -> FiguresError:
    """The error for a row that cannot be used."""
    return FiguresError(f"the published figures in {path}, row {number}, are damaged: {reason}", HINT)


def number(text: str, least: float = 0, most: float = math.inf) -> float | None:
    """A number of a cell, `None` of an empty one. Raises ValueError for what does not belong there."""
    if not text:
        return None
    value = float(text)
    if not (least <= value <= most and value < math.inf):
        raise ValueError(f"'{text}' is not a number that belongs there")
    return value


def _rating(text: str) -> str:
    if text not in ("", "E0", "E1", "E2"):
        raise ValueError(f"'{text}' is not a rating")
    return text


def _occupation(cells: dict[str, str], measures: Iterable[str]) -> OccupationFigures:
    wages = Wages(*(number(cells[f"wage_{rank}"]) for rank in Wages._fields))
    return OccupationFigures(
        code=cells["code"],
        title=cells["title"],
        job_zone=int(cells["job_zone"]) if cells["job_zone"] else None,
        values={key: value for key in measures if (value := number(cells[key])) is not None},
        approximate=tuple(cells["approximate"].split()),
        employment=number(cells["employment"]),
        projected=number(cells["projected"]),
        change=number(cells["change"], -100),
        change_before=number(cells["change_before"], -100),
        openings=number(cells["openings"]),
        wages=wages,
        education=cells["education"],
        exposure_category=ExposureCategory(category) if (category := cells["exposure_category"]) else None,
        experience=cells["experience"],
        training=cells["training"],
        trends={key: trend for key in measures if (trend := number(cells.get(f"{key}_trend", ""), -100)) is not None},
        absent=Absence(reason) if (reason := cells["absent"]) else None,
        part_of=cells["part_of"],
    )


def _task(cells: dict[str, str]) -> TaskFigures:
    return TaskFigures(
        id=int(cells["id"]),
        code=cells["code"],
        gpt4=_rating(cells["gpt4"]),
        human=_rating(cells["human"]),
        usage=number(cells["usage"], 0, 100),
        automation=number(cells["automation"], 0, 1),
        augmentation=number(cells["augmentation"], 0, 1),
        kind=cells["kind"].lower(),
        dwas=tuple(cells["dwas"].split()),
    )


def _measures(path: Path, memory: Memory) -> dict[str, Measure]:
    from careeradvisor.catalogue import record

    try:
        return {key: record.measure(table) for key, table in memory.table(path).items()}
    except (CatalogueError, ShapeError) as error:
        raise FiguresError(f"the published figures in {path} cannot be read: {error}", HINT) from None


def _populations(path: Path, measures: tuple[str, ...], memory: Memory) -> dict[str, tuple[str, ...]]:
    populations = {
        key: tuple(values.split(" ")) for key, _, values in (line.partition(",") for line in lines(path, memory))
    }
    for number, key in enumerate(populations, start=1):
        if key in measures:
            try:
                readable = math.isfinite(sum(map(float, populations[key])))
            except ValueError:
                readable = False
            if not readable:
                raise damaged(path, number, f"a value of '{key}' is not a number")
    if missing := [key for key in measures if key not in populations]:
        raise FiguresError(f"the published figures in {path} are damaged: no values of {', '.join(missing)}", HINT)
    return {key: populations[key] for key in measures}
