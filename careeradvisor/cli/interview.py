"""Ask a person about their week, task by task, about their skills and their circumstances."""

from __future__ import annotations

import sys
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from careeradvisor.cli import piped, typed
from careeradvisor.cli.choose import somebody_there
from careeradvisor.cli.conversation import PRIVATE, Conversation, tell
from careeradvisor.errors import NotFoundError, UsageError
from careeradvisor.model.profile import Circumstances, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_store, unfinished, week_file
from careeradvisor.person.week_file import WeekFile
from careeradvisor.text.citation import without_citations
from careeradvisor.text.code import task_ids
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.desk.desk import Desk
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Task

APART = 0.5
"""Hours by which tasks may miss the week that was stated, as people round."""
HOW = (
    "For each task: hours a week, such as 4, 1h or 90 min. Return keeps the typical hours, +1 or -0.5 nudges them, d "
    "drops the task."
)
WEEK = "All hours that you work in a usual week, paid or not. The typical week of this work is spread over them."
OWN = "Work that takes hours of your week and is none of the tasks above, in your own words: plan the rota for my ward."
KIND = "What AI does to a task depends on its kind. Pick the line that is most like yours; n counts it as human."
UNLIKE = "  nothing like it is known: it counts as human and steady"
LEVELS = (
    "Foundation: you have begun, and can do the easy part. Working: you do it at work without help. Advanced: others "
    "bring you the hard cases."
)
CIRCUMSTANCES = "Six questions about your circumstances? They change the advice, never the number (y/N)"
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
        return desk.assess(role, desk.week(role, piped.source(source)), on, keep=keep)
    if not somebody_there():
        raise UsageError(
            "there is nobody to ask", f"careeradvisor assess {role.id} --template > week.toml, then --hours week.toml"
        )
    interview = Interview(role, held, lambda words: desk.activities_like(words, role), desk.state)
    found = desk.assess(role, interview.held(), on, keep=keep)
    interview.talk.finish()
    return found


