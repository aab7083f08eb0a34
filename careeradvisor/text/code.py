"""Ids and codes as files and classifications spell them."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Literal

from careeradvisor.model.code import OCCUPATION, Classification

if TYPE_CHECKING:
    from collections.abc import Iterable

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_SOC = (
    r"(?:(?:us )?(?:o\*?net[ -]?)?soc(?:[ -]?code)?(?:[ -]?20(?:10|18|19))?|o\*?net)?[ :#]*"
    r"(\d\d)[ -]?(\d{4})(?:\.?(\d\d)|\.0)?"
)
_ISCO = r"isco(?:[ -]?08(?=[ :-]))?[ :#-]*(\d{1,4})"
LONGEST = 60
"""Characters of an id."""


def role_id(title: str) -> str:
    """The id of a role with this title: lower case, ASCII, hyphens. Empty when nothing of the title remains."""
    return _slug(title)[:LONGEST].strip("-")


def task_id(statement: str) -> str:
    """The id of a task that has only its words: like that of a role, and never empty.

    Where letters are lost, as those of another script or of a long statement are, a checksum stands for them.
    """
    slug = _slug(statement)
    plain = _normal("NFKD", statement)
    if slug and len(slug) <= LONGEST and not any(letter.isalnum() and not letter.isascii() for letter in plain):
        return slug
    return f"{slug[: LONGEST - 9].strip('-') or 'task'}-{zlib.crc32(statement.encode(errors='replace')):08x}"


def task_ids(statements: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The ids of several tasks, each a different one and none that is `taken`: a second one of a name ends in -2."""
    seen = Counter(taken)
    found = []
    for statement in statements:
        first = name = task_id(statement)
        number = 1
        while seen[name]:
            number += 1
            name = f"{first[: LONGEST - 4].strip('-')}-{number}"
        seen[name] += 1
        found.append(name)
    return found


def _slug(words: str) -> str:
    plain = _normal("NFKD", words).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _normal(form: Literal["NFKC", "NFKD"], words: str) -> str:
    """Words in one of the forms that Unicode has for the same text."""
    if words.isascii():
        return words
    from unicodedata import normalize

    return normalize(form, words)


def is_occupation(name: str) -> bool:
    """Whether a name is written like an SOC or O*NET-SOC code: 29-1141, 29-1141.00."""
    return bool(re.fullmatch(OCCUPATION, name))


def spelled(text: str) -> tuple[Classification, str] | None:
    """The code that a text is, in its own spelling: `291141`, `SOC 29\u20111141` and ` 29-1141 ` are 29-1141.

    An international code says that it is one: `ISCO 2512`. `None` for a text that is no code alone.
    """
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    if text.isascii() and is_occupation(text):
        return Classification.SOC, text
    plain = " ".join(_normal("NFKC", text).translate(_HYPHENS).casefold().split())
    if found := re.fullmatch(_ISCO, plain):
        return Classification.ISCO, found[1]
    if found := re.fullmatch(_SOC, plain):
        part = found[3] or ("00" if plain.endswith(".0") else "")
        return Classification.SOC, f"{found[1]}-{found[2]}{f'.{part}' if part else ''}"
    return None
