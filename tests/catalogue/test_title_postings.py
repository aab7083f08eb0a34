"""What titles share with a query is what BM25 says of each of them, worked out by its definition."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from careeradvisor.catalogue.title_postings import K1, B, Postings
from careeradvisor.text.packed import packed, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = "abcdef"
TITLES = st.lists(st.lists(st.sampled_from(WORDS), unique=True, max_size=5), min_size=1, max_size=40)
QUERY = st.lists(st.sampled_from(WORDS), unique=True, min_size=1, max_size=4)


def made(titles: Sequence[Sequence[str]]) -> Postings:
    having = {word: [number for number, held in enumerate(titles, start=1) if word in held] for word in WORDS}
    return Postings(lambda stem: packed(steps(having[stem])), [*map(len, titles)])


def score(title: Sequence[str], query: Sequence[str], titles: Sequence[Sequence[str]]) -> float:
    """As Robertson and Zaragoza write it, for words that a text has once."""
    mean = sum(map(len, titles)) / len(titles)
    found = []
    for word in query:
        having = sum(word in each for each in titles)
        rarity = max(1e-6, math.log((len(titles) - having + 0.5) / (having + 0.5)))
        length = 1 - B + B * len(title) / mean if mean else 1.0
        found.append(rarity * (K1 + 1) / (1 + K1 * length) if word in title else 0.0)
    return math.fsum(found)


BOTH = [*[["a"], ["b"]] * 5, ["a", "b"], *[["c"]] * 30]
"""A title with both words goes first, and by each of them others would."""


@given(TITLES, QUERY, st.integers(1, 12))
@example(BOTH, ["a", "b"], 3)
def test_the_best_by_the_definition_are_found(titles: list[list[str]], query: list[str], most: int) -> None:
    found = made(titles).sharing(query, most)
    scores = {number: score(held, query, titles) for number, held in enumerate(titles, start=1)}
    sharing = {number: each for number, each in scores.items() if each}
    assert len(found) == len(set(found)) == min(most, len(sharing))
    assert set(found) <= set(sharing)
    told = sorted((round(sharing[number], 9) for number in found), reverse=True)
    assert told == sorted((round(each, 9) for each in sharing.values()), reverse=True)[: len(found)]


@given(TITLES, st.lists(st.sampled_from(WORDS), unique=True, min_size=1, max_size=2), st.integers(1, 12))
def test_of_equally_good_titles_the_first_are_found(titles: list[list[str]], query: list[str], most: int) -> None:
    found = made(titles).sharing(query, most)
    kinds = {number: (frozenset(query).intersection(held), len(held)) for number, held in enumerate(titles, start=1)}
    for number in found:
        equal = [other for other in kinds if kinds[other] == kinds[number] and other < number]
        assert set(equal) <= set(found)


@given(TITLES, st.lists(st.sampled_from(WORDS), unique=True, max_size=3))
def test_titles_with_the_same_words_and_no_others_are_alike(titles: list[list[str]], query: list[str]) -> None:
    same = [number for number, held in enumerate(titles, start=1) if set(held) == set(query)]
    assert [*made(titles).alike(query)] == same
