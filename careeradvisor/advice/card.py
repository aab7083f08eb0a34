"""What published figures say of an occupation that nobody has analyzed task by task."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.evidence import Evidence, gathered
from careeradvisor.advice.labor import LaborMarket, labor_market
from careeradvisor.advice.listing import ListedRole, listed
from careeradvisor.model.role import OccupationWeight

if TYPE_CHECKING:
    from careeradvisor.model.dossier import OccupationDossier
    from careeradvisor.model.source import Source
    from careeradvisor.model.statistic import Statistics

NEAREST = 3


class Coverage(NamedTuple):
    """A written role that counts an occupation in; `weight` is the percent it gives it."""

    role: ListedRole
    code: str
    weight: int


class OccupationCard(NamedTuple):
    """The figures of one occupation, the roles that cover it and, where none does, those of the nearest codes.

    Nearness is that of the SOC: occupations whose codes share more of their leading digits are closer.
    """

    id: str
    title: str
    job_zone: int | None
    evidence: Evidence
    labor_market: LaborMarket | None
    covered_by: tuple[Coverage, ...]
    nearest: tuple[Coverage, ...]
    sources: dict[str, Source]
    statistics: Statistics


def card(dossier: OccupationDossier) -> OccupationCard:
    """The card of one occupation."""
    code, figures = dossier.code, dossier.figures
    group = figures.occupations[code]
    coverage = [Coverage(listed(entry), other, weight) for entry, other, weight in dossier.coverage]
    covering = [each for each in coverage if each.code[:7] == code[:7]]
    others = sorted(
        (each for each in coverage if each.code[:7] != code[:7]),
        key=lambda each: (-_shared_digits(each.code, code), -each.weight, each.role.id),
    )
    return OccupationCard(
        id=code,
        title=group[0].title,
        job_zone=group[0].job_zone,
        evidence=gathered([(100, group)], figures, ()),
        labor_market=labor_market((OccupationWeight(code, 100, ""),), figures),
        covered_by=tuple(sorted(covering, key=lambda each: (-each.weight, each.role.id))),
        nearest=_first_of_each_role(others)[:NEAREST],
        sources=dossier.sources,
        statistics=dossier.statistics,
    )


def _shared_digits(one: str, other: str) -> int:
    shared = 0
    for left, right in zip(one[:7], other[:7], strict=True):
        if left != right:
            break
        shared += 1
    return shared


def _first_of_each_role(coverage: list[Coverage]) -> tuple[Coverage, ...]:
    first: dict[str, Coverage] = {}
    for each in coverage:
        first.setdefault(each.role.id, each)
    return tuple(first.values())
