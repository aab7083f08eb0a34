"""Job titles as people write them, and what is known about their words."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class TitleKind(StrEnum):
    """Where a title in the index comes from."""

    OFFICIAL = "official"
    """The O*NET-SOC occupation's own name, or that of a role."""
    ALIAS = "alias"
    """A title that people with the occupation have."""


class TitleWords(NamedTuple):
    """How the words of titles are read; roles_data/title_words.toml."""

    level: frozenset[str]
    filler: frozenset[str]
    tails: tuple[str, ...]
    expand: dict[str, str]
    synonyms: dict[str, str]


class TitleEntry(NamedTuple):
    """A title of the index: the O*NET-SOC code it leads to and, for a role's title, the role's id.

    `stems` are those of its words, `head` that of the word which says what kind of worker it is. `mass` is
    how telling its words are together, as the index counts them.
    """

    title: str
    kind: TitleKind
    code: str
    role: str | None
    stems: tuple[str, ...]
    head: str
    mass: float = 0.0
