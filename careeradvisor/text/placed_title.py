"""A title with a country behind or in front of it: electrician in Germany, UK nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

JOINING = ("in", "from", "based", "the", "working")
"""Words between a title and a country."""
NOT_AFTER = ("new", "south", "north", "american")
"""Words that make another place of a country: New Mexico."""


def placed(title: str, places: Iterable[str], before: Iterable[str]) -> tuple[str, str] | None:
    """The title alone, and the place that stands behind it or before it; `None` where none does, or nothing is left."""
    typed = title.replace(",", " ").replace("(", " ").replace(")", " ").split()
    plain = [word.casefold().replace(".", "") for word in typed]
    for place in sorted(places, key=len, reverse=True):
        parts = place.split()
        count = len(plain) - len(parts)
        if count < 1 or plain[count:] != parts or (plain[count - 1] in NOT_AFTER):
            continue
        while count > 1 and plain[count - 1] in JOINING:
            count -= 1
        return " ".join(typed[:count]), place
    for word in before:
        if len(plain) > 1 and plain[0] == word:
            return " ".join(typed[1:]), word
    return None
