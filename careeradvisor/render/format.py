"""The formats a page comes in. Renderers are loaded when they are used."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never

if TYPE_CHECKING:
    from careeradvisor.render.document import Document

PLAIN_WIDTH = 80
"""Columns of a plain-text page when nobody says otherwise."""


class Format(StrEnum):
    """A format, called by the ending of its files."""

    MD = "md"
    HTML = "html"
    JSON = "json"
    TXT = "txt"


class Page:
    """A result in both its forms: the document people read and the data programs read.

    `kind` names the result in JSON. The document is made only when a format needs it.
    """

    def __init__(self, kind: str, data: Any, document: Document) -> None:
        self.kind = kind
        self.data = data
        self.document = document

    def rendered(self, form: Format, width: int = PLAIN_WIDTH) -> str:
        """The page in a format; `width` is the number of columns of plain text."""
        match form:
            case Format.MD:
                from careeradvisor.render.markdown import render as markdown

                return markdown(self.document)
            case Format.HTML:
                from careeradvisor.render.html import render as html

                return html(self.document)
            case Format.JSON:
                from careeradvisor.render.data import render as data

                return data(self.kind, self.data)
            case Format.TXT:
                return self.terminal(width, color=False)
            case _:
                assert_never(form)

    def terminal(self, width: int, *, color: bool) -> str:
        """The page for a terminal."""
        from careeradvisor.render.terminal import render as terminal

        return terminal(self.document, width, color=color)
