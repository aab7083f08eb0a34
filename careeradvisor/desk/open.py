"""Open a catalogue whose files from outside are judged by every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from careeradvisor.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.model.role import Role


def open_catalogue(root: Path | None = None, own: tuple[Path, ...] = ()) -> Catalogue:
    """The bundled role data (or that in `root`), and the reader's own role folders beside it."""
    return Catalogue(root, own, _ByTheRules())


class _ByTheRules:
    """The judge that knows every rule. The rules are loaded, and pydantic with them, when there is a file to judge."""

    def valid_role(self, catalogue: Catalogue, path: Path, /) -> Role:
        from careeradvisor.checking.validation import Validator

        return Validator(catalogue).valid_role(path)

    def refuse(self, catalogue: Catalogue, path: Path, reason: str, /) -> NoReturn:
        from careeradvisor.checking.validation import Validator

        Validator(catalogue).refuse(path, reason)
