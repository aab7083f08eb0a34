"""Moves on a page: what counted of the person, the figures at both ends, and why a move is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.move import Here, LeftOut, Move, MoveAccount, MoveGroup, MoveKind, Moves, Refusal, Ruling
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.document.block import Document, Table, plain
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances, PhysicalLimit
from careeradvisor.pages.move import move_page
from careeradvisor.pages.moves import BECAUSE, carried_words, local_words, moves_page, pay_range
from careeradvisor.writers import markdown
from tests.advice.footings import HERE, RULES, THERE

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

NOTHING = Circumstances()


def move(score: float | None = 12.0, **changes: object) -> Move:
    [each] = judged(HERE, [(THERE._replace(**changes), 12.0)], RULES, NOTHING)
    return told(HERE, each, RULES, Names({}, {}, {}, "$"), score)


@pytest.fixture
def found(catalogue: Catalogue) -> Moves:
    """The moves of a clerk: one of the first kind, none of the others."""
    first, *others = MoveKind
    groups = (MoveGroup(first, (move(),), 1, ""), *(MoveGroup(kind, (), 0, "None.") for kind in others))
    here = Here(50.0, 60, (50.0, 60), 40_000.0, 1.0)
    return Moves("clerk", "Clerk", here, groups, (), (), NOTHING, (), catalogue.sources(), catalogue.statistics)


def shown(page: Document) -> str:
    return markdown.render(page)


@pytest.mark.parametrize(
    ("pay", "change", "words"),
    [
        (40_000.0, 1.0, "Here: index 50, 60% of the week at risk, median pay $40,000 a year, +1% jobs to 2035."),
        (None, -2.5, "Here: index 50, 60% of the week at risk, -2.5% jobs to 2035."),
        (40_000.0, None, "Here: index 50, 60% of the week at risk, median pay $40,000 a year."),
    ],
)
def test_where_one_stands_comes_first(pay: float | None, change: float | None, words: str, found: Moves) -> None:
    assert words in shown(moves_page(found._replace(here=found.here._replace(pay=pay, change=change))))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Circumstances(years=3), "3 years in this work"),
        (Circumstances(education=Schooling.BACHELOR), "education: a bachelor's degree"),
        (Circumstances(runway_months=6), "savings for 6 months"),
        (Circumstances(pay_cut=True), "a pay cut is possible"),
        (Circumstances(pay_cut=False), "a pay cut is not possible"),
        (Circumstances(pay_floor=31_000), "at least $31,000 a year"),
        (Circumstances(relocate=True), "moving house is possible"),
        (Circumstances(relocate=False), "moving house is not possible"),
        (Circumstances(learning_hours=4), "4 hours a week to learn"),
        (Circumstances(limits=(PhysicalLimit.HEAVY, PhysicalLimit.DRIVING)), "no heavy work and driving"),
        (Circumstances(remaining_years=9), "9 years still to work"),
        (Circumstances(out_of_work=True), "out of work"),
    ],
)
def test_what_somebody_said_is_repeated(said: Circumstances, words: str, found: Moves) -> None:
    assert f"Your answers count: {words}." in shown(moves_page(found._replace(said=said)))


def test_whoever_said_nothing_is_told_what_counts(found: Moves) -> None:
    ask = "What you can do and need decides as much: careeradvisor moves clerk --ask, or --years-left 10"
    assert ask in shown(moves_page(found))
    assert "Your answers count" not in shown(moves_page(found))
    assert ask not in shown(moves_page(found._replace(said=Circumstances(years=3))))


def test_a_state_is_called_by_its_name_where_a_move_says_it(found: Moves) -> None:
    first, *others = found.groups
    [each] = first.moves
    there = each._replace(gains=each.gains._replace(place="Texas", local_there=41_000.0))
    texas = found._replace(said=Circumstances(state="TX"), groups=(first._replace(moves=(there,)), *others))
    assert "Your answers count: in Texas." in shown(moves_page(texas))
    assert "in Texas half earn more than $41,000 a year." in shown(moves_page(texas))
    assert "Your answers count: in TX." in shown(moves_page(texas._replace(groups=tuple(others))))


def test_weeks_that_a_page_has_otherwise_are_told_apart(found: Moves) -> None:
    computed = "yours is then index 45.5, 61% at risk."
    assert "yours is then index" not in shown(moves_page(found))
    other = found._replace(here=found.here._replace(computed=(45.5, 61)))
    assert computed in shown(moves_page(other))
    first, *others = found.groups
    [each] = first.moves
    mixed = each._replace(gains=each.gains._replace(page_there=(33.5, 22)))
    page = shown(moves_page(found._replace(groups=(first._replace(moves=(mixed,)), *others))))
    assert "compared with your computed week (see the top); its own page has index 33.5, 22% at risk." in page
    here = each._replace(gains=each.gains._replace(page_here=(33.5, 22)))
    page = shown(moves_page(found._replace(groups=(first._replace(moves=(here,)), *others))))
    assert "compared with your computed week (see the top)." in page


def test_moves_that_are_not_shown_are_counted(found: Moves) -> None:
    first, *others = found.groups

    def note(group: MoveGroup) -> str:
        page = moves_page(found._replace(groups=(group, *others)))
        return next(each.note for each in page.sections if each.id == first.group)

    assert [note(first._replace(found=count)) for count in (1, 2, 3)] == ["", "1 more with --all", "2 more with --all"]
    assert "with --all" not in shown(moves_page(found._replace(groups=(first._replace(found=3, moves=()), *others))))


def test_what_is_left_out_says_why(found: Moves) -> None:
    page = shown(moves_page(found._replace(left_out=(LeftOut(Ruling.FLOOR, 1), LeftOut(Ruling.BODY, 2)))))
    assert "1 move left out: a first year there pays less than you need." in page
    assert "2 moves left out: they ask for what your body does not allow." in page


def test_every_ruling_has_words() -> None:
    assert set(BECAUSE) == set(Ruling)


@pytest.mark.parametrize(
    ("named", "words"),
    [
        (move()._replace(ruled=Ruling.YEARS), "Your answers leave it out: they ask for more years of related work."),
        (move()._replace(refused=Refusal.BELOW), "It is the rank below your own."),
        (move()._replace(why="It pays."), "It pays. Others stand before it."),
    ],
)
def test_a_move_that_a_page_names_says_why_it_is_not_above(named: Move, words: str, found: Moves) -> None:
    page = shown(moves_page(found._replace(named=(named,))))
    assert f"Desk Agent: **{words}" in page or f"Desk Agent:** {words}" in page or f"Desk Agent**: {words}" in page
    assert "careeradvisor moves clerk --to TITLE" in page


@pytest.mark.parametrize(
    ("gains", "lost", "words"),
    [
        ({}, False, ""),
        ({"place": "Ohio"}, False, "no median pay is published for it in Ohio."),
        ({"place": "Ohio", "local_there": 41_000.0}, False, "in Ohio half earn more than $41,000 a year."),
        (
            {"place": "Ohio", "local_there": 41_000.0, "local_here": 39_000.0},
            False,
            "in Ohio half earn more than $41,000 a year, and your work now $39,000.",
        ),
        (
            {"place": "Ohio", "local_there": 41_000.0, "local_here": 39_000.0},
            True,
            "in Ohio half earn more than $41,000 a year, and your last work $39,000.",
        ),
    ],
)
def test_pay_in_the_state_that_was_named(gains: dict[str, object], lost: bool, words: str) -> None:
    each = move()
    assert local_words(each._replace(gains=each.gains._replace(**gains)), "$", out_of_work=lost) == words


@pytest.mark.parametrize(
    ("amounts", "words"),
    [((1000.0, 2000.0), "$1,000 to $2,000"), ((None, 2000.0), "$2,000"), ((None, None), "no figure")],
)
def test_pay_between_two_amounts(amounts: tuple[float | None, ...], words: str) -> None:
    assert pay_range(amounts, "$") == words


def test_what_carries_over_is_activities_then_knowledge() -> None:
    assert carried_words(["Writing letters", "Filing"], ["English Language", "Sales"]) == (
        "writing letters; filing; knowledge: English language and sales."
    )
    assert carried_words(["Filing"], []) == "filing."
    assert carried_words([], []) == ""


@pytest.fixture
def account(catalogue: Catalogue) -> MoveAccount:
    return MoveAccount("Clerk", move(), catalogue.sources(), catalogue.statistics, NOTHING)


def figures(account: MoveAccount) -> dict[str, list[str]]:
    """The table of what changes: here and there, by what it is."""
    section = next(each for each in move_page(account).sections if each.id == "changes")
    [table] = (each for each in section.blocks if isinstance(each, Table))
    rows = [[plain(cell) for cell in row] for row in table.rows]
    return {name: held for name, *held in rows}


def test_the_page_of_a_move_has_the_figures_of_both_ends(account: MoveAccount) -> None:
    unit = account.statistics.pay.unit
    assert figures(account) == {
        "Index": ["50", "30"],
        "Week at risk": ["60%", "20%"],
        f"Pay of newcomers {unit}": ["$30,000 to $35,000", "$30,000 to $35,000"],
        f"Median pay {unit}": ["$40,000", "$40,000"],
        f"Jobs {account.statistics.projections.span}": ["+1%", "+1%"],
        "Openings a year": ["100,000", "100,000"],
    }


def test_figures_that_are_missing_are_said_to_be_and_a_state_has_a_row(account: MoveAccount) -> None:
    each = account.move
    gains = each.gains._replace(pay_there=None, change=None, openings=None, place="Ohio", local_there=41_000.0)
    found = figures(account._replace(move=each._replace(gains=gains)))
    missing = ["no figure", "no figure", "no figure"]
    assert [held[1] for name, held in found.items() if name.startswith(("Median pay", "Jobs", "Open"))] == missing
    assert found["Median in Ohio"] == ["no figure", "$41,000"]


def test_the_page_of_a_move_says_why_it_is_not_proposed_and_what_the_answers_leave_out(account: MoveAccount) -> None:
    page = shown(move_page(account))
    assert page.startswith("# From clerk to desk agent\n")
    assert "Your answers leave it out" not in page
    ruled = account._replace(move=account.move._replace(ruled=Ruling.NO_HOURS, refused=Refusal.FAR))
    assert "Your answers leave it out: you have no hours to learn." in shown(move_page(ruled))
    assert "The two are far apart in the preparation that they ask for." in shown(move_page(ruled))


def test_a_part_of_what_carries_over_is_there_only_where_something_does(account: MoveAccount) -> None:
    def parts(each: Move) -> list[str]:
        return [section.id for section in move_page(account._replace(move=each)).sections]

    bare = account.move._replace(shared=(), shared_knowledge=(), new=(), new_knowledge=())
    assert parts(bare) == ["steps", "this-week", "changes", "sources"]
    full = bare._replace(shared=("Filing",), new_knowledge=("Sales",))
    assert parts(full) == ["steps", "this-week", "carries-over", "new", "changes", "sources"]
    assert "Filing." in shown(move_page(account._replace(move=full)))
    assert "Knowledge: sales." in shown(move_page(account._replace(move=full)))
