"""The languages in which titles are read, beside English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import Label, MaxLen, MinLen, SocCode, Title

ENGLISH = "en"
"""The code of the language of roles, pages and answers."""


class LanguageWords(NamedTuple):
    """What is known of the words of titles in a language, in lower case and with the accents that they have."""

    function: Annotated[tuple[Title, ...], MinLen(1)]
    """Words of the grammar that stand in titles; those that lose their vowel before another end in an apostrophe."""
    level: tuple[Title, ...] = ()
    """Words and phrases of rank, contract or time, which do not change the occupation."""
    marks: tuple[Title, ...] = ()
    """How its job ads say that all genders are meant."""
    feminine: tuple[Annotated[tuple[Label, ...], MinLen(2), MaxLen(2)], ...] = ()
    """Pairs of a masculine and a feminine ending, the longest first."""
    tails: tuple[Title, ...] = ()
    """Words behind which an employer or a place stands."""
    compounds: bool = False
    """Whether it writes several words as one."""
    head_first: bool = False
    """Whether the first word of a title says what kind of worker it is, and not the last."""


class Spoken(NamedTuple):
    """A language that titles are read in: its two letters, its name in English, and its words."""

    code: str
    name: str
    words: LanguageWords


class Language(NamedTuple):
    """Titles that people have in one language; the file is named after the two letters of it."""

    language: Title
    """Its name in English."""
    words: LanguageWords
    titles: dict[SocCode, Annotated[tuple[Title, ...], MinLen(2)]]
    """The titles by the O*NET-SOC code of their occupation, both genders written out."""
