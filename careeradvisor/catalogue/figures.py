"""Read the published figures that concern a few occupations and tasks, and nothing else.

Files are split by SOC major group, so that a page about one role reads one or two of each.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeVar

from careeradvisor.catalogue import shape, toml
from careeradvisor.errors import CatalogueError
from careeradvisor.model.figure import Figures, OccupationFigures, TaskFigures, Wages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from careeradvisor.model.figure import Measure


T = TypeVar("T")
HINT = "reinstall careeradvisor, or run `careeradvisor validate` to see every problem"


class FiguresError(CatalogueError):
    """Published figures are missing or damaged."""


def read(folder: Path, codes: Iterable[str], task_ids: Iterable[int]) -> Figures:
    """The figures of the occupations `codes` (SOC or O*NET-SOC) and of some O*NET tasks of their major groups.

    Unknown codes and IDs are left out. Raises FiguresError naming the file and row that cannot be read.
    """
    wanted = list(dict.fromkeys(codes))
    majors = sorted({code[:2] for code in wanted} & set(groups(folder)))
    measures = _measures(folder / "measures.toml")
    keys = {str(number) for number in task_ids}
    rows = [
        row for group in majors for row in occupations(folder, group, measures, lambda code: _matches(code, wanted))
    ]
    return Figures(
        measures=measures,
        occupations={
            code: found for code in wanted if (found := tuple(row for row in rows if row.code.startswith(code)))
        },
        tasks={each.id: each for group in majors for each in tasks(folder, group, lambda key: key in keys)},
        populations=_populations(folder / "populations.csv", measures),
    )


def occupations(
    folder: Path, group: str, measures: Iterable[str], wanted: Callable[[str], bool] = bool
) -> list[OccupationFigures]:
    """The occupations of a two-digit major group whose code is `wanted`."""
    path = folder / "occupations" / f"{group}.csv"
    return list(_rows(path, lambda cells: _occupation(cells, measures), wanted))


def tasks(folder: Path, group: str, wanted: Callable[[str], bool] = bool) -> list[TaskFigures]:
    """The O*NET tasks of a two-digit major group whose ID is `wanted`."""
    return list(_rows(folder / "tasks" / f"{group}.csv", _task, wanted))


def groups(folder: Path) -> list[str]:
    """The two-digit major groups that have figures. Raises FiguresError when there are none."""
    found = sorted(path.stem for path in (folder / "occupations").glob("*.csv"))
    if not found:
        raise FiguresError(f"the published figures in {folder} are missing", HINT)
    return found


def titles(folder: Path) -> list[tuple[str, str]]:
    """Code and official title of every occupation, in order of code."""
    return list(_titles(folder))


def _titles(folder: Path) -> Iterator[tuple[str, str]]:
    for group in groups(folder):
        for line in _lines(folder / "occupations" / f"{group}.csv"):
            code, _, rest = line.partition(",")
            if code != "code":
                yield code, next(csv.reader((rest,)))[0]


def _rows(path: Path, build: Callable[[dict[str, str]], T], wanted: Callable[[str], bool]) -> Iterator[T]:
    """Build the wanted rows; a row is wanted by the text before its first comma, so others are not parsed."""
    lines = _lines(path)
    header = next(lines, "").split(",")
    for number, line in enumerate(lines, start=2):
        if not wanted(line.partition(",")[0]):
            continue
        cells = next(csv.reader((line,)), [])
        if len(cells) != len(header):
            raise damaged(path, number, f"it has {len(cells)} columns and not {len(header)}")
        try:
            yield build(dict(zip(header, cells, strict=True)))
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None


def _lines(path: Path) -> Iterator[str]:
    try:
        return iter(path.read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise FiguresError(f"the published figures in {path} cannot be read: {reason}", HINT) from None


def damaged(path: Path, number: int, reason: str) -> FiguresError:
    """The error for a row that cannot be used."""
    return FiguresError(f"the published figures in {path}, row {number}, are damaged: {reason}", HINT)


def _matches(code: str, wanted: list[str]) -> bool:
    return any(code.startswith(each) for each in wanted)


def _number(text: str) -> float | None:
    if not text:
        return None
    value = float(text)
    if value - value != 0:
        raise ValueError(f"'{text}' is not a finite number")
    return value


def _occupation(cells: dict[str, str], measures: Iterable[str]) -> OccupationFigures:
    wages = Wages(*(_number(cells[f"wage_{rank}"]) for rank in Wages._fields))
    return OccupationFigures(
        code=cells["code"],
        title=cells["title"],
        job_zone=int(cells["job_zone"]) if cells["job_zone"] else None,
        values={key: value for key in measures if (value := _number(cells[key])) is not None},
        approximate=tuple(cells["approximate"].split()),
        employment=_number(cells["employment"]),
        change=_number(cells["change"]),
        openings=_number(cells["openings"]),
        wages=wages,
        education=cells["education"],
    )


def _task(cells: dict[str, str]) -> TaskFigures:
    return TaskFigures(
        id=int(cells["id"]),
        code=cells["code"],
        gpt4=cells["gpt4"],
        human=cells["human"],
        usage=_number(cells["usage"]),
        automation=_number(cells["automation"]),
        augmentation=_number(cells["augmentation"]),
    )


def _measures(path: Path) -> dict[str, Measure]:
    try:
        return {key: shape.measure(table) for key, table in toml.read(path).items()}
    except (CatalogueError, shape.ShapeError) as error:
        raise FiguresError(f"the published figures in {path} cannot be read: {error}", HINT) from None


def _populations(path: Path, measures: Iterable[str]) -> dict[str, tuple[str, ...]]:
    populations = {key: tuple(values.split(" ")) for key, _, values in (line.partition(",") for line in _lines(path))}
    for key in measures:
        if not populations.get(key, ("",))[0]:
            raise FiguresError(f"the published figures in {path} are damaged: '{key}' has no values", HINT)
    return populations
