"""Citations are found in prose, and what is not a citation stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.citation import Citation, cited, split


@pytest.mark.parametrize(
    ("prose", "parts"),
    [
        ("", []),
        ("No source.", ["No source."]),
        ("It fell 5.8% [bls-ep-2024-34].", ["It fell 5.8%", Citation("bls-ep-2024-34"), "."]),
        ("One [a-1], two [b-2]", ["One", Citation("a-1"), ", two", Citation("b-2")]),
        ("Both [a-1][b-2]", ["Both", Citation("a-1"), Citation("b-2")]),
        ("[a-1] begins", [Citation("a-1"), " begins"]),
        ("over a line\n[a-1] end", ["over a line", Citation("a-1"), " end"]),
        ("A blank [N], a list [1, 2], [A-1], [a--b], [-a], [] and [/]", None),
    ],
)
def test_prose_is_split_into_text_and_citations(prose: str, parts: list[str | Citation] | None):
    assert split(prose) == ([prose] if parts is None else parts)


@given(st.text(alphabet="ab1-[] .N\n"))
def test_no_text_is_lost_but_the_space_before_a_citation(prose: str):
    spelled = "".join(f"[{part.key}]" if isinstance(part, Citation) else part for part in split(prose))
    assert "".join(spelled.split()) == "".join(prose.split())


def test_keys_are_told_once_in_order_of_first_use():
    assert cited(("x [b-2] y [a-1]", "", "[b-2] z [c-3]")) == ["b-2", "a-1", "c-3"]
