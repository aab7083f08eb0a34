"""Read somebody's week from a TOML or JSON file, with a clear word about anything that cannot be hours."""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from math import isnan
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.document.visible import visible
from careeradvisor.errors import UsageError
from careeradvisor.model.profile import Circumstances, OwnTask
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person.profile_table import circumstances_of
from careeradvisor.text.closest import suggestions
from careeradvisor.text.code import task_ids
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.model.role import Role

    Judge: TypeAlias = Callable[[str, str | None], tuple[Exposure, Trend]]

MOST = 168
"""Hours that a week has."""
LONGEST = 110
"""Characters of a task's statement."""
LIMITS = {"years": 80, "learning_hours": MOST, "runway_months": 600}
"""The most that a circumstance can be, where it is a number."""
SEE = "see careeradvisor assess ROLE --template"

Judged: TypeAlias = tuple[Exposure, Trend]


class WeekFile(NamedTuple):
    """What a file says of a week; skills and circumstances may be missing."""

    tasks: tuple[OwnTask, ...]
    skills: dict[str, Proficiency]
    circumstances: Circumstances | None


def template(role: Role, hours: float) -> str:
    """A file to fill in: each task of the role with its typical hours."""
    typical = (
        f"{task.id} = {float(Fraction(str(hours)) * task.share / 100)}  # {visible(task.statement)}"
        for task in role.tasks
    )
    lines = "\n".join(typical)
    return f"""\
# Your own hours a week; the figures are those of a typical week of {hours:g} hours.
# A task that you set to 0 or leave out is not part of your week.
[hours]
{lines}

# A task of your own: take away the # and copy the block for another one. What kind of work it is, is found by its
# words; where that is wrong, add `activity` with a key that careeradvisor activities lists.
# [[tasks]]
# statement = "What one would see you do"
# hours = 1

# Skills you have, with your level: foundation, working or advanced. Their names: careeradvisor gap ROLE.
[skills]

# Leave out what you do not want to say. These change the advice, never the number.
[circumstances]
# years = 4            # in this work: what is worth doing first depends on it
# learning_hours = 5   # a week: how long a skill takes
# runway_months = 6    # that savings would last: whether a change can wait
# relocate = false     # whether postings elsewhere count
# pay_cut = false      # whether work that pays less for a time counts
"""


def read(source: Path, role: Role, judged: Judge) -> WeekFile:
    """The week in a file, `-` for JSON on standard input. Raises UsageError for what cannot be a week.

    `judged` says the code and the trend of a task by its words, or by the key of an activity.
    """
    table = _table(source)
    _only(table, ("hours", "tasks", "skills", "circumstances"), str(source))
    tasks = _of_role(_section(table, "hours", source), role, source)
    own = table.get("tasks", [])
    for number, each in enumerate(own if isinstance(own, list) else [own], start=1):
        taken = [*(task.id for task in role.tasks), *(task.id for task in tasks if task.own)]
        task = _own(each, taken, f"{source}: task {number} of your own", source, judged)
        if any(task.statement == other.statement for other in tasks):
            raise UsageError(f"{source}: '{task.statement}' is there twice", "name each task once, with all its hours")
        tasks.append(task)
    try:
        check_sum(tasks)
    except ValueError as error:
        raise UsageError(f"{source}: {error}", "check the figures") from None
    skills = {name: level(value, name, source) for name, value in _section(table, "skills", source).items()}
    return WeekFile(tuple(tasks), skills, _circumstances(table, source))


def check_sum(tasks: list[OwnTask]) -> None:
    """Raise ValueError for hours that no week has."""
    total = sum(task.hours for task in tasks)
    if not total:
        raise ValueError("the hours add up to zero; give at least one task some")
    if total > MOST + 0.001:  # 168 hours in many parts may add up to a little more
        raise ValueError(f"the hours add up to {total:g}, and a week has {MOST}")


def number(value: object, most: int, unit: str) -> float:
    """A number from 0 to `most`. Raises ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or (isinstance(value, float) and isnan(value)):
        raise ValueError(f"'{shortened(str(value))}' is not a number of {unit}; write it like 5 or 2.5")
    if not 0 <= value <= most:
        shown = f"{value:g}" if isinstance(value, float) else shortened(str(value), 20)
        raise ValueError(f"{shown} {unit} is not between 0 and {most}")
    return float(value)


def statement(words: str) -> str:
    """A task in words, as pages can show it. Raises ValueError where there are none, or too many."""
    try:
        words.encode()
    except UnicodeEncodeError:
        raise ValueError("that is not text") from None
    shown = visible(words.strip())
    if not shown:
        raise ValueError("say in a few words what you do")
    if len(shown) > LONGEST:
        raise ValueError(f"that is {len(shown)} characters long; say it in at most {LONGEST}")
    return shown


def level(value: object, what: str, source: object) -> Proficiency:
    """A skill's level. Raises UsageError for another word."""
    try:
        return Proficiency(str(value).strip().casefold())
    except ValueError:
        raise UsageError(
            f"{source}: {what}: '{shortened(str(value))}' is not a level", "levels: foundation, working, advanced"
        ) from None


