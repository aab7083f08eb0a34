"""A result in both its forms: the document that people read and the data that programs read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.document.block import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.document.block import Document, Target


class Page:
    """`kind` names the result in JSON. The document is made when a format asks for it, and once.

    `about` is what other pages name to link to this one, where they can.
    """

    def __init__(self, kind: str, data: object, make: Callable[[], Document], about: Target | None = None) -> None:
        self.kind = kind
        self.data = data
        self.about = about
        self._make = make

    def only(self, sections: tuple[str, ...]) -> Page:
        """The page with some of its sections. The data stays whole."""
        return Page(self.kind, self.data, lambda: only(self.document, sections), self.about)

    @cached_property
    def document(self) -> Document:
        """What people read."""
        return self._make()
