"""What a résumé points to: the titles of its jobs vote, the recent ones more, and its words weigh them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.advice.resume.vote import NEVER_CALLED, Pointers, Sureness, likeness, pointers
from careeradvisor.advice.title_match import Answer, Reason
from careeradvisor.model.resume import Job, Resume

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KNOWN: Any = SimpleNamespace(function=frozenset({"und"}))
INDEX: Any = SimpleNamespace(role_of=lambda _: None, name={"35-2014.00": "Cooks"}.get)


class Words:
    """An index of a few words of occupations."""

    occupations = 100

    def __init__(self, **weights: dict[str, float]) -> None:
        self._weights = weights

    def said_by(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        return {each: self._weights[each] for each in stems if each in self._weights}


def answer(code: str, confidence: int) -> Answer:
    return Answer(f"{code}.00", None, code, code, next(iter(Reason)), 1.0, confidence)


def pointed(resume: Resume, **titles: list[tuple[str, int]]) -> Pointers:
    def reader(title: str, most: int) -> list[Answer]:
        return [answer(*each) for each in titles.get(title, [])[:most]]

    return pointers(resume, INDEX, KNOWN, Words(), reader)


def of(*titles: str | None, headline: str | None = None) -> Resume:
    return Resume(headline=headline, jobs=tuple(Job(title, None) for title in titles))


def test_a_job_before_counts_half_and_the_headline_like_the_last() -> None:
    every = {"cook": [("35-2014", 80)], "baker": [("51-3011", 80)]}
    found = pointed(of("cook", "baker"), **every)
    assert [each.code for each in found.pointers] == ["35-2014.00", "51-3011.00"]
    assert found.pointers[0].score == pytest.approx((NEVER_CALLED + 0.8) * NEVER_CALLED**2)
    assert found.pointers[1].score == pytest.approx((NEVER_CALLED + 0.4) * NEVER_CALLED**2)
    assert [each.share for each in found.pointers] == [66, 34]
    both = pointed(of("cook", headline="baker"), **every)
    assert both.pointers[0].score == both.pointers[1].score
    assert [each.code for each in both.pointers] == ["35-2014.00", "51-3011.00"], "by code where they are alike"


def test_six_jobs_vote_and_those_without_a_title_do_not() -> None:
    every = {f"t{place}": [(f"35-20{place:02}", 50)] for place in range(9)}
    found = pointed(of(None, *every), **every)
    assert [each.code for each in found.pointers] == [f"35-200{place}.00" for place in range(5)], "five are shown"
    assert sum(each.share for each in found.pointers) in range(99, 102)
    late = pointed(of(*["none"] * 5, "t0", "t1"), **every)
    assert [each.code for each in late.pointers] == ["35-2000.00"]


@pytest.mark.parametrize(
    ("first", "second", "sureness"),
    [(94, 31, Sureness.SURE), (93, 31, Sureness.LIKELY), (49, 32, Sureness.LIKELY), (49, 33, Sureness.OPEN)],
)
def test_how_sure_the_first_is_depends_on_the_second(first: int, second: int, sureness: Sureness) -> None:
    """A lead of (94 + 2) / (31 + 2) is 2.91, of 95 / 33 it is 2.88, of 51 / 34 it is 1.5 and of 51 / 35 it is less."""
    assert pointed(of("cook"), cook=[("35-2014", first), ("51-3011", second)]).sureness is sureness


def test_one_alone_is_sure_and_none_is_open() -> None:
    assert pointed(of("cook"), cook=[("35-2014", 5)]).sureness is Sureness.SURE
    assert pointed(of("cook")) == (Sureness.OPEN, ())


def test_a_title_speaks_for_what_it_likely_means() -> None:
    found = pointed(of("cook", "chef"), cook=[("35-2014", 50), ("51-3011", 30), ("35-1011", 29)], chef=[("35-2014", 9)])
    assert {each.code[:7]: each.titles for each in found.pointers} == {
        "35-2014": ("cook", "chef"),
        "51-3011": ("cook",),
        "35-1011": (),
    }


def test_words_alone_point_somewhere_and_never_surely() -> None:
    words = Words(soup={"35-2014.00": 0.5}, menu={"35-2014.00": 0.25, "51-3011.00": 0.1})
    found = pointers(Resume(lines=("Soup, soups and menu", "und")), INDEX, KNOWN, words, None)
    assert found.sureness is Sureness.OPEN
    assert [(each.code, each.name) for each in found.pointers] == [("35-2014.00", "Cooks"), ("51-3011.00", None)]
    assert set(found.pointers[0].words) <= {"soup", "soups", "menu"}


def test_words_of_a_foreign_grammar_say_nothing() -> None:
    words = Words(und={"35-2014.00": 0.5})
    assert likeness(["und und"], words, {"und"}) == ({}, {})
    alike, telling = likeness(["und"], words, frozenset())
    assert alike == {"35-2014.00": pytest.approx(0.5)}, "one word of a text is all its weight"
    assert [word for _, word in telling["35-2014.00"]] == ["und"]
