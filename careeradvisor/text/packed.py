"""Numbers as text: each the character with its code, so that small ones take a byte and large ones three or four."""

from __future__ import annotations

from itertools import accumulate, chain, islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HALVES, _BEHIND = 0xD800, 0xE000
"""The first of the characters that are halves of others and stand for nothing alone, and the first one behind them."""
_SKIPPED = _BEHIND - _HALVES
MOST = 0x10FFFF - _SKIPPED - 1
"""The largest number that can be packed."""


def packed(numbers: Iterable[int]) -> str:
    """Numbers from 0 to `MOST` as text. Raises ValueError for others."""
    found = list(numbers)
    if found and not 0 <= min(found) <= max(found) <= MOST:
        raise ValueError(f"{min(found)} to {max(found)} are not within 0 and {MOST}")
    codes = [each + 1 for each in found]  # no character is 0, which ends a text in a database
    return "".join([chr(code if code < _HALVES else code + _SKIPPED) for code in codes])


def unpacked(text: str) -> list[int]:
    """The numbers of a text."""
    return [code - 1 if code < _HALVES else code - _SKIPPED - 1 for code in map(ord, text)]


def steps(numbers: Sequence[int]) -> list[int]:
    """The first of some numbers, and from each to the next how much is added: small where they are in order."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]


def sums(found: Iterable[int]) -> list[int]:
    """The numbers of their `steps`."""
    return [*accumulate(found)]


def packed_pairs(pairs: Sequence[tuple[int, int]]) -> str:
    """All the first numbers of some pairs, and then all the second."""
    return packed([*(one for one, _ in pairs), *(other for _, other in pairs)])


def unpacked_pairs(text: str) -> Iterator[tuple[int, int]]:
    """The pairs of `packed_pairs`."""
    numbers = unpacked(text)
    half = len(numbers) // 2
    return zip(numbers[:half], numbers[half:], strict=True)


def packed_lists(ones: Sequence[int], others: Sequence[int], lists: Sequence[Sequence[int]]) -> str:
    """How many things there are, a number of each, another one of each, how long the list of each is, and the lists."""
    return packed([len(ones), *ones, *others, *map(len, lists), *chain.from_iterable(lists)])


def unpacked_lists(text: str) -> Iterator[tuple[int, int, list[int]]]:
    """What `packed_lists` says of each thing."""
    numbers = iter(unpacked(text))
    count = next(numbers)
    ones, others, lengths = ([*islice(numbers, count)] for _ in range(3))
    for one, other, length in zip(ones, others, lengths, strict=True):
        yield one, other, [*islice(numbers, length)]
