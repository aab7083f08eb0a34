"""One row per O*NET task: its published ratings and its observed use. The sentences stay behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, localcontext
from difflib import SequenceMatcher

from figures import carry
from figures.table import Table

COLUMNS = ("id", "code", "kind", "gpt4", "human", "usage", "automation", "augmentation", "dwas")
AUTOMATION = ("directive", "feedback_loop")
AUGMENTATION = ("learning", "task_iteration", "validation")
_ALL = (*AUTOMATION, *AUGMENTATION, "none", "not_classified")

SAME_TASK = 1 / 3
"""A sentence less like the rated one than this (0 to 1, by words) is another task: its rating is left out."""


@dataclass(slots=True)
class Report:
    """What happened to the ratings of tasks whose sentence is no longer the rated one."""

    reworded: int = 0
    left_out: int = 0


def task_rows(tables: Mapping[str, Table]) -> tuple[list[dict[str, str]], Report]:
    ratings = {str(int(Decimal(row["Task ID"]))): row for row in tables["task_ratings"].rows}
    usage = {_key(row["task_name"]): row["pct"] for row in tables["usage"].rows}
    modes = _modes(tables["modes"])
    activities = carry.group(_activities(tables))
    rows, report = [], Report()
    for task in sorted(tables["tasks"].rows, key=lambda row: int(row["Task ID"])):
        gpt4, human = _ratings(task, ratings.get(task["Task ID"]), report)
        key = _key(task["Task"])
        automation, augmentation = modes.get(key, ("", ""))
        cells = (
            task["Task ID"],
            task["O*NET-SOC Code"],
            task["Task Type"],
            gpt4,
            human,
            usage.get(key, ""),
            automation,
            augmentation,
            " ".join(sorted(activities.get(task["Task ID"], ()))),
        )
        rows.append(dict(zip(COLUMNS, cells, strict=True)))
    return rows, report


def _activities(tables: Mapping[str, Table]) -> Iterator[tuple[str, str]]:
    """Task and detailed work activity, pair by pair. Both sides must be known, and the task be of its occupation."""
    occupation = {row["Task ID"]: row["O*NET-SOC Code"] for row in tables["tasks"].rows}
    table = tables["task_activities"]
    table.expect_known("DWA ID", {row["DWA ID"] for row in tables["activities"].rows}, "a detailed work activity")
    for index, row in enumerate(table.rows):
        if occupation.get(row["Task ID"]) != row["O*NET-SOC Code"]:
            raise table.problem(index, f"task {row['Task ID']} is not one of {row['O*NET-SOC Code']}.")
        yield row["Task ID"], row["DWA ID"]


def _key(sentence: str) -> str:
    return sentence.strip().lower()


def _ratings(task: dict[str, str], rated: dict[str, str] | None, report: Report) -> tuple[str, str]:
    """The ratings go with the task ID, unless the ID now stands for something else."""
    if rated is None:
        return "", ""
    before, now = _key(rated["Task"]).split(), _key(task["Task"]).split()
    moved = rated["O*NET-SOC Code"] != task["O*NET-SOC Code"]
    if moved or (before != now and SequenceMatcher(None, before, now, autojunk=False).ratio() < SAME_TASK):
        report.left_out += 1
        return "", ""
    report.reworded += before != now
    return rated["gpt4_exposure"], rated["human_exposure_agg"]


def _modes(table: Table) -> dict[str, tuple[str, str]]:
    """Task -> automation and augmentation as shares of all its conversations, where any mode was published.

    The seven columns add up to 1. What automation and augmentation leave over showed no mode or was withheld
    to protect privacy, so both are lower bounds; where everything was left over there is no value at all.
    """
    shares = {}
    with localcontext(Context(prec=60, traps=[Inexact])):
        for index, row in enumerate(table.rows):
            total = _sum(row, _ALL)
            if abs(total - 1) > Decimal("1e-9"):
                raise table.problem(index, f"the shares add up to {total:.4f}, expected 1.")
            if any(row[mode] for mode in (*AUTOMATION, *AUGMENTATION)):
                automation, augmentation = _sum(row, AUTOMATION), _sum(row, AUGMENTATION)
                shares[_key(row["task"])] = format(automation, "f"), format(augmentation, "f")
    return shares


def _sum(row: dict[str, str], columns: tuple[str, ...]) -> Decimal:
    return sum((Decimal(row[name]) for name in columns if row[name]), Decimal(0))
