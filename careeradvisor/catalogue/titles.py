"""The titles that lead to occupations and roles: read from their files, and brought into an index."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from careeradvisor.catalogue import build, figures, languages, title_index, toml
from careeradvisor.catalogue.index_file import Recipe, database
from careeradvisor.catalogue.memory import Memory
from careeradvisor.catalogue.title_index import TitleIndex
from careeradvisor.errors import CatalogueError
from careeradvisor.model.language import ENGLISH
from careeradvisor.model.title import Status, TitleEntry, TitleKind, TitleWords
from careeradvisor.text.foreign_title import variants, words_in
from careeradvisor.text.title import kind_of_worker, read, stem, stems, usual, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role

NAME = "index.sqlite"
WORDS = "title_words.toml"


_words = build.named(
    TitleWords,
    level=build.different(build.text),
    filler=build.different(build.text),
    function=build.different(build.text),
    tails=build.many(build.text),
    asides=build.many(build.text),
    naming=build.many(build.text),
    serving=build.by_key(build.text),
    variants=build.by_key(build.text),
    expand=build.by_key(build.text),
    synonyms=build.by_key(build.text),
    columns=build.many(build.text),
    employers=build.by_key(build.text),
    status=build.by_key(
        build.named(
            Status,
            said=build.text,
            advice=build.text,
            words=build.different(build.text),
            heads=build.different(build.text),
        )
    ),
)


def title_words(root: Path, memory: Memory | None = None) -> TitleWords:
    """How the words of titles are read."""
    path = root / WORDS
    try:
        return _words((memory or Memory()).table(path))
    except build.ShapeError as error:
        raise CatalogueError(f"{path}: {error}", "see it all: careeradvisor validate") from None


def open_index(catalogue: Catalogue, language: str = ENGLISH) -> TitleIndex:
    """The index of all titles of a catalogue in a language, which is made again when it turns out to be damaged."""
    made = recipe(catalogue, language)
    try:
        return TitleIndex(database(made))
    except sqlite3.DatabaseError:
        return TitleIndex(database(made, anew=True))


def recipe(catalogue: Catalogue, language: str = ENGLISH) -> Recipe:
    """How the index of titles is made: from the title files, official titles, and the titles of all roles.

    The wheel carries that of English alone; another is made on first use.
    """
    root = catalogue.root
    lists = root / "titles" if language == ENGLISH else languages.folder(root)
    folders = (root, lists, root / "figures" / "occupations", *catalogue.folders)
    bundled = language == ENGLISH and not catalogue.own
    ready = root / "titles" / (NAME if bundled else "none")
    version = title_index.SCHEMA if language == ENGLISH else f"{title_index.SCHEMA}{language}"
    return Recipe(ready, folders, version, lambda held: fill(held, catalogue, language))


def fill(held: sqlite3.Connection, catalogue: Catalogue, language: str = ENGLISH) -> None:
    """Write the index of titles of a catalogue in a language."""
    known = title_words(catalogue.root, catalogue.memory)
    occupations = figures.every_occupation(catalogue.root / "figures", catalogue.memory)
    titles = {each.code: each.title for each in occupations}
    sizes = {each.code: each.employment for each in occupations if each.employment is not None}
    entries = (
        _entries(catalogue, titles, known) if language == ENGLISH else _foreign(catalogue, titles, known, language)
    )
    title_index.fill(held, entries, sizes, known.function)


def _entries(catalogue: Catalogue, titles: dict[str, str], known: TitleWords) -> Iterator[TitleEntry]:
    for code, title in titles.items():
        yield _entry(known, title, TitleKind.OFFICIAL, code)
    for code, held in title_lists(catalogue.root).items():
        yield from (_entry(known, title, TitleKind.ALIAS, code) for title in held)
    for folder in catalogue.folders:
        for role_id, role, _ in catalogue.indexed(folder):
            code = _main_code(role, titles)
            yield _entry(known, role.title, TitleKind.OFFICIAL, code, role_id)
            yield from (_entry(known, alias, TitleKind.ALIAS, code, role_id) for alias in role.aliases)


def _foreign(catalogue: Catalogue, titles: dict[str, str], english: TitleWords, language: str) -> Iterator[TitleEntry]:
    """The titles in another language; the English ones of occupations and roles only name them, and match nothing."""
    for code, title in titles.items():
        yield TitleEntry(title, TitleKind.OFFICIAL, code, None, (), "")
    for folder in catalogue.folders:
        for role_id, role, _ in catalogue.indexed(folder):
            yield TitleEntry(role.title, TitleKind.OFFICIAL, _main_code(role, titles), role_id, (), "")
    spoken = languages.language(catalogue.root, language, catalogue.memory).words
    lists = foreign_lists(catalogue, language)
    every = [title for held in lists.values() for title in held]
    stems_held = {stem(word) for title in every for word in words(title)}
    known = words_in(spoken, english)._replace(variants=variants(every, spoken, stems_held.__contains__))
    for code, held in lists.items():
        yield from (_entry(known, title, TitleKind.ALIAS, code) for title in held)


def _entry(known: TitleWords, title: str, kind: TitleKind, code: str, role: str | None = None) -> TitleEntry:
    meaning = [word for word in usual(words(title), known) if word not in known.filler]
    worker = kind_of_worker(title, known)
    return TitleEntry(title, kind, code, role, stems(read(meaning, known)), stem(worker), kind_word=worker)


def foreign_lists(catalogue: Catalogue, language: str) -> Mapping[str, Collection[str]]:
    """The titles that people have in another language, by O*NET-SOC code."""
    return languages.language(catalogue.root, language, catalogue.memory).titles


def title_lists(root: Path) -> dict[str, list[str]]:
    """The titles that people have, by O*NET-SOC code."""
    held: dict[str, list[str]] = {}
    for file in sorted((root / "titles").glob("*.toml")):
        held |= toml.read(file)
    return held


def _main_code(role: Role, titles: dict[str, str]) -> str:
    """The O*NET-SOC code of the occupation that weighs most in a role."""
    heaviest = max(role.occupations, key=lambda each: each.weight).code
    return next((code for code in sorted(titles) if code.startswith(heaviest)), heaviest)
