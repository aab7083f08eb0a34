"""A title that stands in a longer text: paralegal in `paralegal diploma, should I commit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.title_match import reply
from careeradvisor.advice.title_reading import Reason
from careeradvisor.text.title import asks, kind_of_worker, read, stems, words

if TYPE_CHECKING:
    from careeradvisor.advice.title_match import Answers
    from careeradvisor.catalogue.title_index import TitleIndex
    from careeradvisor.model.title import TitleWords

LONG, QUESTION = 5, 2
"""Words that a title itself seldom has more of, and words of no question."""
LONGEST = 4
"""Words of the longest title that is looked for."""
SHORTEST = 5
"""Letters of a word that is a title by itself: shorter ones are too often verbs (help, host, cook)."""
SURE = 45
"""The most that the answers can be sure of: a text can name somebody else's work."""
LIKE = 50
"""Confidence from which the whole text is taken for a title."""
SERVED = frozenset({"for", "to", "with", "by", "the", "of", "from", "my", "our", "your", "their", "his", "her"})
"""Words before somebody else: what is done for a lawyer is not a lawyer's work."""


def answers_within(text: str, index: TitleIndex, known: TitleWords, most: int) -> Answers | None:
    """The answers to the longest title of ours in a long text or a question; `None` where there is none."""
    typed = words(text)
    asked = asks(typed)
    if len(typed) <= (QUESTION if asked else LONG):
        return None
    for size in range(LONGEST, 0, -1):
        for start in range(len(typed) - size + 1):
            part = typed[start : start + size]
            served = start and typed[start - 1] in SERVED and not asked
            if size == 1 and (served or not _is_worker(part[0], index, known)):
                continue
            if not index.same(stems(read(part, known))):
                continue
            if (found := reply(" ".join(part), index, known, most)).answers:
                modest = (
                    each._replace(reason=Reason.WORDS, confidence=min(SURE, each.confidence)) for each in found.answers
                )
                return found._replace(answers=tuple(modest))
    return None


def _is_worker(word: str, index: TitleIndex, known: TitleWords) -> bool:
    """Whether a word alone names a kind of worker: nurses, attorneys, counsellors, and not us or help."""
    return len(word) >= SHORTEST and index.names_a_kind(kind_of_worker(word, known))
