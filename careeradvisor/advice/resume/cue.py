"""Phrases that show a skill, as patterns: `reconcil* .. bank/account* statement*`.

A phrase is words that follow each other, in one clause. `a/b` is either, `a_b` two words or one with a hyphen, `*` any
ending, `..` up to seven words between. Words are whole, and case does not count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

BETWEEN = 7
"""Words that `..` stands for at most."""
_CLAUSE = re.compile(r"[.;:!?\u2022]\s+|\s+[\u2013\u2014|]\s+")
_ANY = re.compile(
    r"\b(?:no|not|never|willing to|eager to|want(?:s|ed)? to|learn(?:ing)? to|seeking|looking for"
    r"|interest(?:ed)? in"
    r"|familiar(?:ity)? with the (?:idea|concept)|hop(?:e|ing) to)\b",
    re.IGNORECASE,
)
"""What takes a clause back: somebody wants to, or does not."""


class Reader(NamedTuple):
    """How lines are read for a skill: whether one shows it, and whether one is near it."""

    shows: Callable[[str], bool]
    near: Callable[[str], bool]


def reader(shows: tuple[str, ...], near: tuple[str, ...]) -> Reader:
    """The reader of a skill's phrases."""
    return Reader(_any_of(shows), _any_of(near))


def _any_of(phrases: tuple[str, ...]) -> Callable[[str], bool]:
    if not phrases:
        return lambda _: False
    compiled = re.compile("|".join(f"(?:{pattern(each)})" for each in phrases), re.IGNORECASE)

    def reads(line: str) -> bool:
        return any(compiled.search(clause) and not _ANY.search(clause) for clause in _CLAUSE.split(line))

    return reads


def pattern(phrase: str) -> str:
    """A phrase as a regular expression."""
    parts: list[str] = []
    gap = ""
    for word in phrase.split():
        if word == "..":
            gap = rf"[\s,]+(?:[\w&'\u2019/+#.%$-]+,?\s+){{0,{BETWEEN}}}?"
            continue
        choices = "|".join(_word(each) for each in word.split("/"))
        parts.append(f"{gap if parts else ''}(?<![\\w-])(?:{choices})(?!\\w)")
        gap = r"[\s,/-]+"
    return "".join(parts)


def _word(word: str) -> str:
    return r"\w*".join(re.escape(part).replace("_", r"[\s-]+") for part in word.split("*"))
