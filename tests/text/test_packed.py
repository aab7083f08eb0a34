"""Numbers survive as text, also in a database."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.packed import (
    MOST,
    packed,
    packed_lists,
    packed_pairs,
    steps,
    sums,
    unpacked,
    unpacked_lists,
    unpacked_pairs,
)

NUMBERS = st.lists(st.integers(0, MOST))


@given(NUMBERS)
def test_numbers_come_back_as_they_were(numbers: list[int]) -> None:
    with sqlite3.connect(":memory:") as database:
        [(text,)] = database.execute("select ?", (packed(numbers),)).fetchall()
    database.close()
    assert unpacked(text) == numbers
    assert sums(steps(numbers)) == numbers


NUMBER = st.integers(0, 3_000)


@given(st.lists(st.tuples(NUMBER, NUMBER)))
def test_pairs_come_back_as_they_were(pairs: list[tuple[int, int]]) -> None:
    assert [*unpacked_pairs(packed_pairs(pairs))] == pairs


@given(st.lists(st.tuples(NUMBER, NUMBER, st.lists(NUMBER, max_size=4))))
def test_things_with_lists_come_back_as_they_were(things: list[tuple[int, int, list[int]]]) -> None:
    ones, others, lists = ([each[place] for each in things] for place in range(3))
    assert [*unpacked_lists(packed_lists(ones, others, lists))] == things


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_what_no_character_stands_for_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        packed([3, number])


def test_small_numbers_take_a_byte() -> None:
    assert len(packed(range(127)).encode()) == 127
