"""The names closest to one that the catalogue does not have."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Suggestion(NamedTuple):
    """An existing id, why it is offered (`id`, or the title that is close) and how close (0 to 100)."""

    id: str
    reason: str
    score: int


def suggestions(wanted: str, names: Iterable[tuple[str, str]], most: int = 3, least: int = 55) -> list[Suggestion]:
    """The closest of `names` (pairs of a name and its id), best first, each id once.

    The score is the larger of two similarities: of the spellings, and of the sets of words.
    """
    folded = _folded(wanted)
    words = set(folded.split())
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    best: dict[str, Suggestion] = {}
    for name, role_id in names:
        other = _folded(name)
        other_words = set(other.split())
        overlap = 2 * len(words & other_words) / (len(words) + len(other_words)) if words and other_words else 0.0
        matcher.set_seq1(other)
        spelling = matcher.ratio() if matcher.quick_ratio() * 100 >= least else 0.0
        score = round(100 * max(spelling, overlap))
        if score >= least and (role_id not in best or score > best[role_id].score):
            best[role_id] = Suggestion(role_id, "title" if _folded(role_id) == other else name, score)
    return sorted(best.values(), key=lambda hit: (-hit.score, hit.id))[:most]


def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
