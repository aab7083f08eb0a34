"""The index and its range are the published formula, and its words change where they say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.disruption import Disruption, Level, disruption, level_of
from careeradvisor.model.role import Exposure, shares
from careeradvisor.text.number import number


@st.composite
def weeks(draw: st.DrawFn) -> tuple[int, int]:
    alone = draw(st.integers(0, 100))
    return alone, draw(st.integers(0, 100 - alone))


def judged_as(alone: int | Fraction, tools: int | Fraction) -> Disruption:
    return disruption({Exposure.E1: alone, Exposure.E2: tools, Exposure.E0: 100 - alone - tools})


@given(weeks())
def test_index_counts_ai_alone_in_full_and_ai_with_tools_by_half(week: tuple[int, int]):
    alone, tools = week
    judged = judged_as(alone, tools)
    assert judged.low == alone
    assert judged.high == alone + tools
    assert judged.index == (judged.low + judged.high) / 2
    assert 0 <= judged.low <= judged.index <= judged.high <= 100


@pytest.mark.parametrize(
    ("index", "level", "label"),
    [
        (0, Level.LOW, "Low"),
        (24.5, Level.LOW, "Low"),
        (25, Level.MODERATE, "Moderate"),
        (49.5, Level.MODERATE, "Moderate"),
        (50, Level.HIGH, "High"),
        (74.5, Level.HIGH, "High"),
        (75, Level.VERY_HIGH, "Very High"),
        (100, Level.VERY_HIGH, "Very High"),
    ],
)
def test_level_changes_at_25_50_and_75(index: float, level: Level, label: str):
    alone = int(index)
    judged = judged_as(alone, int(2 * (index - alone)))
    assert (judged.index, judged.level, judged.level.label) == (index, level, label)


@pytest.mark.parametrize(
    ("index", "level"),
    [
        (Fraction(4997, 100), Level.HIGH),
        (49.94, Level.MODERATE),
        (Fraction(2495, 100), Level.LOW),
        (24.96, Level.MODERATE),
        (74.99, Level.VERY_HIGH),
    ],
)
def test_the_level_is_that_of_the_index_as_it_is_told(index: float | Fraction, level: Level):
    assert level_of(index) is level
    assert level_of(float(number(float(index)))) is level


@given(weeks(), weeks())
def test_higher_index_never_has_a_lower_level(one: tuple[int, int], other: tuple[int, int]):
    low, high = sorted((judged_as(*one), judged_as(*other)), key=lambda judged: judged.index)
    assert list(Level).index(low.level) <= list(Level).index(high.level)


@given(st.lists(st.tuples(st.sampled_from(Exposure), st.fractions(0, 100)), max_size=20))
def test_shares_of_many_parts_are_exact_until_the_end(parts: list[tuple[Exposure, Fraction]]):
    week = shares(parts, Fraction(0))
    assert list(week) == list(Exposure)
    assert sum(week.values()) == sum(amount for _, amount in parts)
    exact = sum((amount * exposure.step / 2 for exposure, amount in parts), Fraction(0))
    judged = disruption(week)
    assert judged.index == float(exact)
    assert [type(each) for each in judged[:3]] == [float, float, float]


@given(st.dictionaries(st.sampled_from(Exposure), st.integers(0, 100)))
def test_machines_count_like_assistants_and_are_kept_apart_from_them(amounts: dict[Exposure, int]):
    week = shares(amounts.items(), 0)
    e1, e2, m1, m2, _ = week.values()
    low, index, high, _, assistants = disruption(week)
    assert (low, index, high) == (e1 + m1, e1 + m1 + (e2 + m2) / 2, e1 + m1 + e2 + m2)
    assert assistants == e1 + e2 / 2


def test_less_than_is_told_of_a_point_below_a_level_makes_no_other_word():
    assert judged_as(Fraction(75) - Fraction(1, 10**30), 0).level is Level.VERY_HIGH
    assert judged_as(Fraction(75) - Fraction(1, 10), 0).level is Level.HIGH
