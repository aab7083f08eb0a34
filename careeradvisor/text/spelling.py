"""Words that are one slip of the pen apart: what is left of each without one of its letters is the same.

Garbe's symmetric delete, without a list of what is left of every word: of two such words either the beginnings or the
ends are the same, so that those of one word find all others in lists that are sorted forwards and backwards.
"""

from __future__ import annotations


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
