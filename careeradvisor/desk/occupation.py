"""Any occupation as a role: its week from the index, what stands behind it, and how the index is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.computed_role import Known, computed_role
from careeradvisor.catalogue.occupation_index import OccupationIndex
from careeradvisor.catalogue.reasons import reasons
from careeradvisor.catalogue.title_lists import title_lists, titles_of
from careeradvisor.errors import CatalogueError, NotFoundError
from careeradvisor.model.dossier import Computed

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.advice.occupation_week import ExactWeek, Mapped
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.occupation_index import Contents
    from careeradvisor.model.dossier import Dossier
    from careeradvisor.model.figure import TaskFigures


def occupation_index(catalogue: Catalogue) -> OccupationIndex:
    """The index of the weeks of all occupations of a catalogue, opened once."""
    return catalogue.memory.of(_index, catalogue.root, catalogue)


def _index(root: Path, catalogue: Catalogue) -> OccupationIndex:
    return OccupationIndex(root, lambda: contents(catalogue), catalogue.memory)


def occupation_dossier(catalogue: Catalogue, code: str) -> Dossier:
    """An SOC or O*NET-SOC occupation with a role computed for it. Raises NotFoundError for a code that none has."""
    index = occupation_index(catalogue)
    week = index.week(code)
    onet = [number for part in week.parts for number in part.onet] if week else []
    published = catalogue.figures([code], onet)
    if code not in published.occupations:
        raise NotFoundError(f"no occupation '{code}'", "see them all: careeradvisor list --occupations")
    figures = published.occupations[code][0]
    if week is None:
        raise NotFoundError(
            f"nothing is known of the week of {figures.title} ({code})", "see others: careeradvisor list"
        )
    keys = [key for part in week.parts for key in part.activities]
    activities = {key: each.within(figures.code) for key, each in catalogue.activities.some(keys).items()}
    shared = [key for each in week.near for key in each.shared if key not in activities]
    activities |= catalogue.activities.some(shared)
    role = computed_role(Known(code, week, activities, figures, catalogue.statistics, _reasons(catalogue, figures.soc)))
    titles = index.entries([*week.of, *(each.code for each in week.near)])
    return catalogue.gathered(
        code,
        role,
        related={each.code: titles[each.code] for each in week.near},
        computed=Computed(
            origin=week.origin,
            of=tuple((each, titles[each].title) for each in week.of),
            code=figures.code,
            job_zone=figures.job_zone,
            covered_by=catalogue.counting(code),
            titles=tuple(titles_of(catalogue.root, figures.code, catalogue.memory)),
        ),
        published=published,
    )


def _reasons(catalogue: Catalogue, soc: str) -> tuple[tuple[str, str], ...]:
    """Why the share of an occupation moves, by whoever projects it: in this edition, else in the one before."""
    statistics, codes = catalogue.statistics, (soc, f"{soc[:-1]}0")
    for source in (statistics.projections.source, statistics.before.source):
        held = reasons(catalogue, source, codes)
        if said := next((held[code] for code in codes if code in held), ()):
            return tuple((words, source) for words in said)
    return ()


def exact_weeks(catalogue: Catalogue) -> dict[str, ExactWeek]:
    """The week of every occupation, before it is rounded for a page."""
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
    from careeradvisor.catalogue import figures, occupation_index
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
        indexed.append(occupation_index.Indexed(computed, occupations[code].title, reviewed))
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
    return occupation_index.Contents(
        indexed, {key: held[:SPENT] for key, held in spent.items()}, published, weights, usual, said
    )


SPENT = 12
"""Occupations that an activity names."""


def _most(pair: tuple[str, float]) -> tuple[float, str]:
    return -pair[1], pair[0]
