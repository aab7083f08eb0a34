"""Ask a person about their week, task by task. What was answered survives an interruption.

Answers are kept as they were typed, so that going on means reading them again.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from careeradvisor.cli.choose import somebody_there
from careeradvisor.cli.stream import say
from careeradvisor.document.visible import visible
from careeradvisor.errors import NotFoundError, OutputError, UsageError
from careeradvisor.model.profile import Circumstances, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_store, unfinished, week_file
from careeradvisor.person.week_file import LIMITS, MOST, WeekFile
from careeradvisor.text.code import task_ids
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.desk.desk import Desk
    from careeradvisor.model.activity import Activity

Answer = TypeVar("Answer")

USUAL = 40.0
"""Hours of a week, where nobody says."""
HOW = "For each task: hours a week; return keeps the typical hours, +1 or -0.5 nudges them, d drops the task."
UNLIKE = "nothing like it is known: it counts as human and steady"
CIRCUMSTANCES = "Six questions about your circumstances? They change the advice, never the number (y/N) "
QUESTIONS = {
    "years": "Years in this work? It decides what is worth doing first.",
    "learning_hours": "Hours a week to learn? They tell how long a skill takes.",
    "runway_months": "Months that savings would last? They tell whether a change can wait.",
    "relocate": "Could you move house for work (y/n)? It tells whether postings elsewhere count.",
    "pay_cut": "Could you earn less for a time (y/n)? It tells which neighboring roles count.",
}
STATE = "State you work in, such as TX or Texas? It tells what work pays there."


def assess_week(desk: Desk, role: RoleReport, source: Path | None, on: date, *, keep: bool) -> Assessment:
    """Judge a person's week, from a file or by asking.

    Raises UsageError without a file where nobody can be asked; the profile is untouched when anything is wrong.
    """
    held = desk.profile()
    if keep:
        profile_store.check_writable(desk.profile_path())
    if source:
        return desk.assess(role, desk.week(role, source), on, keep=keep)
    if not somebody_there():
        raise UsageError(
            "there is nobody to ask", f"careeradvisor assess {role.id} --template > week.toml, then --hours week.toml"
        )
    interview = Interview(role, held, lambda words: desk.activities_like(words, role), desk.state)
    found = desk.assess(role, interview.held(), on, keep=keep)
    interview.finish()
    return found


class Interview:
    """The questions about one role, the answers so far, and the file that keeps them until the end."""

    def __init__(
        self,
        report: RoleReport,
        held: Profile,
        like: Callable[[str], dict[str, Activity]],
        state: Callable[[str], str],
    ) -> None:
        self.report = report
        self.like = like
        self.known = held
        self.state = state
        self.file = unfinished.path(report.id)
        self.typed: dict[str, str] = {}
        self.kept = self._resumed()
        self.keeps = self.file is not None
        self.stored = bool(self.kept)

    def held(self) -> WeekFile:
        """Ask what is not answered yet. Raises KeyboardInterrupt when the person stops; the answers are kept."""
        try:
            tasks = self._tasks()
            return WeekFile(tuple(tasks), self._skills(), self._circumstances())
        except KeyboardInterrupt:
            sys.stderr.write("\n")
            if self.keeps and (count := len(self.typed | self.kept)):
                say(f"stopped; {counted(count, 'answer')} kept, to go on: careeradvisor assess {self.report.id}")
            else:
                say("stopped; nothing was kept")
            raise

    def finish(self) -> None:
        """Forget what was kept for an interruption."""
        unfinished.forget(self.file)

    def ask(self, key: str, question: str, read: Callable[[str], Answer]) -> Answer:
        """The answer to a question: the one that is kept, or a new one."""
        if key in self.kept:
            typed = self.kept.pop(key)
            try:
                answer = read(typed)
            except ValueError:
                pass
            else:
                self.typed[key] = typed
                return answer
        while True:
            try:
                typed = self._line(question)
                answer = read(typed)
            except ValueError as error:
                say(f"  {error}")
            else:
                self.typed[key] = typed
                self._keep()
                return answer

    def _tasks(self) -> list[OwnTask]:
        """The person's week, asked again until its hours are those of a week."""
        while True:
            total = self.ask("total", f"Hours you work in a week [{USUAL:g}]? ", _total)
            say(HOW)
            tasks: list[OwnTask] = []
            count = len(self.report.role.tasks)
            for number, task in enumerate(self.report.role.tasks, start=1):
                usual = float(Fraction(str(total)) * task.share / 100)
                question = f"{number}/{count}  {task.statement} (typically {task.share}%) [{usual:g}] "
                hours = self.ask(f"task {task.id}", question, partial(_hours, usual=usual))
                tasks.append(OwnTask(task.id, task.statement, hours, task.exposure, task.trend))
            while task_of_own := self._own(tasks):
                tasks.append(task_of_own)
            try:
                week_file.check_sum(tasks)
            except ValueError as error:
                say(f"{error}; so once more")
                self.typed.clear()
                self.kept.clear()
                self._keep()
            else:
                return tasks

    def _own(self, tasks: list[OwnTask]) -> OwnTask | None:
        """One more task of the person's own, `None` when there is none."""
        known = [task.statement for task in tasks]
        key = f"own {sum(task.own for task in tasks) + 1}"
        words = self.ask(f"{key} statement", "A task of your own (return for none)? ", partial(_statement, known=known))
        if not words:
            return None
        exposure, trend = self._kind(words, f"{key} kind")
        hours = self.ask(f"{key} hours", "  hours a week [1]? ", partial(_hours, usual=1.0))
        [name] = task_ids([words], [task.id for task in tasks])
        return OwnTask(name, words, hours, exposure, trend, own=True)

    def _kind(self, words: str, key: str) -> tuple[Exposure, Trend]:
        """The code and the trend of a task of their own: those of the activity that the person says it is."""
        offered = list(self.like(words).values())
        if not offered:
            say(f"  {UNLIKE}")
            return Exposure.E0, Trend.STEADY
        if key not in self.kept:
            for number, activity in enumerate(offered, start=1):
                say(f"  {number}  {activity.name} ({activity.exposure.label}, {activity.trend})")
        chosen = self.ask(key, f"  which is it (1 to {len(offered)}, n for none) [1]? ", partial(_one_of, len(offered)))
        found = offered[chosen - 1] if chosen else None
        return (found.exposure, found.trend) if found else (Exposure.E0, Trend.STEADY)

    def _skills(self) -> dict[str, Proficiency]:
        count = counted(len(self.report.skills), "skill")
        question = f"Your level in the {count} of this role? They make your gap and your plan (y/N) "
        if not self.ask("skills", question, _yes):
            return {}
        say("For each skill: f foundation, w working, a advanced; return keeps what is known.")
        found = {}
        for each in self.report.skills:
            held = self.known.skills.get(each.id)
            question = f"  {each.skill.title} [{held or 'none'}] "
            if level := self.ask(f"skill {each.id}", question, _level):
                found[each.id] = level
        return found

    def _circumstances(self) -> Circumstances | None:
        if not self.ask("circumstances", CIRCUMSTANCES, _yes):
            return None
        said = {
            key: self.ask(key, f"{question} (return skips) ", partial(_said, key=key))
            for key, question in QUESTIONS.items()
        }
        said["state"] = self.ask("state", f"{STATE} (return skips) ", self._place)
        return Circumstances(**said)

    def _place(self, typed: str) -> str | None:
        """The state that is meant. Raises ValueError for none that there is."""
        try:
            return self.state(typed) if typed else None
        except NotFoundError as error:
            raise ValueError(f"{error.message}; {error.hints[0]}") from None

    def _line(self, question: str) -> str:
        """A line that the person types. Raises ValueError for bytes that are no text, KeyboardInterrupt at the end."""
        sys.stderr.write(visible(question))
        sys.stderr.flush()
        try:
            line = sys.stdin.readline()
            line.encode()
        except UnicodeError:
            raise ValueError("that is not text; type it again") from None
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    def _resumed(self) -> dict[str, str]:
        """The answers that an interrupted interview about the same tasks kept."""
        kept = unfinished.read(self.file, self._ids())
        if kept:
            say(f"going on where you stopped: {counted(len(kept), 'answer')} kept (to begin anew, remove {self.file})")
        return kept

    def _keep(self) -> None:
        if not self.keeps or self.file is None:
            return
        try:
            self.keeps = unfinished.write(self.file, self._ids(), self.kept | self.typed, again=self.stored)
            self.stored = True
            reason = "" if self.keeps else "what was kept of your answers has been removed"
        except OutputError as error:
            self.keeps = False
            reason = error.message
        if reason:
            say(f"note: {reason}; if you stop, the answers are lost")

    def _ids(self) -> list[str]:
        return [task.id for task in self.report.role.tasks]


