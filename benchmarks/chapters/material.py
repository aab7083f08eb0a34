"""What the chapters are made from, read once: occupations, activities, roles, and the reasons that people wrote."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.disruption import Disruption, disruption
from careeradvisor.advice.evidence import mean
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.catalogue import figures
from careeradvisor.desk.occupation_index import occupation_index
from careeradvisor.model.role import shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.activity import Activity, Published
    from careeradvisor.model.figure import OccupationFigures
    from careeradvisor.model.occupation import ComputedWeek

REASONS = Path(__file__).resolve().parents[1] / "calibration.toml"


class MissingReasonError(Exception):
    """A line that has to be explained has no sentence in calibration.toml."""


class Group(NamedTuple):
    """Occupations, by O*NET-SOC code, for which one sentence says why the Bureau's word and ours are far apart."""

    codes: tuple[str, ...]
    reason: str


class Reasons(NamedTuple):
    """Sentences by role and by activity, and those for groups of occupations."""

    roles: Mapping[str, str]
    activities: Mapping[str, str]
    bureau: Sequence[Group]


class Occupation(NamedTuple):
    """An occupation with what is published about it, its computed week and the disruption of that week."""

    figures: OccupationFigures
    week: ComputedWeek
    disruption: Disruption


class Material(NamedTuple):
    """Everything, by key: occupations by O*NET-SOC code."""

    catalogue: Catalogue
    occupations: dict[str, Occupation]
    activities: dict[str, Activity]
    published: dict[str, Published]
    roles: dict[str, RoleReport]
    reasons: Reasons


def material(catalogue: Catalogue) -> Material:
    """Read it, from bundled data alone."""
    index = occupation_index(catalogue)
    occupations = {}
    for each in figures.every_occupation(catalogue.root / "figures", catalogue.memory):
        week = index.week(each.code)
        if week is not None:
            parts = shares(((part.exposure, part.share) for part in week.parts), 0)
            occupations[each.code] = Occupation(each, week, disruption(parts))
    activities = catalogue.activities.all()
    return Material(
        catalogue=catalogue,
        occupations=occupations,
        activities=activities,
        published={key: index.published(key) for key in activities},
        roles={role_id: report(catalogue.dossier(role_id)) for role_id in catalogue.ids()},
        reasons=reasons(REASONS),
    )


def reasons(path: Path) -> Reasons:
    """The sentences of a file like calibration.toml."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = [Group(tuple(each["codes"]), each["reason"]) for each in table["bureau"]]
    return Reasons(table["roles"], table["activities"], groups)


def told(written: Mapping[str, str], keys: Sequence[str], what: str) -> dict[str, str]:
    """The sentence of each key. Raises MissingReasonError that names those without one."""
    if missing := [key for key in keys if key not in written]:
        raise MissingReasonError(f"{REASONS.name} has no reason for {what}: {', '.join(missing)}")
    return {key: written[key] for key in keys}


def indexes(role: RoleReport, occupations: Mapping[str, Occupation]) -> tuple[float, float]:
    """The computed index of a role's occupations and its assistants' part, weighted as the role weighs them.

    A code of six digits stands for the mean of the occupations that have it.
    """
    whole = assistants = weight = 0.0
    for each in role.role.occupations:
        found = [other.disruption for code, other in occupations.items() if code.startswith(each.code)]
        if found:
            whole += each.weight * (mean(one.index for one in found) or 0)
            assistants += each.weight * (mean(one.assistants for one in found) or 0)
            weight += each.weight
    return whole / weight, assistants / weight
