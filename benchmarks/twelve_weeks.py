"""What somebody who does the work has in twelve weeks, over all roles and some occupations nobody wrote.

    python benchmarks/twelve_weeks.py [--hours 4] [--occupations 100] [--list]

Three numbers of each plan: weeks until everything is learned, the week in which the first project, or a first version
of one, is finished, and the week in which the first skill begins that does work with AI. --list names
the roles that miss a target.
"""

from __future__ import annotations

import argparse
import random
import statistics
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.desk.desk import Desk
from careeradvisor.model.skill import SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterable

MONDAY = date(2030, 1, 7)
NEVER = 999
"""The week of what a plan does not come to."""
WEEKS, PROJECT, WITH_AI = 12, 4, 3
"""The weeks that half of all plans keep to at four hours a week: all of it, the first project, the first AI skill."""


class Measured(NamedTuple):
    """One plan: its weeks, weeks that everything would take, and the weeks of the first project and AI skill."""

    id: str
    weeks: int
    everything: int
    project: int
    with_ai: int


def measured(desk: Desk, subject: str, hours: float) -> Measured:
    """The plan of somebody in the job with nothing but its core skills."""
    role = desk.subject(subject)
    found = desk.plan(role, MONDAY, "", hours, start=MONDAY.isoformat(), new=False)
    whole = desk.plan(role, MONDAY, "", hours, start=MONDAY.isoformat(), new=False, whole=True)
    projects = (week.number for week in found.weeks if week.done or week.drafts)
    with_ai = (step.first_week for step in found.steps if step.need.skill.kind is SkillKind.DO)
    return Measured(
        subject, len(found.weeks), len(whole.weeks), min(projects, default=NEVER), min(with_ai, default=NEVER)
    )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hours", type=float, default=4)
    parser.add_argument("--occupations", type=int, default=100)
    parser.add_argument("--list", action="store_true")
    said = parser.parse_args()
    desk = Desk()
    codes = [each.id for _, group in desk.list_occupations() for each in group]
    chosen = random.Random(15).sample(codes, min(said.occupations, len(codes)))  # noqa: S311  # the same each time
    print(f"{said.hours:g} hours a week\n")
    print("| plans | | weeks | weeks for everything | first project | first AI skill |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for name, ids in (("written roles", desk.catalogue.ids()), ("computed occupations", chosen)):
        plans = [measured(desk, each, said.hours) for each in ids]
        print(f"| {len(plans)} | {name}, median | {' | '.join(f'{each:g}' for each in medians(plans))} |")
        within = (
            share(each.weeks <= WEEKS for each in plans),
            share(each.everything <= WEEKS for each in plans),
            share(each.project <= PROJECT for each in plans),
            share(each.with_ai <= WITH_AI for each in plans),
        )
        print(f"| | within {WEEKS}, {WEEKS}, {PROJECT}, {WITH_AI} weeks | {' | '.join(within)} |")
        if said.list:
            missed = [each for each in plans if each.project > PROJECT or each.with_ai > WITH_AI]
            print("\n".join(f"| | {each.id} | {' | '.join(map(str, each[1:]))} |" for each in missed))


def medians(plans: list[Measured]) -> list[float]:
    """The median of each number."""
    return [statistics.median(numbers) for numbers in zip(*(each[1:] for each in plans), strict=True)]


def share(met: Iterable[bool]) -> str:
    """How many of all, in percent."""
    every = list(met)
    return f"{100 * sum(every) / len(every):.0f}%"


if __name__ == "__main__":
    main()
