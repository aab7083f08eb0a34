"""Which language a title is in: English where its words are known there, else the one that knows most of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from careeradvisor.advice.title_match import reply
from careeradvisor.advice.title_reading import REPAIRED, Reason, distance
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.foreign_title import accented, forms, other_forms, parted, plain, variants
from careeradvisor.text.title import LONGEST, core, folded, kind_of_worker, read, stem, stems, words
from careeradvisor.text.title_mark import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.advice.title_reading import Index
    from careeradvisor.model.language import Spoken
    from careeradvisor.model.title import TitleWords

WORD, COMPOUND, SLIP = 1.0, 0.8, 0.5
"""How much it says for a language that its titles have a word, the last part of one, or one that is a slip apart."""
GRAMMAR, LETTERS, MARK = 0.4, 0.3, 0.2
"""The same of a word of its grammar, of a word with the accents that it was typed with, and of a mark of gender."""
SHORTEST = 3
"""Letters of a word that says anything for a language: short ones are in too many."""
UNSAID = 0.5
"""What a confidence keeps where no word names a kind of worker, and where one word is all that a language has."""
NEAR = 0.5
"""How far a language may be behind the one that knows most, for its answers to be looked at."""
MOST = 3
"""Languages whose answers are looked at."""
_INFLECTED = ("ing", "ed")
"""Endings of English verbs: titles have the worker, and people type the work."""
_ELIDED = re.compile(r"\b([^\W\d_]{1,5})['\u2019](?=[^\W\d_])")


_LETTERS = (Reason.EXACT, Reason.ALIAS, Reason.CODE)


class Lexicon(Protocol):
    """What is asked of the words of all languages; `catalogue.language_index` has one."""

    @property
    def languages(self) -> dict[str, Spoken]:
        """Every language by its code."""

    def having(self, asked: Iterable[str], /) -> dict[str, frozenset[str]]:
        """The languages that have each of these words in their titles."""

    def spelled_like(self, word: str, /) -> dict[str, frozenset[str]]:
        """Words that are one slip apart from this, with their languages."""


class Tongue(NamedTuple):
    """A language, how the words of its titles are read, and how English ones are."""

    spoken: Spoken
    known: TitleWords
    english: TitleWords


class Candidate(NamedTuple):
    """A language that a title may be in: how much says so, the title as it is read there, and the words it has.

    `strange` says that it has a word that English has not, `share` what part of the telling words it has, `respelled`
    that one of them was typed otherwise; `heard` are those that were not. `alone` says that it has one word only.
    """

    tongue: Tongue
    evidence: float
    text: str
    strange: bool
    share: float
    respelled: bool = False
    heard: frozenset[str] = frozenset()
    alone: bool = False


def strange_words(typed: Sequence[str], index: Index, known: TitleWords) -> set[str]:
    """The words that English does not have: in no title, no abbreviation, no rank, no number; or that are grammar.

    English has a word too where it has another form of it, or where it writes it together with its neighbor.
    """
    joined = {
        word
        for both in pairwise(typed)
        if known.function.isdisjoint(both) and index.knows(stem("".join(both)))
        for word in both
    }
    return {word for word in typed if word in known.function or not (word in joined or _english(word, index, known))}


def _english(word: str, index: Index, known: TitleWords) -> bool:
    if word.isdigit() or len(word) < 2 or word in known.level or word in known.filler:
        return True
    if index.knows(stem(word)) or word in known.expand or word in known.variants:
        return True
    bases = [base for ending in _INFLECTED if (base := word.removesuffix(ending)) != word and len(base) > 2]
    return any(index.knows(stem(form)) for base in bases for form in (base, f"{base}e", f"{base}er"))


def english_evidence(text: str, index: Index, known: TitleWords, rival: Candidate | None = None) -> float:
    """How much says that a title is English: words that English titles have, and those a slip apart.

    Against a rival, what are words there are no slips, and what is its grammar or a rank there is nothing.
    """
    heard = rival.heard if rival else frozenset()
    passed = known.function | known.level | known.filler
    if rival:
        passed |= rival.tongue.known.filler | rival.tongue.known.level
    found = 0.0
    for word in dict.fromkeys(words(unmarked(text[:LONGEST]))):
        if word in passed or len(word) < 2:
            continue
        if index.knows(stem(word)) or word in known.expand or word in known.variants:
            found += WORD
        elif len(word) > 4 and word not in heard and index.spelled_like(stem(word)):
            found += SLIP
    return found


def candidates(
    text: str,
    index: Index,
    lexicon: Lexicon,
    english: TitleWords,
    tongue: Callable[[str], Tongue],
    *,
    slips: bool = False,
) -> list[Candidate]:
    """The languages that a title may be in, the one first that knows most of it; none that knows no word of it.

    With `slips` it is enough to know words that are a slip apart. `index` is that of English, `tongue` has a language.
    """
    spoken = lexicon.languages
    typed = {code: words(_apart(_text(text, each))) for code, each in spoken.items()}
    having = lexicon.having({*accented(text), *_asked(typed, spoken)})
    strange = set[str]().union(*(strange_words(each, index, english) for each in typed.values()))
    near: dict[str, dict[str, frozenset[str]]] = {}
    if having or slips:
        near = {word: lexicon.spelled_like(word) for word in strange if len(word) > 4 and word not in having}
    codes = frozenset[str]().union(*having.values())
    if slips:
        codes = codes.union(*(each for held in near.values() for each in held.values()))
    found = [_candidate(text, strange, tongue(code), having, near) for code in sorted(codes)]
    if not slips:
        found = [each._replace(strange=not each.heard.isdisjoint(strange)) for each in found]
    ranked = sorted(
        (each for each in found if each.evidence > 0), key=lambda each: (-each.evidence, each.tongue.spoken.code)
    )
    return [each for each in ranked if each.evidence >= ranked[0].evidence - NEAR][:MOST]


def _text(text: str, spoken: Spoken) -> str:
    """A title as it is read in a language, without marks of gender."""
    return unmarked(plain(text[:LONGEST], spoken.words))


def _apart(text: str) -> str:
    """A title with elided articles as words of their own."""
    return _ELIDED.sub(r"\1 ", text)


def _asked(typed: Mapping[str, list[str]], languages: Mapping[str, Spoken]) -> Iterator[str]:
    """All that words of a title may be in each language: other forms of them, and last parts of compounds."""
    for code, held in typed.items():
        spoken = languages[code].words
        for word in held:
            yield from forms(word, spoken)
            yield from (each for both in parted(word, spoken) for each in both)


def _candidate(
    text: str,
    strange: set[str],
    tongue: Tongue,
    having: dict[str, frozenset[str]],
    near: dict[str, dict[str, frozenset[str]]],
) -> Candidate:
    spoken, known, english = tongue
    plainly = _text(text, spoken)
    typed = dict.fromkeys(words(_apart(plainly)))
    rank = known.filler | known.level
    said = {
        word: _said(word, tongue, having, near)
        for word in typed
        if len(word) >= SHORTEST and word not in rank and not word.isdigit()
    }
    heard = {word for word, (worth, _) in said.items() if worth and word not in english.function}
    if not heard:
        return Candidate(tongue, 0.0, plainly, strange=False, share=0.0)
    evidence = sum(worth for worth, _ in said.values())
    evidence += GRAMMAR * sum(word in strange for word in typed if word in known.filler)
    evidence += LETTERS * any(spoken.code in having.get(word, ()) for word in accented(text))
    evidence += MARK * any(folded(mark) in folded(text) for mark in spoken.words.marks)
    telling = [word for word in core(plainly, known) if word in said] or [*said]
    for word, (_, better) in said.items():
        if better:
            plainly = re.sub(rf"\b{re.escape(word)}\b", better, folded(plainly))
    share = sum(word in heard for word in telling) / len(telling)
    respelled = any(worth == SLIP for worth, _ in said.values())
    surely = frozenset(word for word in heard if said[word][0] > SLIP)
    told = (evidence, plainly, not heard.isdisjoint(strange), share)
    return Candidate(tongue, *told, respelled, surely, len(heard) == 1)


def _said(
    word: str, tongue: Tongue, having: dict[str, frozenset[str]], near: dict[str, dict[str, frozenset[str]]]
) -> tuple[float, str]:
    """How much a word says for a language, and what to read in its place: a compound in two, a slip mended.

    Of a compound with a rank at its end (Fleischergeselle) the rank is left out.
    """
    spoken = tongue.spoken
    if any(spoken.code in having.get(form, ()) for form in forms(word, spoken.words)):
        return WORD, ""
    for rest, part in parted(word, spoken.words):
        if spoken.code in having.get(part, ()):
            return COMPOUND, f"{rest} {part}"
        if part in tongue.known.level and spoken.code in having.get(rest, ()):
            return COMPOUND, rest
    if close := [other for other, codes in near.get(word, {}).items() if spoken.code in codes and other.isascii()]:
        return SLIP, min(close, key=lambda other: (distance(word, other), other))
    return 0.0, ""


def read_in(candidate: Candidate, index: Index, most: int) -> Answers:
    """What a title leads to in the index of a language.

    A language has titles for few occupations, so that one is often alone with a word. Answers that have not the title
    to the letter are less sure by the part of its words that the language does not know, and where none of them says
    who does something (a banco is where people work) or a single one is all there is.
    """
    spoken, text = candidate.tongue.spoken, candidate.text
    meant = variants([text], spoken.words, index.knows, index.names_a_kind)
    held = {meant.get(word, word) for word in words(text)}
    others = {word: form for word, form in other_forms(held, spoken.words).items() if word not in held}
    known = candidate.tongue.known._replace(variants=others | meant)
    found = reply(text, index, known, 2 * most)
    if not found.answers:  # words that no title has, such as of a place, are too many
        had = [word for word in words(text) if index.knows(stem(meant.get(word, word)))]
        found = reply(" ".join(had), index, known, 2 * most)
    nobody = not any(map(index.names_a_kind, read(words(text), known)))
    kept = candidate.share * (UNSAID if nobody or candidate.alone else 1.0)
    if candidate.respelled:
        kept *= REPAIRED
    written = {" ".join(words(each.title)): each.title for each in index.same(stems(read(words(text), known)))}
    typed = written.get(" ".join(words(text)))
    answers = []
    for each in _by_worker(found.answers, text, known, index)[:most]:
        if each.reason in _LETTERS and not candidate.respelled:
            answers.append(each._replace(title=typed or each.title))
        else:
            reason = Reason.SPELLING if candidate.respelled else each.reason
            answers.append(each._replace(reason=reason, confidence=round(kept * each.confidence)))
    return found._replace(answers=tuple(answers), language=spoken.name)


def _by_worker(found: tuple[Answer, ...], text: str, known: TitleWords, index: Index) -> list[Answer]:
    """Answers with those first whose title begins with the same kind of worker, where none is the title to the letter.

    A list of few titles has most words once, and the rarest would decide: a nurse in a home is no director of one. The
    confidence stays with the place.
    """
    worker = kind_of_worker(text, known)
    if not (known.head_first and index.names_a_kind(worker)) or any(each.reason in _LETTERS for each in found):
        return [*found]
    ordered = sorted(found, key=lambda each: kind_of_worker(each.title, known) != worker)
    return [each._replace(confidence=was.confidence) for each, was in zip(ordered, found, strict=True)]


def to_the_letter(found: Answers) -> bool:
    """Whether the first answer has the query itself for a title."""
    return bool(found.answers) and found.answers[0].reason in _LETTERS
