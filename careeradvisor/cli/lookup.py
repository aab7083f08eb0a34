"""Find what a person named, or say what comes closest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli.stream import say
from careeradvisor.errors import NotFoundError

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.dossier import Dossier


def dossier(catalogue: Catalogue, name: str) -> Dossier:
    """The role called `name`, its notes said on stderr. Raises NotFoundError with the closest roles."""
    try:
        found = catalogue.dossier(name)
    except NotFoundError:
        raise NotFoundError(f"no role '{name}'", *_closest(catalogue, name)) from None
    for note in found.notes:
        say(f"note: {note}")
    return found


def _closest(catalogue: Catalogue, name: str) -> list[str]:
    from careeradvisor.advice.suggestion import suggestions

    hits = suggestions(name, catalogue.names())
    if not hits:
        return ["see them all: careeradvisor list"]
    return ["closest: " + ", ".join(f"{hit.id} ({hit.reason}, {hit.score})" for hit in hits)]


def category_named(catalogue: Catalogue, name: str) -> None:
    """Raise NotFoundError for a category that does not exist."""
    if name not in catalogue.categories:
        raise NotFoundError(f"no category '{name}'", f"there are: {', '.join(catalogue.categories)}")
