"""The words of a job title: which of them say what somebody does, spelled out and cut to their stems."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from careeradvisor.text.title_employer import employer

if TYPE_CHECKING:
    from careeradvisor.model.title import TitleWords

LONGEST = 300
"""Characters of a title that are read; no title is longer, and what is may be a whole posting."""

EMPLOYER = "employer"
"""The key of the status of whoever names an employer and no work."""

_DEGREE = re.compile(r"\b(ph|ed|psy|pharm|m|b)\. ?(d|sc|ed|eng|phil)\b\.?")
_INITIALS = re.compile(r"\b(?:\w[./&]){1,4}\w\b\.?")
_AND = re.compile(r"(?<=\w)\s*&\s*(?=\w)")
_BETWEEN = str.maketrans("", "", "./&")
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_HEAD_END = re.compile(r"[,(/;:]| of | for | in | to | at | - |--")
_SERVED = re.compile(r" (?:to|of|for) (?:the |a |an |our |his |her )?")
_BANS = frozenset({"forbid", "forbids", "forbidden", "ban", "bans", "banned"})
_BANNED = frozenset({"ai", "chatgpt", "copilot"})
_VERBS = _BANS | {"is", "was", "will", "would", "does", "did", "can", "could", "should", "has", "are", "am"}
_PRONOUNS = frozenset({"it", "us"})
_GRADE = re.compile(r"([a-z]{2,})\d")
"""An abbreviation with a grade: AO3, SDE2."""
_STROKES = str.maketrans({"\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u0131": "i", "\u0153": "oe", "\u00e6": "ae"})
"""Letters that are no accented ones, and that people type without: those of Polish and Danish, and French oe."""
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def folded(text: str) -> str:
    """Lower case without accents and strokes."""
    if text.isascii():
        return text[:LONGEST].lower()
    decomposed = unicodedata.normalize("NFKD", text[:LONGEST]).casefold().translate(_STROKES)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=256)  # a title is looked at in several ways, and a word of a list comes again and again
def _legible(text: str) -> str:
    """Folded, with initials and degrees as one word and without apostrophes."""
    text = _DEGREE.sub(r"\1\2", folded(text).replace("'", "").replace("\u2019", ""))
    return _INITIALS.sub(lambda found: found[0].translate(_BETWEEN), text)


def words(text: str) -> list[str]:
    """The words of a text: `Sr. S/W Eng., R&D` is sr, sw, eng, rd."""
    return [*_words(text)]


@lru_cache(maxsize=4_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_AND.sub(" and ", _legible(text))))


def usual(texts: list[str], known: TitleWords) -> list[str]:
    """Words in the one spelling of those that differ by country: `centre` is center."""
    return [known.variants.get(word, word) for word in texts]


def named(text: str, known: TitleWords) -> str:
    """The part of a title that names the job, where it says so: Detective in `Officer (assigned as Detective)`."""
    plain = folded(text)
    for phrase in known.naming:
        place = plain.find(phrase)
        if place > 0 and words(after := plain[place + len(phrase) :]):
            return after.strip(" )]")
    return text


def served(text: str, known: TitleWords) -> tuple[list[str], list[str]]:
    """Who somebody is, and for whom: `Staff Asst to the Alderman` is an administrative assistant, and no alderman.

    Both are empty for everybody else.
    """
    found = _SERVED.search(folded(text))
    kind = kind_of_worker(text, known)
    if not found or kind not in known.serving:
        return [], []
    front = [word for word in words(folded(text)[: found.start()]) if word not in known.filler | known.level]
    who = read(front, known)
    return read(words(known.serving[kind]), known) if who == [kind] else who, words(folded(text)[found.end() :])


def core(text: str, known: TitleWords) -> list[str]:
    """The words that say what somebody does: without asides, places, employers, shifts, level words and filler.

    Where nothing else is left, level words stay; a text without any word gives an empty list.
    """
    text = " ".join(_ASIDE.sub(" ", named(text[:LONGEST], known)).split())
    plain = folded(text)
    for tail in known.tails:
        if tail in plain and not known.level.issuperset(words(before := plain.partition(tail)[0])):
            text = plain = before
    return job([word for word in usual(words(text), known) if word not in known.filler], known)


def job(typed: list[str], known: TitleWords) -> list[str]:
    """Words without an employer, rank and terms; level words stay where nothing else is left."""
    every = _without_asides(typed, known)
    for said in (employer(every, known)[0], every):
        if telling := [word for word in said if word not in known.level]:
            return telling
    return every


def _without_asides(typed: list[str], known: TitleWords) -> list[str]:
    """Words without the phrases at their end that say when, where or on what terms: `3rd shift`, `on leave`."""
    said = " ".join(typed)
    if not said.endswith(known.asides):  # which is soon known
        return typed
    while ending := max((each for each in known.asides if said.endswith(f" {each}")), key=len, default=""):
        rest = said.removesuffix(f" {ending}")
        if known.level.issuperset(rest.split()):
            break
        said = rest
    return said.split()


def status(text: str, known: TitleWords) -> str | None:
    """The key of what a text says of somebody in place of a job, `None` for a text that may be a title."""
    typed = [word for word in usual(words(text), known) if word not in known.filler]
    said = {" ".join(typed), " ".join(word for word in typed if word not in known.level)}
    kind = head(text, known)
    for key, each in known.status.items():
        if not said.isdisjoint(each.words) or kind in map(stem, each.heads):
            return key
    return EMPLOYER if EMPLOYER in known.status and typed and not employer(typed, known)[0] else None


def asks(typed: list[str]) -> bool:
    """Whether words are of a sentence, such as a question, and not of a title alone."""
    return not _VERBS.isdisjoint(typed)


def bans_ai(typed: list[str]) -> bool:
    """Whether words say that AI is forbidden: nobody works with it there, as in `my employer forbids AI`."""
    return not (_BANS.isdisjoint(typed) or _BANNED.isdisjoint(typed))


def read(texts: list[str], known: TitleWords) -> list[str]:
    """Words with their abbreviations and foreign or local names spelled out.

    Beside a verb `it` and `us` are what people ask about, and no abbreviations: is it over for cashiers?
    """
    spelled: list[str] = []
    pronouns = _PRONOUNS if asks(texts) else ()
    for word in usual(texts, known):
        if word in pronouns:
            continue
        spelled += (known.synonyms.get(word) or known.expand.get(word) or _inflected(word, known)).split()
    return spelled


def _inflected(word: str, known: TitleWords) -> str:
    """An abbreviation without its grade, or a plural (techs, attorneys), spelled out; any other word as it is."""
    if graded := _GRADE.fullmatch(word):
        return known.expand.get(graded[1], word)
    one = _singular(word)
    if len(one) <= 2 or one == word:  # its, hrs and pos are no plurals
        return word
    return known.synonyms.get(one) or known.expand.get(one, word)


def head(text: str, known: TitleWords) -> str:
    """The stem of the word that says what kind of worker a title is: cook in `cook, short order` and in `line cook`."""
    return stem(kind_of_worker(text, known))


def kind_of_worker(text: str, known: TitleWords) -> str:
    """The word that says what kind of worker a title is, spelled out and in the singular."""
    front = _HEAD_END.split(_legible(text), maxsplit=1)[0]
    every = _without_asides([word for word in words(front) if word not in known.filler], known)
    left = employer(every, known)[0] or every
    said = [word for word in left if word not in known.level] or words(text)
    return _singular(read(said[:1] if known.head_first else said[-1:], known)[-1]) if said else ""


@lru_cache(maxsize=20_000)
def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
    return word


_APART = {"counsel": "counsels", "office": "offices", "port": "ports", "corner": "corners", "letter": "letters"}
"""Words whose stem would be that of another: counselor, officer, porter, corn, let."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its plural and its most common endings, so that `roofing` and `roofers` meet in `roof`."""
    if word in _APART or word in _APART.values():
        return _APART.get(word, word)
    word = _singular(word)
    for ending in ("woman", "women", "person", "people", "men"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + "man"
    if len(word) > 6 and word.endswith("ress"):
        word = word[:-4] + "er"
    short = word
    for ending in ("ing", "er", "er", "or"):  # plastering, plasterer, plaster
        if len(short) > len(ending) + 3 and short.endswith(ending):
            short = short[: -len(ending)]
    if short == word:
        return word[:-1] if len(word) > 4 and word.endswith("e") else word
    return short[:-1] if len(short) > 3 and short[-1] == short[-2] and short[-1] not in "ls" else short


def stems(texts: list[str]) -> tuple[str, ...]:
    """The stems of words, each once, in order."""
    return tuple(dict.fromkeys(map(stem, texts)))
