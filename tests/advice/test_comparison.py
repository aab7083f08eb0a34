"""A comparison is the same seen from either side."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.comparison import compare
from careeradvisor.advice.report import report
from careeradvisor.desk.report import dossier_of

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue

NAMES = ["electrician", "paralegal", "registered-nurse", "43-6012.00", "29-1141"]
PAIRS = list(combinations(NAMES, 2))


def subject(catalogue: Catalogue, name: str) -> RoleReport:
    return report(dossier_of(catalogue, name))


def opposite(change: float | None) -> float | None:
    return None if change is None else -change


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=["-".join(pair) for pair in PAIRS])
def test_comparison_mirrors(one: str, other: str, catalogue: Catalogue):
    there = compare([subject(catalogue, one), subject(catalogue, other)])
    back = compare([subject(catalogue, other), subject(catalogue, one)])
    assert [each.id for each in there.subjects] == [each.id for each in reversed(back.subjects)] == [one, other]
    assert {each.id: each.hours for each in there.shared} == {each.id: each.hours[::-1] for each in back.shared}
    assert there.only == back.only[::-1]
    [move], [return_] = there.moves, back.moves
    assert (move.start, move.goal) == (return_.goal, return_.start) == (one, other)
    assert (move.index_change, move.pay_change, move.growth_change) == tuple(
        opposite(change) for change in (return_.index_change, return_.pay_change, return_.growth_change)
    )


def test_move_is_counted_by_hand(catalogue: Catalogue):
    [move] = compare([subject(catalogue, "registered-nurse"), subject(catalogue, "paralegal")]).moves
    nurse, paralegal = subject(catalogue, "registered-nurse"), subject(catalogue, "paralegal")
    assert move.index_change == 57.5 - nurse.disruption.index
    # Nurses: 97,550 dollars and 5.6 percent. Paralegals: 85 percent of 62,890 and 15 of 55,570; of -0.3 and -5.2.
    assert move.pay_change == pytest.approx(0.85 * 62890 + 0.15 * 55570 - 97550)
    assert move.growth_change == pytest.approx(0.85 * -0.3 + 0.15 * -5.2 - 5.6)
    assert move.hours == sum(need.hours for need in paralegal.skills)
    assert move.skills == paralegal.skills


def test_skill_that_both_need_costs_only_the_hours_beyond_the_level_already_held(catalogue: Catalogue):
    start, goal = subject(catalogue, "registered-nurse"), subject(catalogue, "paralegal")
    need = goal.skills[0]
    held = need._replace(hours=need.hours - 30)
    beyond = need._replace(hours=need.hours + 30)
    alone = goal.skills[1]

    def cost(*skills: object) -> tuple[int, list[str]]:
        [move] = compare([start._replace(skills=skills), goal._replace(skills=(need, alone))]).moves
        return move.hours, [each.id for each in move.skills]

    assert cost() == (need.hours + alone.hours, [need.id, alone.id])
    assert cost(held) == (30 + alone.hours, [need.id, alone.id])
    assert cost(need) == (alone.hours, [alone.id])
    assert cost(beyond) == (alone.hours, [alone.id])
    assert cost(beyond, alone) == (0, [])


def test_skills_are_shared_or_of_one_role_only(catalogue: Catalogue):
    first, second, third = (subject(catalogue, name) for name in NAMES[:3])
    common, own = second.skills[0], second.skills[1]
    found = compare([
        first._replace(skills=(common._replace(hours=1),)),
        second._replace(skills=(common._replace(hours=2), own)),
        third._replace(skills=()),
    ])  # fmt: skip
    assert [(each.id, each.hours) for each in found.shared] == [(common.id, (1, 2, None))]
    assert [[need.id for need in needs] for needs in found.only] == [[], [own.id], []]


def test_every_move_starts_from_the_first(catalogue: Catalogue):
    moves = compare([subject(catalogue, name) for name in NAMES]).moves
    assert [(move.start, move.goal) for move in moves] == [(NAMES[0], goal) for goal in NAMES[1:]]


def test_occupation_is_compared_by_the_week_computed_for_it(catalogue: Catalogue):
    paralegal, secretary = subject(catalogue, "paralegal"), subject(catalogue, "43-6012.00")
    [move] = compare([paralegal, secretary]).moves
    assert move.index_change == secretary.disruption.index - 57.5
    assert move.at_risk_change == secretary.at_risk - paralegal.at_risk
    assert move.skills
    assert move.hours == sum(need.hours for need in move.skills)
    assert move.pay_change == pytest.approx(55570 - (0.85 * 62890 + 0.15 * 55570))


def test_missing_figure_makes_a_change_unknown_and_not_zero(catalogue: Catalogue):
    start, goal = subject(catalogue, "paralegal"), subject(catalogue, "electrician")
    [move] = compare([start._replace(labor_market=None), goal]).moves
    assert (move.pay_change, move.growth_change) == (None, None)
    assert move.index_change == goal.disruption.index - 57.5
