"""The titles that lead to occupations and roles: read from their files, and brought into an index."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from careeradvisor.catalogue import build, figures, imports, languages, title_index, word_table
from careeradvisor.catalogue.index_file import Recipe, database
from careeradvisor.catalogue.memory import Memory
from careeradvisor.catalogue.title_index import TitleIndex
from careeradvisor.catalogue.title_lists import title_lists, titles_of
from careeradvisor.errors import CatalogueError
from careeradvisor.model.imported import ORIGINS
from careeradvisor.model.language import ENGLISH
from careeradvisor.model.title import Status, TitleEntry, TitleKind, TitleWords
from careeradvisor.text.title import kind_of_worker, read, stem, stems, usual, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
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
    told = word_table.read(catalogue.root / "titles" / (word_table.NAME if language == ENGLISH else "none"))
    try:
        return TitleIndex(database(made), told, partial(listed, catalogue))
    except sqlite3.DatabaseError:
        return TitleIndex(database(made, anew=True), told, partial(listed, catalogue))


def listed(catalogue: Catalogue, code: str, role: str | None) -> list[str]:
    """The titles of an occupation, or of the role that has it, beside its own one, as their files list them."""
    return catalogue.aliases(role) if role else titles_of(catalogue.root, code, catalogue.memory)


def recipe(catalogue: Catalogue, language: str = ENGLISH) -> Recipe:
    """How the index of titles is made: from the title files, official titles, the titles of all roles, and imports.

    The wheel carries that of English without any import; another is made on first use.
    """
    root = catalogue.root
    lists = root / "titles" if language == ENGLISH else languages.folder(root)
    folders = (root, lists, root / "figures" / "occupations", *catalogue.folders)
    imported = tuple(imports.spoken(language))
    bundled = language == ENGLISH and not catalogue.own and not imported
    ready = root / "titles" / (NAME if bundled else "none")
    version = title_index.SCHEMA if language == ENGLISH else f"{title_index.SCHEMA}{language}"
    write = partial(fill, catalogue=catalogue, language=language, imported=imported)
    return Recipe(ready, folders, version, write, catalogue.memory, imported)


def fill(
    held: sqlite3.Connection, catalogue: Catalogue, language: str = ENGLISH, imported: Sequence[Path] = ()
) -> None:
    """Write the index of titles of a catalogue in a language, and of what lies in the files of imports."""
    known = title_words(catalogue.root, catalogue.memory)
    every = [each for file in imported for each in _imported(file)]
    if language != ENGLISH:
        english = open_index(catalogue)
        title_index.fill(held, _foreign(catalogue, english, known, language, every), english.sizes)
        return
    occupations = figures.every_occupation(catalogue.root / "figures", catalogue.memory)
    titles = {each.code: each.title for each in occupations}
    sizes = {each.code: each.employment for each in occupations if each.employment is not None}
    brought = [each for each in every if each[1] in titles]
    lists = {**title_lists(catalogue.root, catalogue.memory)}
    if not catalogue.own:  # in which there may be a role of the same id, with titles of its own
        lists |= {role_id: [*role.aliases] for role_id, role, _ in catalogue.indexed(catalogue.root / "roles")}
    title_index.fill(held, _entries(catalogue, titles, known, brought), sizes, known.function, lists)


def every_entry(catalogue: Catalogue) -> Iterator[TitleEntry]:
    """Every English title of a catalogue, without what was imported."""
    occupations = figures.every_occupation(catalogue.root / "figures", catalogue.memory)
    titles = {each.code: each.title for each in occupations}
    return _entries(catalogue, titles, title_words(catalogue.root, catalogue.memory), ())


def _imported(file: Path) -> list[tuple[str, str, str]]:
    """Publisher, code and title of all that was imported; nothing of a file that is damaged."""
    try:
        return [*imports.titles(file)]
    except imports.DamagedImportError:
        return []


def _entries(
    catalogue: Catalogue, titles: dict[str, str], known: TitleWords, brought: Sequence[tuple[str, str, str]]
) -> Iterator[TitleEntry]:
    ours = {(code, title.casefold()) for code, title in titles.items()}
    for code, title in titles.items():
        yield _entry(known, title, TitleKind.OFFICIAL, code)
    for code, held in title_lists(catalogue.root, catalogue.memory).items():
        ours |= {(code, title.casefold()) for title in held}
        yield from (_entry(known, title, TitleKind.ALIAS, code) for title in held)
    for folder in catalogue.folders:
        for role_id, role, _ in catalogue.indexed(folder):
            code = _main_code(role, titles)
            yield _entry(known, role.title, TitleKind.OFFICIAL, code, role_id)
            ours |= {(code, title.casefold()) for title in (role.title, *role.aliases)}
            yield from (_entry(known, alias, TitleKind.ALIAS, code, role_id) for alias in role.aliases)
    yield from _beside(ours, brought, known)


def _beside(
    ours: set[tuple[str, str]], brought: Sequence[tuple[str, str, str]], known: TitleWords
) -> Iterator[TitleEntry]:
    """Imported titles that are not ours already, each once for an occupation."""
    for publisher, code, title in brought:
        if (code, title.casefold()) not in ours:
            ours.add((code, title.casefold()))
            yield _entry(known, title, TitleKind.IMPORTED, code)._replace(origin=ORIGINS.get(publisher, publisher))


def _foreign(
    catalogue: Catalogue,
    english: TitleIndex,
    english_words: TitleWords,
    language: str,
    brought: Sequence[tuple[str, str, str]],
) -> Iterator[TitleEntry]:
    """The titles in another language; the English ones of occupations and roles only name them, and match nothing."""
    from careeradvisor.text.foreign_title import variants, words_in

    for code, role in english.owners:
        yield TitleEntry(english.name(role or code), TitleKind.OFFICIAL, code, role, (), "")
    codes = {code for code, role in english.owners if role is None}
    spoken = languages.language(catalogue.root, language, catalogue.memory)
    brought = [each for each in brought if each[1] in codes]
    every = [*(title for held in spoken.titles.values() for title in held), *(title for _, _, title in brought)]
    stems_held = {stem(word) for title in every for word in words(title)}
    forms = variants(every, spoken.words, stems_held.__contains__)
    known = words_in(spoken.words, english_words)._replace(variants=forms)
    for code, held in spoken.titles.items():
        yield from (_entry(known, title, TitleKind.ALIAS, code) for title in held)
    ours = {(code, title.casefold()) for code, held in spoken.titles.items() for title in held}
    yield from _beside(ours, brought, known)


def _entry(known: TitleWords, title: str, kind: TitleKind, code: str, role: str | None = None) -> TitleEntry:
    meaning = [word for word in usual(words(title), known) if word not in known.filler]
    worker = kind_of_worker(title, known)
    return TitleEntry(title, kind, code, role, stems(read(meaning, known)), stem(worker), kind_word=worker)


def languages_of(catalogue: Catalogue) -> list[str]:
    """The codes of the languages beside English in which there are titles, ours or imported."""
    return sorted({*languages.codes(catalogue.root), *imports.languages()})


def titles_in(catalogue: Catalogue, language: str) -> Iterator[str]:
    """The titles in a language beside English, ours and those that were imported."""
    held = languages.language(catalogue.root, language, catalogue.memory).titles
    yield from (title for each in held.values() for title in each)
    yield from (title for file in imports.spoken(language) for _, _, title in _imported(file))


def _main_code(role: Role, titles: dict[str, str]) -> str:
    """The O*NET-SOC code of the occupation that weighs most in a role."""
    heaviest = max(role.occupations, key=lambda each: each.weight).code
    return next((code for code in sorted(titles) if code.startswith(heaviest)), heaviest)
