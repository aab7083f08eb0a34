"""The swap test: no sentence stands in two roles, and no two roles share much of their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem, Severity
from careeradvisor.checking.editorial.own_text import long_sentences
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

SENTENCE_WORDS = 8
"""Words from which a sentence may stand in one file only."""
PHRASE_WORDS, MOST_SHARED, NEAR = 5, 0.10, 0.05
"""Shared runs of five words: the most that two roles may share, and the part from which they are named as near."""


class Pair(NamedTuple):
    """Two roles that share text: the part of their five-word runs, and the sentences that stand in both."""

    one: str
    other: str
    shared: float
    sentences: tuple[str, ...]


def pairs(texts: Mapping[str, Sequence[str]]) -> list[Pair]:
    """The pairs of roles, given by their own texts, that share a long sentence or any run of five words.

    Only roles that share something meet: their number times the length of their texts, not its square, is the cost.
    """
    runs = {key: prose.phrases(held, PHRASE_WORDS) for key, held in texts.items()}
    long = {key: long_sentences(held, SENTENCE_WORDS) for key, held in texts.items()}
    together = Counter(_meeting(runs))
    same = Counter(_meeting(long))
    place = {key: number for number, key in enumerate(texts)}
    found = []
    for one, other in sorted(together.keys() | same.keys(), key=lambda pair: (place[pair[0]], place[pair[1]])):
        shared = together[one, other] / max(1, min(len(runs[one]), len(runs[other])))
        sentences = tuple(sorted(long[one][key] for key in long[one].keys() & long[other].keys()))
        found.append(Pair(one, other, shared, sentences))
    return found


def _meeting(held: Mapping[str, Iterable[tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """Each pair of roles, once for every run of words that stands in both."""
    owners: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, found in held.items():
        for run in found:
            owners[run].append(key)
    for keys in owners.values():
        yield from combinations(keys, 2)


def problems(found: Iterable[Pair], files: Mapping[str, str]) -> list[Problem]:
    """What of the pairs may not be, and those that come near to it; `files` by the ids of the roles."""
    said = []
    for pair in found:
        for sentence in pair.sentences:
            message = f"this sentence stands in {pair.other} too: {sentence}"
            said.append(Problem(files[pair.one], 0, "", "strict.sentence", message))
        if pair.shared > NEAR:
            message = f"{pair.shared:.0%} of its runs of five words stand in {pair.other} too"
            severity = Severity.ERROR if pair.shared > MOST_SHARED else Severity.WARNING
            said.append(Problem(files[pair.one], 0, "", "strict.near", message, severity))
    return said
