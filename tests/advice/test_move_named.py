"""A page names a move unasked only where people in the work would: next door or the next rank, and worse in nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.move_named import named
from careeradvisor.advice.moves import judged
from careeradvisor.model.figure import Wages
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances
from tests.advice.footings import HERE, RULES, THERE, at, field, needing

if TYPE_CHECKING:
    from careeradvisor.advice.footing import Footing

NEXT_DOOR = {THERE.soc}
RICH = Wages(60_000, 70_000, 80_000, 90_000, 99_000)


def titles(
    there: Footing, score: float = 20.0, next_door: set[str] = NEXT_DOOR, rank: str = "", here: Footing = HERE
) -> list[str]:
    """The titles that are named of one move; `rank` is the code of those whom one comes up into."""
    rules = RULES._replace(ranks={rank: ("43-4",)} if rank else {})
    every = judged(here, [(there, score)], rules, Circumstances())
    return [each.there.title for each in named(here, every, next_door, rules)]


def test_the_work_next_door_is_named() -> None:
    assert titles(THERE) == ["Desk Agent"]


def test_work_that_is_alike_but_not_next_door_is_not() -> None:
    assert titles(THERE, next_door=set()) == []


def test_what_is_proposed_to_nobody_is_not_named() -> None:
    assert titles(THERE._replace(title="Clerks, All Other")) == []


def test_the_next_rank_is_named_wherever_it_stands_in_the_list() -> None:
    leader = THERE._replace(code="43-1011.00", zone=3)
    assert titles(leader, next_door=set(), rank="43-1011") == ["Desk Agent"]


@pytest.mark.parametrize(
    "worse",
    [
        pytest.param({"change": -4.5}, id="shrinks"),
        pytest.param({"computed": (70.0, 20)}, id="more exposed"),
        pytest.param({"computed": (30.0, 80)}, id="more at risk"),
        pytest.param({"wages": Wages(29_000, 34_000, 38_000, 44_000, 49_000)}, id="pays less"),
    ],
)
def test_nothing_is_named_that_is_worse_in_anything(worse: dict[str, object]) -> None:
    assert titles(THERE._replace(**worse)) == []


def test_two_job_zones_up_is_no_aside() -> None:
    leader = THERE._replace(code="43-1011.00", wages=RICH)
    assert titles(leader._replace(zone=3), rank="43-1011") == ["Desk Agent"]
    assert titles(leader._replace(zone=4), rank="43-1011") == []


@pytest.mark.parametrize(
    ("level", "score", "found"),
    [
        (Schooling.NONE, 14.0, True),
        (Schooling.NONE, 13.9, False),
        (Schooling.ASSOCIATE, 18.0, True),
        (Schooling.ASSOCIATE, 17.9, False),
        (Schooling.BACHELOR, 30.0, False),
    ],
)
def test_the_more_school_it_takes_the_more_has_to_carry_over(level: Schooling, score: float, *, found: bool) -> None:
    assert bool(titles(THERE._replace(requirement=at(level), wages=RICH), score)) is found


def test_a_license_of_over_three_years_is_no_aside() -> None:
    def bound(months: int) -> Footing:
        asked = at(Schooling.NONE, license=needing("Desk license", Schooling.NONE, months))
        return THERE._replace(requirement=asked, wages=RICH)

    assert titles(bound(36)) == ["Desk Agent"]
    assert titles(bound(37)) == []


def test_nobody_goes_back_for_a_second_degree_of_the_same_height_unasked() -> None:
    engineer = HERE._replace(code="17-2141.00", requirement=at(Schooling.BACHELOR))
    other = THERE._replace(code="17-2071.00", requirement=at(Schooling.BACHELOR), wages=RICH)
    rules = field("17-207", "17-207", Schooling.BACHELOR)
    every = judged(engineer, [(other, 20.0)], rules, Circumstances())
    assert [each.refused for each in every] == [None]
    assert named(engineer, every, {other.soc}, rules) == []
