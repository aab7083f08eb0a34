"""Check the titles in another language: each once in an occupation, shared by few, and words as they are compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from careeradvisor.catalogue.languages import build_language
from careeradvisor.checking import fields
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.language import Language
from careeradvisor.text.title import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.problem import Problem
    from careeradvisor.model.language import LanguageWords

MOST_OWNERS = 2
"""Occupations that may have the same title: people mean one or two."""


def check(path: Path, text: str, table: dict[str, object], occupations: Collection[str]) -> list[Problem]:
    """What is wrong with a file of titles in a language, with lines; `table` is what its `text` says.

    `occupations` are those that there are.
    """
    found = fields.check(Language, table, path, text)
    return found or placed(path, text, _findings(build_language(table), occupations))


def _findings(held: Language, occupations: Collection[str]) -> Iterator[Finding]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for code, titles in held.titles.items():
        if occupations and code not in occupations:
            yield Finding(("titles", code), "titles.code", f"there is no occupation {code}")
        for title, count in Counter(title.casefold() for title in titles).items():
            owners[title].append(code)
            if count > 1:
                yield Finding(("titles", code), "titles.repeated", f"'{title}' stands here {count} times")
        for title in titles:
            if not any(map(str.isalnum, title)) or title != title.strip():
                yield Finding(("titles", code), "titles.edge", f"'{title}' has no word, or blanks at an end")
    for title, codes in owners.items():
        if len(codes) > MOST_OWNERS:
            said = f"'{title}' is claimed by {len(codes)}: {', '.join(codes)}"
            yield Finding(("titles", codes[-1]), "titles.shared", said)
    yield from _words(held.words, set(owners))


def _words(known: LanguageWords, titles: Collection[str]) -> Iterator[Finding]:
    for name in ("function", "level", "tails"):
        held = getattr(known, name)
        for word in held:
            if word != word.lower() or not words(word):
                yield Finding(("words", name), "words.form", f"'{word}' is no word in lower case")
        for word, count in Counter(held).items():
            if count > 1:
                yield Finding(("words", name), "words.twice", f"'{word}' stands here {count} times")
    for word in sorted(set(known.level) & set(known.function)):
        yield Finding(("words", "level"), "words.twice", f"'{word}' stands in function too; a word is read in one way")
    for word in sorted(set(known.level) & set(titles)):
        yield Finding(("words", "level"), "words.title", f"'{word}' is a title too, and as a rank it would be left out")
    lengths = [max(map(len, pair)) for pair in known.feminine]
    for pair, longer, shorter in zip(known.feminine[1:], lengths, lengths[1:], strict=False):
        if shorter > longer:
            said = f"{list(pair)} stands behind a shorter pair, which is tried before it"
            yield Finding(("words", "feminine"), "words.order", said)
