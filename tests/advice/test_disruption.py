"""The index and its range are the published formula, and its words change where they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.disruption import Level, disruption


@st.composite
def weeks(draw: st.DrawFn) -> tuple[int, int]:
    alone = draw(st.integers(0, 100))
    return alone, draw(st.integers(0, 100 - alone))


@given(weeks())
def test_index_counts_ai_alone_in_full_and_ai_with_tools_by_half(week: tuple[int, int]):
    alone, tools = week
    judged = disruption(alone, tools)
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
    judged = disruption(alone, 2 * (index - alone))
    assert (judged.index, judged.level, judged.level.label) == (index, level, label)


@given(weeks(), weeks())
def test_higher_index_never_has_a_lower_level(one: tuple[int, int], other: tuple[int, int]):
    low, high = sorted((disruption(*one), disruption(*other)), key=lambda judged: judged.index)
    assert list(Level).index(low.level) <= list(Level).index(high.level)
