"""The votes of titles for their occupations: what a query shares with each, and why; rare words count more."""

from __future__ import annotations

import math
from operator import itemgetter
from typing import TYPE_CHECKING

from careeradvisor.advice.title_reading import CUT, UNKNOWN, Reason, faint
from careeradvisor.model.named_tuple import NamedTuple, of_values
from careeradvisor.model.title import TitleKind
from careeradvisor.text.title import read, stem, stems, usual, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.advice.title_reading import Index, Query, TitleReading
    from careeradvisor.model.title import TitleEntry, TitleWords

FAINT = math.log(2)
"""The weight of a word that says nothing alone, as if every title had it."""
BOTH = 0.65
"""How much the part counts that shared words are of those of the query and of a title together; the part that they are
of the query's counts the rest."""
BEHIND = 0.6
"""What a score keeps of a title that is only that of whom somebody serves: no assistant to an alderman is one."""
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
SAME_WORDS = {"exact": 0.06, "alias": 0.04, "imported": 0.02}
"""What it adds when it is the query to the letter: an occupation's own name, a title of ours, or an imported one."""
_SAME = {TitleKind.OFFICIAL: Reason.EXACT, TitleKind.ALIAS: Reason.ALIAS, TitleKind.IMPORTED: Reason.IMPORTED}
"""The reason when a title of this kind is the query to the letter."""
TO_THE_LETTER = {Reason.EXACT: 0, Reason.ALIAS: 1, Reason.IMPORTED: 2}
"""Reasons of an answer whose title is the query itself, first the one that goes before all others."""


class Vote(NamedTuple):
    """A title for its occupation; `respelled` is the part of the shared words' weight that was typed otherwise."""

    score: float
    reason: Reason
    entry: TitleEntry
    respelled: float


class Elected(NamedTuple):
    """What titles of an occupation say for it: a score, those that say why it is an answer, how many further voted."""

    score: float
    votes: list[Vote]
    voters: int


_vote, _elected = of_values(Vote), of_values(Elected)


def to_the_letter(query: Query, index: Index, known: TitleWords) -> list[Vote]:
    """The titles that the query is, or else those that it is without rank, shift and employer."""
    votes = []
    for entry in index.same(stems(read(query.every, known))):
        if usual(words(entry.title), known) == query.words:
            reason = _SAME[entry.kind]
            votes.append(Vote(1 + SAME_HEAD + SAME_STEMS + SAME_WORDS[reason], reason, entry, 0.0))
    if votes or query.job == query.every:
        return votes
    for entry in index.same(stems(read(query.job, known))):
        if [word for word in usual(words(entry.title), known) if word not in known.filler] == query.job:
            reason = Reason.IMPORTED if entry.kind is TitleKind.IMPORTED else Reason.ALIAS
            votes.append(Vote(CUT * (1 + SAME_HEAD + SAME_STEMS + SAME_WORDS[reason]), reason, entry, 0.0))
    return votes


def like(query: Query, index: Index, known: TitleWords, titles: set[str]) -> list[Vote]:
    """The titles that share words with a query, of which `titles` are the query to the letter."""
    found: list[Vote] = []
    whole = any(usual(words(title), known) == query.words for title in titles)
    for reading in query.readings:
        if whole and reading.kept < 1:  # what is a title as it stands is not taken apart: Uber Driver
            continue
        found += _votes(reading, stem(query.kind), query.behind, index, known)
    return found


def _votes(reading: TitleReading, head: str, behind: frozenset[str], index: Index, known: TitleWords) -> Iterator[Vote]:
    """The titles that share words with one way to read a query.

    A score is how much of the weight of words is shared, 0 to 1: of those of both, and of those of the query. Many
    titles share the same words, and what those say is worked out once.
    """
    weights = {each: _weight(each, index, known) for each in reading.stems}
    total = math.fsum(weights.values())
    kept, reason, plain = reading.kept, reading.reason, reading.reason is not Reason.SPELLING
    said: dict[tuple[str, ...], tuple[float, float, float, bool]] = {}
    for entry in index.sharing([each for each in reading.stems if not faint(each, known)]):
        shared = tuple(filter(weights.__contains__, entry.stems))
        if (told := said.get(shared)) is None:
            held = math.fsum([weights[each] for each in shared])
            respelled = math.fsum([weights[each] for each in shared if each not in reading.typed])
            served = bool(behind) and behind.issuperset(shared)
            told = said[shared] = BOTH * 2 * held, (1 - BOTH) * held / total, respelled / held, served
        ours, typed, part, served = told
        score = kept * (ours / (total + entry.mass) + typed)
        if entry.head == head:
            score += SAME_HEAD
        if plain and entry.stems == reading.stems:
            score += SAME_STEMS
        yield _vote((score * BEHIND if served else score, reason, entry, part))


def _weight(stem: str, index: Index, known: TitleWords) -> float:
    return index.weight(stem) or (FAINT if faint(stem, known) else UNKNOWN)


def elected(votes: list[Vote], index: Index) -> Elected:
    """The score of an occupation, to which several of its titles add, and the title that says why it is an answer.

    Where roles or detailed occupations of it have the query to the letter, each is one with its own title.
    """
    best = votes[0]
    support, further = 0.0, 0
    if len(votes) > 1:
        votes.sort(key=_score, reverse=True)
        best = min((vote for vote in votes if vote.score == votes[0].score), key=_place)
        support, further = _support(votes, best)
    size = SIZE * index.magnitudes[best.entry.code]
    shown = _owners(sorted(votes, key=_place), index) if best.reason in TO_THE_LETTER else [best]
    return _elected((best.score + VOTE * support + size, shown, further))


_score = itemgetter(Vote._fields.index("score"))


def _support(votes: list[Vote], best: Vote) -> tuple[float, int]:
    """What the best of the other titles say together, and how many they are; the same title says nothing twice."""
    heard = {best.entry.title}
    further: list[float] = []
    for score, _, entry, _ in votes:
        if entry.title not in heard:
            heard.add(entry.title)
            further.append(score**2)
            if len(further) == VOTERS:
                break
    return math.fsum(further) / VOTERS, len(further)


def _place(vote: Vote) -> tuple[float, bool, bool, str, str]:
    """What votes are ordered by: of equal ones that of an own name goes first, and that of a role."""
    score, _, entry, _ = vote
    return -score, entry.kind is not TitleKind.OFFICIAL, not entry.role, entry.code, entry.title


def _owners(votes: list[Vote], index: Index) -> list[Vote]:
    """The titles that are the query to the letter, one of each role, and of each occupation without such a role."""
    named = [vote for vote in votes if vote.reason in TO_THE_LETTER]
    covered = {vote.entry.code for vote in named if vote.entry.role}
    owners: dict[str, Vote] = {}
    for vote in named:
        entry = vote.entry
        if entry.role or entry.code not in covered or vote.reason is Reason.EXACT:
            owners.setdefault(entry.role or index.role_of(entry.code) or entry.code, vote)
    return list(owners.values())
