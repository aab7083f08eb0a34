"""The written roles' own index beside the one computed for their occupations, and how often a role departs."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from chapters.correlation import interval, spearman
from chapters.material import indexes, told

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Task
    from chapters.material import Material

AIM, MOST_DEPARTURES = 0.90, 0.08
LARGEST, FAR = 10, 20
ABOUT = (
    "A role's index comes from the week that somebody wrote down for it, the computed one from the tasks that O*NET "
    "lists for its occupations, weighted as the role weighs them. Both take their codes from the same activities, so a "
    "difference is almost always one of hours and not of what AI can do. O*NET does not say how long a task takes, and "
    "lists few meetings, calls, waits and talks with clients, which a written week counts; most differences come from "
    "that."
)


class Beside(NamedTuple):
    """A role's own index and the computed one."""

    id: str
    title: str
    own: float
    computed: float

    @property
    def difference(self) -> float:
        """How much higher the role's own is."""
        return self.own - self.computed


def chapter(found: Material) -> list[str]:
    """Correlation, the largest differences, and the share of tasks that depart from their activity."""
    computed = {key: indexes(each, found.occupations) for key, each in found.roles.items()}
    whole = [(each.disruption.index, computed[key][0]) for key, each in found.roles.items()]
    assistants = [(each.disruption.assistants, computed[key][1]) for key, each in found.roles.items()]
    lines = [
        f"## The index of {len(whole)} written roles beside the computed one",
        "",
        ABOUT,
        "",
        "| | roles | correlation | interval | aim |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for title, pairs, aim in (
        ("whole index", whole, f"at least {AIM:.2f}"),
        ("assistants' part", assistants, ""),
    ):
        low, high = interval(pairs)
        lines.append(f"| {title} | {len(pairs)} | {spearman(pairs):.2f} | {low:.2f} to {high:.2f} | {aim} |")
    beside = [
        Beside(key, each.title, each.disruption.index, computed[key][0]) for key, each in sorted(found.roles.items())
    ]
    return [*lines, "", *_differences(beside, found), "", *_departures(found)]


def _differences(beside: list[Beside], found: Material) -> list[str]:
    beside.sort(key=lambda each: -abs(each.difference))
    far = sum(abs(each.difference) > FAR for each in beside)
    named = beside[: max(LARGEST, far)]
    reasons = told(found.reasons.roles, [each.id for each in named], "the difference of roles")
    middle = median(each.difference for each in beside)
    side = "below" if middle < 0 else "above"
    summary = (
        f"The middle role stands {abs(middle):.0f} points {side} the one computed for it; {far or 'none'} of them "
        f"more than {FAR} points away. The largest differences:"
    )
    return [
        summary,
        "",
        "| role | own | computed | difference | why |",
        "| --- | ---: | ---: | ---: | --- |",
        *(
            f"| {each.title} | {each.own:.0f} | {each.computed:.0f} | {each.difference:+.0f} | {reasons[each.id]} |"
            for each in named
        ),
    ]


def departing(role: RoleReport, activities: dict[str, Activity]) -> list[Task]:
    """The tasks whose code is not that of their activity in the occupation with most weight."""
    main = max(role.role.occupations, key=lambda each: each.weight).code
    return [
        task
        for task in role.role.tasks
        if task.activity and task.exposure is not activities[task.activity].within(main).exposure
    ]


def _departures(found: Material) -> list[str]:
    tasks = sum(len(each.role.tasks) for each in found.roles.values())
    gone = sum(len(departing(each, found.activities)) for each in found.roles.values())
    said = (
        f"Of {tasks:,} tasks in the roles, {gone} ({gone / tasks:.1%}) have another code than their activity, each "
        f"with its reason in the role file; the aim is at most {MOST_DEPARTURES:.0%}."
    )
    return [said]
