"""A name that nobody has gets the closest names, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.closest import suggestions

NAMES = [
    ("registered-nurse", "registered-nurse"),
    ("Registered Nurse", "registered-nurse"),
    ("Staff Nurse", "registered-nurse"),
    ("paralegal", "paralegal"),
    ("Paralegal", "paralegal"),
    ("Legal Assistant", "paralegal"),
    ("legal-secretary", "legal-secretary"),
    ("Legal Secretary", "legal-secretary"),
    ("electrician", "electrician"),
    ("Electrician", "electrician"),
    ("Wireman", "electrician"),
    ("multimodal-ai-specialist", "multimodal-ai-specialist"),
    ("Multimodal AI Specialist", "multimodal-ai-specialist"),
]


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("paralegals", "paralegal"),
        ("parlegal", "paralegal"),
        ("ELECTRICIAN", "electrician"),
        ("electrican", "electrician"),
        ("nurse registered", "registered-nurse"),
        ("registered_nurse", "registered-nurse"),
        ("regisetred nurse", "registered-nurse"),
        ("multimodal specialist", "multimodal-ai-specialist"),
        ("wiremann", "electrician"),
    ],
)
def test_misspelled_and_reordered_names_lead_to_the_role(wanted: str, first: str):
    assert suggestions(wanted, NAMES)[0].id == first


def test_reason_is_the_title_or_the_other_name_that_is_close():
    assert suggestions("wireman", NAMES)[0][:3] == ("electrician", "Wireman", 100)
    assert suggestions("electricians", NAMES)[0][:2] == ("electrician", "title")


@pytest.mark.parametrize("wanted", ["", "   ", "zzzz", "astronaut", "-", "\u0000", "🙂"])
def test_nothing_is_offered_where_nothing_is_close(wanted: str):
    assert suggestions(wanted, NAMES) == []


def test_best_stands_first_each_role_once_and_no_more_than_asked():
    found = suggestions("legal secretary assistant", NAMES, least=40)
    assert [hit.id for hit in found][:1] == ["legal-secretary"]
    assert len({hit.id for hit in found}) == len(found) <= 3
    assert len(suggestions("legal", NAMES, most=1, least=10)) == 1


@given(st.text(max_size=40) | st.sampled_from([name for name, _ in NAMES]))
def test_scores_are_within_bounds_in_order_and_full_for_a_name_itself(wanted: str):
    found = suggestions(wanted, NAMES)
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)
    assert all(55 <= score <= 100 for score in scores)
    if wanted in dict(NAMES):
        assert (found[0].id, found[0].score) == (dict(NAMES)[wanted], 100)


@given(st.permutations(NAMES), st.sampled_from(["legal", "nurse staff", "electrishun", "specialist"]))
def test_suggestions_do_not_depend_on_the_order_of_the_names(names: list[tuple[str, str]], wanted: str):
    assert [hit[::2] for hit in suggestions(wanted, names)] == [hit[::2] for hit in suggestions(wanted, NAMES)]
