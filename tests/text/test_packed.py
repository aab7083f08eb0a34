"""Numbers survive as text, also in a database."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.packed import MOST, packed, steps, sums, unpacked

NUMBERS = st.lists(st.integers(0, MOST))


@given(NUMBERS)
def test_numbers_come_back_as_they_were(numbers: list[int]) -> None:
    with sqlite3.connect(":memory:") as database:
        [(text,)] = database.execute("select ?", (packed(numbers),)).fetchall()
    database.close()
    assert unpacked(text) == numbers
    assert sums(steps(numbers)) == numbers


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_what_no_character_stands_for_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        packed([3, number])


def test_small_numbers_take_a_byte() -> None:
    assert len(packed(range(127)).encode()) == 127
