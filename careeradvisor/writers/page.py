"""The formats a page comes in. A writer is loaded when it is used."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from careeradvisor.document.page import Page

PLAIN_WIDTH = 80
"""Columns of a plain-text page when nobody says otherwise."""


class Format(StrEnum):
    """A format, called by the ending of its files."""

    MD = "md"
    HTML = "html"
    JSON = "json"
    TXT = "txt"


def rendered(page: Page, form: Format, width: int = PLAIN_WIDTH) -> str:
    """A page in a format; `width` is the number of columns of plain text."""
    match form:
        case Format.MD:
            from careeradvisor.writers import markdown

            return markdown.render(page.document)
        case Format.HTML:
            from careeradvisor.writers import html

            return html.render(page.document)
        case Format.JSON:
            from careeradvisor.catalogue.release import release
            from careeradvisor.writers import json_text

            return json_text.render(page.kind, page.data, release())
        case Format.TXT:
            return on_terminal(page, width, color=False)
        case _:
            assert_never(form)


def on_terminal(page: Page, width: int, *, color: bool) -> str:
    """A page for a terminal."""
    from careeradvisor.writers.terminal import layout

    return layout.render(page.document, width, color=color)
