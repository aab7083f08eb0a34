"""Which occupation a job title belongs to: titles that share words vote for theirs, rare words count more."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careeradvisor.advice.title_confidence import FAR, Grounds, confidence
from careeradvisor.advice.title_reading import CUT, UNKNOWN, Reason, faint, queried
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.title import TitleKind
from careeradvisor.text.number import shortened
from careeradvisor.text.title import LONGEST, read, status, stem, stems, usual, words
from careeradvisor.text.title_mark import unmarked

if TYPE_CHECKING:
    from careeradvisor.advice.title_reading import Index, Query
    from careeradvisor.model.activity import UnderstoodActivity
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
_TO_THE_LETTER = {Reason.EXACT: 0, Reason.ALIAS: 1, Reason.IMPORTED: 2}
"""Reasons of an answer whose title is the query itself, first the one that goes before all others."""


class Answer(NamedTuple):
    """An occupation that a title may belong to.

    `role` is the written role whose title matched or whose main occupation it is, `name` the role's or the
    occupation's own title, and `title` the one that matched best. `score` orders answers; `confidence` (0 to 100)
    says how often one like this is right. `origin` is whose list that title is from, `None` for ours.
    """

    code: str
    role: str | None
    name: str
    title: str
    reason: Reason
    score: float
    confidence: int
    origin: str | None = None

    @property
    def id(self) -> str:
        """What to type for it: the role's id, or the occupation's code."""
        return self.role or self.code


class Answers(NamedTuple):
    """What a query leads to, best first.

    `status` is the key of what it says in place of a job (retired, student), `said` explains that and `advice` says
    what to type instead. `language` is the one that it was read in, by its English name; none for English. `activities`
    are those that a sentence about work was understood to name.
    """

    query: str
    answers: tuple[Answer, ...]
    status: str | None = None
    said: str | None = None
    advice: str | None = None
    language: str | None = None
    activities: tuple[UnderstoodActivity, ...] = ()


class Vote(NamedTuple):
    """A title for its occupation; `respelled` is the part of the shared words' weight that was typed otherwise."""

    score: float
    reason: Reason
    entry: TitleEntry
    respelled: float


class _Elected(NamedTuple):
    """An occupation's score, the titles that say why it is an answer, and how many further ones voted."""

    score: float
    votes: list[Vote]
    voters: int


def reply(text: str, index: Index, known: TitleWords, most: int = 5) -> Answers:
    """What a text leads to: answers, a status, or nothing."""
    found = tuple(answers(text, index, known, most))
    says = None if found else status(unmarked(text[:LONGEST]), known)
    return Answers(shortened(text), found, says, *(known.status[says][:2] if says else ()))


def answers(text: str, index: Index, known: TitleWords, most: int = 5) -> list[Answer]:
    """The occupations that a title may belong to, best first.

    None for a text that shares no telling word with any title, that says a rank and nothing else, or a status.
    """
    return [answer for answer, _ in judged(text, index, known, most)]


def judged(text: str, index: Index, known: TitleWords, most: int = 5) -> list[tuple[Answer, Grounds]]:
    """The answers to a title, each with what its confidence rests on."""
    text = unmarked(text[:LONGEST])
    query = queried(text, index, known)
    found: dict[str, list[Vote]] = {}
    for vote in _to_the_letter(query, index, known):
        found.setdefault(vote.entry.code[:7], []).append(vote)
    titles = {vote.entry.title for votes in found.values() for vote in votes}
    if _says_nothing(text, query, known, titles):
        return []
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
            found.setdefault(entry.code[:7], []).append(vote)
    ranked = _ranked([_elected(votes, index) for votes in found.values()])
    scores = [each.score for each in ranked]
    kind = float(index.names_a_kind(query.kind))
    judged: list[tuple[Answer, Grounds]] = []
    sure = 100
    for place, each in enumerate(ranked[:most]):
        grounds = _grounds(scores, place, each, kind)
        sure = min(sure, confidence(grounds))
        judged += [(_answer(each.score, sure, vote, index), grounds) for vote in each.votes]
    return judged[:most]


def _to_the_letter(query: Query, index: Index, known: TitleWords) -> list[Vote]:
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


def _says_nothing(text: str, query: Query, known: TitleWords, titles: set[str]) -> bool:
    """Whether a text is no title: a status, a rank, words of the grammar. `titles` are those that it may be.

    EN is a title, and `en` is not.
    """
    if titles:
        return all(faint(word, known) for word in query.words) and text.strip() not in titles
    bare = all(word in known.level or faint(word, known) for word in query.every)
    return bare or status(text, known) is not None


def _weight(stem: str, index: Index, known: TitleWords) -> float:
    return index.weight(stem) or (FAINT if faint(stem, known) else UNKNOWN)


def _grounds(scores: list[float], place: int, elected: _Elected, kind: float) -> Grounds:
    best = elected.votes[0]
    lead = scores[place] - max((other for own, other in enumerate(scores) if own != place), default=0.0)
    return Grounds(
        score=scores[place],
        lead=math.copysign(math.sqrt(min(abs(lead), FAR)), lead),
        exact=float(best.reason is Reason.EXACT),
        respelled=best.respelled,
        kind=kind,
        voters=elected.voters / VOTERS,
    )


def _likeness(shared: float, total: float, mass: float) -> float:
    """How much of the weight of the query (`total`) and of a title (`mass`) is in the words they share, 0 to 1."""
    return 0.65 * 2 * shared / (total + mass) + 0.35 * shared / total if shared else 0.0


def _elected(votes: list[Vote], index: Index) -> _Elected:
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
    shown = _owners(votes, index) if best.reason in _TO_THE_LETTER else votes[:1]
    return _Elected(best.score + VOTE * support + size, shown, len(further))


def _owners(votes: list[Vote], index: Index) -> list[Vote]:
    """The titles that are the query to the letter, one of each role, and of each occupation without such a role."""
    named = [vote for vote in votes if vote.reason in _TO_THE_LETTER]
    covered = {vote.entry.code for vote in named if vote.entry.role}
    owners: dict[str, Vote] = {}
    for vote in named:
        entry = vote.entry
        if entry.role or entry.code not in covered or vote.reason is Reason.EXACT:
            owners.setdefault(entry.role or index.role_of(entry.code) or entry.code, vote)
    return list(owners.values())


def _ranked(elected: list[_Elected]) -> list[_Elected]:
    """Best first; an occupation's own name goes before a title of its people, and that before what is only like it."""
    ordered = sorted(
        (_TO_THE_LETTER.get(each.votes[0].reason, len(_TO_THE_LETTER)), -each.score, each.votes[0].entry.code, each)
        for each in elected
    )
    ranked: list[_Elected] = []
    highest, before = math.inf, 0
    for place, score, _, each in ordered:
        if ranked and place > before:
            highest = CUT * ranked[-1].score
        ranked.append(each._replace(score=min(-score, highest)))
        before = place
    return ranked


def _answer(score: float, sure: int, vote: Vote, index: Index) -> Answer:
    entry = vote.entry
    role = entry.role or index.role_of(entry.code)
    name = index.name(role or entry.code)
    return Answer(entry.code, role, name, entry.title, vote.reason, score, sure, entry.origin or None)
