"""Find what a person named: a role, an occupation by code or official title, or what comes closest."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from careeradvisor.cli.stream import say
from careeradvisor.errors import CatalogueError, NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.card import OccupationCard
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.source import Source

SURE = 80
"""Confidence from which one answer is followed without asking."""
LEAD = 0.1
"""By how much the one occupation that has a title must lead the next, which has one like it."""
OFFERED = 3
"""Answers that are offered otherwise."""
_CODE = re.compile(r"\d{2}-\d{4}(\.\d{2})?")


def subject(catalogue: Catalogue, name: str) -> RoleReport | OccupationCard:
    """The report of a role or the card of an occupation, by id, code or any job title.

    A title is followed when one answer is clearly best, which is said on stderr; otherwise the best are offered,
    and a person at a terminal can pick one. Figures that could not be read are said on stderr too.
    Raises NotFoundError with the closest names.
    """
    if _CODE.fullmatch(name):
        return _card(catalogue, name)
    try:
        return _report(catalogue, name)
    except NotFoundError:
        found = _answers_or_none(catalogue, name)
    if found and clearly_best(found):
        say(f"note: '{shortened(name)}' is read as {found[0].name} ({found[0].id})")
        return _followed(catalogue, found[0])
    if found and (picked := _picked(name, found[:OFFERED])):
        return _followed(catalogue, picked)
    raise NotFoundError(f"no role '{shortened(name)}'", *_closest(found[:OFFERED]))


def clearly_best(found: Sequence[Answer]) -> bool:
    """Whether the first answer may be followed unasked: surely right, called that itself, or alone with that title."""
    best, *others = found
    same = [each.reason for each in others if each.reason in ("exact", "alias")]
    if best.reason == "exact":
        return "exact" not in same
    leads = not others or best.score - others[0].score > LEAD
    return (best.reason == "alias" and not same and leads) or best.confidence >= SURE


def _answers_or_none(catalogue: Catalogue, name: str) -> Sequence[Answer]:
    try:
        return answers_to(catalogue, name).answers
    except UsageError:
        return ()
    except CatalogueError as error:
        say(f"note: {error.message}")
        return ()


def _followed(catalogue: Catalogue, answer: Answer) -> RoleReport | OccupationCard:
    return _report(catalogue, answer.role) if answer.role else _card(catalogue, answer.code)


def _picked(name: str, offered: Sequence[Answer]) -> Answer | None:
    """The answer that a person at a terminal picks by its number, `None` where nobody can or none fits."""
    if sys.stdin is None or sys.stderr is None or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    say(f"'{shortened(name)}' may be:")
    for number, each in enumerate(offered, start=1):
        say(f"  {number}  {each.name} ({each.id}), confidence {each.confidence}")
    sys.stderr.write("which one (return for none)? ")
    sys.stderr.flush()
    typed = sys.stdin.readline().strip()
    return offered[int(typed) - 1] if typed.isdecimal() and 0 < int(typed) <= len(offered) else None


def _closest(offered: Sequence[Answer]) -> list[str]:
    closest = ", ".join(f"{each.id} ({_why(each)}, {each.confidence})" for each in offered)
    more = "see all: careeradvisor list, or careeradvisor list --occupations for every occupation"
    return [f"closest: {closest}", more] if offered else [more]


def _why(answer: Answer) -> str:
    return "title" if answer.title == answer.name else answer.title


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


def _by_title(names: list[tuple[str, str]], wanted: str) -> str | None:
    folded = " ".join(wanted.split()).casefold()
    return next((found for title, found in names if title.casefold() == folded), None)
