"""How the index of moves is made, from the published figures and the activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.move_index import MoveIndex
from careeradvisor.desk.opened_index import opened_index
from careeradvisor.model.code import MILITARY, soc_of

if TYPE_CHECKING:
    from careeradvisor.advice.carry_over import Facets
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.move_index import MoveContents


def move_index(catalogue: Catalogue) -> MoveIndex:
    """The index of moves of a catalogue, opened once."""
    return opened_index(MoveIndex, contents, catalogue)


def compared(catalogue: Catalogue) -> tuple[Facets, dict[str, list[str]]]:
    """What occupations are compared by, and the goals (six digits) with the O*NET-SOC codes that stand for each.

    A goal is an occupation by six digits that has tasks of its own, as O*NET lists them, and openings; where O*NET
    divides it, the whole stands for it if it has tasks, else the mean of its parts.
    """
    from careeradvisor.advice.carry_over import Facets
    from careeradvisor.catalogue import figures, likeness
    from careeradvisor.desk.occupation_index import exact_weeks

    folder, memory = catalogue.root / "figures", catalogue.memory
    occupations = figures.every_occupation(folder, memory)
    codes = [each.code for each in occupations]
    weeks = exact_weeks(catalogue)
    words = {code: near for code, near in likeness.wording(folder, codes, memory).items() if near}
    openings = {each.soc: each.openings for each in occupations if each.openings}
    stands: dict[str, list[str]] = {}
    for code in words:
        if code[:2] != MILITARY and soc_of(code) in openings:
            stands.setdefault(soc_of(code), []).append(code)
    goals = {soc: [code for code in held if code.endswith(".00")] or held for soc, held in stands.items()}
    facets = Facets(
        knowledge=likeness.knowledge(folder, codes, memory),
        words=words,
        technology=likeness.technology(folder, codes, memory),
        weeks={
            code: dict(zip(week.shares, map(float, week.shares.values()), strict=True))
            for code, week in weeks.items()
            if not week.of
        },
        flows=likeness.flows(folder, memory),
        openings=openings,
    )
    return facets, goals


def contents(catalogue: Catalogue) -> MoveContents:
    """What the index holds.

    An occupation without tasks has the mean of those that its week is the mean of.
    """
    from careeradvisor.advice.carry_over import carried, mean_of
    from careeradvisor.catalogue import figures
    from careeradvisor.catalogue.move_index import MoveContents
    from careeradvisor.desk.occupation_index import exact_weeks

    facets, goals = compared(catalogue)
    codes = [each.code for each in figures.every_occupation(catalogue.root / "figures", catalogue.memory)]
    weeks = exact_weeks(catalogue)
    own = carried(facets, goals)
    found = {}
    for code in codes:
        of = [each for each in weeks[code].of if each in own] if code in weeks else []
        held = own.get(code) or mean_of([own[each] for each in of], [1.0] * len(of))
        found[code] = [(each.soc, each.score) for each in held if each.soc != soc_of(code)]
    whole = {soc_of(code): code for code in reversed(codes)}
    areas = {area for profile in facets.knowledge.values() for area in profile}
    usual = {
        area: sum(held) / len(held)
        for area in sorted(areas)
        for held in ([profile[area] for profile in facets.knowledge.values() if area in profile],)
    }
    reached = {soc: whole[soc] for soc in goals}
    return MoveContents(reached, usual, found, _short(catalogue, codes, reached, found))


def _short(
    catalogue: Catalogue, codes: list[str], reached: dict[str, str], found: dict[str, list[tuple[str, float]]]
) -> dict[str, list[str]]:
    """The moves that a page of each occupation names."""
    from careeradvisor.advice.move_named import NEAREST, named
    from careeradvisor.advice.moves import judged
    from careeradvisor.catalogue.licenses import move_rules
    from careeradvisor.desk.footing import footings_of
    from careeradvisor.model.profile import Circumstances

    footings, rules, nothing = footings_of(catalogue, codes), move_rules(catalogue), Circumstances()
    short = {}
    for code in codes:
        if code in footings:
            goals = ((footings[reached[soc]], score) for soc, score in found[code] if reached[soc] in footings)
            every = judged(footings[code], goals, rules, nothing)
            next_door = {soc_of(other) for other in catalogue.related(code)[:NEAREST]}
            short[code] = [each.there.soc for each in named(footings[code], every, next_door, rules)]
    return short
