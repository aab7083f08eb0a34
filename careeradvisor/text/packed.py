"""Numbers as text: each the character with its code, so that small ones take a byte and large ones three."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST = 0xD7FF - 1
"""The largest number that can be packed; characters behind it are halves of others."""


def packed(numbers: Iterable[int]) -> str:
    """Numbers from 0 to `MOST` as text. Raises ValueError for others."""
    found = list(numbers)
    if found and not 0 <= min(found) <= max(found) <= MOST:
        raise ValueError(f"{min(found)} to {max(found)} are not within 0 and {MOST}")
    return "".join([chr(each + 1) for each in found])  # no character is 0, which ends a text in a database


def unpacked(text: str) -> list[int]:
    """The numbers of a text."""
    return [ord(each) - 1 for each in text]


def steps(numbers: Sequence[int]) -> list[int]:
    """The first of some numbers, and from each to the next how much is added: small where they are in order."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]


def sums(found: Iterable[int]) -> list[int]:
    """The numbers of their `steps`."""
    return [*accumulate(found)]
