"""How the roles' own ratings stand beside the published ones. Writes docs/calibration.md.

    python benchmarks/calibration.py [--check]

Nothing is fitted: the report says what came out. Intervals are bootstrap percentile intervals over roles
(2,000 samples, a fixed seed), so that the same files give the same report.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.evidence import linked_rating
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.catalogue.catalogue import Catalogue

TARGET = Path(__file__).resolve().parents[1] / "docs" / "calibration.md"
SAMPLES = 2000
PROMISED = {"eloundou_human": 0.80, "anthropic_observed": 0.65}
WRITTEN_BY = (
    "Written by `python benchmarks/calibration.py`; a test checks that it is current. The ratings were made task by "
    "task from the rubric in method.md, before this table was computed, and were not changed to improve it."
)
OTHER_AXIS = (
    "The OECD index is another axis (high where AI comes close to what the work demands in nine domains, physical ones "
    "included), so no strong correlation is expected."
)
STEPS = (
    "A task that cites several O*NET tasks is compared with the mean of their ratings, in steps from human (0) over AI "
    "with tools (1) to AI alone (2). The published ratings were made in 2023."
)
TWO_STEPS = "Every task whose exposure is more than one step from a published rating, with its reason."
RATERS = {"gpt4": "GPT-4", "human": "people"}


def ranks(values: Sequence[float]) -> list[float]:
    """Mid-ranks from 1."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            found[place] = (start + end) / 2 + 1
        start = end + 1
    return found


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The rank correlation of pairs: Pearson's on mid-ranks; 0 where one side does not vary."""
    left, right = ranks([one for one, _ in pairs]), ranks([other for _, other in pairs])
    middle = (len(pairs) + 1) / 2
    shared = sum((one - middle) * (other - middle) for one, other in zip(left, right, strict=True))
    spread = sum((one - middle) ** 2 for one in left) * sum((other - middle) ** 2 for other in right)
    return shared / spread**0.5 if spread else 0.0


def interval(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle 95 percent of the correlation over resampled roles."""
    chance = random.Random(20261123)  # noqa: S311
    drawn = sorted(spearman(chance.choices(pairs, k=len(pairs))) for _ in range(SAMPLES))
    return drawn[round(0.025 * SAMPLES)], drawn[round(0.975 * SAMPLES) - 1]


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


def written(reports: dict[str, RoleReport], catalogue: Catalogue) -> str:
    """The report as Markdown."""
    judged = list(reports.values())
    lines = [
        "# Calibration",
        "",
        WRITTEN_BY,
        "",
        f"## The index of {len(judged)} roles beside the published measures",
        "",
        "Spearman's rank correlation over roles, with 95% bootstrap intervals.",
        "",
        "| measure | roles | correlation | interval | promised |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for key in next(each.evidence for each in judged if each.evidence).readings:
        pairs = [
            (each.disruption.index, reading.value)
            for each in judged
            for reading in (each.evidence.readings if each.evidence else ())
            if reading.key == key.key and reading.value is not None
        ]
        low, high = interval(pairs)
        promised = f"{PROMISED[key.key]:.2f}" if key.key in PROMISED else ""
        lines.append(
            f"| {key.measure.title} | {len(pairs)} | {spearman(pairs):.2f} | {low:.2f} to {high:.2f} | {promised} |"
        )
    lines += [
        "",
        OTHER_AXIS,
        "",
        "## Task ratings beside the published ones",
        "",
        STEPS,
        "",
        "| rater | linked tasks | nearest | within one step | farther |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for rater, name in RATERS.items():
        found = agreement(judged, rater)
        lines.append(
            f"| {name} | {found.tasks} | {found.exact / found.tasks:.1%} | {found.within / found.tasks:.1%} "
            f"| {found.two_steps} |"
        )
    lines += [
        "",
        "## Two steps apart",
        "",
        "Every task whose exposure is more than one step from a published rating, with its reason.",
        "",
    ]
    lines += _two_steps(judged)
    lines += ["", "## The ten largest differences between a role and the ratings of its linked tasks", ""]
    lines += _largest(reports, catalogue)
    return "\n".join(lines) + "\n"


def _two_steps(reports: Sequence[RoleReport]) -> list[str]:
    lines = []
    for each in reports:
        reasons = {task.statement: task.why for task in each.role.tasks}
        for task in each.evidence.tasks if each.evidence else ():
            for rater, name in RATERS.items():
                steps = [Exposure(rating).step for found in task.published if (rating := getattr(found, rater))]
                if steps and abs(task.exposure.assistant_step - sum(steps) / len(steps)) > 1:
                    lines.append(
                        f"- **{each.title}**, {task.statement[0].lower()}{task.statement[1:]}: "
                        f"{task.exposure.label} here, rated the other way by {name}. {reasons[task.statement]}"
                    )
    return lines


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
    return " ".join(told) or each.role.tasks[0].why


def main() -> int:
    """Write the report, or with --check say whether the one that is there is current."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 when the report is not current")
    arguments = parser.parse_args()
    catalogue = open_catalogue(Path(__file__).resolve().parents[1] / "roles_data")
    reports = {role_id: report(catalogue.dossier(role_id)) for role_id in catalogue.ids()}
    text = written(reports, catalogue)
    if arguments.check:
        current = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name} is {'current' if current else 'not current: run python benchmarks/calibration.py'}")
        return 0 if current else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(text.partition("## Two steps apart")[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
