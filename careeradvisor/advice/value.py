"""What a skill moves in a week, and the order in which somebody who does the work learns by it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import WHOLE
from careeradvisor.advice.gap import required_by
from careeradvisor.advice.sequence import lacks
from careeradvisor.advice.stage import FIRST_PART
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Trend
from careeradvisor.model.skill import SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careeradvisor.advice.gap import Need
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.stage import Stage
    from careeradvisor.model.profile import OwnTask
    from careeradvisor.model.role import Exposure, Proficiency, Role, Task
    from careeradvisor.model.skill import Skill

FIRST_WEEKS, RESULT_WEEKS, SOON_WEEKS = 3, 4, 6
"""Weeks from which a skill has a first version of its project; within which the skill that comes first has that or the
project, and within which it is done."""
PLACES = 2
"""Added to a skill's place in the role, so that the first counts twice as much as the fourth."""


class Touched(NamedTuple):
    """A task that a skill bears on, and its percent of the week."""

    id: str
    statement: str
    share: Fraction


class Worth(NamedTuple):
    """What a skill moves. `points` are percents of the week, each weighed as `weight` says; `tasks` the largest first.

    A skill that no activity of the week names has no tasks. Those like it share the points of the tasks on which no
    other skill bears: the second in the order of the role half as much as the first, the third a third. None counts
    more than the least of those that are named.
    """

    points: Fraction
    tasks: tuple[Touched, ...]


class _Done(NamedTuple):
    """A task as it stands in a week, with the skills that help whoever does it."""

    touched: Touched
    weight: Fraction
    skills: tuple[str, ...]

    @property
    def points(self) -> Fraction:
        """What it counts."""
        return self.touched.share * self.weight


def weight(trend: Trend, exposure: Exposure) -> Fraction:
    """How much a percent of the week counts: 1 where its pay moves, and the part of its time that AI could halve."""
    return Fraction(trend is not Trend.STEADY) + Fraction(exposure.step, WHOLE)


def worths(
    names: Iterable[str], role: Role, helps: Mapping[str, Sequence[str]], own: Iterable[OwnTask] = ()
) -> dict[str, Worth]:
    """What each skill moves in a week of the role: the person's `own` where there is one, else the typical one.

    `helps` has the skills that help with each activity.
    """
    names = tuple(names)
    week = _week(role, helps, own)
    found = {name: [each for each in week if name in each.skills and each.weight] for name in names}
    parts = {name: Fraction(1, place) for place, name in enumerate((each for each in names if not found[each]), 1)}
    left = sum((each.points for each in week if not any(name in each.skills for name in names)), Fraction(0))
    points = {
        name: sum((each.points / (1 + each.skills.index(name)) for each in done), Fraction(0))
        for name, done in found.items()
        if done
    }
    least = min(points.values(), default=left)
    return {
        name: Worth(
            points.get(name) or min(left * parts[name] / sum(parts.values()), least),
            tuple(each.touched for each in sorted(done, key=lambda each: (-each.points, each.touched.id))),
        )
        for name, done in found.items()
    }


def core_levels(report: RoleReport, skills: Mapping[str, Skill]) -> dict[str, Proficiency]:
    """The skills that everybody who does the work has, at the level it asks for.

    Where nobody wrote the role and said which those are, the skills of the work itself are. What is done with AI is
    taken for granted of nobody: whoever knows the work may do it without.
    """
    return {
        need.skill: need.level
        for need in report.role.skills
        if (kind := skills[need.skill].kind) is not SkillKind.DO
        and (kind is SkillKind.CRAFT if report.computed else need.core)
    }


def by_value(
    needs: Sequence[Need],
    opened: Mapping[str, Sequence[Stage]],
    worth: Mapping[str, Worth],
    skills: Mapping[str, Skill],
    week: Fraction,
) -> list[list[str]]:
    """Skills for somebody who does the work, in groups, and within each by what they move for each hour.

    First stand those that do the work with AI, then the others, then what only others require. So that something is
    finished soon, before all of them stands the best that is done within `SOON_WEEKS` and has a result within
    `RESULT_WEEKS`, at so many minutes a `week`; one that does no work with AI in a third of the time, so that AI does
    not wait long.
    """

    def before(name: str) -> int:
        return sum(opened[each][0].minutes for each in required_by(name, skills) if lacks(each, opened))

    def own(name: str) -> int:
        return sum(stage.minutes for stage in opened[name])

    def minutes(name: str) -> int:
        return before(name) + own(name)

    place = {need.id: number for number, need in enumerate((need for need in needs if need.why), start=1)}
    named = sorted(place, key=lambda name: -worth[name].points / minutes(name) / (place[name] + PLACES))
    with_ai = [name for name in named if skills[name].kind is SkillKind.DO]
    others = [name for name in named if name not in with_ai]
    required = [need.id for need in needs if not need.why]

    def soon(name: str) -> bool:
        """Whether it is done, and has a result, early enough to come first."""
        result = own(name) if own(name) <= FIRST_WEEKS * week else FIRST_WEEKS * week / FIRST_PART
        done = SOON_WEEKS * week / (1 if skills[name].kind is SkillKind.DO else 3)
        return minutes(name) <= done and before(name) + result <= RESULT_WEEKS * week

    first = next(filter(soon, (*with_ai, *others)), None)
    groups = [[first] if first else [], with_ai, others, required]
    return [[name for name in group if number == 0 or name != first] for number, group in enumerate(groups)]


def _week(role: Role, helps: Mapping[str, Sequence[str]], own: Iterable[OwnTask]) -> list[_Done]:
    skills = {task.id: tuple(helps.get(task.activity or "", ())) for task in role.tasks}
    tasks = [each for each in own if each.hours]
    total = sum(Fraction(str(task.hours)) for task in tasks)
    shares: list[tuple[Task | OwnTask, Fraction]] = [(task, 100 * Fraction(str(task.hours)) / total) for task in tasks]
    return [
        _Done(Touched(task.id, task.statement, share), weight(task.trend, task.exposure), skills.get(task.id, ()))
        for task, share in shares or [(task, Fraction(task.share)) for task in role.tasks]
    ]
