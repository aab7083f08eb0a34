"""Moves as other pages have them: told in a line, for somebody of whom nothing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move_refusal import CLOSE
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.catalogue.licenses import move_rules
from careeradvisor.desk.footing import as_written, footing_of, footings_of
from careeradvisor.model.profile import NOTHING_SAID

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue

WHOLLY = 75
"""Percent of a role from which the moves of its occupation are those of the role."""
NAMED = 3
"""Moves that a page names."""


def moves_in_short(catalogue: Catalogue, report: RoleReport) -> tuple[Move, ...]:
    """The few moves that the page of a role or an occupation names. Raises FiguresError.

    A role that somebody has written names its related roles with a sentence each: these are left out.
    """
    from careeradvisor.desk.move_index import move_index

    here, rules = footing_of(catalogue, report, brief=True), move_rules(catalogue)
    if max(each.weight for each in report.role.occupations) < WHOLLY:
        return ()
    beside = () if report.computed else {each.id for each in report.related_roles}
    codes = [
        code
        for code in move_index(catalogue).short(here.code)
        if code not in beside and not any(each.role.id in beside for each in catalogue.counting(code))
    ]
    goals = footings_of(catalogue, codes, brief=True)
    there = [(as_written(goals[code], catalogue.counting(code)), CLOSE) for code in codes if code in goals]
    # A written page can have another index than the computed week that the list was made with.
    good = [each for each in judged(here, there, rules, NOTHING_SAID) if not (each.refused or each.gained.concerns)]
    names = Names({}, {}, {}, catalogue.statistics.pay.symbol)
    return tuple(told(here, each, rules, names, None) for each in good[:NAMED])


def move_compared(catalogue: Catalogue, start: RoleReport, goal: RoleReport) -> Move:
    """The same move as a comparison has it: what it takes and changes, not what carries over. Raises FiguresError."""
    computed = bool(start.computed) != bool(goal.computed)
    here, there = (footing_of(catalogue, each, computed=computed, brief=True) for each in (start, goal))
    rules = move_rules(catalogue)
    [each] = judged(here, [(there, CLOSE)], rules, NOTHING_SAID)
    return told(here, each, rules, Names({}, {}, {}, catalogue.statistics.pay.symbol), None)
