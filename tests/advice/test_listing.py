"""Lists hold what was asked for, in the order that was asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.listing import OccupationList, Order, count_by_category, listing
from careeradvisor.model.dossier import Entry
from careeradvisor.model.role import Exposure
from careeradvisor.model.source import Category

CATEGORIES = {
    "trades": Category("Trades", "Making."),
    "care": Category("Care", "Caring."),
    "law": Category("Law", "X."),
}


def week(*shares: int) -> dict[Exposure, int]:
    return dict(zip((Exposure.E1, Exposure.E2, Exposure.E0), shares, strict=True))


ENTRIES = [
    Entry("welder", "welder", "trades", week(10, 20, 70), 30, "2026-11-23"),
    Entry("baker", "Baker", "trades", week(0, 40, 60), 30, "2026-11-23"),
    Entry("nurse", "Nurse", "care", week(20, 60, 20), 30, "2026-11-23"),
    Entry("aide", "Aide", "care", week(40, 80, 0), 30, "2026-11-23"),
    Entry("midwife", "Midwife", "care", week(0, 100, 0), 30, "2026-11-23"),
]


def ids(order: Order, category: str | None = None, level: Level | None = None) -> dict[str, list[str]]:
    groups = listing(ENTRIES, CATEGORIES, category, level, order)
    return {title: [role.id for role in roles] for title, roles in groups}


def test_by_index_the_highest_stands_first_and_equals_by_title():
    assert ids(Order.INDEX) == {"By index": ["aide", "midwife", "nurse", "baker", "welder"]}


def test_by_title_capitals_do_not_matter():
    assert ids(Order.TITLE) == {"By title": ["aide", "baker", "midwife", "nurse", "welder"]}


def test_by_category_groups_stand_in_the_order_of_the_categories_and_empty_ones_not_at_all():
    assert ids(Order.CATEGORY) == {"Trades": ["baker", "welder"], "Care": ["aide", "midwife", "nurse"]}


@pytest.mark.parametrize(
    ("level", "left"),
    [
        (Level.LOW, ["baker", "welder"]),
        (Level.MODERATE, []),
        (Level.HIGH, ["midwife", "nurse"]),
        (Level.VERY_HIGH, ["aide"]),
    ],
)
def test_level_leaves_the_roles_of_that_level(level: Level, left: list[str]):
    assert [role for roles in ids(Order.TITLE, level=level).values() for role in roles] == left


def test_category_leaves_the_roles_of_that_category():
    assert ids(Order.INDEX, category="trades") == {"By index": ["baker", "welder"]}
    assert ids(Order.CATEGORY, category="trades") == {"Trades": ["baker", "welder"]}


def test_category_and_level_hold_together():
    assert ids(Order.INDEX, "care", Level.HIGH) == {"By index": ["midwife", "nurse"]}


@pytest.mark.parametrize("order", Order)
def test_list_of_nothing_has_no_group(order: Order):
    assert ids(order, "law") == {}
    assert ids(order, "trades", Level.VERY_HIGH) == {}


@given(
    st.permutations(ENTRIES), st.sampled_from(Order), st.sampled_from([None, *Level]), st.sampled_from([None, "care"])
)
def test_list_does_not_depend_on_the_order_of_the_files(
    entries: list[Entry], order: Order, level: Level | None, category: str | None
):
    assert listing(entries, CATEGORIES, category, level, order) == listing(ENTRIES, CATEGORIES, category, level, order)


def test_categories_are_counted_in_their_own_order_with_those_that_hold_nothing():
    counted = [(each.id, each.title, each.roles) for each in count_by_category(CATEGORIES, ENTRIES).categories]
    assert counted == [("trades", "Trades", 2), ("care", "Care", 3), ("law", "Law", 0)]


def test_occupation_is_listed_with_its_week_and_the_roles_that_count_its_soc_code_in():
    codes = ("29-1141.00", "29-1141.03", "51-9197.00")
    entries = [Entry(code, code, "care", week(10, 20, 70), 30, "2026-11-29") for code in codes]
    groups = listing(entries, CATEGORIES, None, None, Order.CATEGORY)
    found = OccupationList.of(groups, {"29-1141": ["nurse", "aide"]}).occupations
    assert [(each.code, each.roles) for each in found] == [
        ("29-1141.00", ("nurse", "aide")),
        ("29-1141.03", ("nurse", "aide")),
        ("51-9197.00", ()),
    ]
    assert {(each.disruption.index, each.at_risk) for each in found} == {(20, 30)}
