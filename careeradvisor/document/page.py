"""A result in both its forms: the document that people read and the data that programs read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from careeradvisor.document.block import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.document.block import Document


class Page:
    """`kind` names the result in JSON. The document is made when a format asks for it, and once."""

    def __init__(self, kind: str, data: Any, make: Callable[[], Document]) -> None:
        self.kind = kind
        self.data = data
        self._make = make

    def only(self, sections: tuple[str, ...]) -> Page:
        """The page with some of its sections. The data stays whole."""
        return Page(self.kind, self.data, lambda: only(self.document, sections))

    @cached_property
    def document(self) -> Document:
        """What people read."""
        return self._make()
