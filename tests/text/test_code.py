"""Ids of tasks that have only their words: plain, never empty, each a different one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.code import task_id, task_ids

STATEMENTS = st.text(max_size=110)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("Water the plants, loudly", "water-the-plants-loudly"),
        ("  File  \N{EM DASH} and forget ", "file-and-forget"),
        ("Caf\u00e9 duty", "cafe-duty"),
        ("x" * 60, "x" * 60),
    ],
)
def test_id_of_plain_words_is_those_words(statement: str, name: str) -> None:
    assert task_id(statement) == name


def test_what_is_lost_of_other_scripts_and_long_statements_still_tells_them_apart() -> None:
    long = "Write the letters that nobody else in the whole of the office wants to write to "
    pairs = [
        ("\u304a\u8336", "\u96fb\u8a71"),
        (long + "clients", long + "courts"),
        ("Sing \u304a", "Sing \u96fb"),
        ("!", "?"),
    ]
    for one, other in pairs:
        assert task_id(one) != task_id(other)
        assert task_id(one) == task_id(one)


@given(st.lists(STATEMENTS, max_size=6), st.lists(STATEMENTS, max_size=3))
def test_every_task_gets_an_id_of_its_own(statements: list[str], others: list[str]) -> None:
    taken = task_ids(others)
    found = task_ids(statements, taken)
    assert len({*found, *taken}) == len(statements) + len(others)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= 60 for name in found)


def test_the_second_of_a_name_is_numbered() -> None:
    assert task_ids(["Sing", "sing!", "Sing", "Dance"], ["dance"]) == ["sing", "sing-2", "sing-3", "dance-2"]
