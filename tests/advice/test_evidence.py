"""What the studies say is arithmetic that anybody can repeat."""

from __future__ import annotations

from statistics import median as median_of
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.evidence import Agreement, RatingAgreement, evidence, median, percentile, weighted_mean
from careeradvisor.model.figure import Family
from careeradvisor.model.role import Exposure, OccupationWeight, Task, Trend

if TYPE_CHECKING:
    from careeradvisor.advice.evidence import Evidence, Reading
    from careeradvisor.model.figure import Figures

VALUES = st.integers(0, 10**6).map(lambda millionths: millionths / 10**6) | st.sampled_from([0.0, 0.25, 0.5, 1.0])
"""Values as populations hold them: to six decimals."""


def task(exposure: str, *onet: int) -> Task:
    return Task(
        f"task-{exposure.lower()}",
        f"Task {exposure} {onet}",
        10,
        "an-activity",
        Trend.STEADY,
        Exposure(exposure),
        "It does.",
        onet=onet,
    )


def judged(figures: Figures, tasks: tuple[Task, ...] = (), **weights: int) -> Evidence:
    """The evidence for tasks and for occupations given as `one=` and `two=` percent."""
    codes = {"one": "11-1111", "two": "22-2222", "unknown": "99-9999"}
    return evidence(tasks, [OccupationWeight(codes[name], weight, "") for name, weight in weights.items()], figures)


def reading(found: Evidence, key: str) -> Reading:
    [each] = [each for each in found.readings if each.key == key]
    return each


@given(VALUES, st.lists(VALUES, min_size=1, max_size=40))
def test_percentile_is_the_share_below_plus_half_of_the_equal(value: float, population: list[float]):
    below = sum(other < value for other in population)
    equal = population.count(value)
    expected = 100 * (below + equal / 2) / len(population)
    assert percentile(value, [repr(each) for each in sorted(population)]) == pytest.approx(expected)


def test_value_stands_among_its_equals_however_it_was_computed():
    population = ["0.1", "0.3", "0.3", "0.3", "0.333333", "0.9"]
    assert percentile((0.2 + 0.4) / 2, population) == percentile(0.3, population) == pytest.approx(100 * 2.5 / 6)
    assert percentile(1 / 3, population) == pytest.approx(100 * 4.5 / 6)


@given(st.lists(VALUES, min_size=1, max_size=40))
def test_percentiles_of_a_whole_population_average_to_fifty(population: list[float]):
    texts = [repr(each) for each in sorted(population)]
    assert sum(percentile(each, texts) for each in population) / len(population) == pytest.approx(50)


@given(st.lists(st.floats(-100, 100), min_size=1))
def test_median_is_the_middle(values: list[float]):
    assert median(values) == pytest.approx(median_of(values))


@given(st.lists(st.tuples(st.integers(1, 100), st.none() | st.floats(-10, 10)), max_size=8))
def test_weighted_mean_is_over_what_is_known_and_tells_the_weight(pairs: list[tuple[int, float | None]]):
    value, weight = weighted_mean(pairs)
    known = [each for count, each in pairs for _ in range(count) if each is not None]
    assert weight == len(known)
    assert value == (pytest.approx(sum(known) / len(known), abs=1e-9) if known else None)


def test_value_of_a_role_is_weighted_over_its_occupations(figures: Figures):
    first = reading(judged(figures, one=75, two=25), "first")
    # The two detailed occupations of 11-1111 count as one: (0.2 + 0.4) / 2 = 0.3.
    assert first.value == pytest.approx(0.75 * 0.3 + 0.25 * 0.8)
    assert first.covered == 100
    # 0.425 lies above 0.0 to 0.4, five of ten.
    assert first.percentile == 50


def test_occupation_without_a_value_does_not_count_and_the_coverage_says_so(figures: Figures):
    found = judged(figures, one=75, two=25)
    second, used = reading(found, "second"), reading(found, "used")
    assert (second.value, second.covered, second.percentile) == (0.1, 75, 15)
    assert (used.value, used.covered, used.percentile) == (0, 25, 5)


def test_measure_without_any_value_has_none_of_the_three(figures: Figures):
    used = reading(judged(figures, one=100), "used")
    assert (used.value, used.percentile, used.covered) == (None, None, 0)


def test_unknown_occupation_counts_for_nothing(figures: Figures):
    first = reading(judged(figures, two=40, unknown=60), "first")
    assert (first.value, first.covered) == (0.8, 40)


