"""The words of titles in other languages than English: which tell nothing, and which forms are the same word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from careeradvisor.text.title import folded, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.model.language import LanguageWords
    from careeradvisor.model.title import TitleWords

_ELIDED = re.compile(r"([^\W\d_]{1,5})['\u2019]([^\W\d_]+)")
_APOSTROPHES = ("'", "\u2019")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
"""How German is typed without its letters, and what is left of those when titles are compared."""
_MARKED = re.compile(r"[^\w\s'\u2019]|_| (?:oder|ou|lub|of|o|e) ")
"""What every mark of gender has, and what stands between two words for one."""
_TWO = re.compile(r"([^\W\d_]{4,})(\s?/\s?|\s+(?:oder|ou|lub|of|o|e)\s+)([^\W\d_]{4,})")
"""Two words that may be one for men and one for women: `Kucharz / Kucharka`."""
_AT = re.compile(r"(?<=[^\W\d_]{3})@(?=s?(?!\w))")
"""Enfermer@s: an o and an a in one letter."""
SHORTEST = 4
"""Letters that the last part of a compound has at least."""


def words_in(language: LanguageWords, english: TitleWords) -> TitleWords:
    """How the words of titles in a language are read, for matching them as English ones are matched.

    Words of its grammar are left out; those of rank come beside the English ones, which its job ads use too.
    """
    filler = frozenset(word for each in language.function for word in words(each))
    ranks = [words(each) for each in language.level]
    level = english.level | {said[0] for said in ranks if len(said) == 1}
    meant = (" ".join(word for word in said if word not in filler) for said in ranks if len(said) > 1)
    return english._replace(
        level=level - filler,
        filler=filler,
        function=frozenset(),
        tails=(*english.tails, *(f" {folded(each).strip()} " for each in language.tails)),
        asides=(*english.asides, *(each for each in meant if each)),
        naming=(),
        serving={},
        variants={},
        expand={},
        synonyms={},
        head_first=language.head_first,
    )


def plain(text: str, language: LanguageWords) -> str:
    """A title without the marks by which this language says that all genders are meant, and one form of each word.

    `Cajero/a` and `Enfermer@` are the masculine, of `Kucharz/Kucharka` the first is left.
    """
    if not _MARKED.search(text):
        return text
    for mark in sorted(language.marks, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(mark)}(?!\w)", " ", text, flags=re.IGNORECASE)
    if language.feminine:
        text = _slashed(language).sub("", text)
        if ("o", "a") in language.feminine:
            text = _AT.sub("o", text)
        text = _TWO.sub(lambda found: found[1] if _both(found[1], found[3]) else found[0], text)
    return text


def _both(one: str, other: str) -> bool:
    """Whether two words differ in their ends alone, as those for men and women do."""
    one, other = folded(one), folded(other)
    same = _alike(one, other)
    return same >= 4 and len(one) - same <= 4 and len(other) - same <= 6


def _alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )


@lru_cache(maxsize=32)
def _slashed(language: LanguageWords) -> re.Pattern[str]:
    """An ending for the other gender behind a word: /a, *in, (ka), ·ère, -czyni."""
    endings: set[str] = set()
    for pair in language.feminine:
        same = _alike(*pair)
        endings |= {part for ending in pair for part in (ending, ending[same:]) if part}
    choice = "|".join(sorted(map(re.escape, endings), key=len, reverse=True))
    marked = rf"\s?(?:[:*_\u00b7\u2022/]-?|-)(?:{choice})(?!\w)|\s?\(-?(?:{choice})\)"
    return re.compile(rf"(?<=[^\W\d_]{{3}})(?:{marked})", re.IGNORECASE)


def variants(
    texts: Iterable[str],
    language: LanguageWords,
    knows: Callable[[str], bool],
    names_a_kind: Callable[[str], bool] = lambda _: False,
) -> dict[str, str]:
    """The one form under which titles have each word of some texts that has several: `cajera` is cajero.

    Of a masculine and a feminine form it is the masculine, where `knows` says that titles have its stem, and the
    feminine of a worker who has no other (`names_a_kind`): a banco is no banca. An article that is written with its
    word (`l'accueil`) is left out.
    """
    found: dict[str, str] = {}
    elided = _elided(language)
    for text in texts:
        for article, word in _ELIDED.findall(folded(text)):
            if article in elided:
                found[article + word] = _one_form(word, language, knows, names_a_kind)
        for word in words(text):
            if word not in found and (form := _one_form(word, language, knows, names_a_kind)) != word:
                found[word] = form
    return found


def other_forms(forms: Iterable[str], language: LanguageWords) -> dict[str, str]:
    """Every form that a title may have in place of one of these: `cajera` for cajero, `daccueil` for accueil."""
    elided = ("", *sorted(_elided(language)))
    found: dict[str, str] = {}
    for form in forms:
        for each in (form, *_endings_changed(form, _endings(language))):
            found |= {article + each: form for article in elided if article + each != form}
    return found


def _one_form(
    word: str, language: LanguageWords, knows: Callable[[str], bool], names_a_kind: Callable[[str], bool]
) -> str:
    for spelled in dict.fromkeys((word, _without_umlauts(word))):
        form = _masculine(spelled, language, knows)
        if knows(stem(form)):
            return form
        for other in _endings_changed(spelled, _endings(language)):
            if names_a_kind(other) and knows(stem(other)):
                return other
    return word


def forms(word: str, language: LanguageWords) -> list[str]:
    """All that a word may be in titles: itself, and with the endings of the other gender."""
    pairs = _endings(language)
    found = [word, _without_umlauts(word)]
    for each in tuple(found):
        found += _endings_changed(each, [(new, old) for old, new in pairs])
        found += _endings_changed(each, pairs)
    return list(dict.fromkeys(found))


def _masculine(word: str, language: LanguageWords, knows: Callable[[str], bool]) -> str:
    pairs = [(feminine, masculine) for masculine, feminine in _endings(language)]
    return next((other for other in _endings_changed(word, pairs) if knows(stem(other))), word)


def _endings_changed(word: str, pairs: Iterable[tuple[str, str]]) -> list[str]:
    """A word with each other ending that it may have."""
    return [
        word[: len(word) - len(old)] + new
        for old, new in pairs
        if old != new and word.endswith(old) and len(word) > len(old) + 2
    ]


def accented(text: str) -> list[str]:
    """The words of a text that have letters beyond the English ones, in lower case, as they are written."""
    return [word for word in re.findall(r"[^\W\d_]+", text.lower()) if not word.isascii()]


def parted(word: str, language: LanguageWords) -> list[tuple[str, str]]:
    """A compound in two, the longest last part first, also in its masculine form; nothing in other languages."""
    if not language.compounds:
        return []
    pairs = [(feminine, masculine) for masculine, feminine in _endings(language)]
    whole = dict.fromkeys((word, *_endings_changed(word, pairs)))
    parts = [(each[:place], each[place:]) for each in whole for place in range(3, len(each) - SHORTEST + 1)]
    return sorted(parts, key=lambda each: -len(each[1]))


def _without_umlauts(word: str) -> str:
    for typed, letter in _UMLAUTS:
        word = word.replace(typed, letter)
    return word


@lru_cache(maxsize=64)
def _endings(language: LanguageWords) -> list[tuple[str, str]]:
    return [(folded(masculine), folded(feminine)) for masculine, feminine in language.feminine]


@lru_cache(maxsize=64)
def _elided(language: LanguageWords) -> frozenset[str]:
    """Words that lose their vowel before another: `l'`, `d'`."""
    return frozenset(folded(each)[:-1] for each in language.function if each.endswith(_APOSTROPHES))