class Interview:
    """The questions about one role."""

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
        self.talk = Conversation(unfinished.path(report.id), [task.id for task in report.role.tasks])

    def held(self) -> WeekFile:
        """Ask what is not answered yet. Raises KeyboardInterrupt when the person stops; the answers are kept."""
        try:
            return self.talk.run(lambda: WeekFile(tuple(self._tasks()), self._skills(), self._circumstances()))
        except KeyboardInterrupt:
            sys.stderr.write("\n")
            if count := self.talk.count:
                tell(f"stopped; {counted(count, 'answer')} kept, to go on: careeradvisor assess {self.report.id}")
            else:
                tell("stopped; nothing was kept")
            raise

    def _tasks(self) -> list[OwnTask]:
        """The person's week, asked again until its hours are those of a week."""
        while True:
            total = self.talk.ask("total", "Hours you work in a week?", typed.week, usual=f"{typed.WEEK:g}", why=WEEK)
            self.talk.lead(HOW)
            tasks: list[OwnTask] = []
            for task in self.report.role.tasks:
                tasks.append(self._task(task, tasks, total))
            while task_of_own := self._own(tasks, total):
                tasks.append(task_of_own)
            try:
                week_file.check_sum(tasks)
            except ValueError as error:
                self.talk.again(str(error))
            else:
                return self._fitted(tasks, total)

    def _task(self, task: Task, before: list[OwnTask], total: float) -> OwnTask:
        usual = float(Fraction(str(total)) * task.share / 100)
        count = len(self.report.role.tasks)
        hours = self.talk.ask(
            f"task {task.id}",
            f"{task.statement} (typically {task.share}%)",
            partial(typed.hours, usual=usual),
            place=f"{len(before) + 1}/{count}",
            usual=number(usual),
            note=f"{number(_sum(before))} of {total:g} h so far",
            why=_about(task, usual),
        )
        found = OwnTask(task.id, task.statement, hours, task.exposure, task.trend)
        self._warn([*before, found], total)
        return found

    def _warn(self, tasks: list[OwnTask], total: float) -> None:
        """Say that the tasks have left the week that was stated, when one of them does that."""
        if not _beyond(_sum(tasks[:-1]) - total) and _beyond(_sum(tasks) - total):
            over = f"  that makes {number(_sum(tasks))} hours, more than the {total:g} of your week; b goes back"
            self.talk.lead(over)

    def _fitted(self, tasks: list[OwnTask], total: float) -> list[OwnTask]:
        """The tasks, stretched or shrunk to the stated week where the person wants that."""
        found = _sum(tasks)
        if not _beyond(abs(found - total)):
            return tasks
        question = (
            f"Your tasks come to {number(found)} hours, and your week has {total:g}. Return keeps {number(found)}"
        )
        fit = self.talk.ask(
            "fit",
            f"{question}, f fits all of them to {total:g}, b goes back:",
            typed.fit,
            why="  The number depends on how your hours are shared out. What is left out of a week changes it.",
        )
        return [task._replace(hours=round(task.hours * total / found, 2)) for task in tasks] if fit else tasks

    def _own(self, tasks: list[OwnTask], total: float) -> OwnTask | None:
        """One more task of the person's own, `None` when there is none."""
        known = [task.statement for task in tasks]
        key = f"own {sum(task.own for task in tasks) + 1}"
        so_far = f"{number(_sum(tasks))} of {total:g} h so far"
        words = self.talk.ask(
            f"{key} statement",
            "A task of your own (return for none)?",
            partial(typed.statement, known=known),
            note=so_far,
            why=OWN,
        )
        if not words:
            return None
        exposure, trend = self._kind(words, f"{key} kind")
        hours = self.talk.ask(f"{key} hours", "  hours a week", partial(typed.hours, usual=1.0), usual="1", why=OWN)
        [name] = task_ids([words], [task.id for task in tasks])
        found = OwnTask(name, words, hours, exposure, trend, own=True)
        self._warn([*tasks, found], total)
        return found

    def _kind(self, words: str, key: str) -> tuple[Exposure, Trend]:
        """The code and the trend of a task of their own: those of the activity that the person says it is."""
        offered = list(self.like(words).values())
        if not offered:
            self.talk.lead(UNLIKE)
            return Exposure.E0, Trend.STEADY
        for place, activity in enumerate(offered, start=1):
            self.talk.lead(f"  {place}  {activity.name} ({activity.exposure.label}, {activity.trend})")
        question = f"  which is it (1 to {len(offered)}, n for none)"
        chosen = self.talk.ask(key, question, partial(typed.one_of, len(offered)), usual="1", why=KIND)
        found = offered[chosen - 1] if chosen else None
        return (found.exposure, found.trend) if found else (Exposure.E0, Trend.STEADY)

    def _skills(self) -> dict[str, Proficiency]:
        count = counted(len(self.report.skills), "skill")
        question = f"Your level in the {count} of this role? They make your gap and your plan (y/N)"
        if not self.talk.ask("skills", question, typed.yes, why=LEVELS):
            return {}
        self.talk.lead("For each skill: f foundation, w working, a advanced; return keeps what is known.")
        found = {}
        for place, each in enumerate(self.report.skills, start=1):
            level = self.talk.ask(
                f"skill {each.id}",
                each.skill.title,
                typed.level,
                place=f"{place}/{len(self.report.skills)}",
                usual=str(self.known.skills.get(each.id) or "none"),
                why=f"  {without_citations(each.skill.summary)} {LEVELS}",
            )
            if level:
                found[each.id] = level
        return found

    def _circumstances(self) -> Circumstances | None:
        if not self.talk.ask("circumstances", CIRCUMSTANCES, typed.yes, why=PRIVATE):
            return None
        said = {
            key: self.talk.ask(key, f"{question} (return skips)", partial(typed.circumstance, key=key), why=PRIVATE)
            for key, question in QUESTIONS.items()
        }
        said["state"] = self.talk.ask("state", f"{STATE} (return skips)", self._place, why=PRIVATE)
        return Circumstances(**said)

    def _place(self, words: str) -> str | None:
        """The state that is meant. Raises ValueError for none that there is."""
        try:
            return self.state(words) if words else None
        except NotFoundError as error:
            raise ValueError(f"{error.message}; {error.hints[0]}") from None


def _about(task: Task, usual: float) -> str:
    does = without_citations(task.ai_does)
    return f"  {does} In the typical week it takes {task.share}%, which is {number(usual)} of your hours."


def _beyond(hours: float) -> bool:
    return round(hours, 2) > APART


def _sum(tasks: list[OwnTask]) -> float:
    return sum(task.hours for task in tasks)
