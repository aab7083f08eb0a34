"""Gather what a move looks at of the work at either of its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import index_of
from careeradvisor.advice.footing import Footing
from careeradvisor.advice.requirement import LADDER, requirement
from careeradvisor.catalogue.figures import HINT, FiguresError
from careeradvisor.catalogue.licenses import licenses
from careeradvisor.model.code import soc_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careeradvisor.advice.gate import Gate
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.requirement import Requirement
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.dossier import Counting, Entry
    from careeradvisor.model.figure import Demands, OccupationFigures
    from careeradvisor.model.licensing import License
    from careeradvisor.model.role import Role

WEIGHTY = 60
"""Percent of a written role from which its page stands for an occupation."""


def footing_of(catalogue: Catalogue, report: RoleReport, *, computed: bool = True, brief: bool = False) -> Footing:
    """The footing of a role or an occupation that has a page; with the weeks `computed` for it only where asked.

    A `brief` one lacks what only a move told whole shows: areas of knowledge, and demands. Raises FiguresError.
    """
    code = whole_code(catalogue, report.role.main_occupation)
    market = report.labor_market
    week: dict[str, float] = {}
    for task in report.role.tasks:
        if task.activity:
            week[task.activity] = week.get(task.activity, 0.0) + task.share / 100
    found = _footings(catalogue, [code], brief=brief).get(code)
    if found is None:
        raise FiguresError(f"the published figures in {catalogue.root / 'figures'} lack {code}", HINT)
    return found._replace(
        requirement=_easiest(catalogue, report.role) or found.requirement,
        id=report.id,
        title=report.title,
        index=report.disruption.index,
        at_risk=report.at_risk,
        written=report.computed is None,
        computed=_computed(catalogue, report) if computed else (report.disruption.index, report.at_risk),
        wages=market.wages if market else found.wages,
        change=market.change if market else found.change,
        week=week,
    )


def footings_of(catalogue: Catalogue, codes: Sequence[str], *, brief: bool = False) -> dict[str, Footing]:
    """The footings of some O*NET-SOC occupations, with the weeks computed for them, `brief` or whole.

    Raises FiguresError.
    """
    from careeradvisor.desk.occupation_index import occupation_index

    entries = occupation_index(catalogue).entries(codes)
    return {
        code: each._replace(index=index, at_risk=at_risk, computed=(index, at_risk))
        for code, each in _footings(catalogue, codes, brief=brief).items()
        if code in entries
        for index, at_risk in (_judged(entries[code]),)
    }


def as_written(there: Footing, counting: Iterable[Counting]) -> Footing:
    """A goal as its written page has it, where one role stands for the occupation."""
    held = [each for each in counting if each.weight >= WEIGHTY]
    same = [each for each in held if there.title.casefold().startswith(each.role.title.casefold())]
    found = held[0] if len(held) == 1 else same[0] if same else None
    if found is None:
        return there
    entry = found.role
    index = float(index_of(entry.shares))
    return there._replace(id=entry.id, title=entry.title, index=index, at_risk=entry.at_risk, written=True)


def gate_before(catalogue: Catalogue, report: RoleReport) -> Gate | None:
    """What stands before the work of a role; `None` where figures know of nothing, or cannot be read."""
    from careeradvisor.advice.gate import gate_of

    try:
        asked = _easiest(catalogue, report.role)
        return gate_of(asked) if asked else None
    except FiguresError:  # which the page of the role says
        return None


def whole_code(catalogue: Catalogue, code: str) -> str:
    """The O*NET-SOC code that a code of six digits or more stands for."""
    rows = catalogue.figures([code], []).occupations.get(code, ())
    return rows[0].code if rows else code


def _footings(catalogue: Catalogue, codes: Sequence[str], *, brief: bool) -> dict[str, Footing]:
    """What tables say of occupations, remembered; their weeks are not read."""
    found = {code: catalogue.memory.of(_footing, catalogue.root, code, catalogue, brief) for code in codes}
    return {code: each for code, each in found.items() if each}


def _footing(root: Path, code: str, catalogue: Catalogue, brief: bool) -> Footing | None:
    rows = catalogue.figures([code], []).occupations
    if code not in rows:
        return None
    row, folder = rows[code][0], root / "figures"
    knowledge: Mapping[str, float] = {}
    demands: Demands | None = None
    if not brief:
        from careeradvisor.catalogue import likeness

        knowledge = likeness.knowledge(folder, [code], catalogue.memory).get(code, {})
        demands = likeness.demands(folder, [soc_of(code)], catalogue.memory).get(soc_of(code))
    return Footing(
        id=code,
        title=row.title,
        code=code,
        index=0.0,
        at_risk=0,
        zone=row.job_zone,
        requirement=_asked(catalogue, row, licenses(catalogue, [code])),
        written=False,
        computed=(0.0, 0),
        wages=row.wages,
        change=row.change,
        openings=row.openings,
        week={},
        knowledge=knowledge,
        demands=demands,
    )


def _easiest(catalogue: Catalogue, role: Role) -> Requirement | None:
    """What the main occupation of a role asks for; of several that weigh the same, the one that asks for least."""
    most = max(each.weight for each in role.occupations)
    rows = catalogue.figures([each.code for each in role.occupations if each.weight == most], []).occupations
    held = licenses(catalogue, rows)
    asked = [_asked(catalogue, row[0], held) for row in rows.values() if row]
    return min(asked, key=lambda each: (LADDER.index(each.schooling), each.experience_months or 0), default=None)


def _asked(catalogue: Catalogue, row: OccupationFigures, held: Mapping[str, License]) -> Requirement:
    """What an occupation asks of somebody who begins in it; `held` are licenses by occupation."""
    words = catalogue.statistics.projections.schooling
    said = catalogue.preparation(row.code)
    return requirement(row.education, row.experience, row.training, said, held.get(soc_of(row.code)), words)


def _computed(catalogue: Catalogue, report: RoleReport) -> tuple[float, int]:
    """Index and percent at risk of the weeks computed for the occupations of a role, by their weights."""
    if report.computed:
        return report.disruption.index, report.at_risk
    from careeradvisor.desk.occupation_index import occupation_index

    codes = {each.code: whole_code(catalogue, each.code) for each in report.role.occupations}
    entries = occupation_index(catalogue).entries(codes.values())
    held = [(each.weight, entries[codes[each.code]]) for each in report.role.occupations if codes[each.code] in entries]
    total = sum(weight for weight, _ in held) or 1
    index = sum(weight * _judged(entry)[0] for weight, entry in held) / total
    return index, round(sum(weight * entry.at_risk for weight, entry in held) / total)


def _judged(entry: Entry) -> tuple[float, int]:
    return float(index_of(entry.shares)), entry.at_risk
