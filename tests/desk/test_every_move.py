"""No move from any occupation breaks a rule, whatever the person said, and a short list says why it is short."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.move import SHORT, Concern, MoveKind, StepKind
from careeradvisor.advice.moves import FEWEST, Names, chosen, grouped, judged, told
from careeradvisor.advice.report import RoleReport
from careeradvisor.advice.requirement import rungs
from careeradvisor.catalogue.licenses import move_rules
from careeradvisor.desk.desk import Desk
from careeradvisor.desk.footing import footings_of
from careeradvisor.desk.move_index import move_index
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Move, MoveGroup

    Found = dict[str, tuple[MoveGroup, ...]]

ROOT = Path(__file__).resolve().parents[2]
FLOOR = 40_000
NAMES = Names({}, {}, {}, "$")


@pytest.fixture(scope="module")
def footings() -> dict[str, Footing]:
    """Every occupation as an end of a move."""
    catalogue = open_catalogue(ROOT / "roles_data")
    return footings_of(catalogue, [code for code, _ in catalogue.occupations()])


@pytest.fixture(scope="module", params=["of nobody", "of somebody"])
def said(request: pytest.FixtureRequest) -> Circumstances:
    """Nothing, or that a first year has to pay, and school ended early."""
    return (
        Circumstances(pay_floor=FLOOR, education=Schooling.NONE) if request.param == "of somebody" else Circumstances()
    )


@pytest.fixture(scope="module")
def found(footings: dict[str, Footing], said: Circumstances) -> Found:
    """The moves from every occupation, in their groups."""
    catalogue = open_catalogue(ROOT / "roles_data")
    index, rules = move_index(catalogue), move_rules(catalogue)
    groups = {}
    for code, here in footings.items():
        goals = [(footings[each.code], each.score) for each in index.reachable(code) if each.code in footings]
        every = judged(here, goals, rules, said)
        words = {
            kind: tuple(told(here, each, rules, NAMES, each.score) for each in held)
            for kind, held in chosen(every).items()
        }
        groups[code] = grouped(words, every)
    return groups


def moves(found: Found) -> Iterator[Move]:
    return (move for groups in found.values() for group in groups for move in group.moves)


def test_there_are_moves_from_every_occupation_or_a_sentence_why_not(found: Found, said: Circumstances) -> None:
    assert len(found) == 1016
    silent = [
        (code, group.group)
        for code, groups in found.items()
        for group in groups
        if len(group.moves) < FEWEST and not group.said
    ]
    assert silent == []
    if said == Circumstances():
        assert sum(any(group.moves for group in groups) for groups in found.values()) >= 970


def test_nothing_without_school_needs_school_or_a_license_of_over_a_month(
    found: Found, footings: dict[str, Footing], said: Circumstances
) -> None:
    wrong = [
        (move.start, move.goal)
        for move in moves(found)
        if move.group is MoveKind.NO_SCHOOL
        and (
            move.takes.schooling
            or move.takes.license_months > SHORT
            or rungs(
                said.education or footings[move.start].requirement.attained, footings[move.code].requirement.schooling
            )
            > 0
        )
    ]
    assert wrong == []


def test_a_license_is_named_where_one_is_needed(found: Found, footings: dict[str, Footing]) -> None:
    wrong = [
        (move.start, move.goal)
        for move in moves(found)
        if footings[move.code].requirement.bound and not any(step.kind is StepKind.LICENSE for step in move.steps)
    ]
    unnamed = [
        (move.start, move.goal)
        for move in moves(found)
        if move.takes.license
        and not any(move.takes.license.name.casefold()[1:] in step.words.casefold() for step in move.steps)
    ]
    assert (wrong, unnamed) == ([], [])


def test_no_first_year_pays_less_than_the_floor(found: Found, said: Circumstances) -> None:
    low = [
        (move.start, move.goal)
        for move in moves(found)
        if said.pay_floor is not None and (move.gains.newcomer[1] or 0) < said.pay_floor
    ]
    assert low == []


def test_what_shrinks_is_said(found: Found) -> None:
    wrong = [
        (move.start, move.goal)
        for move in moves(found)
        if Concern.SHRINKING in move.concerns and "shrink" not in move.why
    ]
    assert wrong == []


def test_nobody_is_sent_to_the_military_or_to_a_group_of_others_or_to_their_own_work(found: Found) -> None:
    wrong = [
        (move.start, move.goal)
        for move in moves(found)
        if move.code.startswith("55") or "All Other" in move.title or move.code[:7] == move.start[:7]
    ]
    assert wrong == []


def test_most_work_that_takes_little_schooling_has_three_moves_without_any(
    found: Found, footings: dict[str, Footing], said: Circumstances
) -> None:
    if said != Circumstances():
        return
    low = [code for code, here in footings.items() if here.zone in (1, 2, 3)]
    three = sum(len(found[code][0].moves) >= FEWEST for code in low)
    assert three / len(low) >= 0.7


@pytest.mark.parametrize(
    "role", ["paralegal", "operations-manager", "project-manager", "chef", "waiter", "sales-manager"]
)
def test_a_page_names_none_rather_than_one_that_people_in_the_work_laugh_at(role: str) -> None:
    desk = Desk(root=ROOT / "roles_data")
    assert desk.moves_in_short(subject(desk, role)) == ()


@pytest.mark.parametrize(
    ("role", "goals"),
    [
        ("registered-nurse", ["Nurse Practitioners"]),
        ("real-estate-agent", ["Real Estate Brokers"]),
        ("correctional-officer", ["First-Line Supervisors of Correctional Officers"]),
        ("mechanical-engineer", ["Architectural and Engineering Managers"]),
        ("medical-assistant", ["Licensed Practical Nurse", "Ophthalmic Medical Technicians"]),
    ],
)
def test_a_page_names_what_people_in_the_work_would(role: str, goals: list[str]) -> None:
    desk = Desk(root=ROOT / "roles_data")
    assert [move.title for move in desk.moves_in_short(subject(desk, role))] == goals


def subject(desk: Desk, role: str) -> RoleReport:
    found = desk.subject(role)
    assert isinstance(found, RoleReport)
    return found
