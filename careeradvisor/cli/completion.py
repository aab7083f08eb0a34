"""Shell completion, which has to answer between two keys.

A completer gets what was typed of a word and gives whole words that begin so. Nothing that goes wrong is said: the
shell would show it in the middle of somebody's line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST = 60
"""Words that are offered at most; a hundred times as many titles are looked through for them."""
LEVELS = ("foundation", "working", "advanced")


def title(ctx: Any, incomplete: str) -> list[str]:
    """The next word of a title, which needs no quotes; in the first place the ids of roles too."""
    said = ctx.params.get("role") or ctx.params.get("words") or ()
    return _next_words([str(word) for word in said], incomplete) if said else titles(incomplete)


def titles(incomplete: str) -> list[str]:
    """Ids of roles and the first words of titles; whole titles where a quote and a first word were typed."""
    if " " in incomplete:
        return [f"{incomplete}{each[len(incomplete) :]}" for each in _titles(incomplete)][:MOST]
    ids = _beginning("roles", incomplete)
    return list(dict.fromkeys([*ids, *_next_words([], incomplete)]))[:MOST] if incomplete else ids


def skills(incomplete: str) -> list[str]:
    """The last of several skills with commas between them, or its level behind a colon."""
    before, comma, last = incomplete.rpartition(",")
    name, colon, level = last.partition(":")
    levels = (f"{name}:{each}" for each in LEVELS if each.startswith(level))
    return [f"{before}{comma}{each}" for each in (levels if colon else _beginning("skills", name))]


def categories(incomplete: str) -> list[str]:
    """The ids of the categories."""
    return _beginning("categories", incomplete)


def sources(incomplete: str) -> list[str]:
    """The keys of the sources."""
    return _beginning("sources", incomplete)


def activities(incomplete: str) -> list[str]:
    """The keys of the activities."""
    return _beginning("activities", incomplete)


def states(incomplete: str) -> list[str]:
    """The two letters of the states, in any case."""
    found = _beginning("states", incomplete.upper())
    return [each.lower() for each in found] if incomplete.islower() else found


def _beginning(kind: str, incomplete: str) -> list[str]:
    """The names of a kind that begin with what has been typed; none where the data cannot be read."""
    from careeradvisor.catalogue import names
    from careeradvisor.errors import CareerAdvisorError

    try:
        held: Iterable[str] = getattr(names, kind)(_root())
        return [each for each in held if each.startswith(incomplete)]
    except (CareerAdvisorError, OSError, ValueError):
        return []


def _next_words(before: list[str], incomplete: str) -> list[str]:
    """The words that follow others in titles and begin with what has been typed, in its letters."""
    start = "".join(f"{word} " for word in before)
    rests = (each[len(start) :].split(" ", 1)[0] for each in _titles(start + incomplete))
    return sorted({incomplete + word[len(incomplete) :].casefold() for word in rests})[:MOST]


def _titles(start: str) -> list[str]:
    from careeradvisor.catalogue import names
    from careeradvisor.errors import CareerAdvisorError

    try:
        return names.titles(_root(), start, 100 * MOST)
    except (CareerAdvisorError, OSError):
        return []


def _root() -> Path:
    from careeradvisor.catalogue import folders

    return folders.bundled()
