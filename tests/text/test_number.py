"""Numbers as a person says them."""

from __future__ import annotations

import pytest

from careeradvisor.text.number import ordinal


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0th"), (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
        (20.6, "21st"), (22, "22nd"), (93.4, "93rd"), (100, "100th"), (111, "111th"), (112, "112th"), (113, "113th"),
    ],
)  # fmt: skip
def test_a_percentile_has_the_ending_of_its_last_digits(value: float, words: str) -> None:
    assert ordinal(value) == words
