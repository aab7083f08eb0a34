"""The labor market of a role: official statistics, shown apart from exposure and never combined with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.evidence import mean, weighted_mean
from careeradvisor.model.code import soc_of
from careeradvisor.model.figure import Wages
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careeradvisor.model.figure import Absence, ExposureCategory, Figures, LocalWages, OccupationFigures
    from careeradvisor.model.role import OccupationWeight


APART = 3.0
"""Points between two editions from which a page names both."""
ROUNDING = 1e-9


class OccupationMarket(NamedTuple):
    """One occupation that statistics count the role under. Units as in `OccupationFigures`."""

    code: str
    title: str
    weight: int
    employment: float | None
    change: float | None
    openings: float | None
    wages: Wages
    education: str
    projected: float | None
    change_before: float | None
    exposure_category: ExposureCategory | None
    experience: str
    training: str
    absent: Absence | None
    part_of: str


class StatePay(NamedTuple):
    """Yearly pay in one state, by the weights of the occupations that have figures there; `covered` is their percent.

    `code` are its two letters. The three are `None` where no occupation has a figure.
    """

    code: str
    name: str
    p10: float | None
    median: float | None
    p90: float | None
    covered: int


class LaborMarket(NamedTuple):
    """The occupations of a role, and the means by their weights over those that have a figure."""

    occupations: tuple[OccupationMarket, ...]
    change: float | None
    wages: Wages
    change_before: float | None
    state: StatePay | None = None

    @property
    def education(self) -> tuple[str, ...]:
        """The typical entry education of the occupations, each once."""
        return tuple(dict.fromkeys(each.education for each in self.occupations if each.education))


def turned(change: float | None, before: float | None) -> bool:
    """Whether two editions put the projected change of an occupation apart by more than `APART` points."""
    return change is not None and before is not None and abs(change - before) > APART + ROUNDING


def labor_market(occupations: Iterable[OccupationWeight], figures: Figures) -> LaborMarket | None:
    """The labor market of weighted occupations, `None` when none of them is known."""
    rows = tuple(
        market(each.code, group, each.weight)
        for each in occupations
        if (group := figures.occupations.get(each.code, ()))
    )
    if not rows:
        return None
    change, _ = weighted_mean((row.weight, row.change) for row in rows)
    before, _ = weighted_mean((row.weight, row.change_before) for row in rows)
    wages = Wages(
        *(weighted_mean((row.weight, row.wages[rank]) for row in rows)[0] for rank in range(len(Wages._fields)))
    )
    return LaborMarket(rows, change, wages, before)


def in_state(market: LaborMarket, code: str, name: str, pay: Mapping[str, LocalWages]) -> LaborMarket:
    """A labor market with the pay in a state, from the pay there by SOC code.

    An occupation that statistics publish only together with others takes the pay of these.
    """
    local = [(each.weight, pay.get(soc_of(each.code)) or pay.get(each.part_of)) for each in market.occupations]
    p10, median, p90 = (
        weighted_mean((weight, wages[rank] if wages else None) for weight, wages in local)[0] for rank in range(3)
    )
    total = sum(weight for weight, _ in local)
    held = sum(weight for weight, wages in local if wages and wages.median is not None)
    return market._replace(state=StatePay(code, name, p10, median, p90, round(100 * held / total)))


def market(code: str, group: tuple[OccupationFigures, ...], weight: int) -> OccupationMarket:
    """The market of one code, which may stand for several detailed occupations of the same SOC."""
    first = group[0]
    return OccupationMarket(
        code=code,
        title=first.title,
        weight=weight,
        employment=first.employment,
        change=first.change,
        openings=first.openings,
        wages=Wages(
            *(
                mean(wage for each in group if (wage := each.wages[rank]) is not None)
                for rank in range(len(Wages._fields))
            )
        ),
        education=first.education,
        projected=first.projected,
        change_before=first.change_before,
        exposure_category=first.exposure_category,
        experience=first.experience,
        training=first.training,
        absent=first.absent,
        part_of=first.part_of,
    )
