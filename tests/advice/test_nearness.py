"""Near is what shares telling activities, what O*NET relates, and what a person could reach."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.nearness import NEAREST, nearest

HALF = Fraction(1, 2)
WEEKS = {
    "cook": {"cooking": HALF, "cleaning": HALF},
    "baker": {"cooking": HALF, "ovens": HALF},
    "janitor": {"cleaning": Fraction(1)},
    "clerk": {"typing": Fraction(1)},
    "typist": {"typing": HALF, "ovens": HALF},
}


def codes(found: dict[str, tuple], code: str) -> list[str]:
    return [each.code for each in found[code]]


def test_more_telling_activities_make_nearer() -> None:
    found = nearest(WEEKS, {}, {}, WEEKS)
    assert set(codes(found, "cook")) == {"baker", "janitor"}
    assert codes(found, "clerk") == ["typist"]
    [typist] = found["clerk"]
    assert (typist.shared, 0 < typist.closeness <= 100) == (("typing",), True)


def test_what_onet_relates_is_near_either_way_without_a_shared_activity() -> None:
    found = nearest(WEEKS, {"clerk": ["janitor", "cook"]}, {}, WEEKS)
    assert "janitor" in codes(found, "clerk")
    assert "clerk" in codes(found, "janitor")
    closer = {each.code: each.closeness for each in found["clerk"]}
    assert closer["janitor"] == 35


def test_what_is_not_offered_is_near_nothing_and_has_neighbors_of_its_own() -> None:
    found = nearest(WEEKS, {"cook": ["janitor"]}, {}, ["baker", "clerk"])
    assert codes(found, "cook") == ["baker"]
    assert all(set(codes(found, code)) <= {"baker", "clerk"} for code in WEEKS)


def test_preparation_that_is_far_apart_makes_farther() -> None:
    near = {each.code: each.closeness for each in nearest(WEEKS, {}, {"cook": 2, "baker": 2}, WEEKS)["cook"]}
    far = {each.code: each.closeness for each in nearest(WEEKS, {}, {"cook": 1, "baker": 3}, WEEKS)["cook"]}
    assert far["baker"] == round(0.6 * near["baker"])


PART = Fraction(1, 9_000)

weeks = st.dictionaries(
    st.sampled_from("abcdefghijkl"),
    st.dictionaries(st.sampled_from("pqrstu"), st.integers(1_000, 9_000).map(PART.__mul__), min_size=1),
    min_size=1,
)


@given(weeks)
def test_closeness_is_the_same_from_either_side_and_no_occupation_is_near_itself(
    held: dict[str, dict[str, Fraction]],
) -> None:
    found = nearest(held, {}, {}, held)
    for code, near in found.items():
        assert code not in codes(found, code)
        assert len(near) <= NEAREST
        assert [each.closeness for each in near] == sorted((each.closeness for each in near), reverse=True)
        for each in near:
            back = {other.code: other.closeness for other in found[each.code]}
            assert back.get(code, each.closeness) == each.closeness
