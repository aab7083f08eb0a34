"""Read somebody's week from a TOML or JSON file, with a clear word about anything that cannot be hours."""

from __future__ import annotations

import json
from fractions import Fraction
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError, Problem
from careeradvisor.document.visible import visible
from careeradvisor.errors import UsageError
from careeradvisor.model import most
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Circumstances, OwnTask, Week, WeekTask
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person.profile_table import week_of
from careeradvisor.person.wording import WEEK
from careeradvisor.text.closest import suggestions
from careeradvisor.text.code import task_ids
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.model.role import Role

    Judge: TypeAlias = Callable[[str, str | None], tuple[Exposure, Trend]]

MOST = most.HOURS
LIMITS = {
    "years": most.YEARS,
    "learning_hours": most.HOURS,
    "runway_months": most.MONTHS,
    "remaining_years": most.YEARS,
}
"""The most that a circumstance can be, where it is a number."""
SEE = "see careeradvisor assess ROLE --template"

Judged: TypeAlias = tuple[Exposure, Trend]
"""The code and the trend of a task."""


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
# remaining_years = 8  # that you still want to work: what pays back in that time
# out_of_work = true   # what can be done without an employer comes first
# state = "TX"         # whose pay is shown beside the nation's
"""


def read(source: Path | bytes, role: Role, judged: Judge) -> WeekFile:
    """The week in a file, or in bytes of JSON as they were piped. Raises UsageError for what cannot be a week.

    `judged` says the code and the trend of a task by its words, or by the key of an activity.
    """
    from careeradvisor.checking import fields

    text, table, said = _opened(source)
    if problems := fields.check(Week, table, said.source, text):
        more = f"{len(problems) - 1} more like it; " if len(problems) > 1 else ""
        raise UsageError(said.where(problems[0]), f"{more}{SEE}")
    week = week_of(table)
    tasks = _of_role(dict(week.hours), role, said)
    for place, each in enumerate(week.tasks):
        taken = [*(task.id for task in role.tasks), *(task.id for task in tasks if task.own)]
        task = _own(each, taken, place, said, judged)
        if any(task.statement == other.statement for other in tasks):
            reason = f"'{task.statement}' is there twice"
            raise said.refusal(("tasks", place), reason, "name each task once, with all its hours")
        tasks.append(task)
    try:
        check_sum(tasks)
    except ValueError as error:
        raise said.refusal((), str(error), "check the figures") from None
    return WeekFile(tuple(tasks), week.skills, week.circumstances if "circumstances" in table else None)


def check_sum(tasks: list[OwnTask]) -> None:
    """Raise ValueError for hours that no week has."""
    total = sum(task.hours for task in tasks)
    if not total:
        raise ValueError("the hours add up to zero; give at least one task some")
    if total > MOST + 0.001:  # 168 hours in many parts may add up to a little more
        raise ValueError(f"the hours add up to {total:g}, and a week has {MOST}")


def number(value: float, largest: int, unit: str) -> float:
    """A number from 0 to `largest`. Raises ValueError for anything else."""
    if isnan(value):
        raise ValueError(f"'{value}' is not a number of {unit}; write it like 5 or 2.5")
    if not 0 <= value <= largest:
        raise ValueError(f"{value:g} {unit} is not between 0 and {largest}")
    return value


def statement(words: str) -> str:
    """A task in words, as pages can show it. Raises ValueError where there are none, or too many."""
    try:
        words.encode()
    except UnicodeEncodeError:
        raise ValueError("that is not text") from None
    shown = visible(words.strip())
    if not shown:
        raise ValueError("say in a few words what you do")
    if len(shown) > most.STATEMENT:
        raise ValueError(f"that is {len(shown)} characters long; say it in at most {most.STATEMENT}")
    return shown


def level(value: object, what: str, source: object) -> Proficiency:
    """A skill's level. Raises UsageError for another word."""
    try:
        return Proficiency(str(value).strip().casefold())
    except ValueError:
        raise UsageError(
            f"{source}: {what}: '{shortened(str(value))}' is not a level", "levels: foundation, working, advanced"
        ) from None


