"""What somebody can do this week, with a job and without one, and whether a school earns back what it costs in pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.advice.payback import Payback
from careeradvisor.document.block import Items, plain
from careeradvisor.model.profile import Circumstances
from careeradvisor.pages.leaving import (
    ASK,
    ASK_CLIENTS,
    ASK_LAST,
    ASK_LAST_CLIENTS,
    ASK_OFFICE,
    payback_words,
    this_week,
)
from tests.advice.footings import HERE, RULES, THERE

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move

NOTHING = Circumstances()


@pytest.fixture
def move() -> Move:
    [each] = judged(HERE, [(THERE, 12.0)], RULES, NOTHING)
    return told(HERE, each, RULES, Names({}, {}, {}, "$"), None)


def lines(first: Move | None, said: Circumstances, *, clients: bool = False) -> list[str]:
    [items] = this_week(first, "clerk", said, clients=clients).blocks
    assert isinstance(items, Items)
    return [plain(each) for each in items.lines]


def test_the_first_step_of_the_best_move_comes_first(move: Move) -> None:
    count = "Count the months that your savings would last: careeradvisor moves clerk --savings MONTHS"
    assert lines(move, NOTHING) == [move.steps[0].words, ASK, count]
    assert lines(None, NOTHING) == [ASK, count]
    assert lines(move._replace(steps=()), NOTHING) == [ASK, count]


@pytest.mark.parametrize(
    ("lost", "clients", "title", "asked"),
    [
        (False, False, "This week, without quitting", [ASK]),
        (False, True, "This week, without quitting", [ASK_CLIENTS]),
        (True, False, "This week, without a job", [ASK_LAST, ASK_OFFICE]),
        (True, True, "This week, without a job", [ASK_LAST, ASK_LAST_CLIENTS, ASK_OFFICE]),
    ],
)
def test_who_is_asked_depends_on_whom_one_works_for(lost: bool, clients: bool, title: str, asked: list[str]) -> None:
    said = Circumstances(out_of_work=lost)
    assert lines(None, said, clients=clients)[:-1] == asked
    assert this_week(None, "clerk", said, clients=clients).title == title


@pytest.mark.parametrize(
    ("months", "lost", "words"),
    [
        (0, False, "You have savings for less than a month: keep this job until the next one is signed."),
        (0.9, True, "You have savings for less than a month: take work that you can begin soon, and learn beside it."),
        (1, False, "Your savings last 1 month: keep this job until the next one is signed."),
        (2.9, True, "Your savings last 3 months: take work that you can begin soon, and learn beside it."),
        (
            3,
            True,
            (
                "Your savings last 3 months: enough to look for work, not for a school of more than that, "
                "unless you earn beside it."
            ),
        ),
        (12, False, "Your savings last 1 year: enough for a course of that length without pay."),
    ],
)
def test_savings_say_what_is_within_reach(months: float, lost: bool, words: str) -> None:
    assert lines(None, Circumstances(runway_months=months, out_of_work=lost))[-1] == words


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (0, "With 0 years still to work, learning for more than 1 month is left out: a quarter of them."),
        (1, "With 1 year still to work, learning for more than 3 months is left out: a quarter of them."),
        (10, "With 10 years still to work, learning for more than 2.5 years is left out: a quarter of them."),
    ],
)
def test_years_still_to_work_limit_learning(years: float, words: str) -> None:
    assert lines(None, Circumstances(remaining_years=years))[-1] == words


@pytest.mark.parametrize(
    ("found", "years", "words"),
    [
        (None, None, ""),
        (
            Payback(2.0, 80_000.0, None),
            9,
            "Without pay for 2 years you miss about $80,000, and the higher pay there hardly brings that back.",
        ),
        (
            Payback(0.5, 20_000.0, 4.0),
            None,
            (
                "Without pay for 6 months you miss about $20,000; the higher pay there brings that back in "
                "about 4 years. Tuition is not counted."
            ),
        ),
    ],
)
def test_a_school_is_weighed_against_the_pay_that_is_missed(
    found: Payback | None, years: float | None, words: str, move: Move
) -> None:
    assert payback_words(move._replace(payback=found), "$", Circumstances(remaining_years=years)) == words


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (20, "That leaves about 14 years of those you have."),
        (7, "That leaves about 1 year of those you have."),
        (6.5, "That leaves less than a year of those you have."),
        (6, "That is longer than you want to work."),
        (3, "That is longer than you want to work."),
    ],
)
def test_what_is_left_of_the_years_to_work_is_said(years: float, words: str, move: Move) -> None:
    said = payback_words(move._replace(payback=Payback(2.0, 1.0, 4.0)), "$", Circumstances(remaining_years=years))
    assert said.endswith(f"in about 4 years. {words} Tuition is not counted.")
