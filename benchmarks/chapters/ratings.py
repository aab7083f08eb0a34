"""The roles' own ratings beside the published ones: over roles, task by task, and where they are far apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.evidence import linked_rating
from careeradvisor.model.role import Exposure
from chapters.correlation import interval, spearman

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Task
    from chapters.material import Material

PROMISED = {"eloundou_human": 0.80, "anthropic_observed": 0.65}
OTHER_AXIS = (
    "The OECD index is another axis (high where AI comes close to what the work demands in nine domains, physical ones "
    "included), so no strong correlation is expected."
)
STEPS = (
    "A task that cites several O*NET tasks is compared with the mean of their ratings, in steps from human (0) over AI "
    "with tools (1) to AI alone (2). The published ratings were made in 2023."
)
RATERS = {"gpt4": "GPT-4", "human": "people"}


class Agreement(NamedTuple):
    """Linked tasks against one rater: how many, how many agree, how many are within one step, how many are not."""

    tasks: int
    exact: int
    within: int
    two_steps: int


def agreement(reports: Sequence[RoleReport], rater: str) -> Agreement:
    """Each linked task's exposure against the mean of the ratings of the O*NET tasks it cites, in steps from 0 to 2."""
    distances = []
    for each in reports:
        for task in each.evidence.tasks if each.evidence else ():
            steps = [Exposure(rating).step for found in task.published if (rating := getattr(found, rater))]
            if steps:
                distances.append(abs(task.exposure.assistant_step - sum(steps) / len(steps)))
    exact = sum(distance < 0.5 for distance in distances)
    within = sum(distance <= 1 for distance in distances)
    return Agreement(len(distances), exact, within, len(distances) - within)


def chapter(found: Material) -> list[str]:
    """Over roles, over tasks, the tasks that are two steps apart, and the largest differences of whole roles."""
    judged = list(found.roles.values())
    lines = [
        f"## The index of {len(judged)} roles beside the published measures",
        "",
        "Spearman's rank correlation over roles of the assistants' part, with 95% bootstrap intervals.",
        "",
        "| measure | roles | correlation | interval | promised |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    missed = []
    for key in next(each.evidence for each in judged if each.evidence).readings:
        held = [
            (each.title, (each.disruption.assistants, reading.value))
            for each in judged
            for reading in (each.evidence.readings if each.evidence else ())
            if reading.key == key.key and reading.value is not None
        ]
        pairs = [pair for _, pair in held]
        reached, (low, high) = round(spearman(pairs), 2), interval(pairs)
        promised = f"{PROMISED[key.key]:.2f}" if key.key in PROMISED else ""
        lines.append(f"| {key.measure.title} | {len(pairs)} | {reached:.2f} | {low:.2f} to {high:.2f} | {promised} |")
        if reached < PROMISED.get(key.key, -1):
            missed.append(_missed(key.measure.title, held))
    lines += [
        "",
        " ".join([OTHER_AXIS, *missed]),
        "",
        "## Task ratings beside the published ones",
        "",
        STEPS,
        "",
        "| rater | linked tasks | nearest | within one step | farther |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for rater, name in RATERS.items():
        near = agreement(judged, rater)
        lines.append(
            f"| {name} | {near.tasks} | {near.exact / near.tasks:.1%} | {near.within / near.tasks:.1%} "
            f"| {near.two_steps} |"
        )
    lines += [
        "",
        "## Two steps apart",
        "",
        "Every task whose exposure is more than one step from a published rating, with what its page says of it.",
        "",
        *_two_steps(judged),
        "",
        "## The ten largest differences between a role and the ratings of its linked tasks",
        "",
        *_largest(found.roles, found.catalogue),
    ]
    return lines


def _missed(title: str, held: Sequence[tuple[str, tuple[float, float]]]) -> str:
    """Which promise is not kept, and which single role costs most of it."""
    without = {name: spearman([pair for other, pair in held if other != name]) for name, _ in held}
    name = max(without, key=without.__getitem__)
    return f"Below what was promised: {title}. Without {name} alone it would be {without[name]:.2f}."


def _two_steps(reports: Sequence[RoleReport]) -> list[str]:
    lines = []
    for each in reports:
        reasons = {task.id: _said(task) for task in each.role.tasks}
        for task in each.evidence.tasks if each.evidence else ():
            for rater, name in RATERS.items():
                steps = [Exposure(rating).step for found in task.published if (rating := getattr(found, rater))]
                if steps and abs(task.exposure.assistant_step - sum(steps) / len(steps)) > 1:
                    lines.append(
                        f"- **{each.title}**, {task.statement[0].lower()}{task.statement[1:]}: "
                        f"{task.exposure.label} here, rated the other way by {name}. {reasons[task.id]}"
                    )
    return lines


def _said(task: Task) -> str:
    """What a page says of a task: what can be handed over, or why nothing can, and where that ends."""
    return " ".join(filter(None, (task.ai_does, task.stops_at)))


def _largest(reports: dict[str, RoleReport], catalogue: Catalogue) -> list[str]:
    from careeradvisor.catalogue.figures import every_task

    tasks = every_task(catalogue.root / "figures")
    found = []
    for each in reports.values():
        for rater, name in RATERS.items():
            if rated := linked_rating(each.role, tasks, rater):
                found.append((abs(rated[0] - rated[1]), each, name, rated))
    found.sort(key=lambda row: (-row[0], row[1].id))
    largest: dict[str, tuple[float, RoleReport, str, tuple[float, float]]] = {}
    for row in found:
        largest.setdefault(row[1].id, row)
    lines = ["| role | over linked tasks | rated by | rated | difference |", "| --- | ---: | --- | ---: | ---: |"]
    chosen = list(largest.values())[:10]
    lines += [
        f"| {each.title} | {own:.0f} | {name} | {rated:.0f} | {own - rated:+.0f} |"
        for _, each, name, (own, rated) in chosen
    ]
    lines += ["", "Their reasons, as the role files give them:", ""]
    lines += [f"- **{each.title}**. {_reason(each)}" for _, each, _, _ in chosen]
    return lines


def _reason(each: RoleReport) -> str:
    """The sentences of a role that cite the published ratings, else its largest task's reason."""
    from careeradvisor.text.prose import sentences

    told = [part for text in each.role.prose() for part in sentences(text) if "[eloundou-2024]" in part]
    return " ".join(told) or _said(each.role.tasks[0])
