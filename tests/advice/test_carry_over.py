"""What carries over is a plain sum of comparisons, each in standard deviations of what is usual for an occupation."""

from __future__ import annotations

import math
import statistics

import pytest

from careeradvisor.advice.carry_over import (
    ACTIVITIES,
    FLOWS,
    KNOWLEDGE,
    OPENINGS,
    TECHNOLOGY,
    WORDS,
    Carried,
    Facets,
    carried,
    mean_of,
)

CODES = ["11-0001.00", "11-0002.00", "13-0001.00", "13-0002.00"]
GOALS = {code[:7]: [code] for code in CODES}
NOTHING = Facets({}, {code: {} for code in CODES}, {}, {}, {}, dict.fromkeys(GOALS, 1.0))


def scores(facets: Facets, code: str = CODES[0]) -> dict[str, float]:
    return {each.soc: each.score for each in carried(facets, GOALS)[code]}


def standard(*values: float) -> list[float]:
    spread = statistics.pstdev(values)
    return [(value - statistics.fmean(values)) / spread for value in values]


def test_words_count_by_how_far_they_are_from_what_is_usual():
    words = {code: {} for code in CODES} | {CODES[0]: {CODES[1]: 8, CODES[2]: 2}}
    found = scores(NOTHING._replace(words=words))
    assert list(found) == ["11-0002", "13-0001", "13-0002"]
    assert list(found.values()) == pytest.approx([WORDS * each for each in standard(8, 2, 0)])


def test_knowledge_that_everybody_needs_says_nothing():
    same = {code: {"a": 5.0, "b": 1.0 + place} for place, code in enumerate(CODES)}
    only = {code: {"b": 1.0 + place} for place, code in enumerate(CODES)}
    assert scores(NOTHING._replace(knowledge=same)) == pytest.approx(scores(NOTHING._replace(knowledge=only)))
    found = scores(NOTHING._replace(knowledge=only))
    assert found["11-0002"] > 0 > found["13-0002"], "above and below the mean are apart"


@pytest.mark.parametrize("facet", ["technology", "weeks"])
def test_what_few_have_tells_more_than_what_many_have(facet: str):
    rare, common = {"rare": 1.0, "common": 1.0}, {"common": 1.0}
    held = {CODES[0]: rare, CODES[1]: {"rare": 1.0}, CODES[2]: common, CODES[3]: {"other": 1.0, "common": 1.0}}
    given = {code: tuple(parts) for code, parts in held.items()} if facet == "technology" else held
    found = scores(NOTHING._replace(**{facet: given}))
    assert found["11-0002"] > found["13-0001"] > found["13-0002"]
    weight = TECHNOLOGY if facet == "technology" else ACTIVITIES
    assert math.fsum(each**2 for each in found.values()) == pytest.approx(3 * weight**2)


def test_people_who_change_groups_count_against_openings():
    openings = {"11-0001": 1.0, "11-0002": 1.0, "13-0001": 30.0, "13-0002": 10.0, "15-0001": 40.0}
    facets = NOTHING._replace(openings=openings, flows={"11": {"13": 80.0, "15": 20.0}})
    assert scores(facets)["13-0001"] == pytest.approx(FLOWS * math.log(80.01 / 50.01))
    assert scores(facets)["11-0002"] == 0


def test_people_go_where_jobs_are_and_a_goal_without_any_is_none():
    facets = NOTHING._replace(openings={"11-0002": 3.0, "13-0001": 9.0})
    found = carried(facets, GOALS)[CODES[0]]
    assert [each.soc for each in found] == ["13-0001", "11-0002"]
    assert found[0].likely - found[0].score == pytest.approx(OPENINGS * math.log(9))


def test_a_goal_that_is_divided_is_the_mean_of_its_parts():
    words = {code: {} for code in CODES} | {CODES[0]: {CODES[2]: 9, CODES[3]: 3}}
    facets = NOTHING._replace(words=words, openings={"11-0002": 1.0, "13-0001": 1.0})
    goals = {"11-0002": [CODES[1]], "13-0001": CODES[2:]}
    found = {each.soc: each.score for each in carried(facets, goals)[CODES[0]]}
    assert found == pytest.approx(
        dict(zip(("11-0002", "13-0001"), (WORDS * each for each in standard(0, 6)), strict=True))
    )


def test_the_weights_are_those_that_the_method_states():
    assert (KNOWLEDGE, WORDS, TECHNOLOGY, ACTIVITIES, FLOWS, OPENINGS) == (2.0, 1.75, 1.0, 0.5, 0.5, 1.1)


def test_a_mix_carries_over_the_mean_of_its_parts_and_the_least_of_what_one_lacks():
    first = [Carried("13-0001", 4.0, 5.0), Carried("13-0002", 2.0, 3.0)]
    second = [Carried("13-0001", 1.0, 1.0)]
    assert mean_of([first, second], [3.0, 1.0]) == (
        Carried("13-0001", 3 / 4 * 4 + 1 / 4 * 1, 3 / 4 * 5 + 1 / 4 * 1),
        Carried("13-0002", 3 / 4 * 2 + 1 / 4 * 1, 3 / 4 * 3 + 1 / 4 * 1),
    )
    assert mean_of([[], second], [1.0, 1.0]) == (Carried("13-0001", 0.5, 0.5),), "nothing is known of the first"


def test_a_mix_begins_with_the_likeliest_and_by_code_where_they_are_alike():
    held = [Carried("b", 9.0, 1.0), Carried("c", 0.0, 2.0), Carried("a", 0.0, 1.0)]
    assert [each.soc for each in mean_of([held], [2.0])] == ["c", "a", "b"]


def test_only_the_likeliest_goals_are_kept_and_never_the_work_itself():
    found = carried(NOTHING._replace(openings={code[:7]: 9.0 - place for place, code in enumerate(CODES)}), GOALS, 2)
    assert [each.soc for each in found[CODES[0]]] == ["11-0002", "13-0001"]
    assert [each.soc for each in found[CODES[3]]] == ["11-0001", "11-0002"]
