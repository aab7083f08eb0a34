"""Words that are one slip of the pen apart: what is left of each without one of its letters is the same.

Garbe's symmetric delete, without a list of what is left of every word: of two such words either the beginnings or the
ends are the same, so that those of one word find all others in lists that are sorted forwards and backwards.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def deletions(word: str) -> set[str]:
    """A word and what is left of it without one of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def ends(word: str) -> tuple[set[str], set[str]]:
    """Beginnings and endings, one of which every word has that is a slip apart from this one.

    Where a letter of the other word is left out behind its first half, what is before it is how one of our `deletions`
    begins; where it is left out before that, what is behind it is how one ends.
    """
    half = len(word) // 2
    parts = deletions(word)
    return {part[:half] for part in parts}, {part[half:] for part in parts}


def is_slip(word: str, other: str) -> bool:
    """Whether two words are one slip apart."""
    return not deletions(word).isdisjoint(deletions(other))


class Spellings:
    """Words among which those are found that are one slip apart from another."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._backwards = sorted(word[::-1] for word in self._words)

    def like(self, word: str) -> list[str]:
        """The words that are one slip apart from this, in order."""
        left = deletions(word)
        length = len(word)
        near = [
            other
            for other in self.beginning_or_ending(*ends(word))
            if -1 <= len(other) - length <= 1
            and (other in left or not left.isdisjoint(other[:at] + other[at + 1 :] for at in range(len(other))))
        ]
        return sorted(near)

    def beginning_or_ending(self, starts: Iterable[str], stops: Iterable[str]) -> set[str]:
        """The words that begin with one of some texts, or end with one of others."""
        found = {other for start in starts for other in _beginning(self._words, start)}
        return found.union(other[::-1] for stop in stops for other in _beginning(self._backwards, stop[::-1]))


def _beginning(words: list[str], start: str) -> Iterator[str]:
    """The words of a sorted list that begin with a text."""
    for place in range(bisect_left(words, start), len(words)):
        if not words[place].startswith(start):
            return
        yield words[place]