def _table(source: Path) -> dict[str, object]:
    try:
        if str(source) == "-" or source.suffix.casefold() == ".json":
            text = _standard_input() if str(source) == "-" else toml.read_text(source)
            table = json.loads(text)
        else:
            table = toml.read(source)
    except InvalidFileError as error:
        reason = "the file is empty" if error.problems[0].code == "file.empty" else error.problems[0].message
        line = f" line {error.problems[0].line}:" if error.problems[0].line else ""
        raise UsageError(f"{source}:{line} {reason}", SEE) from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{source}: this is not JSON: {error}", "or write TOML and name the file .toml") from None
    if not isinstance(table, dict):
        raise UsageError(f"{source}: this is not an object with hours", SEE)
    return table


def _standard_input() -> str:
    if sys.stdin is None:
        raise UsageError("-: standard input is closed", "name a file, or pipe JSON into the command")
    return sys.stdin.buffer.read().decode("utf-8-sig")


def _only(table: dict[str, object], names: tuple[str, ...], where: str) -> None:
    if unknown := sorted(set(table) - set(names)):
        raise UsageError(f"{where}: there is no '{shortened(unknown[0])}'", f"there are: {', '.join(names)}")


def _section(table: dict[str, object], key: str, source: Path) -> dict[str, object]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{source}: '{key}' must be a table", SEE)
    return dict(value)


def _of_role(given: dict[str, object], role: Role, source: Path) -> list[OwnTask]:
    """The tasks of the role that have hours, named by id, statement or number."""
    tasks = []
    for place, task in enumerate(role.tasks, start=1):
        named = [key for key in dict.fromkeys((task.id, task.statement, str(place))) if key in given]
        if len(named) > 1:
            one, other = named[:2]
            raise UsageError(f"{source}: '{task.statement}' is there twice", f"leave out one of '{one}' and '{other}'")
        tasks += [
            OwnTask(task.id, task.statement, _hours(given.pop(key), key, source), task.exposure, task.trend)
            for key in named
        ]
    if given:
        name = next(iter(given))
        names = [(each, each) for task in role.tasks for each in (task.statement, task.id)]
        close = suggestions(name, names, least=30)
        raise UsageError(
            f"{source}: this role has no task '{shortened(name)}'", f"closest: {close[0].id}" if close else SEE
        )
    return tasks


def _hours(value: object, what: str, source: Path) -> float:
    try:
        return number(value, MOST, "hours")
    except ValueError as error:
        raise UsageError(f"{source}: {what}: {error}", "hours are hours a week") from None


def _own(table: object, taken: list[str], where: str, source: Path, judged: Judge) -> OwnTask:
    if not isinstance(table, dict) or not isinstance(table.get("statement"), str):
        raise UsageError(f"{where} has no statement", "say in a few words what you do")
    _only(table, ("statement", "hours", "activity", "exposure", "trend"), where)
    try:
        words = statement(table["statement"])
    except ValueError as error:
        raise UsageError(f"{where}: {error}", SEE) from None
    key = table.get("activity")
    if key is not None and not isinstance(key, str):
        raise UsageError(f"{where}, '{words}': activity must be a key in quotes", "see all: careeradvisor activities")
    try:
        if "exposure" in table:
            exposure, trend = Exposure(str(table["exposure"])), Trend(str(table.get("trend", "steady")))
        else:
            exposure, trend = judged(words, key)
            trend = Trend(str(table.get("trend", trend)))
    except ValueError:
        raise UsageError(
            f"{where}, '{words}', has no exposure or trend that there is",
            "exposure: E1, E2, M1, M2 or E0; trend: at-risk, rising or steady",
        ) from None
    [name] = task_ids([words], taken)
    return OwnTask(name, words, _hours(table.get("hours"), words, source), exposure, trend, own=True)


def _circumstances(table: dict[str, object], source: Path) -> Circumstances | None:
    said = _section(table, "circumstances", source)
    if not said:
        return None
    _only(said, Circumstances._fields, f"{source}: circumstances")
    for key, value in said.items():
        if key in LIMITS:
            try:
                said[key] = number(value, LIMITS[key], key.partition("_")[2] or key)
            except ValueError as error:
                raise UsageError(f"{source}: {key}: {error}", "or leave it out") from None
        elif not isinstance(value, bool):
            raise UsageError(f"{source}: {key} must be true or false", "or leave it out")
    return circumstances_of(said)
