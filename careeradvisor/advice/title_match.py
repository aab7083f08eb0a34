"""Which occupation a job title belongs to: titles that share words vote for theirs, rare words count more."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from careeradvisor.model.title import TitleKind
from careeradvisor.text.title import core, head, read, stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.title import TitleEntry, TitleWords

UNKNOWN = 3.0
"""The weight of a word that no title has: a little more than that of a common one."""
VOTE = 0.5
"""What the second-best and further titles of an occupation add, relative to the best."""
VOTERS = 4
"""How many further titles of an occupation vote."""
SIZE = 0.03
"""What a tenfold larger occupation adds to a score: of two that fit equally, more people have the larger one."""
SAME_HEAD = 0.06
"""What a title adds that names the same kind of worker: cook, driver, helper."""
SAME_STEMS = 0.02
"""What a title adds that has the words of the query and no others."""
SAME_WORDS = {"exact": 0.06, "alias": 0.04}
"""What it adds when it is the query to the letter: an occupation's own name, or a title that people have."""
CUT = 0.97
"""What a score keeps when words were left out as rank, place or shift: the whole title goes first where it fits."""
REPAIRED = 0.92
"""What a score keeps when a word had to be respelled or taken apart."""


CONFIDENCE = (-2.27, 0.94, 4.95, 0.82)
"""Constant, score, lead and official title: the confidence, as `benchmarks/titles.py --fit` estimates it."""
FAR = 0.5
"""A lead from which on a further one says nothing more."""


class Reason(StrEnum):
    """Why an answer is given."""

    EXACT = "exact"
    """It is the occupation's official title or the role's title."""
    ALIAS = "alias"
    """It is a title that people with the occupation have."""
    WORDS = "words"
    SPELLING = "spelling"
    ABBREVIATION = "abbreviation"


_TO_THE_LETTER = {Reason.EXACT: 0, Reason.ALIAS: 1}
"""Reasons of an answer whose title is the query itself, first the one that goes before all others."""


class Answer(NamedTuple):
    """An occupation that a title may belong to.

    `role` is the written role whose title matched or whose main occupation it is, `name` the role's or the
    occupation's own title, and `title` the one that matched best. `score` orders answers; `confidence` (0 to 100)
    says how often one like this is right.
    """

    code: str
    role: str | None
    name: str
    title: str
    reason: Reason
    score: float
    confidence: int

    @property
    def id(self) -> str:
        """What to type for it: the role's id, or the occupation's code."""
        return self.role or self.code


class Answers(NamedTuple):
    """What a query leads to, best first."""

    query: str
    answers: tuple[Answer, ...]


class Index(Protocol):
    """What matching asks of an index of titles; `catalogue.title_index` has one."""

    sizes: dict[str, float]

    def knows(self, stem: str, /) -> bool:
        """Whether any title has this stem."""

    def weight(self, stem: str, /) -> float:
        """How telling a stem is."""

    def role_of(self, code: str, /) -> str | None:
        """The one written role whose main occupation this is."""

    def name(self, id: str, /) -> str:  # noqa: A002
        """The own title of a role (by id) or an occupation (by code)."""

    def spelled_like(self, stem: str, /) -> tuple[str, ...]:
        """Stems within about a letter of one that no title has."""

    def same(self, stems: Iterable[str], /) -> list[TitleEntry]:
        """The titles that have these stems, in this order, and no others."""

    def sharing(self, stems: Iterable[str], /) -> list[TitleEntry]:
        """The titles that share most with a set of stems."""


_Vote: TypeAlias = "tuple[float, Reason, TitleEntry]"


class _Reading(NamedTuple):
    """One way to read a query: its stems, and why it differs from what was typed."""

    stems: tuple[str, ...]
    reason: Reason
    kept: float


def answers(text: str, index: Index, known: TitleWords, most: int = 5) -> list[Answer]:
    """The occupations that a title may belong to, best first.

    None for a text that shares no word with any title, or that says a rank and nothing else.
    """
    found: dict[str, list[_Vote]] = {}
    typed = words(text)
    every = [word for word in typed if word not in known.filler]
    kind = head(text, known)
    for entry in index.same(stems(read(every, known))):
        if words(entry.title) == typed:
            reason = Reason.EXACT if entry.kind is TitleKind.OFFICIAL else Reason.ALIAS
            score = 1 + SAME_HEAD + SAME_STEMS + SAME_WORDS[reason]
            found.setdefault(entry.code[:7], []).append((score, reason, entry))
    if not found and known.level.issuperset(every):
        return []
    for reading in _readings(core(text, known), every, index, known):
        weights = {each: index.weight(each) for each in reading.stems}
        total = sum(weight or UNKNOWN for weight in weights.values())
        for entry in index.sharing(reading.stems):
            score = reading.kept * _likeness(entry, weights, total)
            if entry.head == kind:
                score += SAME_HEAD
            if entry.stems == reading.stems and reading.reason is not Reason.SPELLING:
                score += SAME_STEMS
            found.setdefault(entry.code[:7], []).append((score, reading.reason, entry))
    ranked = _ranked([_elected(votes, index) for votes in found.values()])
    scores = [score for score, _ in ranked]
    return [
        _answer(score, confidence(evidence(scores, place, votes[0][1])), vote, index)
        for place, (score, votes) in enumerate(ranked[:most])
        for vote in votes
    ][:most]


