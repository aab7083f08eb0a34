"""The sheet to hand over: three tasks, at most two moves, one step, and whom to ask what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.move import Here, Move, MoveGroup, MoveKind, Moves
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.advice.report import RoleReport, report
from careeradvisor.document.block import Items, plain
from careeradvisor.model.profile import Circumstances
from careeradvisor.pages.sheet import sheet_page
from tests.advice.footings import HERE, RULES, THERE

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

CHANGED = "Somebody in one of the moves"


@pytest.fixture
def paralegal(catalogue: Catalogue) -> RoleReport:
    return report(catalogue.dossier("paralegal"))


def moves(subject: RoleReport, *titles: str) -> Moves:
    [each] = judged(HERE, [(THERE, 12.0)], RULES, Circumstances())
    move = told(HERE, each, RULES, Names({}, {}, {}, "$"), 12.0)
    found: tuple[Move, ...] = tuple(move._replace(title=title) for title in titles)
    group = MoveGroup(MoveKind.NO_SCHOOL, found, len(found), "")
    here = Here(50.0, 60, (50.0, 60), 40_000.0, 1.0)
    return Moves("clerk", "Clerk", here, (group,), (), (), Circumstances(), (), {}, subject.statistics)


def lines(subject: RoleReport, key: str, found: Moves | None) -> list[str] | None:
    section = next((each for each in sheet_page(subject, found).sections if each.id == key), None)
    if section is None:
        return None
    [items] = section.blocks
    assert isinstance(items, Items)
    return [plain(each) for each in items.lines]


@pytest.mark.parametrize(
    ("titles", "shown", "heading"),
    [((), None, None), (("A",), ["A"], "A way on"), (("A", "B", "C"), ["A", "B"], "Two ways on")],
)
def test_at_most_two_moves_are_named_and_asked_about(
    titles: tuple[str, ...], shown: list[str] | None, heading: str | None, paralegal: RoleReport
) -> None:
    found = moves(paralegal, *titles)
    said = lines(paralegal, "moves", found)
    assert (said and [each.partition(" (")[0] for each in said]) == shown
    assert next((each.title for each in sheet_page(paralegal, found).sections if each.id == "moves"), None) == heading
    asked = lines(paralegal, "ask", found)
    assert asked
    assert any(CHANGED in each for each in asked) is bool(titles)


def test_without_moves_nobody_who_moved_is_asked(paralegal: RoleReport) -> None:
    asked = lines(paralegal, "ask", None)
    assert asked
    assert len(asked) == 2
    assert lines(paralegal, "moves", None) is None


def test_a_move_says_pay_at_first_where_there_is_any(paralegal: RoleReport) -> None:
    found = moves(paralegal, "A")
    said = lines(paralegal, "moves", found)
    assert said
    assert said[0].startswith(f"A (pay at first: $30,000 to $35,000 {paralegal.statistics.pay.unit}). ")
    [group] = found.groups
    [move] = group.moves
    unpaid = group._replace(moves=(move._replace(gains=move.gains._replace(newcomer=(None, None))),))
    said = lines(paralegal, "moves", found._replace(groups=(unpaid,)))
    assert said
    assert said[0].startswith(f"A. {move.why}")


def test_the_three_largest_tasks_at_risk_come_first(paralegal: RoleReport) -> None:
    said = lines(paralegal, "tasks", None)
    assert said
    assert len(said) == 3
    at_risk = [task for task in paralegal.role.tasks if task.trend == "at-risk"]
    largest = max(at_risk, key=lambda task: task.share)
    assert said[0].startswith(f"{largest.statement} ({largest.share}% of the week, {largest.exposure.label}). Do: ")
    assert "[" not in "".join(said), "nothing is cited on paper"
