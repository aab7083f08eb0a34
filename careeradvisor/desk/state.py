"""The state somebody lives in: which one is meant, and what work pays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.errors import NotFoundError
from careeradvisor.model.code import soc_of
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue


def state_named(catalogue: Catalogue, name: str) -> str:
    """The two letters of the state with this code or name. Raises NotFoundError with the closest."""
    states = catalogue.states
    folded = " ".join(name.split()).casefold()
    for code, known in states.items():
        if folded in (code.casefold(), known.casefold()):
            return code
    from careeradvisor.text.closest import suggestions

    hits = suggestions(name, [(word, code) for code, known in states.items() for word in (known, code)])
    closest = ", ".join(f"{hit.id} ({states[hit.id]})" for hit in hits)
    hints = [f"closest: {closest}"] if closest else []
    raise NotFoundError(f"no state '{shortened(name)}'", *hints, f"there are: {', '.join(states)}")


def in_state(catalogue: Catalogue, report: RoleReport, name: str) -> RoleReport:
    """A report with the pay in a state beside the nation's. Raises NotFoundError, and FiguresError for damage."""
    from careeradvisor.advice.labor import in_state as local

    code = state_named(catalogue, name)
    market = report.labor_market
    if market is None:
        return report
    wanted = [soc for each in market.occupations for soc in (soc_of(each.code), each.part_of) if soc]
    found = local(market, code, catalogue.states[code], catalogue.state_pay(code, wanted))
    sources = catalogue.sources([catalogue.statistics.state_pay.source])
    return report._replace(labor_market=found, sources={**report.sources, **sources})