def evidence(scores: list[float], place: int, reason: Reason) -> tuple[float, float, float]:
    """What the confidence of an answer rests on: its score, its lead before the best other, and whether it is exact."""
    lead = scores[place] - max((other for own, other in enumerate(scores) if own != place), default=0.0)
    return scores[place], min(lead, FAR), float(reason is Reason.EXACT)


def confidence(found: tuple[float, float, float]) -> int:
    """How often, of 100 answers with this evidence, the occupation was the filed one."""
    constant, *slopes = CONFIDENCE
    odds = constant + sum(slope * value for slope, value in zip(slopes, found, strict=True))
    return round(100 / (1 + math.exp(-odds)))


def _readings(typed: list[str], every: list[str], index: Index, known: TitleWords) -> list[_Reading]:
    whole = stems(every)
    readings = {whole: _Reading(whole, Reason.WORDS, 1.0)}
    readings.setdefault(stems(typed), _Reading(stems(typed), Reason.WORDS, CUT if len(typed) < len(every) else 1.0))
    spelled = stems(read(typed, known))
    readings.setdefault(spelled, _Reading(spelled, Reason.ABBREVIATION, CUT if len(typed) < len(every) else 1.0))
    if any(word in known.level and word in known.expand for word in every):  # PT is part time, and physical therapist
        both = stems(read(every, known))
        readings.setdefault(both, _Reading(both, Reason.ABBREVIATION, 1.0))
    joined = _joined(typed, index)
    readings.setdefault(joined, _Reading(joined, Reason.WORDS, 1.0))
    repaired: list[_Reading] = []
    for reading in readings.values():
        if all(map(index.knows, reading.stems)):
            repaired.append(reading)
        else:
            mended = tuple(part for each in reading.stems for part in _mended(each, index))
            repaired.append(_Reading(mended, Reason.SPELLING, REPAIRED) if mended != reading.stems else reading)
    return repaired


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
    if index.knows(word):
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


def _likeness(entry: TitleEntry, weights: dict[str, float], total: float) -> float:
    """How much of both titles' weight is in the words they share, 0 to 1; `total` is that of the query."""
    shared = sum([weights[each] for each in entry.stems if each in weights])
    return 0.65 * 2 * shared / (total + entry.mass) + 0.35 * shared / total if shared else 0.0


def _elected(votes: list[_Vote], index: Index) -> tuple[float, list[_Vote]]:
    """The score of an occupation, to which several of its titles add, and the title that says why it is an answer.

    Where roles or detailed occupations of it have the query to the letter, each is one with its own title.
    """
    votes.sort(
        key=lambda vote: (
            -vote[0],
            vote[2].kind is not TitleKind.OFFICIAL,
            not vote[2].role,
            vote[2].code,
            vote[2].title,
        )
    )
    best, _, entry = votes[0]
    others = {vote[2].title: vote[0] for vote in reversed(votes[1:]) if vote[2].title != entry.title}
    support = sum(score**2 for score in sorted(others.values(), reverse=True)[:VOTERS]) / VOTERS
    size = SIZE * math.log10(1 + 1000 * index.sizes.get(entry.code, 1.0))
    return best + VOTE * support + size, _owners(votes, index) if votes[0][1] in _TO_THE_LETTER else votes[:1]


def _owners(votes: list[_Vote], index: Index) -> list[_Vote]:
    """The titles that are the query to the letter, one of each role, and of each occupation without such a role."""
    named = [vote for vote in votes if vote[1] in _TO_THE_LETTER]
    covered = {entry.code for _, _, entry in named if entry.role}
    owners: dict[str, _Vote] = {}
    for vote in named:
        entry = vote[2]
        if entry.role or entry.code not in covered or vote[1] is Reason.EXACT:
            owners.setdefault(entry.role or index.role_of(entry.code) or entry.code, vote)
    return list(owners.values())


def _ranked(elected: list[tuple[float, list[_Vote]]]) -> list[tuple[float, list[_Vote]]]:
    """Best first; an occupation's own name goes before a title of its people, and that before what is only like it."""
    ordered = sorted((_TO_THE_LETTER.get(votes[0][1], 2), -score, votes[0][2].code, votes) for score, votes in elected)
    ranked: list[tuple[float, list[_Vote]]] = []
    highest, before = math.inf, 0
    for place, score, _, votes in ordered:
        if ranked and place > before:
            highest = CUT * ranked[-1][0]
        ranked.append((min(-score, highest), votes))
        before = place
    return ranked


def _answer(score: float, sure: int, vote: _Vote, index: Index) -> Answer:
    _, reason, entry = vote
    role = entry.role or index.role_of(entry.code)
    return Answer(entry.code, role, index.name(role or entry.code), entry.title, reason, score, sure)
