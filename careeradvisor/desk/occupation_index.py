"""How the index of the weeks of all occupations is made, from the published figures, the activities and the titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.occupation_index import OccupationIndex
from careeradvisor.desk.opened_index import opened_index

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.advice.occupation_week import ExactWeek, Mapped
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.occupation_index import Contents
    from careeradvisor.model.figure import TaskFigures

SPENT = 12
"""Occupations that an activity names."""


def occupation_index(catalogue: Catalogue) -> OccupationIndex:
    """The index of the weeks of all occupations of a catalogue, opened once."""
    return opened_index(OccupationIndex, contents, catalogue)


def exact_weeks(catalogue: Catalogue) -> dict[str, ExactWeek]:
    """The week of every occupation, before it is rounded for a page; they are computed once."""
    return catalogue.memory.of(_exact_weeks, catalogue.root, catalogue)


def _exact_weeks(_: Path, catalogue: Catalogue) -> dict[str, ExactWeek]:
    from careeradvisor.advice.occupation_week import every_week

    codes = [code for code, _ in catalogue.occupations()]
    return every_week(codes, _tasks(catalogue), _mapped(catalogue), catalogue.activities.civilian())


def _mapped(catalogue: Catalogue) -> Mapped:
    """How O*NET tasks become activities."""
    from careeradvisor.advice.occupation_week import Mapped
    from careeradvisor.model.activity import by_dwa

    return Mapped(by_dwa(catalogue.activities.all().items()), catalogue.activities.exceptions())


def _tasks(catalogue: Catalogue) -> dict[str, list[TaskFigures]]:
    """All O*NET tasks by their occupations."""
    from careeradvisor.catalogue import figures

    found: dict[str, list[TaskFigures]] = {}
    for task in figures.every_task(catalogue.root / "figures", catalogue.memory).values():
        found.setdefault(task.code, []).append(task)
    return found


def contents(catalogue: Catalogue) -> Contents:
    """What the index of a catalogue holds."""
    from careeradvisor.advice.activity_words import statements_of, usual_shares, word_weights
    from careeradvisor.advice.nearness import nearest
    from careeradvisor.advice.occupation_week import parts
    from careeradvisor.advice.published_ratings import published_by_activity
    from careeradvisor.advice.resume.work_words import work_words
    from careeradvisor.catalogue import figures
    from careeradvisor.catalogue.occupation_index import Contents, Indexed
    from careeradvisor.catalogue.title_lists import title_lists
    from careeradvisor.errors import CatalogueError
    from careeradvisor.model.occupation import ComputedWeek, Origin

    activities, mapped, tasks = catalogue.activities.all(), _mapped(catalogue), _tasks(catalogue)
    folder = catalogue.root / "figures"
    occupations = {each.code: each for each in figures.every_occupation(folder, catalogue.memory)}
    weeks = exact_weeks(catalogue)
    own = [code for code, week in weeks.items() if week.origin is Origin.TASKS]
    zones = {code: each.job_zone for code, each in occupations.items() if each.job_zone}
    related = {code: catalogue.related(code) for code in own}
    near = nearest({code: week.shares for code, week in weeks.items()}, related, zones, own)
    majors = {major: key for key, category in catalogue.categories.items() for major in category.majors}
    indexed = []
    for code, week in weeks.items():
        here = {key: activities[key].within(code) for key in week.shares}
        if code[:2] not in majors:
            raise CatalogueError(
                f"no category holds the occupations of {code[:2]}", "add it to majors in categories.toml"
            )
        computed = ComputedWeek(
            code=code,
            category=majors[code[:2]],
            origin=week.origin,
            of=week.of,
            parts=parts(week.shares, tasks.get(code, ()), mapped, here),
            near=near[code],
        )
        reviewed = max(activity.reviewed for activity in here.values()).isoformat()
        indexed.append(Indexed(computed, occupations[code].title, reviewed))
    spent = {
        key: sorted(((code, float(weeks[code].shares[key])) for code in own if key in weeks[code].shares), key=_most)
        for key in activities
    }
    every = (task for held in tasks.values() for task in held)
    published = published_by_activity(every, mapped)
    usual = usual_shares({code: weeks[code].shares for code in own})
    roles = [each.role for each in catalogue.indexed(catalogue.root / "roles")]
    weights = word_weights(activities, statements_of(roles))
    called = title_lists(catalogue.root, catalogue.memory)
    called = {code: [each.title, *called.get(code, ())] for code, each in occupations.items()}
    said = work_words(called, {code: week.shares for code, week in weeks.items()}, activities, roles)
    return Contents(indexed, {key: held[:SPENT] for key, held in spent.items()}, published, weights, usual, said)


def _most(pair: tuple[str, float]) -> tuple[float, str]:
    return -pair[1], pair[0]
