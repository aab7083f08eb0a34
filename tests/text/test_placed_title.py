"""A title with a country behind or in front of it."""

from __future__ import annotations

import pytest

from careeradvisor.text.placed_title import placed

PLACES, BEFORE = ("uk", "united kingdom", "mexico", "ireland", "northern ireland"), ("uk", "nhs")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("electrician in the UK", "electrician"),
        ("Electrician, U.K.", "Electrician"),
        ("nurse (United Kingdom)", "nurse"),
        ("chef based in Mexico", "chef"),
        ("UK civil servant", "civil servant"),
        ("nhs band 5 nurse", "band 5 nurse"),
        ("teacher Northern Ireland", "teacher"),
    ],
)
def test_the_country_is_taken_off_and_the_title_left_as_it_was_typed(typed: str, title: str) -> None:
    found = placed(typed, PLACES, BEFORE)
    assert found
    assert found[0] == title


@pytest.mark.parametrize("typed", ["chef in New Mexico", "uk", "Mexico", "electrician", "", "in the UK", "uke player"])
def test_other_places_and_bare_countries_are_left_alone(typed: str) -> None:
    assert placed(typed, PLACES, BEFORE) in (None, ("in the", "uk"), ("in", "uk"))
