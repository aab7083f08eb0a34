"""The words of titles in other languages than English: which tell nothing, and which forms are the same word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.text.title import folded, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.model.language import LanguageWords
    from careeradvisor.model.title import TitleWords

_ELIDED = re.compile(r"([^\W\d_]{1,5})['\u2019]([^\W\d_]+)")
_APOSTROPHES = ("'", "\u2019")


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
    )


def variants(texts: Iterable[str], language: LanguageWords, knows: Callable[[str], bool]) -> dict[str, str]:
    """The one form under which titles have each word of some texts that has several: `cajera` is cajero.

    Of a masculine and a feminine form it is the masculine, where `knows` says that titles have its stem; an article
    that is written with its word (`l'accueil`) is left out.
    """
    found: dict[str, str] = {}
    elided = _elided(language)
    for text in texts:
        for article, word in _ELIDED.findall(folded(text)):
            if article in elided:
                found[article + word] = one_form(word, language, knows)
        found |= {
            word: form
            for word in words(text)
            if word not in found and (form := one_form(word, language, knows)) != word
        }
    return found


def other_forms(forms: Iterable[str], language: LanguageWords) -> dict[str, str]:
    """Every form that a title may have in place of one of these: `cajera` for cajero, `daccueil` for accueil."""
    elided = sorted(_elided(language))
    found: dict[str, str] = {}
    for form in forms:
        other = [
            form.removesuffix(ending) + feminine
            for ending, feminine in _endings(language)
            if form.endswith(ending) and len(form) > len(ending) + 2
        ]
        for each in (form, *other):
            found |= {article + each: form for article in ("", *elided) if article + each != form}
    return found


def one_form(word: str, language: LanguageWords, knows: Callable[[str], bool]) -> str:
    """The masculine form of a word where it has one that is known, else a known feminine one, else the word."""
    pairs = _endings(language)
    form = word
    for _ in range(2):  # such as femme de ménage in the plural: once is enough for nearly all
        form = _changed(form, ((feminine, ending) for ending, feminine in pairs), knows) or form
    if form == word and not knows(stem(word)):
        return _changed(word, pairs, knows) or word
    return form


def _changed(word: str, pairs: Iterable[tuple[str, str]], knows: Callable[[str], bool]) -> str | None:
    """A word with another ending that is known."""
    for old, new in pairs:
        if old != new and word.endswith(old) and len(word) > len(old) + 2:
            other = word[: len(word) - len(old)] + new
            if knows(stem(other)):
                return other
    return None


def _endings(language: LanguageWords) -> list[tuple[str, str]]:
    return [(folded(masculine), folded(feminine)) for masculine, feminine in language.feminine]


def _elided(language: LanguageWords) -> set[str]:
    """Words that lose their vowel before another: `l'`, `d'`."""
    return {folded(each)[:-1] for each in language.function if each.endswith(_APOSTROPHES)}
