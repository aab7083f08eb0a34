"""The occupations that a résumé points to: its titles vote, recent ones more, and the words of its lines weigh them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

from careeradvisor.advice.activity_words import stems_of
from careeradvisor.advice.resume.work_words import rarity
from careeradvisor.advice.title_match import answers
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from careeradvisor.advice.title_match import Answer
    from careeradvisor.advice.title_reading import Index
    from careeradvisor.model.resume import Resume
    from careeradvisor.model.title import TitleWords

    Reader: TypeAlias = Callable[[str, int], Sequence[Answer]]
    """The answers to a title, up to a number of them."""

JOBS = 6
"""Jobs that vote, the most recent first."""
EARLIER = 0.5
"""What the vote of a job counts relative to that of the one after it."""
NEVER_CALLED = 0.02
"""The vote of an occupation that no title speaks for, and the likeness of one that no word speaks for."""
SURE, LIKELY = 2.9, 1.5
"""How many times the score of the second the first one's is: from SURE on nine of ten were right."""
MEANT = 0.6
"""What part of the confidence of a title's first answer one needs to be what the title means."""
SHOWN = 5
TELLING = 5
"""Words of the lines that are named for an occupation."""


class Sureness(StrEnum):
    """How far the first is ahead."""

    SURE = "sure"
    """Of résumés with such a lead, nine of ten were of that work."""
    LIKELY = "likely"
    OPEN = "open"
    """Several fit about as well."""


class Pointer(NamedTuple):
    """An occupation that a résumé points to.

    `role` is the written role of it, `titles` are those of the résumé that speak for it, `words` those of its lines.
    `score` orders, `share` is its percent of the scores of all that are shown.
    """

    code: str
    role: str | None
    name: str
    titles: tuple[str, ...]
    words: tuple[str, ...]
    score: float
    share: int

    @property
    def id(self) -> str:
        """What to type for it: the role's id, or the occupation's code."""
        return self.role or self.code


class Pointers(NamedTuple):
    """What a résumé points to, best first, and how sure the first is."""

    sureness: Sureness
    pointers: tuple[Pointer, ...]


class WorkWords(Protocol):
    """What voting asks of an index of words; `catalogue.occupation_index` has one."""

    def said_by(self, stems: Sequence[str], /) -> Mapping[str, Mapping[str, float]]:
        """How much each of these stems says for each occupation, by its code."""

    @property
    def occupations(self) -> int:
        """How many occupations there are."""


class _Voted(NamedTuple):
    """An answer of the title matcher with what it counts, and the title it was given for, which may be `meant` so."""

    answer: Answer
    vote: float
    title: str
    meant: bool


def pointers(
    resume: Resume, index: Index, known: TitleWords, words: WorkWords, reader: Reader | None = None
) -> Pointers:
    """The occupations, best first; none for a résumé without a title or a telling word.

    A `reader` of titles is for one in another language than English, whose lines then say nothing.
    """
    voted: defaultdict[str, list[_Voted]] = defaultdict(list)
    for title, weight in _titles(resume):
        most = 2 * SHOWN
        found = reader(title, most) if reader else answers(title, index, known, most)
        for answer in found:
            meant = answer.confidence >= MEANT * found[0].confidence
            vote = _Voted(answer, weight * answer.confidence / 100, title, meant)
            voted[soc_of(answer.code)].append(vote)
    alike, telling = likeness(() if reader else resume.work, words, known.function)
    by_soc: dict[str, str] = {}
    for code in sorted(alike, key=lambda code: alike[code]):
        by_soc[soc_of(code)] = code
    scores = {
        soc: (NEVER_CALLED + math.fsum(each.vote for each in voted.get(soc, ())))
        * (alike.get(by_soc.get(soc, ""), 0.0) + NEVER_CALLED) ** 2
        for soc in {*voted, *by_soc}
    }
    best = sorted(scores, key=lambda soc: (-scores[soc], soc))[: SHOWN + 1]
    if not best or not (voted or alike):
        return Pointers(Sureness.OPEN, ())
    lead = scores[best[0]] / scores[best[1]] if len(best) > 1 else math.inf
    sureness = Sureness.SURE if lead >= SURE else Sureness.LIKELY if lead >= LIKELY else Sureness.OPEN
    shown = best[:SHOWN]
    total = math.fsum(scores[soc] for soc in shown)
    pointed = [
        _pointer(voted.get(soc, []), by_soc.get(soc), telling, index)._replace(
            score=scores[soc], share=round(100 * scores[soc] / total)
        )
        for soc in shown
    ]
    return Pointers(sureness if voted else Sureness.OPEN, tuple(pointed))


def _titles(resume: Resume) -> list[tuple[str, float]]:
    """The titles that vote, and what each counts. The headline is like one recent job."""
    called = [job.title for job in resume.jobs if job.title][:JOBS]
    voting = [(title, EARLIER**place) for place, title in enumerate(called)]
    return [*([(resume.headline, 1.0)] if resume.headline else []), *voting]


def likeness(
    lines: Sequence[str], words: WorkWords, function: Collection[str]
) -> tuple[dict[str, float], dict[str, list[tuple[float, str]]]]:
    """How alike lines are to the words of each occupation, 0 to 1, and which words make them so.

    Words of the grammar of other languages (`function`) say nothing.
    """
    counts = Counter(stem for line in lines for stem in stems_of(line) if stem not in function)
    shown = {stem: word for line in lines for word in line.split() for stem in stems_of(word)}
    said = words.said_by(list(counts))
    weights = {stem: (1 + math.log(counts[stem])) * rarity(len(held), words.occupations) for stem, held in said.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    alike: defaultdict[str, float] = defaultdict(float)
    telling: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for stem, held in said.items():
        for code, weight in held.items():
            part = weight * weights[stem] / length
            alike[code] += part
            telling[code].append((part, shown.get(stem, stem)))
    return dict(alike), telling


def _pointer(
    voted: list[_Voted], code: str | None, telling: dict[str, list[tuple[float, str]]], index: Index
) -> Pointer:
    if voted:
        best = max(voted, key=lambda each: each.vote).answer
        code, role, name = best.code, best.role, best.name
    else:
        code = code or ""
        role = index.role_of(code)
        name = index.name(role or code)
    words = [word.strip(",.;:()\"'\u2022").lower() for _, word in sorted(telling.get(code, ()), reverse=True)[:TELLING]]
    titles = tuple(dict.fromkeys(each.title for each in sorted(voted, key=lambda each: -each.vote) if each.meant))
    return Pointer(code, role, name, titles, tuple(dict.fromkeys(words)), 0.0, 0)