def _total(typed: str) -> float:
    hours = _hours(typed, USUAL)
    if not hours:
        raise ValueError("a week of no hours has no tasks; type hours like 40")
    return hours


def _hours(typed: str, usual: float) -> float:
    if not typed:
        return usual
    if typed in ("d", "D"):
        return 0.0
    value = _float(typed, "hours")
    return week_file.number(usual + value if typed[0] in "+-" else value, MOST, "hours")


def _float(typed: str, unit: str) -> float:
    try:
        return float(typed)
    except ValueError:
        raise ValueError(f"'{typed}' is not a number of {unit}; type one like 5 or 2.5") from None


def _statement(typed: str, known: list[str]) -> str:
    if not typed:
        return ""
    words = week_file.statement(typed)
    if words in known:
        raise ValueError("that task is already there")
    return words


def _one_of(count: int, typed: str) -> int:
    """A number up to `count`; 1 for return, 0 for none."""
    if typed.casefold() in ("n", "none"):
        return 0
    if not typed:
        return 1
    if not (typed.isdecimal() and 0 < int(typed) <= count):
        raise ValueError(f"type a number up to {count}, or n where none of them is it")
    return int(typed)


def _level(typed: str) -> Proficiency | None:
    if not typed:
        return None
    whole = next((level for level in Proficiency if level.value.startswith(typed.casefold())), typed)
    return _choice(whole, Proficiency, "type f, w, a, or return")


def _choice(typed: str, kind: type[Answer], hint: str) -> Answer:
    try:
        return kind(typed)  # type: ignore[call-arg]  # every kind here is an enumeration
    except ValueError:
        raise ValueError(hint) from None


def _yes(typed: str) -> bool:
    return typed.casefold().startswith("y")


def _said(typed: str, key: str) -> Any:
    if not typed:
        return None
    if key not in LIMITS:
        if typed.casefold() not in ("y", "yes", "n", "no"):
            raise ValueError("type y, n, or return to skip")
        return _yes(typed)
    unit = key.partition("_")[2] or key
    return week_file.number(_float(typed, unit), LIMITS[key], unit)
