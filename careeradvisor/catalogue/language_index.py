"""The derived index of languages: which of them have a word in their titles, and how each reads its words."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from careeradvisor.catalogue import imports, languages, titles
from careeradvisor.catalogue.index_file import Reader, Recipe
from careeradvisor.model.language import LanguageWords, Spoken
from careeradvisor.text.foreign_title import accented
from careeradvisor.text.spelling import Spellings, ends, is_slip
from careeradvisor.text.title import words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from careeradvisor.catalogue.catalogue import Catalogue

SCHEMA = """
create table language (code text primary key, name text, words text) without rowid;
create table word (word text primary key, languages text) without rowid;
"""
MOST_ASKED = 500
"""Words that one question names."""
MANY = 20
"""Questions after which all words are read, as for a list: those of some ten titles."""
SHORTEST = 4
"""Letters of the shortest word that another is like."""


def recipe(catalogue: Catalogue) -> Recipe:
    """How the index is made: from the files of all languages, and of what was imported in them."""
    folder = languages.folder(catalogue.root)
    imported = tuple(file for code in imports.languages() for file in imports.spoken(code))
    write = partial(fill, catalogue=catalogue)
    return Recipe(folder / "none", (folder.parent,), SCHEMA, write, catalogue.memory, imported)


def fill(held: sqlite3.Connection, catalogue: Catalogue) -> None:
    """Write the words of the titles of every language: as they are compared, and as they are written with accents."""
    held.executescript(SCHEMA)
    having: defaultdict[str, set[str]] = defaultdict(set)
    for code in titles.languages_of(catalogue):
        spoken = languages.language(catalogue.root, code, catalogue.memory)
        held.execute("insert into language values (?,?,?)", (code, spoken.language, json.dumps(spoken.words)))
        for title in titles.titles_in(catalogue, code):
            for word in (*words(title), *accented(title)):
                having[word].add(code)
    held.executemany("insert into word values (?,?)", [(word, " ".join(sorted(each))) for word, each in having.items()])


class LanguageIndex:
    """Questions to the index of the languages of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._reader = Reader(recipe(catalogue))
        self._questions = 0
        self._words: dict[str, frozenset[str]] = {}
        self.spelled_like = lru_cache(maxsize=20_000)(self._spelled_like)

    @cached_property
    def languages(self) -> dict[str, Spoken]:
        """Every language by its code."""
        rows = self._reader.rows("select code, name, words from language order by code")
        return {code: Spoken(code, name, _words(held)) for code, name, held in rows}

    def having(self, asked: Iterable[str]) -> dict[str, frozenset[str]]:
        """The codes of the languages that have each of these words; nothing for a word that none has."""
        wanted = list(dict.fromkeys(asked))
        if every := self._every():
            return {word: every[word] for word in wanted if word in every}
        found: dict[str, frozenset[str]] = {}
        for begin in range(0, len(wanted), MOST_ASKED):
            part = wanted[begin : begin + MOST_ASKED]
            sql = f"select word, languages from word where word in ({','.join('?' * len(part))})"  # noqa: S608  # marks
            found |= {word: frozenset(held.split()) for word, held in self._reader.rows(sql, *part)}
        return found

    def _every(self) -> dict[str, frozenset[str]]:
        """All words, when so much was asked that it is worth it to read them; none before."""
        self._questions += 1
        if not self._words and self._questions > MANY:
            rows = self._reader.rows("select word, languages from word")
            codes = {held: frozenset(held.split()) for held in {held for _, held in rows}}
            self._words = {word: codes[held] for word, held in rows}
        return self._words

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(self._words)

    def about_like(self, word: str) -> list[tuple[str, frozenset[str]]]:
        """The words of about a length that begin or end like one, with their languages."""
        if every := self._every():
            lengths = range(max(SHORTEST, len(word) - 2), len(word) + 3)
            near = self._spellings.beginning_or_ending([word[:2]], [word[-2:]])
            return [(other, every[other]) for other in near if len(other) in lengths]
        sql = (
            "select word, languages from word where length(word) between ? and ?"
            " and (substr(word, 1, 2) = ? or substr(word, -2) = ?)"
        )
        rows = self._reader.rows(sql, max(SHORTEST, len(word) - 2), len(word) + 2, word[:2], word[-2:])
        return [(other, frozenset(held.split())) for other, held in rows]

    def _spelled_like(self, word: str) -> dict[str, frozenset[str]]:
        """The words that are one slip apart from this, with the languages that have them."""
        if every := self._every():
            return {other: every[other] for other in self._spellings.like(word) if len(other) >= SHORTEST}
        beginnings, endings = map(sorted, ends(word))
        half, rest = len(word) // 2, len(word) - len(word) // 2
        starts, stops = (",".join("?" * len(each)) for each in (beginnings, endings))
        sql = (
            "select word, languages from word where length(word) between ? and ? and (substr(word, 1, ?)"  # noqa: S608  # marks alone
            f" in ({starts}) or substr(word, ?) in ({stops}) or substr(word, ?) in ({stops}))"
        )
        lengths = (max(SHORTEST, len(word) - 1), len(word) + 1)
        asked: tuple[str | int, ...] = (*lengths, half, *beginnings, -rest, *endings, 1 - rest, *endings)
        rows = self._reader.rows(sql, *asked)
        return {other: frozenset(held.split()) for other, held in rows if is_slip(word, other)}


def _words(held: str) -> LanguageWords:
    function, level, marks, feminine, tails, *ways = json.loads(held)
    pairs = tuple((masculine, other) for masculine, other in feminine)
    return LanguageWords(tuple(function), tuple(level), tuple(marks), pairs, tuple(tails), *ways)
