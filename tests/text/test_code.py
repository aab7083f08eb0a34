"""Ids of tasks that have only their words are plain and each a different one; codes are read in any spelling."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.model.code import Classification
from careeradvisor.text.code import spelled, task_id, task_ids

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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("29-1141", "29-1141"),
        ("29-1141.00", "29-1141.00"),
        (" 29-1141.00 ", "29-1141.00"),
        ("29-1141.0", "29-1141.00"),
        ("291141", "29-1141"),
        ("29114100", "29-1141.00"),
        ("29 1141", "29-1141"),
        ("29\N{NON-BREAKING HYPHEN}1141", "29-1141"),
        ("29\N{EN DASH}1141.03", "29-1141.03"),
        ("29\N{MINUS SIGN}1141", "29-1141"),
        ("２９－１１４１", "29-1141"),  # noqa: RUF001  # as a Japanese keyboard writes it
        ("SOC 29-1141", "29-1141"),
        ("soc code: 29-1141", "29-1141"),
        ("SOC 2018 29-1141", "29-1141"),
        ("O*NET-SOC 29-1141.00", "29-1141.00"),
        ("onet 29-1141.00", "29-1141.00"),
    ],
)
def test_occupation_is_read_in_any_spelling(text: str, code: str) -> None:
    assert spelled(text) == (Classification.SOC, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ISCO 2512", "2512"),
        ("isco-08 2512", "2512"),
        ("ISCO08: 2512", "2512"),
        ("ISCO-2512", "2512"),
        ("ISCO 25", "25"),
    ],
)
def test_international_group_is_read_where_it_says_so(text: str, code: str) -> None:
    assert spelled(text) == (Classification.ISCO, code)


@pytest.mark.parametrize(
    "text",
    ["", "nurse", "2512", "29-114", "29-11411", "1234567", "29-1141 nurse", "isco", "SOC", "0" * 100, "5-29-1141"],
)
def test_anything_else_is_no_code(text: str) -> None:
    assert spelled(text) is None
