"""Ask a person about their week, task by task. What was answered survives an interruption."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import profile, toml
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.cli.stream import say
from careeradvisor.cli.week_file import MOST, WeekFile
from careeradvisor.errors import OutputError, UsageError
from careeradvisor.model.profile import Circumstances, OwnTask
from careeradvisor.model.role import Exposure, Trend

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.model.role import Role

USUAL = 40.0
RUBRIC = "E1: a general assistant alone at least halves its time; E2: software built around one does; E0: neither"
QUESTIONS: dict[str, tuple[str, type]] = {
    "years": ("Years in this work? It decides what is worth doing first.", float),
    "learning_hours": ("Hours a week to learn? They tell how long a skill takes.", float),
    "runway_months": ("Months that savings would last? They tell whether a change can wait.", float),
    "relocate": ("Could you move house for work (y/n)? It tells whether postings elsewhere count.", bool),
    "pay_cut": ("Could you earn less for a time (y/n)? It tells which neighboring roles count.", bool),
}


class Interview:
    """The questions about one role, the answers so far, and the file that keeps them until the end."""

    def __init__(self, role_id: str, role: Role) -> None:
        self.role_id = role_id
        self.role = role
        self.file: Path = profile.folder() / "unfinished.toml"
        self.answers: dict[str, Any] = self._resumed()

    def held(self) -> WeekFile:
        """Ask what is not answered yet. Raises KeyboardInterrupt when the person stops; the answers are kept."""
        total = self.ask("total", f"Hours you work in a week [{USUAL:g}]? ", lambda typed: self._hours(typed, USUAL))
        say("For each task: hours a week; return keeps the typical hours, +1 or -0.5 nudges them, d drops the task.")
        for number, task in enumerate(self.role.tasks, start=1):
            usual = total * task.share / 100
            question = f"{number}/{len(self.role.tasks)}  {task.statement}  [{usual:g}] "
            self.ask(f"task {number}", question, partial(self._hours, usual=usual))
        own = self.answers.setdefault("own", [])
        while statement := self._typed("A task of your own (return for none)? "):
            own.append(self._own(statement))
            self._keep()
        said = self._circumstances()
        tasks = [
            OwnTask(task.statement, self.answers[f"task {number}"], task.exposure, task.trend)
            for number, task in enumerate(self.role.tasks, start=1)
        ]
        tasks += [profile.own_task(each) for each in own]
        if not any(task.hours for task in tasks):
            self.finish()
            raise UsageError("the hours add up to zero", "give at least one task some hours")
        return WeekFile(tuple(tasks), {}, said)

    def finish(self) -> None:
        """Forget what was kept for an interruption."""
        self.file.unlink(missing_ok=True)

    def ask(self, key: str, question: str, read: Callable[[str], Any]) -> Any:
        """The answer to a question: the one that is kept, or a new one."""
        while key not in self.answers:
            try:
                self.answers[key] = read(self._typed(question))
            except ValueError as error:
                say(f"  {error}")
        self._keep()
        return self.answers[key]

    def _typed(self, question: str) -> str:
        sys.stderr.write(question)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    def _hours(self, typed: str, usual: float) -> float:
        if not typed:
            return usual
        if typed in ("d", "D"):
            return 0.0
        try:
            value = usual + float(typed) if typed[0] in "+-" else float(typed)
        except ValueError:
            raise ValueError(f"'{typed}' is not a number of hours; type one like 5 or 2.5") from None
        if not 0 <= value <= MOST:
            raise ValueError(f"{value:g} hours is not between 0 and {MOST}")
        return value

    def _own(self, statement: str) -> dict[str, Any]:
        say(f"  {RUBRIC}")
        found: dict[str, Any] = {"statement": statement[:110], "own": True}
        for key, question, kind in (
            ("exposure", "  exposure (E1, E2, E0)? ", lambda typed: Exposure(typed.upper()).value),
            ("trend", "  trend (at-risk, rising, steady)? ", lambda typed: Trend(typed or "steady").value),
            ("hours", "  hours a week? ", lambda typed: self._hours(typed, 1.0)),
        ):
            while key not in found:
                try:
                    found[key] = kind(self._typed(question))
                except ValueError as error:
                    say(f"  {error}")
        return found

    def _circumstances(self) -> Circumstances | None:
        wanted = self.ask(
            "circumstances",
            "Five questions about your circumstances? They change the advice, never the number (y/N) ",
            lambda typed: typed.casefold().startswith("y"),
        )
        if not wanted:
            return None
        for key, (question, kind) in QUESTIONS.items():
            self.ask(key, f"{question} (return skips) ", partial(self._said, kind=kind))
        return Circumstances(**{key: self.answers[key] if self.answers[key] != "" else None for key in QUESTIONS})

    def _said(self, typed: str, kind: type) -> Any:
        if not typed:
            return ""
        if kind is bool:
            if typed[0].casefold() not in "yn":
                raise ValueError("type y, n, or return to skip")
            return typed[0].casefold() == "y"
        try:
            value = float(typed)
        except ValueError:
            raise ValueError(f"'{typed}' is not a number") from None
        if not 0 <= value <= MOST:
            raise ValueError(f"{value:g} is not between 0 and {MOST}")
        return value

    def _resumed(self) -> dict[str, Any]:
        try:
            table = toml.read(self.file)
        except InvalidFileError:
            return {}
        if table.get("role") != self.role_id or table.get("tasks") != len(self.role.tasks):
            return {}
        answers = {key: value for key, value in table.items() if key not in ("role", "tasks")}
        say(f"going on where you stopped: {len(answers)} answers are kept")
        return answers

    def _keep(self) -> None:
        try:
            profile.write({"role": self.role_id, "tasks": len(self.role.tasks), **self.answers}, self.file)
        except OutputError as error:
            say(f"note: {error.message}")
