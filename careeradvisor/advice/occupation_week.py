"""A week in activities from the O*NET tasks of an occupation: computed exactly, rounded so that nothing is lost."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.occupation import Origin, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.figure import TaskFigures

Shares = dict[str, Fraction]

SUPPLEMENTAL = Fraction(1, 2)
"""What a supplemental task weighs beside a core one, as in the published scores of occupations."""
SMALL = Fraction(2, 100)
"""Part of the week below which activities are joined."""
FEWEST = 6
"""Activities that stand alone, however small, where there are as many."""
AROUND = (7, 6, 4, 2)
"""How many characters of a code its detailed, broad, minor and major group share."""


class ExactWeek(NamedTuple):
    """Parts of a week by activity, which add up to 1, what they come from, and of which codes they are the mean."""

    shares: Shares
    origin: Origin
    of: tuple[str, ...] = ()


class Mapped(NamedTuple):
    """How O*NET tasks become activities: by their detailed work activities, but for `exceptions`."""

    by_dwa: Mapping[str, str]
    exceptions: Mapping[int, str]

    def activities(self, task: TaskFigures) -> list[str]:
        """The activity of each of a task's detailed work activities."""
        if task.id in self.exceptions:
            return [self.exceptions[task.id]]
        return [self.by_dwa[dwa] for dwa in task.dwas if dwa in self.by_dwa]


def exact_week(tasks: Iterable[TaskFigures], mapped: Mapped) -> Shares:
    """The week of one occupation: each task weighs 1 or a half, split evenly over its activities; empty of no task."""
    found: defaultdict[str, Fraction] = defaultdict(Fraction)
    for task in tasks:
        weight = SUPPLEMENTAL if task.kind == "supplemental" else Fraction(1)
        held = mapped.activities(task)
        for activity in held:
            found[activity] += weight / len(held)
    total = sum(found.values())
    return {activity: part / total for activity, part in found.items()}


def mean_week(weeks: Sequence[Shares]) -> Shares:
    """The plain mean of weeks."""
    found: defaultdict[str, Fraction] = defaultdict(Fraction)
    for week in weeks:
        for activity, part in week.items():
            found[activity] += part / len(weeks)
    return dict(found)


def every_week(
    codes: Iterable[str],
    tasks: Mapping[str, Sequence[TaskFigures]],
    mapped: Mapped,
    civilian: Mapping[str, Sequence[str]],
) -> dict[str, ExactWeek]:
    """The week of every occupation; `civilian` names occupations that stand for those of the military.

    One without tasks has the mean of its nearest group; where that has none, it is left out.
    """
    wanted = list(codes)
    own = {code: week for code in wanted if (week := exact_week(tasks.get(code, ()), mapped))}
    found = {}
    for code in wanted:
        if code in own:
            found[code] = ExactWeek(own[code], Origin.TASKS)
        elif named := tuple(each for each in civilian.get(code, ()) if each in own):
            found[code] = ExactWeek(mean_week([own[each] for each in named]), Origin.CIVILIAN, named)
        elif around := _around(code, own):
            found[code] = ExactWeek(mean_week([own[each] for each in around]), Origin.GROUP, around)
    return found


def _around(code: str, own: Mapping[str, Shares]) -> tuple[str, ...]:
    groups = (tuple(each for each in own if each.startswith(code[:length])) for length in AROUND)
    return next((group for group in groups if group), ())


def parts(
    week: Shares, tasks: Iterable[TaskFigures], mapped: Mapped, activities: Mapping[str, Activity]
) -> tuple[Part, ...]:
    """A week in whole percents that add up to 100, largest first, small activities joined where they are judged alike.

    `activities` are as they are in this occupation. Each O*NET task stands with the activity it has most of.
    """
    ordered = sorted(week, key=lambda key: (-week[key], key))
    alone = [key for place, key in enumerate(ordered) if week[key] >= SMALL or place < FEWEST]
    joined: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key in ordered[len(alone) :]:
        joined[activities[key].exposure, activities[key].trend].append(key)
    others = sorted(joined.values(), key=lambda keys: (-sum(week[key] for key in keys), keys))
    groups = [*([key] for key in alone), *others]
    onet = _onet(tasks, mapped)
    percents = rounded([100 * sum((week[key] for key in keys), Fraction(0)) for keys in groups])
    return tuple(
        Part(
            activities=tuple(keys),
            share=percent,
            exposure=activities[keys[0]].exposure,
            trend=activities[keys[0]].trend,
            onet=tuple(sorted(number for key in keys for number in onet.get(key, ()))),
        )
        for keys, percent in zip(groups, percents, strict=True)
        if percent
    )


def rounded(amounts: Sequence[Fraction]) -> list[int]:
    """Amounts that add up to a whole number as whole numbers that do: those that lose most are rounded up."""
    whole = [int(amount) for amount in amounts]
    by_loss = sorted(range(len(amounts)), key=lambda place: (whole[place] - amounts[place], place))
    for place in by_loss[: int(sum(amounts)) - sum(whole)]:
        whole[place] += 1
    return whole


def _onet(tasks: Iterable[TaskFigures], mapped: Mapped) -> dict[str, list[int]]:
    """The O*NET tasks of each activity, each with the one that it has most of."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for task in tasks:
        if held := mapped.activities(task):
            found[Counter(held).most_common(1)[0][0]].append(task.id)
    return found
