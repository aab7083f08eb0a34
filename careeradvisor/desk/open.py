"""Open a catalogue whose files from outside are judged by every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from careeradvisor.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.checking.validator import Validator
    from careeradvisor.model.role import Role


def open_catalogue(
    root: Path | None = None, own: tuple[Path, ...] = (), tell: Callable[[str], object] = len
) -> Catalogue:
    """The bundled role data (or that in `root`), and the reader's own role folders beside it.

    `tell` hears which files of these were passed over.
    """
    return Catalogue(root, own, _ByTheRules(), tell)


class _ByTheRules:
    """The judge that knows every rule. The rules are loaded, and pydantic with them, when there is a file to judge."""

    def __init__(self) -> None:
        self._validator: Validator | None = None

    def valid_role(self, catalogue: Catalogue, path: Path, /) -> Role:
        return self._of(catalogue).valid_role(path)

    def refuse(self, catalogue: Catalogue, path: Path, reason: str, /) -> NoReturn:
        self._of(catalogue).refuse(path, reason)

    def _of(self, catalogue: Catalogue) -> Validator:
        """The one validator of a catalogue: what files may refer to is gathered once."""
        from careeradvisor.checking.validator import Validator

        if self._validator is None or self._validator.catalogue is not catalogue:
            self._validator = Validator(catalogue)
        return self._validator
