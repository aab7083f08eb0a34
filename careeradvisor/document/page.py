"""A result in both its forms: the document that people read and the data that programs read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.document.block import Document


class Page:
    """`kind` names the result in JSON. The document is made when a format asks for it, and once."""

    def __init__(self, kind: str, data: Any, make: Callable[[], Document]) -> None:
        self.kind = kind
        self.data = data
        self._make = make

    @cached_property
    def document(self) -> Document:
        """What people read."""
        return self._make()
