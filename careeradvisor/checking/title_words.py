"""Check how words of titles are read: every key that there is, each word as titles have it, and in one list only."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from careeradvisor.checking import fields
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.title import TitleWords
from careeradvisor.text.title import folded, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.problem import Problem

_PLAIN = " without accents"


def check_title_words(
    path: Path, text: str, table: dict[str, object], known: Callable[[], TitleWords]
) -> list[Problem]:
    """What is wrong with the file, with lines; `table` is what its `text` says, `known` reads the words in it."""
    return fields.check(TitleWords, table, path, text) or placed(path, text, _findings(known()))


def _findings(known: TitleWords) -> Iterator[Finding]:
    lists = {"level": known.level, "filler": known.filler, "function": known.function}
    for name, held in lists.items():
        wrong = sorted(word for word in held if words(word) != [word])
        yield from (Finding((name,), "words.form", f"'{word}' is not one word in lower case{_PLAIN}") for word in wrong)
    for one, other in combinations(lists, 2):
        for word in sorted(lists[one] & lists[other]):
            yield Finding((other,), "words.twice", f"'{word}' stands in {one} too; a word is read in one way")
    tables = {"serving": known.serving, "variants": known.variants, "expand": known.expand, "synonyms": known.synonyms}
    for name, meanings in tables.items():
        yield from _meanings(name, meanings)
    for name, phrases in (("tails", known.tails), ("naming", known.naming)):
        odd = [phrase for phrase in phrases if folded(phrase) != phrase or not phrase.strip()]
        yield from (Finding((name,), "words.form", f"'{phrase}' must be in lower case{_PLAIN}") for phrase in odd)
    yield from _phrases(known, ("employers",), known.employers)
    odd = [name for name in known.columns if " ".join(words(name)) != name or not name]
    yield from (Finding(("columns",), "words.form", f"'{name}' must be in lower case{_PLAIN}") for name in odd)
    yield from _phrases(known, ("asides",), known.asides)
    for key, status in known.status.items():
        yield from _phrases(known, ("status", key, "words"), sorted(status.words))
        yield from _phrases(known, ("status", key, "heads"), sorted(status.heads))


def _meanings(name: str, table: dict[str, str]) -> Iterator[Finding]:
    for word, meaning in table.items():
        if words(word) != [word] or not words(meaning) or words(meaning) != meaning.split():
            said = f"'{word}' and what it means must be words in lower case{_PLAIN}"
            yield Finding((name, word), "words.form", said)


def _phrases(known: TitleWords, place: tuple[str, ...], phrases: Iterable[str]) -> Iterator[Finding]:
    for phrase in phrases:
        right = " ".join(word for word in words(phrase) if word not in known.filler)
        if right != phrase or not phrase:
            said = f"'{phrase}' is compared without filler words and accents: write '{right}'"
            yield Finding(place, "words.phrase", said)
