"""The lines of the last jobs, the activity that each names, and the exposure of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.resume.recent_work import FEWEST, keys_of, recent_lines, recent_work
from careeradvisor.model.resume import Job, Resume
from careeradvisor.model.role import Exposure, Trend

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.catalogue.catalogue import Catalogue


class Words:
    """An index of a few words."""

    def __init__(self, **weights: dict[str, float]) -> None:
        self._weights = weights

    def words_of(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        return {each: self._weights[each] for each in stems if each in self._weights}


def key(*, usual: frozenset[str] = frozenset(), **weights: dict[str, float]) -> str | None:
    return keys_of(["cook soup"], Words(**weights), usual).get("cook soup")


def test_the_last_two_jobs_with_lines_are_recent() -> None:
    jobs = [
        Job("a", None),
        Job("b", None, lines=("1", "2")),
        Job("c", None, lines=("3",)),
        Job("d", None, lines=("4",)),
    ]
    assert recent_lines(Resume(jobs=tuple(jobs))) == ("1", "2", "3")


def test_a_line_names_what_two_of_its_words_say_enough_for() -> None:
    assert key(cook={"serving": 1.2}, soup={"serving": 1.2}) == "serving"
    assert key(cook={"serving": 1.2}, soup={"serving": 1.19}) is None
    assert key(cook={"serving": 9.0}) is None, "one word alone is chance"
    assert key() is None


def test_a_line_that_might_name_another_is_left_out() -> None:
    def found(other: float) -> str | None:
        return key(cook={"serving": 2.3, "selling": other}, soup={"serving": 2.3, "selling": other})

    assert found(2.0) == "serving"
    assert found(2.01) is None
    assert found(3.0) == "selling"


def test_what_is_usual_in_the_work_counts_twice() -> None:
    usual = frozenset({"serving"})
    assert key(cook={"serving": 0.6}, soup={"serving": 0.6}, usual=usual) == "serving"
    assert key(cook={"serving": 0.6}, soup={"serving": 0.6}) is None
    assert key(cook={"serving": 2.0, "a": 3.0}, soup={"serving": 2.0, "a": 3.0}, usual=usual) == "serving"


def test_each_line_is_looked_at_once_and_not_without_end() -> None:
    words = Words(cook={"serving": 2.0}, soup={"serving": 2.0})
    lines = [f"cook soup {place}" for place in range(500)]
    assert list(keys_of(["cook soup", *lines, "cook soup"], words, frozenset())) == ["cook soup", *lines[:399]]


def test_the_index_counts_each_line_once(catalogue: Catalogue) -> None:
    every = catalogue.activities.all()
    whole = next(each for each, held in every.items() if held.exposure is Exposure.E1)
    none = next(each for each, held in every.items() if held.exposure is Exposure.E0)
    chosen = {whole: every[whole]._replace(trend=Trend.AT_RISK), none: every[none]._replace(trend=Trend.STEADY)}
    keys = {"1": whole, "2": none, "3": none, "4": none}
    found = recent_work(["1", "2", "3", "4", "5"], keys, chosen)
    assert (found.lines, len(found.named), found.at_risk) == (5, 4, 25)
    assert found.disruption
    assert found.disruption.index == 25
    assert found.named[0][:3] == ("1", whole, every[whole].name)
    few = recent_work(["1"], dict(list(keys.items())[: FEWEST - 1]), chosen)
    assert (few.lines, few.disruption, few.at_risk) == (1, None, None)
    assert len(few.named) == FEWEST - 1
