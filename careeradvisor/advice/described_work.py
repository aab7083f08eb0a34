"""A sentence about work leads to activities, and through them and its words to occupations: no title, so never sure."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from careeradvisor.advice.activity_words import stems_of
from careeradvisor.advice.resume.vote import likeness
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.title import words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from careeradvisor.model.activity import Spent

CLEAR, LEAST = 1.5, 1.0
"""The weight that words have at least for the clearest activity of a sentence, and for any other of its parts."""
PARTS, MOST = 12, 4
"""Parts of a sentence that are looked at, and activities that are named."""
HALF = 30
"""Percent of a week from which on more of an activity says nothing more."""
UNSAID, UNSPENT = 0.15, 0.1
"""What an occupation has of each where no word, or no activity, speaks for it."""
SIZE = 0.12
"""What a tenfold larger occupation adds, relative to a score."""
CALLED = 2.0
"""What the confidence of a title with words of the sentence adds to a score."""
SURE = 20
"""The highest confidence. Of 250 occupations that were described by two of O*NET's own task sentences each, the first
answer was right for one in five, and one of five for nearly half."""
SENTENCE = 3
"""Words that a sentence without a speaker has at least."""
PLAIN = 3.0
"""The weight of all activities from which on they count in full."""

_INVERTED = re.compile(r"\W*\w+,")
"""A title that begins with its last word: `cook, short order`."""
_BETWEEN = re.compile(r"[,;.:]|\b(?:and|then|or|while|plus|also)\b", re.IGNORECASE)
_SAY_NOTHING = frozenset(
    words(
        "i we my me our us you your he she it they them their his her its this that a an the and or of in to at on for"
        " from with as by who while when also then plus take do make get have has be is are was were am"
    )
)
"""Words of a sentence that say nothing of work."""


class WorkIndex(Protocol):
    """What is asked of the index of all occupations; `catalogue.occupation_index` has one."""

    @property
    def keys(self) -> Collection[str]:
        """The keys of all activities."""

    @property
    def occupations(self) -> int:
        """How many occupations there are."""

    def words_of(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        """How much each of these stems says for each activity."""

    def said_by(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        """How much each of these stems says for each occupation."""

    def spent(self, activity: str, /) -> Sequence[Spent]:
        """The occupations that spend most of their week on an activity."""


class Described(NamedTuple):
    """What a sentence says: activities, the clearest first, and how well each occupation fits, the best first.

    A fit is at most 1; it is no chance.
    """

    activities: tuple[str, ...]
    fits: tuple[tuple[str, float], ...]


def begins_with_doing(text: str, index: WorkIndex) -> bool:
    """Whether a text is a sentence that begins with what activities are called by: `cleaning rooms and beds`."""
    typed = words(text)
    if len(typed) < SENTENCE or _INVERTED.match(text) or ("," not in text and _SAY_NOTHING.isdisjoint(typed[1:])):
        return False
    return typed[0] in {form for key in index.keys for part in key.split("-") for form in _forms(part)}


def _forms(doing: str) -> tuple[str, ...]:
    """What a doing is called in a sentence: cutting, cut; approving, approve. Nothing for any other word."""
    base = doing.removesuffix("ing")
    return () if base == doing else (doing, base, f"{base}e", *([base[:-1]] if base[-2:-1] == base[-1:] else []))


def described(
    text: str, index: WorkIndex, titled: Mapping[str, int], sizes: Mapping[str, float], function: Collection[str]
) -> Described | None:
    """What a sentence leads to; `None` where no activity is understood.

    `titled` are occupations whose titles have words of it, with the confidence of that, `sizes` thousands of jobs.
    """
    found = _activities(text, index)
    if not found:
        return None
    total = math.fsum(found.values())
    spent: defaultdict[str, float] = defaultdict(float)
    for key, weight in found.items():
        for each in index.spent(key):
            spent[each.code] += weight / total * min(each.share, HALF) / HALF
    alike, _ = likeness([text], index, frozenset(function) | _SAY_NOTHING)
    most = max(alike.values(), default=0.0) or 1.0

    def score(code: str) -> float:
        said = (alike.get(code, 0.0) / most + UNSAID) * (spent.get(code, 0.0) + UNSPENT)
        return said * (1 + SIZE * math.log10(1 + 1000 * sizes.get(code, 0.1))) + CALLED * titled.get(code, 0) / 100

    scores = {code: score(code) for code in {*alike, *spent, *titled}}
    ordered = sorted(scores, key=lambda code: (-scores[code], code))
    best = scores[ordered[0]]
    sure = min(1.0, total / PLAIN)
    return Described((*found,), tuple((code, sure * scores[code] / best) for code in ordered))


def _activities(text: str, index: WorkIndex) -> dict[str, float]:
    """The activity that the sentence, and each part of it, names best, with the weight of its words."""
    parts = [part for part in _BETWEEN.split(text) if part.strip()][:PARTS]
    best: dict[str, float] = {}
    for part in dict.fromkeys((text, *parts)):
        stems = [each for each in dict.fromkeys(stems_of(part)) if each not in _SAY_NOTHING]
        weights: defaultdict[str, float] = defaultdict(float)
        for held in index.words_of(stems).values() if stems else ():
            for key, weight in held.items():
                weights[key] += weight
        key = max(sorted(weights), key=weights.__getitem__, default="")
        if weights.get(key, 0.0) >= LEAST:
            best[key] = max(best.get(key, 0.0), weights[key])
    ordered = sorted(best.items(), key=lambda each: -each[1])[:MOST]
    return dict(ordered) if ordered and ordered[0][1] >= CLEAR else {}
