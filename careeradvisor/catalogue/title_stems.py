"""The words of titles in the derived index: how telling each stem is, which are like a slip, and which name a worker.

A single title asks the file for what it needs. A list asks again and again, so that after a while all words are read at
once, which takes as long as some hundred questions.
"""

from __future__ import annotations

import math
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from careeradvisor.text.spelling import Spellings, ends, is_slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MANY = 100
"""Questions after which all words are read: those of some twenty titles."""
_TITLES = "coalesce(titles, length(numbers))"
"""How many titles are taken to have a stem: as many as have it, where nothing else is written."""
SHORTEST = 4
"""Letters of the shortest stem that a slip is taken for."""


def telling(titles: int, of: int) -> float:
    """How telling a word is that so many titles have: the logarithm of how many there are for each of them."""
    return math.log(1 + of / titles)


class _Words:
    """All words of an index."""

    def __init__(self, asked: Callable[..., list[Any]], count: int) -> None:
        asking = f"select stem, {_TITLES}, numbers from stem"  # noqa: S608  # no words of anybody's
        rows: list[tuple[str, int, str]] = asked(asking)
        self.weights = {stem: telling(titles, count) for stem, titles, _ in rows}
        self.numbers = {stem: numbers for stem, _, numbers in rows}
        self.spellings = Spellings(self.weights)


class TitleStems:
    """Questions about words; `asked` gives the rows of an index that answer one, `count` is how many titles it has."""

    def __init__(self, asked: Callable[..., list[Any]], count: int) -> None:
        self._asked = asked
        self._count = count
        self._questions = 0
        self._words: _Words | None = None
        self._weights: dict[str, float] = {}
        self.weight = lru_cache(maxsize=20_000)(self._weight)
        self.spelled_like = lru_cache(maxsize=20_000)(self._spelled_like)

    def _every(self) -> _Words | None:
        """All words, when so much was asked that it is worth it to read them."""
        self._questions += 1
        if self._words is None and self._questions > MANY:
            self._words = _Words(self._asked, self._count)
            self._weights = self._words.weights
        return self._words

    def weights(self, stems: Iterable[str]) -> dict[str, float]:
        """How telling some stems are, and perhaps others; without those that no title has."""
        if (missing := {stem for stem in stems if stem not in self._weights}) and not self._every():
            sql = f"select stem, {_TITLES} from stem where stem in ({','.join('?' * len(missing))})"  # noqa: S608  # marks alone
            for stem, titles in self._asked(sql, *missing):
                self._weights[stem] = telling(titles, self._count)
        return self._weights

    def _weight(self, stem: str) -> float:
        """How telling a stem is; 0 if no title has it."""
        return self.weights([stem]).get(stem, 0.0)

    def numbers(self, stem: str) -> str:
        """The steps between the numbers of the titles that have a stem, as text."""
        if every := self._every():
            return str(every.numbers.get(stem, ""))
        found = self._asked("select numbers from stem where stem = ?", stem)
        return "".join(str(held) for (held,) in found)

    def names_a_kind(self, word: str) -> bool:
        """Whether any title has this word, in the singular, for the kind of worker."""
        return word in self._kinds

    @cached_property
    def _kinds(self) -> frozenset[str]:
        [(words,)] = self._asked("select words from kind")
        return frozenset(words.split("\n"))

    def _spelled_like(self, stem: str) -> tuple[str, ...]:
        """Stems of four letters or more that are a slip apart from one that no title has, in order."""
        if every := self._every():
            return tuple(each for each in every.spellings.like(stem) if len(each) >= SHORTEST)
        beginnings, endings = map(sorted, ends(stem))
        half, rest, length = len(stem) // 2, len(stem) - len(stem) // 2, len(stem)
        starts, stops = (",".join("?" * len(each)) for each in (beginnings, endings))
        sql = (  # each word of about a length is looked at: a list of them backwards would be an index as large
            "select stem from stem where length(stem) between ? and ? and (substr(stem, 1, ?)"  # noqa: S608  # marks
            f" in ({starts}) or substr(stem, ?) in ({stops}) or substr(stem, ?) in ({stops}))"
        )
        asked = (max(SHORTEST, length - 1), length + 1, half, *beginnings, -rest, *endings, 1 - rest, *endings)
        return tuple(sorted(other for (other,) in self._asked(sql, *asked) if is_slip(stem, other)))
