"""What can be measured about a text: its words, its reading level, its phrases and its unsourced figures."""

from __future__ import annotations

import re
from functools import lru_cache
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

HARDEST_GRADE = 9.0
"""The Flesch-Kincaid grade, in US school years, that a section of a role may have at most."""
LONGEST_SENTENCE = 25
"""Words of a sentence at most."""

_WORD = re.compile(r"[\w'\u2019-]+")
_SPOKEN = re.compile(r"[A-Za-z'\u2019]+")
_VOWELS = re.compile(r"[aeiouy]+")
_CITATION = re.compile(r"\s*\[[a-z0-9-]+\]")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“(\[$\d])")
_FIGURE = re.compile(r"\$\d|\d%|\d (?:percent|thousand|million|billion)\b|\b\d+\.\d+\b|\{[a-z]", re.IGNORECASE)


def words(text: str) -> list[str]:
    """The words of a text in lower case, citations left out."""
    return [*_words(text)]


@lru_cache(maxsize=50_000)
def _words(text: str) -> tuple[str, ...]:
    """They are asked for by every rule in turn, as sentences are."""
    return tuple(_WORD.findall(_uncited(text).casefold()))


def _uncited(text: str) -> str:
    return _CITATION.sub("", text) if "[" in text else text


def too_long(text: str) -> list[str]:
    """What is wrong with each sentence of a text that has more words than a sentence may have."""
    counted = ((len(_words(part)), part) for part in _sentences(text))
    return [
        f"a sentence of {count} words; {LONGEST_SENTENCE} at most: {part}"
        for count, part in counted
        if count > LONGEST_SENTENCE
    ]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [*_sentences(text)]


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(part for part in _SENTENCE_END.split(" ".join(text.split())) if part)


def phrases(texts: Iterable[str], length: int) -> set[tuple[str, ...]]:
    """Every run of `length` words within one text."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        run = words(text)
        found.update(zip(*(run[start:] for start in range(length)), strict=False))
    return found


@lru_cache(maxsize=5_000)
def grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid and others, 1975): the US school year a text asks for."""
    run = _SPOKEN.findall(_uncited(text))
    if not run:
        return 0.0
    return 0.39 * len(run) / max(1, len(sentences(text))) + 11.8 * sum(map(syllables, run)) / len(run) - 15.59


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """The syllables of an English word, by its groups of vowels; a silent e at its end is none."""
    folded = word.casefold()
    groups = len(_VOWELS.findall(folded))
    silent = groups > 1 and folded.endswith("e") and not folded.endswith("le")
    return max(1, groups - silent)


def banned(text: str) -> list[str]:
    """The phrases of `BANNED` that a text uses."""
    folded = " ".join(text.casefold().split())
    return [phrase for phrase in BANNED if phrase in folded]


def unsourced_figures(text: str) -> list[str]:
    """Sentences that state an amount, a percentage or a decimal and cite no source."""
    return [part for part in sentences(text) if _FIGURE.search(_uncited(part)) and not cited((part,))]
