"""Find what a person named: a role, an occupation by code or official title, or what comes closest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.cli.stream import say
from careeradvisor.errors import CatalogueError, NotFoundError, UsageError

if TYPE_CHECKING:
    from careeradvisor.advice.card import OccupationCard
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.title_match import Answers
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.source import Source

_CODE = re.compile(r"\d{2}-\d{4}(\.\d{2})?")


def subject(catalogue: Catalogue, name: str) -> RoleReport | OccupationCard:
    """The report of a role or the card of an occupation.

    What was read into the name, and figures that could not be read, are said on stderr.
    Raises NotFoundError with the closest names.
    """
    if _CODE.fullmatch(name):
        return _card(catalogue, name)
    try:
        return _report(catalogue, name)
    except NotFoundError:
        role_id = _by_title(catalogue.names(), name)
        if role_id:
            say(f"note: '{name}' is {role_id}")
            return _report(catalogue, role_id)
        if code := _by_title(_official_titles(catalogue), name):
            return _card(catalogue, code)
        raise NotFoundError(f"no role '{name}'", *_closest(catalogue, name)) from None


def answers_to(catalogue: Catalogue, words: str) -> Answers:
    """What a job title leads to. Raises UsageError for a text without a word."""
    from careeradvisor.advice.title_match import Answers, answers
    from careeradvisor.catalogue.titles import open_index, title_words
    from careeradvisor.model.title import words as words_of

    if not words_of(words):
        raise UsageError(f"'{shortened(words)}' has no word in it", "type a job title: careeradvisor find ICU nurse")
    known = title_words(catalogue.root)
    return Answers(shortened(words), tuple(answers(words, open_index(catalogue), known)))


def shortened(words: str, most: int = 80) -> str:
    """A text as a message can quote it."""
    return words if len(words) <= most else f"{words[:most]}..."


def occupation_code(catalogue: Catalogue, name: str) -> str | None:
    """The code of the occupation with this code or official title, `None` when there is none."""
    codes = [(title, code) for code, title in catalogue.occupations()]
    if _CODE.fullmatch(name):
        return name if any(code.startswith(name) for _, code in codes) else None
    return _by_title(codes, name)


def category_named(catalogue: Catalogue, name: str) -> None:
    """Raise NotFoundError for a category that does not exist."""
    if name not in catalogue.categories:
        raise NotFoundError(f"no category '{name}'", f"there are: {', '.join(catalogue.categories)}")


def source_named(sources: dict[str, Source], key: str) -> Source:
    """The source with a key. Raises NotFoundError with the closest keys."""
    from careeradvisor.advice.suggestion import suggestions

    if key in sources:
        return sources[key]
    hits = suggestions(key, [name for each, source in sources.items() for name in ((each, each), (source.title, each))])
    closest = [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
    raise NotFoundError(f"no source '{key}'", *closest, "see all: careeradvisor sources")


def _report(catalogue: Catalogue, role_id: str) -> RoleReport:
    from careeradvisor.advice.report import report

    found = catalogue.dossier(role_id)
    for note in found.notes:
        say(f"note: {note}")
    return report(found)


def _card(catalogue: Catalogue, code: str) -> OccupationCard:
    from careeradvisor.advice.card import card

    return card(catalogue.occupation(code))


def _official_titles(catalogue: Catalogue) -> list[tuple[str, str]]:
    try:
        return [(title, code) for code, title in catalogue.occupations()]
    except CatalogueError as error:
        say(f"note: {error.message}")
        return []


def _by_title(names: list[tuple[str, str]], wanted: str) -> str | None:
    folded = " ".join(wanted.split()).casefold()
    return next((found for title, found in names if title.casefold() == folded), None)


def _closest(catalogue: Catalogue, name: str) -> list[str]:
    from careeradvisor.advice.suggestion import suggestions

    hits = suggestions(name, [*((each, each) for each in catalogue.ids()), *catalogue.names()])
    closest = [f"closest: {', '.join(f'{hit.id} ({hit.reason}, {hit.score})' for hit in hits)}"] if hits else []
    return [*closest, "see all: careeradvisor list, or careeradvisor list --occupations for every occupation"]
