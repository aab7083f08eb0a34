"""The languages in which titles are read, beside English."""

from __future__ import annotations

from careeradvisor.model.named_tuple import NamedTuple

ENGLISH = "en"
"""The code of the language of roles, pages and answers."""


class LanguageWords(NamedTuple):
    """What is known of the words of titles in a language; lower case, accents as they are written.

    `function` are words of the grammar, `level` words of rank, contract or time, which do not change the occupation.
    `marks` are how its job ads say that all genders are meant. `feminine` are pairs of endings, masculine and feminine,
    the longest first. `tails` are words behind which an employer or a place stands. `compounds` says that it writes
    several words as one.
    """

    function: tuple[str, ...]
    level: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    feminine: tuple[tuple[str, str], ...] = ()
    tails: tuple[str, ...] = ()
    compounds: bool = False


class Language(NamedTuple):
    """A file of titles in one language: its name in English, its words, and titles by O*NET-SOC code."""

    language: str
    words: LanguageWords
    titles: dict[str, tuple[str, ...]]
