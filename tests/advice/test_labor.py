"""The labor market of a role is that of its occupations, by their weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.labor import in_state, labor_market
from careeradvisor.model.figure import LocalWages, Wages
from careeradvisor.model.role import OccupationWeight

if TYPE_CHECKING:
    from careeradvisor.model.figure import Figures


def weights(**percent: int) -> list[OccupationWeight]:
    codes = {"one": "11-1111", "two": "22-2222", "unknown": "99-9999"}
    return [OccupationWeight(codes[name], weight, "") for name, weight in percent.items()]


def test_means_are_by_weight_over_the_occupations_that_have_a_figure(figures: Figures):
    market = labor_market(weights(one=75, two=25), figures)
    assert market
    assert market.change == pytest.approx(0.75 * 2 + 0.25 * -8)
    # 11-1111 pays (30 + 50) / 2 = 40 in the middle, 22-2222 pays 100; only 11-1111 has other ranks, and none p25.
    assert market.wages == Wages(15, None, pytest.approx(0.75 * 40 + 0.25 * 100), 50, 60)


def test_occupations_are_listed_with_their_own_figures(figures: Figures):
    market = labor_market(weights(two=25, one=75), figures)
    assert market
    assert [(each.code, each.title, each.weight, each.employment, each.change) for each in market.occupations] == [
        ("22-2222", "Title of 22-2222.00", 25, None, -8.0),
        ("11-1111", "Title of 11-1111.00", 75, 100.0, 2.0),
    ]
    assert market.education == ("Bachelor's degree",)


def test_unknown_occupation_is_left_out_and_alone_there_is_no_market(figures: Figures):
    market = labor_market(weights(unknown=60, two=40), figures)
    assert market
    assert (len(market.occupations), market.change, market.wages.median) == (1, -8, 100)
    assert labor_market(weights(unknown=100), figures) is None


def test_figure_that_no_occupation_has_is_missing_and_not_zero(figures: Figures):
    [two] = figures.occupations["22-2222"]
    bare = figures._replace(occupations={"22-2222": (two._replace(change=None, wages=Wages(*[None] * 5)),)})
    market = labor_market(weights(two=100), bare)
    assert market
    assert (market.change, market.wages, market.education) == (None, Wages(*[None] * 5), ())


def test_zero_is_a_figure(figures: Figures):
    [two] = figures.occupations["22-2222"]
    still = figures._replace(occupations={**figures.occupations, "22-2222": (two._replace(change=0.0),)})
    market = labor_market(weights(one=50, two=50), still)
    assert market
    assert market.change == 1


def test_pay_in_a_state_is_by_weight_and_says_what_part_of_the_weight_has_any(figures: Figures):
    market = labor_market(weights(one=60, two=40), figures)
    assert market
    some = in_state(market, "TX", "Texas", {"11-1111": LocalWages(20, 50, None)}).state
    assert some == ("TX", "Texas", 20, 50, None, 60)
    both = {"11-1111": LocalWages(20, 50, 90), "22-2222": LocalWages(40, 100, None)}
    assert in_state(market, "TX", "Texas", both).state == ("TX", "Texas", 28, 70, 90, 100)
    assert in_state(market, "TX", "Texas", {}).state == ("TX", "Texas", None, None, None, 0)
