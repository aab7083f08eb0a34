"""Check how words of titles are read: every key that there is, each word as titles have it, and in one list only."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from careeradvisor.checking import fields
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.title import TitleWords
from careeradvisor.text.title import folded, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from careeradvisor.catalogue.problem import Problem

_LISTS = ("level", "filler", "function")
_PLAIN = " without accents"
_TABLES = ("serving", "variants", "expand", "synonyms")


def check_title_words(path: Path, text: str, table: dict[str, Any]) -> list[Problem]:
    """What is wrong with the file, with lines; `table` is what its `text` says."""
    return fields.check(TitleWords, table, path, text) or placed(path, text, _findings(table))


def _findings(table: dict[str, Any]) -> Iterator[Finding]:
    for name in _LISTS:
        wrong = [word for word in table[name] if words(word) != [word]]
        yield from (Finding((name,), "words.form", f"'{word}' is not one word in lower case{_PLAIN}") for word in wrong)
    for one, other in combinations(_LISTS, 2):
        for word in sorted(set(table[one]) & set(table[other])):
            yield Finding((other,), "words.twice", f"'{word}' stands in {one} too; a word is read in one way")
    for name in _TABLES:
        yield from _meanings(name, table[name])
    for name in ("tails", "naming"):
        wrong = [phrase for phrase in table[name] if folded(phrase) != phrase or not phrase.strip()]
        yield from (Finding((name,), "words.form", f"'{phrase}' must be in lower case{_PLAIN}") for phrase in wrong)
    wrong = [name for name in table["columns"] if " ".join(words(name)) != name or not name]
    yield from (Finding(("columns",), "words.form", f"'{name}' must be in lower case{_PLAIN}") for name in wrong)
    yield from _phrases(table, ("asides",), table["asides"])
    for key, status in table["status"].items():
        yield from _phrases(table, ("status", key, "words"), status["words"])
        yield from _phrases(table, ("status", key, "heads"), status.get("heads", ()))


def _meanings(name: str, table: dict[str, str]) -> Iterator[Finding]:
    for word, meaning in table.items():
        if words(word) != [word] or not words(meaning) or words(meaning) != meaning.split():
            said = f"'{word}' and what it means must be words in lower case{_PLAIN}"
            yield Finding((name, word), "words.form", said)


def _phrases(table: dict[str, Any], place: tuple[str, ...], phrases: list[str]) -> Iterator[Finding]:
    for phrase in phrases:
        right = " ".join(word for word in words(phrase) if word not in table["filler"])
        if right != phrase or not phrase:
            said = f"'{phrase}' is compared without filler words and accents: write '{right}'"
            yield Finding(place, "words.phrase", said)
