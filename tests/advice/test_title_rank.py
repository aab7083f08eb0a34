"""The chances of occupations: they add up to one, and every signal that speaks for one makes its own larger."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.title_rank import Signals, chances

PLAIN = Signals(vote=0.8, unvoted=0.0, words=3.0, kind=1.0, size=2.0)


@given(st.lists(st.builds(Signals, *[st.floats(0, 15)] * 5), min_size=1, max_size=60))
def test_chances_add_up_to_one(signals: list[Signals]) -> None:
    found = chances(signals)
    assert math.fsum(found) == pytest.approx(1)
    assert all(0 <= each <= 1 for each in found)


@pytest.mark.parametrize("signal", ["vote", "words", "kind", "size"])
def test_what_speaks_for_an_occupation_makes_its_chance_larger(signal: str) -> None:
    more = PLAIN._replace(**{signal: getattr(PLAIN, signal) + 1})
    ahead, behind = chances([more, PLAIN])
    assert ahead > behind
    assert chances([PLAIN, more]) == [behind, ahead]


def test_where_no_word_tells_anything_titles_decide_alone() -> None:
    liked = Signals(vote=1.0, unvoted=0.0, words=0.0, kind=0.0, size=1.0)
    large = liked._replace(vote=0.6, size=4.0)
    assert chances([liked, large])[0] > 0.5
    told = [each._replace(words=3.0) for each in (liked, large)]
    assert chances(told)[0] < 0.5


def test_nothing_has_no_chance() -> None:
    assert chances([]) == []


def test_beside_imported_titles_words_say_less_than_titles_do() -> None:
    liked, told = PLAIN._replace(vote=1.0, words=1.0), PLAIN._replace(words=4.0)
    assert chances([liked, told])[0] < 0.5
    assert chances([liked, told], brought=True)[0] > 0.5