class _Said(NamedTuple):
    """A file and the lines of its keys, which JSON has none of."""

    source: Path
    lines: dict[tuple[str | int, ...], int]

    def where(self, problem: Problem) -> str:
        """A problem with its file and line, and what words of role files would say otherwise."""
        message = WEEK.get(problem.code, problem.message)
        path = f"{shortened(problem.path)}: " if problem.path else ""
        line = f":{problem.line}" if problem.line and self.lines else ""
        return f"{self.source}{line}: {path}{message}"

    def refusal(self, path: tuple[str | int, ...], reason: str, hint: str) -> UsageError:
        """The error for what stands at `path`."""
        return UsageError(self.where(Problem(str(self.source), self._line(path), "", "week", reason)), hint)

    def _line(self, path: tuple[str | int, ...]) -> int:
        from careeradvisor.checking.toml_lines import nearest

        return nearest(self.lines, path) if path else 0


def _opened(given: Path | bytes) -> tuple[str, dict[str, object], _Said]:
    """The text of a file, its table, and where what stands."""
    from careeradvisor.checking.toml_lines import lines_of

    source = Path("-") if isinstance(given, bytes) else given
    try:
        if isinstance(given, Path) and given.suffix.casefold() != ".json":
            text = toml.read_text(source)
            return text, _usual(toml.parse(source, text)), _Said(source, lines_of(text))
        text = _decoded(given) if isinstance(given, bytes) else toml.read_text(given)
        table = json.loads(text, object_pairs_hook=_each_once)
    except InvalidFileError as error:
        raise UsageError(_Said(source, {(): 0}).where(error.problems[0]), SEE) from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{source}: this is not JSON: {error}", "or write TOML and name the file .toml") from None
    if not isinstance(table, dict):
        raise UsageError(f"{source}: this is not an object with hours", SEE)
    return "", _usual(table), _Said(source, {})


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON; a key that stands twice would lose one of its values in silence."""
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {shortened(twice)!r} stands twice")
    return table


def _decoded(raw: bytes) -> str:
    if len(raw) > toml.SIZE_LIMIT:
        raise UsageError(f"-: this is more than {toml.SIZE_LIMIT / 1e6:g} MB, and no week", SEE)
    return raw.decode("utf-8-sig")


def _of_role(given: dict[str, float], role: Role, said: _Said) -> list[OwnTask]:
    """The tasks of the role that have hours, named by id, statement or number."""
    tasks = []
    for place, task in enumerate(role.tasks, start=1):
        named = [key for key in dict.fromkeys((task.id, task.statement, str(place))) if key in given]
        if len(named) > 1:
            one, other = named[:2]
            reason = f"'{task.statement}' is there twice"
            raise said.refusal(("hours", other), reason, f"leave out one of '{one}' and '{other}'")
        tasks += [OwnTask(task.id, task.statement, given.pop(key), task.exposure, task.trend) for key in named]
    if given:
        name = next(iter(given))
        names = [(each, each) for task in role.tasks for each in (task.statement, task.id)]
        close = suggestions(name, names, least=30)
        reason = f"this role has no task '{shortened(name)}'"
        raise said.refusal(("hours", name), reason, f"closest: {close[0].id}" if close else SEE)
    return tasks


def _own(own: WeekTask, taken: list[str], place: int, said: _Said, judged: Judge) -> OwnTask:
    try:
        words = statement(own.statement)
    except ValueError as error:
        raise said.refusal(("tasks", place, "statement"), str(error), SEE) from None
    [name] = task_ids([words], taken)
    exposure, trend = (own.exposure, Trend.STEADY) if own.exposure else judged(words, own.activity)
    return OwnTask(name, words, own.hours, exposure, own.trend or trend, own=True)


def _usual(table: dict[str, object]) -> dict[str, object]:
    """A table with levels in small letters and a state in capitals, and without circumstances that are null."""
    skills, circumstances = table.get("skills"), table.get("circumstances")
    if isinstance(skills, dict):
        levels = {name: each.strip().casefold() if isinstance(each, str) else each for name, each in skills.items()}
        table = {**table, "skills": levels}
    if isinstance(circumstances, dict):
        said = {key: value for key, value in circumstances.items() if value is not None}
        if isinstance(state := said.get("state"), str):
            said["state"] = state.strip().upper()
        table = {**table, "circumstances": said}
    return table
