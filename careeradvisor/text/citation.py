"""Citations in prose: `[source-key]` behind the sentence it supports."""

from __future__ import annotations

import re

from careeradvisor.model.code import SLUG
from careeradvisor.model.named_tuple import NamedTuple

_CITATION = re.compile(rf"\s*\[({SLUG})\]")


class Citation(NamedTuple):
    """A reference to a source by its key."""

    key: str


def split(prose: str) -> list[str | Citation]:
    """The parts of a text in order: plain text, and citations without the space before them."""
    if "[" not in prose:
        return [prose] if prose else []
    parts: list[str | Citation] = []
    for number, part in enumerate(_CITATION.split(prose)):
        if number % 2:
            parts.append(Citation(part))
        elif part:
            parts.append(part)
    return parts


def cited(texts: tuple[str, ...]) -> list[str]:
    """The keys that `texts` cite, each once, in order of first use."""
    keys = (part.key for text in texts for part in split(text) if isinstance(part, Citation))
    return list(dict.fromkeys(keys))


def without_citations(prose: str) -> str:
    """A text as it is said where no sources stand below it."""
    return _CITATION.sub("", prose)
