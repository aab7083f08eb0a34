"""Read somebody's week from a TOML or JSON file, with a clear word about anything that cannot be hours."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from careeradvisor.advice.suggestion import suggestions
from careeradvisor.catalogue import toml
from careeradvisor.errors import UsageError
from careeradvisor.model.profile import Circumstances, OwnTask
from careeradvisor.model.role import Exposure, Proficiency, Trend

if TYPE_CHECKING:
    from careeradvisor.model.role import Role

MOST = 168
"""Hours that a week has."""


class WeekFile(NamedTuple):
    """What a file says of a week; skills and circumstances may be missing."""

    tasks: tuple[OwnTask, ...]
    skills: dict[str, Proficiency]
    circumstances: Circumstances | None


def template(role: Role, hours: float) -> str:
    """A file to fill in: each task of the role with its typical hours."""
    lines = [
        f"# Your own hours a week; the figures are those of a typical week of {hours:g} hours. 0 drops a task.",
        "[hours]",
        *(f"{json.dumps(task.statement, ensure_ascii=False)} = {hours * task.share / 100:g}" for task in role.tasks),
        "",
        "# A task of your own: copy the block. exposure: E1 a general assistant alone at least halves the time,",
        "# E2 software built around one does, E0 neither. trend: at-risk, rising or steady.",
        "# [[tasks]]",
        '# statement = ""',
        "# hours = 1",
        '# exposure = "E0"',
        '# trend = "steady"',
        "",
        "# Skills you have, with your level (foundation, working, advanced): see careeradvisor gap ROLE.",
        "[skills]",
        "",
        "# Leave out what you do not want to say. These change the advice, never the number.",
        "[circumstances]",
        "# years = 4            # in this work: what is worth doing first depends on it",
        "# learning_hours = 5   # a week: how long a skill takes",
        "# runway_months = 6    # that savings would last: whether a change can wait",
        "# relocate = false     # whether postings elsewhere count",
        "# pay_cut = false      # whether work that pays less for a time counts",
    ]
    return "\n".join(lines) + "\n"


def read(source: Path, role: Role) -> WeekFile:
    """The week in a file, `-` for JSON on standard input. Raises UsageError for what cannot be a week."""
    table = _table(source)
    unknown = sorted(set(table) - {"hours", "tasks", "skills", "circumstances"})
    if unknown:
        raise UsageError(f"{source}: there is no '{unknown[0]}'", "there are: hours, tasks, skills, circumstances")
    given = _section(table, "hours", source)
    tasks = [
        OwnTask(task.statement, hours(given.pop(key), key, source), task.exposure, task.trend)
        for number, task in enumerate(role.tasks, start=1)
        for key in (task.statement, str(number))
        if key in given
    ]
    if given:
        name = next(iter(given))
        close = suggestions(name, [(task.statement, task.statement) for task in role.tasks], least=30)
        hint = (
            f"closest: {close[0].id}"
            if close
            else "use the statements that `careeradvisor assess ROLE --template` prints"
        )
        raise UsageError(f"{source}: this role has no task '{name}'", hint)
    own = table.get("tasks", [])
    tasks += [
        _own(each, number, source) for number, each in enumerate(own if isinstance(own, list) else [own], start=1)
    ]
    if not any(task.hours for task in tasks):
        raise UsageError(f"{source}: the hours add up to zero", "give at least one task some hours")
    if sum(task.hours for task in tasks) > MOST:
        raise UsageError(f"{source}: the hours add up to more than {MOST}, and a week has no more", "check the figures")
    skills = {name: level(value, name, source) for name, value in _section(table, "skills", source).items()}
    return WeekFile(tuple(tasks), skills, _circumstances(table, source))


def hours(value: Any, what: str, source: object) -> float:
    """Hours a week. Raises UsageError for what is no number from 0 to 168."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise UsageError(f"{source}: {what}: '{value}' is not a number of hours", "write it like 5 or 2.5")
    if not 0 <= value <= MOST:
        raise UsageError(f"{source}: {what}: {value:g} hours is not between 0 and {MOST}", "write hours a week")
    return float(value)


def level(value: Any, what: str, source: object) -> Proficiency:
    """A skill's level. Raises UsageError for another word."""
    try:
        return Proficiency(value)
    except ValueError:
        raise UsageError(
            f"{source}: {what}: '{value}' is not a level", "levels: foundation, working, advanced"
        ) from None


def _table(source: Path) -> dict[str, Any]:
    if str(source) == "-" or source.suffix == ".json":
        try:
            text = sys.stdin.read() if str(source) == "-" else toml.read_text(source)
            table = json.loads(text)
        except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
            raise UsageError(f"{source}: this is not JSON: {error}", "or write TOML and name the file .toml") from None
    else:
        table = toml.read(source)
    if not isinstance(table, dict):
        raise UsageError(f"{source}: this is not an object with hours", "see careeradvisor assess ROLE --template")
    return table


def _section(table: dict[str, Any], key: str, source: Path) -> dict[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{source}: '{key}' must be a table", "see careeradvisor assess ROLE --template")
    return dict(value)


def _own(table: Any, number: int, source: Path) -> OwnTask:
    where = f"task {number} of your own"
    if not isinstance(table, dict) or not str(table.get("statement", "")).strip():
        raise UsageError(f"{source}: {where} has no statement", "say in a few words what you do")
    try:
        exposure, trend = Exposure(table.get("exposure", "E0")), Trend(table.get("trend", "steady"))
    except ValueError as error:
        raise UsageError(
            f"{source}: {where}: {error}", "exposure: E1, E2, E0; trend: at-risk, rising, steady"
        ) from None
    return OwnTask(str(table["statement"]), hours(table.get("hours"), where, source), exposure, trend, own=True)


def _circumstances(table: dict[str, Any], source: Path) -> Circumstances | None:
    said = _section(table, "circumstances", source)
    if not said:
        return None
    if unknown := sorted(set(said) - set(Circumstances._fields)):
        raise UsageError(
            f"{source}: there is no circumstance '{unknown[0]}'", f"there are: {', '.join(Circumstances._fields)}"
        )
    for key, value in said.items():
        if key in ("relocate", "pay_cut"):
            if not isinstance(value, bool):
                raise UsageError(f"{source}: {key} must be true or false", "or leave it out")
        else:
            said[key] = hours(value, key, source) if key == "learning_hours" else _amount(value, key, source)
    return Circumstances(**said)


def _amount(value: Any, key: str, source: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 600:
        raise UsageError(f"{source}: {key}: '{value}' is not a number of {key.replace('_', ' ')}", "or leave it out")
    return float(value)
