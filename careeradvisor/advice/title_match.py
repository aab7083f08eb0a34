"""Which occupation a job title belongs to: titles vote for theirs, and words speak for occupations."""

from __future__ import annotations

import math
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from careeradvisor.advice.title_confidence import ENOUGH, UNTOLD, Grounds, confidence, odds
from careeradvisor.advice.title_rank import Signals, chances
from careeradvisor.advice.title_reading import CUT, Reason, faint, queried
from careeradvisor.advice.title_vote import TO_THE_LETTER, VOTERS, Elected, Vote, elected, like, to_the_letter
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple, of_values
from careeradvisor.model.title import TitleEntry, TitleKind
from careeradvisor.text.number import shortened
from careeradvisor.text.title import LONGEST, status, stem
from careeradvisor.text.title_mark import unmarked

if TYPE_CHECKING:
    from careeradvisor.advice.title_reading import Index, Query
    from careeradvisor.model.activity import UnderstoodActivity
    from careeradvisor.model.title import TitleWords

LEAST = 10
"""Confidence below which nothing is near: of first answers below it one in twenty was right."""
FURTHER = 1
"""Confidence that answers behind the first need."""
HEARD = 25
"""Occupations without a title like the query that are looked at because its words speak for them."""


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


class Placed(NamedTuple):
    """An occupation with its chance among all, the signals that it rests on, and what titles say for it."""

    chance: float
    signals: Signals
    elected: Elected

    @property
    def votes(self) -> list[Vote]:
        """The titles that say why it is an answer."""
        return self.elected.votes


_signals, _placed = of_values(Signals), of_values(Placed)


def reply(text: str, index: Index, known: TitleWords, most: int = 5) -> Answers:
    """What a text leads to: answers, a status, or nothing."""
    found = tuple(answers(text, index, known, most))
    says = None if found else status(unmarked(text[:LONGEST]), known)
    return Answers(shortened(text), found, says, *(known.status[says][:2] if says else ()))


def answers(text: str, index: Index, known: TitleWords, most: int = 5) -> list[Answer]:
    """The occupations that a title may belong to, best first.

    None for a text that has nothing near it, that says a rank and nothing else, or a status.
    """
    return [answer for answer, _ in judged(text, index, known, most)]


def judged(text: str, index: Index, known: TitleWords, most: int = 5) -> list[tuple[Answer, Grounds]]:
    """The answers to a title, each with what its confidence rests on."""
    placed, kind = weighed(text, index, known)
    judged: list[tuple[Answer, Grounds]] = []
    sure = 100
    told = any(each.signals.words for each in placed)
    for each in _ranked(placed)[:most]:
        grounds = _grounds(each, kind, told=told)
        sure = min(sure, confidence(grounds))
        if sure < (FURTHER if judged else LEAST) and each.votes[0].reason not in TO_THE_LETTER:
            break
        judged += [(_answer(each.chance, sure, vote, index), grounds) for vote in each.votes]
    return judged[:most]


def weighed(text: str, index: Index, known: TitleWords) -> tuple[list[Placed], float]:
    """The occupations that come into question, and 1 if the title names a kind of worker that titles have."""
    text = unmarked(text[:LONGEST])
    query = queried(text, index, known)
    votes = to_the_letter(query, index, known)
    titles = {vote.entry.title for vote in votes}
    if _says_nothing(text, query, known, titles):
        return [], 0.0
    found: dict[str, list[Vote]] = {}
    for vote in votes + like(query, index, known, titles):
        found.setdefault(soc_of(vote.entry.code), []).append(vote)
    elections = {soc: elected(held, index) for soc, held in found.items()}
    brought = any(vote.entry.kind is TitleKind.IMPORTED for held in found.values() for vote in held)
    return _weighed(elections, query, index, brought=brought), float(index.names_a_kind(query.kind))


def _weighed(found: dict[str, Elected], query: Query, index: Index, *, brought: bool) -> list[Placed]:
    """The occupations that titles vote for, and those that words speak most for, each with its chance."""
    words: dict[str, float] = {}  # few occupations have several words, and the rest is copied as it is
    for each in query.meaning:
        told = index.told(each)
        words = {**words, **told, **{soc: words[soc] + told[soc] for soc in words.keys() & told.keys()}}
    kinds = index.told_by_kind(stem(query.kind))
    for _, soc in nlargest(HEARD, zip(words.values(), words, strict=True)):
        if soc not in found and (code := index.first_of(soc)):
            found[soc] = _unvoted(code)
    signals = [
        _signals(
            (score, float(not score), words.get(soc, 0.0), kinds.get(soc, 0.0), index.magnitudes[votes[0].entry.code])
        )
        for soc, (score, votes, _) in found.items()
    ]
    return [*map(_placed, zip(chances(signals, brought=brought), signals, found.values(), strict=True))]


@lru_cache(maxsize=2_000)
def _unvoted(code: str) -> Elected:
    """An occupation that no title votes for."""
    return Elected(0.0, [Vote(0.0, Reason.WORK, TitleEntry("", TitleKind.OFFICIAL, code, None, (), ""), 0.0)], 0)


def _says_nothing(text: str, query: Query, known: TitleWords, titles: set[str]) -> bool:
    """Whether a text is no title: a status, a rank, words of the grammar. `titles` are those that it may be.

    EN is a title, and `en` is not.
    """
    if titles:
        return all(faint(word, known) for word in query.words) and text.strip() not in titles
    bare = all(word in known.level or faint(word, known) for word in query.every)
    return bare or status(text, known) is not None


def _grounds(placed: Placed, kind: float, *, told: bool) -> Grounds:
    best = placed.elected.votes[0]
    return Grounds(
        score=placed.elected.score,
        odds=kind * odds(placed.chance),
        apart=(1 - kind) * odds(placed.chance),
        exact=float(best.reason is Reason.EXACT),
        respelled=best.respelled,
        kind=kind,
        voters=placed.elected.voters / VOTERS,
        told=min(placed.signals.words, ENOUGH) / ENOUGH if told else UNTOLD,
    )


def _ranked(placed: list[Placed]) -> list[Placed]:
    """Best first; an occupation's own name goes before a title of its people, and that before what is only like it."""
    ordered = sorted(
        [
            (TO_THE_LETTER.get(best.reason, len(TO_THE_LETTER)), -each.chance, best.entry.code, each)
            for each in placed
            for best in each.votes[:1]
        ]
    )
    ranked: list[Placed] = []
    highest, before = math.inf, 0
    for place, chance, _, each in ordered:
        if ranked and place > before:
            highest = CUT * ranked[-1].chance
        ranked.append(each._replace(chance=highest) if -chance > highest else each)
        before = place
    return ranked


def _answer(score: float, sure: int, vote: Vote, index: Index) -> Answer:
    entry = vote.entry
    role = entry.role or index.role_of(entry.code)
    name = index.name(role or entry.code)
    title = entry.title or index.name(entry.code)
    return Answer(entry.code, role, name, title, vote.reason, score, sure, entry.origin or None)
