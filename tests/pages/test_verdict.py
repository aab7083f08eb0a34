"""Why a move is not proposed is said in words, and that of others which are proposed first."""

from __future__ import annotations

import pytest

from careeradvisor.advice.move import Concern, Move, Refusal
from careeradvisor.advice.move_refusal import CLOSE
from careeradvisor.advice.moves import Names, judged, told
from careeradvisor.model.figure import Wages
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances
from careeradvisor.pages.verdict import NOT_PROPOSED, PAID_LITTLE, PAID_WITH_SCHOOL, reason_words, verdict
from tests.advice.footings import HERE, RULES, THERE, at


def move(score: float | None = 12.0, **changes: object) -> Move:
    [each] = judged(HERE, [(THERE._replace(**changes), CLOSE)], RULES, Circumstances())
    return told(HERE, each, RULES, Names({}, {}, {}, "$"), score)


def test_nothing_is_said_of_a_move_that_may_be_proposed() -> None:
    assert move().refused is None
    assert verdict(move()) == ""


def test_every_refusal_has_words() -> None:
    assert set(NOT_PROPOSED) == set(Refusal)


@pytest.mark.parametrize(
    ("score", "first"),
    [
        (None, "Others are proposed first."),
        (CLOSE, "Others are proposed first."),
        (CLOSE - 0.1, "Not among the moves we propose."),
    ],
)
def test_a_move_that_fills_up_is_told_from_one_that_never_does(score: float | None, first: str) -> None:
    poor = move(score, wages=Wages(20_000, 22_000, 31_000, 35_000, 40_000))
    assert poor.refused is Refusal.PAY
    assert verdict(poor) == f"{first} It pays clearly less than your work does now."


@pytest.mark.parametrize(("level", "words"), [(Schooling.NONE, PAID_LITTLE), (Schooling.BACHELOR, PAID_WITH_SCHOOL)])
def test_pay_is_held_against_the_last_work_of_who_has_none(level: Schooling, words: str) -> None:
    found = move(requirement=at(level))
    assert reason_words(found, Refusal.PAY, out_of_work=True) == words
    assert reason_words(found, Refusal.PAY) == NOT_PROPOSED[Refusal.PAY]
    assert reason_words(found, Refusal.FAR, out_of_work=True) == NOT_PROPOSED[Refusal.FAR]


def test_what_pay_does_not_make_up_for_is_named() -> None:
    worse = move()._replace(concerns=(Concern.SHRINKING, Concern.PAY, Concern.AT_RISK))
    assert reason_words(worse, Refusal.WORSE) == (
        "The pay does not make up for what is worse there: its jobs are projected to shrink and more of its week is at "
        "risk."
    )
