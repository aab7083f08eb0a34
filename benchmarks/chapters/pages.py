"""What every computed page has, counted over all occupations."""

from __future__ import annotations

import csv
import re
import time
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.computed_role import Known, computed_role
from careeradvisor.advice.occupation_week import FEWEST, Mapped, exact_week, parts
from careeradvisor.model.activity import by_dwa
from careeradvisor.model.role import Trend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from careeradvisor.model.role import Role
    from chapters.material import Material

MOST_MILLISECONDS = 10
SHORTEST = 4
"""Words that a sentence of O*NET has to have to be looked for."""
_WORD = re.compile(r"[a-z0-9]+")


class Counts(NamedTuple):
    """How many pages there are, and how many have each thing that a page has to have."""

    pages: int
    weeks: int
    """That add up to 100, and so have an index."""
    activities: int
    """At least six, or all that its tasks are made of."""
    advice: int
    """On every part at risk and every part that rises."""
    first_step: int
    nearest: int


def roles(found: Material) -> Iterator[Role]:
    """The computed role of every occupation."""
    for code, each in found.occupations.items():
        keys = {key for part in each.week.parts for key in part.activities}
        keys |= {key for other in each.week.near for key in other.shared}
        activities = {key: found.activities[key].within(code) for key in keys}
        yield computed_role(Known(code, each.week, activities, each.figures, found.catalogue.statistics))


def counts(found: Material) -> Counts:
    """Counted over all occupations."""
    weeks = {code: each.week for code, each in found.occupations.items()}
    made = list(roles(found))
    return Counts(
        pages=len(found.catalogue.occupations()),
        weeks=sum(sum(part.share for part in week.parts) == 100 for week in weeks.values()),
        activities=sum(
            len(week.parts) >= min(FEWEST, len({key for part in week.parts for key in part.activities}))
            for week in weeks.values()
        ),
        advice=sum(all(task.advice for task in role.tasks if task.trend is not Trend.STEADY) for role in made),
        first_step=sum(bool(role.first_step.steps) for role in made),
        nearest=sum(bool(week.near) for week in weeks.values()),
    )


def chapter(found: Material) -> list[str]:
    """The counts as a table."""
    held = counts(found)
    few = sorted(
        (len({key for part in each.week.parts for key in part.activities}), each.figures.title)
        for each in found.occupations.values()
    )
    fewer = [f"{title} ({number})" for number, title in few if number < FEWEST]
    about = (
        f"Fewer than {FEWEST} activities, because their tasks are made of no more: {'; '.join(fewer) or 'none'}. No "
        "page has a sentence of O*NET in it, which a test holds where O*NET's file of tasks is at hand."
    )
    return [
        f"## What the computed pages of {held.pages:,} occupations have",
        "",
        "| what | occupations |",
        "| --- | ---: |",
        f"| a week that adds up, and so an index | {held.weeks:,} |",
        f"| at least {FEWEST} activities, or all that their tasks are made of | {held.activities:,} |",
        f"| advice on every part at risk and every part that rises | {held.advice:,} |",
        f"| a first step | {held.first_step:,} |",
        f"| nearest occupations | {held.nearest:,} |",
        "",
        about,
    ]


def onet_sentences_in(made: Iterable[Role], file: Path) -> list[str]:
    """The sentences of O*NET's tasks that stand in computed roles, word for word."""
    texts = {" ".join(_WORD.findall(text.lower())) for role in made for text in _texts(role)}
    with file.open(encoding="utf-8", newline="") as handle:
        tasks = [row["Task"] for row in csv.DictReader(handle)]
    by_start: dict[tuple[str, ...], list[str]] = {}
    for task in tasks:
        words = _WORD.findall(task.lower())
        if len(words) >= SHORTEST:
            by_start.setdefault(tuple(words[:SHORTEST]), []).append(" ".join(words))
    found = set()
    for text in texts:
        words = text.split()
        for place in range(len(words) - SHORTEST + 1):
            rest = " ".join(words[place:]) + " "
            starting = by_start.get(tuple(words[place : place + SHORTEST]), ())
            found |= {sentence for sentence in starting if rest.startswith(sentence + " ")}
    return sorted(found)


def _texts(role: Role) -> Iterator[str]:
    yield from role.prose()
    yield from (task.statement for task in role.tasks)
    yield from role.first_step.steps


def milliseconds(found: Material, code: str = "43-6014.00") -> float:
    """What computing one occupation's week takes, the best of twenty, with what it is made of read already."""
    mapped = Mapped(by_dwa(found.activities.items()), found.catalogue.activities.exceptions())
    tasks = found.catalogue.onet_tasks(code)
    taken = []
    for _ in range(20):
        start = time.perf_counter()
        week = exact_week(tasks, mapped)
        parts(week, tasks, mapped, {key: found.activities[key].within(code) for key in week})
        taken.append(time.perf_counter() - start)
    return 1000 * min(taken)
