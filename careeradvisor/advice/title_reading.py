"""The ways to read a title: whole, without rank and place, spelled out, respelled; and what its words weigh."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.title import core, job, kind_of_worker, named, read, served, stem, stems, usual, words
from careeradvisor.text.title_employer import employer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careeradvisor.model.title import TitleEntry, TitleWords

UNKNOWN = 3.0
"""The weight of a word that no title has: a little more than that of a common one."""
CUT = 0.97
"""What a score keeps when words were left out as rank, place or shift: the whole title goes first where it fits."""
SERVED = 0.85
"""What a score keeps when it was left out whom somebody serves."""
REPAIRED = 0.92
"""What a score keeps when a word had to be respelled or taken apart."""


class Reason(StrEnum):
    """Why an answer is given."""

    EXACT = "exact"
    """It is the occupation's official title or the role's title."""
    ALIAS = "alias"
    """It is a title that people with the occupation have."""
    IMPORTED = "imported"
    """It is a title of a list that the person brought in."""
    WORDS = "words"
    SPELLING = "spelling"
    ABBREVIATION = "abbreviation"
    WORK = "work"
    """Its words are those of the work: none of its titles that we have is like the text."""
    CODE = "code"
    """It is what a code means."""
    DESCRIPTION = "description"
    """Its people spend most time on the work that was described."""


class Index(Protocol):
    """What matching asks of an index of titles; `catalogue.title_index` has one."""

    magnitudes: dict[str, float]
    """How many people have each occupation, as a logarithm to base 10; a thousand where nobody has counted them."""

    def told(self, stem: str, /) -> Mapping[str, float]:
        """What a stem tells of occupations, in titles and in the tasks of O*NET: weights by SOC code."""

    def told_by_kind(self, stem: str, /) -> Mapping[str, float]:
        """What it tells of them where it is the word for the kind of worker."""

    def first_of(self, soc: str, /) -> str | None:
        """The code of the first detailed occupation of an SOC code."""

    def knows(self, stem: str, /) -> bool:
        """Whether any title has this stem."""

    def weight(self, stem: str, /) -> float:
        """How telling a stem is."""

    def names_a_kind(self, word: str, /) -> bool:
        """Whether any title has this word, in the singular, for the kind of worker."""

    def role_of(self, code: str, /) -> str | None:
        """The one written role whose main occupation this is."""

    def name(self, id: str, /) -> str:  # noqa: A002  # as an index calls it
        """The own title of a role (by id) or an occupation (by code)."""

    def spelled_like(self, stem: str, /) -> tuple[str, ...]:
        """Stems within about a letter of one that no title has."""

    def same(self, stems: Iterable[str], /) -> list[TitleEntry]:
        """The titles that have these stems, in this order, and no others."""

    def sharing(self, stems: Iterable[str], /) -> list[TitleEntry]:
        """The titles that share most with a set of stems, in no order."""


class TitleReading(NamedTuple):
    """One way to read a query: its stems, and why it differs from what was typed.

    `kept` is what a score keeps of this reading, `typed` those of the stems that were not respelled.
    """

    stems: tuple[str, ...]
    reason: Reason
    kept: float
    typed: frozenset[str]


class Query(NamedTuple):
    """A title to be matched: its words, those without filler, those of the job alone, and the word for the worker.

    `meaning` are the stems that say what somebody does, spelled out and mended, `behind` those that name only whom
    somebody serves.
    """

    words: list[str]
    every: list[str]
    job: list[str]
    kind: str
    readings: list[TitleReading]
    meaning: tuple[str, ...]
    behind: frozenset[str]


def queried(text: str, index: Index, known: TitleWords) -> Query:
    """A title in all ways to read it."""
    typed = usual(words(text), known)
    every = [word for word in typed if word not in known.filler]
    who, whom = served(text, known)
    behind = frozenset(stems(whom)) | frozenset(stems(read(whom, known)))
    plain = core(text, known)
    rest, work = employer(every, known)
    hired = [work, *rest] if work else []
    found = _readings(plain, every, hired, who, known, index)
    bare = bool(hired) and known.level.issuperset(rest)  # the name and a rank: Walmart associate
    means = hired if bare else [work, *plain] if hired else plain
    return Query(
        typed,
        every,
        job(every, known),
        kind_of_worker(" ".join(hired) if bare else named(text, known), known),
        found,
        tuple(each for each in _whole(stems(who or read(means, known)), known, index) if not faint(each, known)),
        behind - set(stems(who)),
    )


def faint(stem: str, known: TitleWords) -> bool:
    """Whether a word says nothing alone: a single letter, or a word of the grammar."""
    return len(stem) == 1 or stem in known.function


def _readings(
    typed: list[str], every: list[str], hired: list[str], who: list[str], known: TitleWords, index: Index
) -> list[TitleReading]:
    cut = CUT if len(typed) < len(every) else 1.0
    spelled = Reason.ABBREVIATION
    ways = [(stems(every), Reason.WORDS, 1.0), (stems(typed), Reason.WORDS, cut)]
    ways.append((stems(read(typed, known)), spelled, cut))
    if any(word in known.level and word in known.expand for word in every):  # PT is part time, and physical therapist
        ways.append((stems(read(every, known)), spelled, 1.0))
    if hired:
        ways.append((stems(read(hired, known)), Reason.WORDS, CUT))
    if who:
        ways.append((stems(who), spelled, SERVED))
    ways.append((_joined(typed, index), Reason.WORDS, 1.0))
    readings: dict[tuple[str, ...], TitleReading] = {}
    for way, reason, kept in ways:
        readings.setdefault(way, TitleReading(way, reason, kept, frozenset(way)))
    return [_repaired(each, known, index) for each in readings.values()]


def _repaired(reading: TitleReading, known: TitleWords, index: Index) -> TitleReading:
    mended = _whole(reading.stems, known, index)
    if mended == reading.stems:
        return reading
    return TitleReading(mended, Reason.SPELLING, REPAIRED, reading.typed)


def _whole(stems: tuple[str, ...], known: TitleWords, index: Index) -> tuple[str, ...]:
    mended: list[str] = []
    for each in stems:
        mended += (each,) if faint(each, known) else _mended(each, index)
    return tuple(mended)


def _joined(typed: list[str], index: Index) -> tuple[str, ...]:
    """The stems with neighbors written as one word where titles have that word: bar tender."""
    parts = list(typed)
    place = 0
    while place + 1 < len(parts):
        both = parts[place] + parts[place + 1]
        if len(both) > 5 and index.knows(stem(both)):
            parts[place : place + 2] = [both]
        place += 1
    return stems(parts)


def _mended(word: str, index: Index) -> tuple[str, ...]:
    """A stem that no title has, taken apart into two that titles have or respelled; itself when neither works."""
    if index.knows(word) or index.told(word):
        return (word,)
    for place in range(3, len(word) - 2):
        left, right = stem(word[:place]), stem(word[place:])
        if len(word[place:]) > 2 and index.knows(left) and index.knows(right):
            return (left, right)
    if len(word) < 4:
        return (word,)
    near = [
        (distance(word, other), index.weight(other), other)
        for other in index.spelled_like(word)
        if (other[0] == word[0] or other[1:] == word) and (len(word) > 4 or len(other) > 4)  # mech is no slip for mesh
    ]
    allowed = 1 if len(word) < 7 else 2
    close = sorted(each for each in near if each[0] <= allowed)
    return (close[0][2],) if close else (word,)


def distance(one: str, other: str) -> int:
    """Letters to insert, delete, replace or swap with a neighbor to make one word of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, theirs in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != theirs))
            if older and i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