def test_value_through_a_many_to_many_crosswalk_is_marked_approximate(figures: Figures):
    found = judged(figures, one=50, two=50)
    assert [each.key for each in found.readings if each.approximate] == ["first"]
    assert not reading(judged(figures, two=100), "first").approximate


def test_families_are_summarized_apart_and_demand_never_joins_exposure(figures: Figures):
    found = judged(figures, one=100)
    # first: 0.3 at 35; second: 0.1 at 15; gap: (0.9 + 0.5) / 2 = 0.7 at 75; used: none.
    assert set(found.families) == {Family.POTENTIAL, Family.DEMAND}
    potential, demand = found.families[Family.POTENTIAL], found.families[Family.DEMAND]
    assert (potential.measures, potential.median, potential.spread) == (2, pytest.approx(25), pytest.approx(20))
    assert (demand.measures, demand.median, demand.spread) == (1, pytest.approx(75), 0)
    assert found.exposure == potential


def test_exposure_is_potential_and_practice_together(figures: Figures):
    exposure = judged(figures, one=75, two=25).exposure
    # first 50, second 15, used 5.
    assert exposure
    assert (exposure.measures, exposure.median, exposure.spread) == (3, 15, 45)
    assert exposure.agreement is Agreement.NONE


@pytest.mark.parametrize(
    ("apart", "agreement"),
    [(0, Agreement.CLOSE), (15, Agreement.CLOSE), (16, Agreement.ROUGH), (35, Agreement.ROUGH), (36, Agreement.NONE)],
)
def test_measures_agree_closely_to_15_points_and_roughly_to_35(apart: int, agreement: Agreement, figures: Figures):
    hundred = tuple(repr((number + 0.5) / 100) for number in range(100))
    occupation = figures.occupations["22-2222"][0]._replace(values={"first": 0.1, "second": 0.1 + apart / 100})
    moved = figures._replace(
        occupations={"22-2222": (occupation,)}, populations=dict.fromkeys(figures.populations, hundred)
    )
    summary = judged(moved, two=100).families[Family.POTENTIAL]
    assert (summary.spread, summary.agreement) == (pytest.approx(apart), agreement)


def test_role_without_published_values_has_no_summary(figures: Figures):
    found = judged(figures, unknown=100)
    assert (found.families, found.exposure, found.observed) == ({}, None, None)


def test_ratings_are_compared_pair_by_pair_with_each_rater(figures: Figures):
    # Pairs: E1 with task 1, E2 with task 1, E2 with task 2, E2 with task 3, E1 with task 4.
    found = judged(figures, (task("E1", 1, 4), task("E2", 1, 2, 3, 77), task("E0")), one=100)
    # GPT-4: E1-E1 equal; E2-E1, E2-E1 and E2-E0 one step apart; task 4 is not rated.
    assert found.gpt4 == RatingAgreement(pairs=4, exact=1, within_one=4)
    # People: E1-E1 equal, E2-E1 one step, E2-E2 equal; tasks 3 and 4 are not rated.
    assert found.human == RatingAgreement(pairs=3, exact=2, within_one=3)


def test_two_steps_apart_is_neither_exact_nor_within_one(figures: Figures):
    assert judged(figures, (task("E0", 1),), one=100).gpt4 == RatingAgreement(1, 0, 0)
    assert judged(figures, (task("E1", 3),), one=100).gpt4 == RatingAgreement(1, 0, 0)


def test_task_tells_which_raters_differ(figures: Figures):
    found = judged(figures, (task("E1", 2), task("E1", 1), task("E0", 3), task("E1", 1, 3), task("E2", 4)), one=100)
    assert [each.differs for each in found.tasks] == [("human",), (), (), ("gpt4",), ()]
    assert [[one.id for one in each.published] for each in found.tasks] == [[2], [1], [3], [1, 3], [4]]


def test_observed_use_is_weighted_by_use_and_counts_each_onet_task_once(figures: Figures):
    found = judged(figures, (task("E1", 1, 2), task("E2", 1, 3)), one=100).observed
    assert found
    assert (found.tasks, found.usage) == (2, pytest.approx(0.4))
    assert found.automation == pytest.approx((0.3 * 0.5 + 0.1 * 0.9) / 0.4)
    assert found.augmentation == pytest.approx((0.3 * 0.25 + 0.1 * 0.05) / 0.4)


def test_use_whose_kind_is_not_published_is_left_out(figures: Figures):
    assert judged(figures, (task("E1", 4, 3),), two=100).observed is None
    assert judged(figures, (task("E1"),), two=100).observed is None
