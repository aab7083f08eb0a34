"""The words of a job title: which of them say what somebody does, spelled out and cut to their stems."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careeradvisor.model.title import TitleWords

LONGEST = 300
"""Characters of a title that are read; no title is longer, and what is may be a whole posting."""

_INITIALS = re.compile(r"\b(?:\w[./&]){1,4}\w\b\.?")
_AND = re.compile(r"(?<=\w)\s*&\s*(?=\w)")
_BETWEEN = str.maketrans("", "", "./&")
_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_HEAD_END = re.compile(r"[,(/;:]| of | for | in | to | at | - |--")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def folded(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _legible(text: str) -> str:
    """Folded, with initials as one word and without apostrophes."""
    text = folded(text).replace("'", "").replace("\u2019", "")
    return _INITIALS.sub(lambda found: found[0].translate(_BETWEEN), text)


def words(text: str) -> list[str]:
    """The words of a text: `Sr. S/W Eng., R&D` is sr, sw, eng, rd."""
    return _WORD.findall(_AND.sub(" and ", _legible(text)))


def core(text: str, known: TitleWords) -> list[str]:
    """The words that say what somebody does: without asides, places, employers, shifts, level words and filler.

    Where nothing else is left, level words stay; a text without any word gives an empty list.
    """
    text = " ".join(_ASIDE.sub(" ", text[:LONGEST]).split())
    for tail in known.tails:
        before, found, _ = folded(text).partition(tail)
        if found and any(word not in known.level for word in words(before)):
            text = before
    every = [word for word in words(text) if word not in known.filler]
    return [word for word in every if word not in known.level] or every


def read(texts: list[str], known: TitleWords) -> list[str]:
    """Words with their abbreviations and foreign or local names spelled out."""
    spelled: list[str] = []
    for word in texts:
        spelled += known.synonyms.get(word, known.expand.get(word, word)).split()
    return spelled


def head(text: str, known: TitleWords) -> str:
    """The stem of the word that says what kind of worker a title is: cook in `cook, short order` and in `line cook`."""
    front = _HEAD_END.split(_legible(text), maxsplit=1)[0]
    named = [word for word in words(front) if word not in known.filler and word not in known.level] or words(text)
    return stem(read(named[-1:], known)[-1]) if named else ""


def stem(word: str) -> str:
    """A word without its plural and its most common endings, so that `roofing` and `roofers` meet in `roof`."""
    if len(word) > 3 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
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
