"""The votes of titles for their occupations: what a query shares with each, and why; rare words count more."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careeradvisor.advice.title_reading import CUT, UNKNOWN, Reason, faint
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.title import TitleKind
from careeradvisor.text.title import read, stem, stems, usual, words

if TYPE_CHECKING:
    from careeradvisor.advice.title_reading import Index, Query
    from careeradvisor.model.title import TitleEntry, TitleWords

FAINT = math.log(2)
"""The weight of a word that says nothing alone, as if every title had it."""
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
    head = stem(query.kind)
    whole = any(usual(words(title), known) == query.words for title in titles)
    for reading in query.readings:
        if whole and reading.kept < 1:  # what is a title as it stands is not taken apart: Uber Driver
            continue
        weights = {each: _weight(each, index, known) for each in reading.stems}
        total = math.fsum(weights.values())
        for entry in index.sharing(each for each in reading.stems if not faint(each, known)):
            shared = [each for each in entry.stems if each in weights and index.knows(each)]
            held = math.fsum(weights[each] for each in shared)
            score = reading.kept * _likeness(held, total, entry.mass)
            if entry.head == head:
                score += SAME_HEAD
            if entry.stems == reading.stems and reading.reason is not Reason.SPELLING:
                score += SAME_STEMS
            if query.behind and query.behind.issuperset(shared):
                score *= BEHIND
            respelled = math.fsum(weights[each] for each in shared if each not in reading.typed)
            vote = Vote(score, reading.reason, entry, respelled / held if held else 0.0)
            found.append(vote)
    return found


def _weight(stem: str, index: Index, known: TitleWords) -> float:
    return index.weight(stem) or (FAINT if faint(stem, known) else UNKNOWN)


def _likeness(shared: float, total: float, mass: float) -> float:
    """How much of the weight of the query (`total`) and of a title (`mass`) is in the words they share, 0 to 1."""
    return 0.65 * 2 * shared / (total + mass) + 0.35 * shared / total if shared else 0.0


def elected(votes: list[Vote], index: Index) -> Elected:
    """The score of an occupation, to which several of its titles add, and the title that says why it is an answer.

    Where roles or detailed occupations of it have the query to the letter, each is one with its own title.
    """
    votes.sort(
        key=lambda vote: (
            -vote.score,
            vote.entry.kind is not TitleKind.OFFICIAL,
            not vote.entry.role,
            vote.entry.code,
            vote.entry.title,
        )
    )
    best = votes[0]
    others = {vote.entry.title: vote.score for vote in reversed(votes[1:]) if vote.entry.title != best.entry.title}
    further = sorted(others.values(), reverse=True)[:VOTERS]
    support = math.fsum(score**2 for score in further) / VOTERS
    size = SIZE * math.log10(1 + 1000 * index.sizes.get(best.entry.code, 1.0))
    shown = _owners(votes, index) if best.reason in TO_THE_LETTER else votes[:1]
    return Elected(best.score + VOTE * support + size, shown, len(further))


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
