"""What can be measured about a text: its words, its reading level, its phrases and its unsourced figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Iterable

BANNED = (
    "leverage",
    "landscape of",
    "empower",
    "ever-evolving",
    "in today's world",
    "not just",
    "delve",
    "crucial",
    "seamless",
    "game-changer",
    "skyrocket",
    "cutting-edge",
    "routine work so",
    "focus on judgment and creativity",
)
"""Phrases that say nothing about anybody's work."""

HARDEST_GRADE = 12.0
"""The Automated Readability Index, in US school grades, that a role's prose may have at most."""

_WORD = re.compile(r"[\w'\u2019-]+")
_CITATION = re.compile(r"\s*\[[a-z0-9-]+\]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“(\[$\d])")
_FIGURE = re.compile(r"\$\d|\d%|\d (?:percent|thousand|million|billion)\b|\b\d+\.\d+\b|\{[a-z]", re.IGNORECASE)


def words(text: str) -> list[str]:
    """The words of a text in lower case, citations left out."""
    return _WORD.findall(_CITATION.sub("", text).casefold())


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _SENTENCE_END.split(" ".join(text.split())) if part]


def phrases(texts: Iterable[str], length: int) -> set[tuple[str, ...]]:
    """Every run of `length` words within one text."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        run = words(text)
        found.update(zip(*(run[start:] for start in range(length)), strict=False))
    return found


def grade(text: str) -> float:
    """The Automated Readability Index (Smith and Senter, 1967): the US school grade a text asks for."""
    run = words(text)
    if not run:
        return 0.0
    letters = sum(len(word) for word in run)
    return 4.71 * letters / len(run) + 0.5 * len(run) / max(1, len(sentences(text))) - 21.43


def banned(text: str) -> list[str]:
    """The phrases of `BANNED` that a text uses."""
    folded = " ".join(text.casefold().split())
    return [phrase for phrase in BANNED if phrase in folded]


def unsourced_figures(text: str) -> list[str]:
    """Sentences that state an amount, a percentage or a decimal and cite no source."""
    return [part for part in sentences(text) if _FIGURE.search(_CITATION.sub("", part)) and not cited((part,))]
