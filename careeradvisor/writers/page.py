"""Bring a result into one of the formats. A format's module is loaded when it is asked for."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from careeradvisor.writers.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.document.page import Page


class Format(StrEnum):
    """A format, called by the ending of its files."""

    MD = "md"
    HTML = "html"
    JSON = "json"
    PDF = "pdf"
    TXT = "txt"


WRITERS = {
    Format.MD: "markdown",
    Format.HTML: "html",
    Format.JSON: "json_text",
    Format.PDF: "pdf",
    Format.TXT: "terminal.layout",
}
"""The module of each format: its `write` makes the text, or its `write_bytes` what is no text; its `COMPANIONS`, where
there are some, go beside pages.
"""


PLAIN = Setting()


class Writer(Protocol):
    """Makes the text of a page."""

    def __call__(self, page: Page, setting: Setting, /) -> str:
        """The page as it stands in a file or on a terminal."""


class BytesWriter(Protocol):
    """Makes the file of a page in a format that is no text."""

    def __call__(self, page: Page, setting: Setting, /) -> bytes:
        """The bytes of the file."""


def rendered(page: Page, form: Format, setting: Setting = PLAIN) -> str:
    """A page in a format."""
    write: Writer = _module(form).write
    return write(page, setting)


def encoded(page: Page, form: Format, setting: Setting = PLAIN) -> bytes:
    """A page in any format as the bytes of a file. Raises UsageError where what makes them is not installed."""
    write: BytesWriter | None = getattr(_module(form), "write_bytes", None)
    if write:
        return write(page, setting)
    return rendered(page, form, setting).encode("utf-8", "backslashreplace")


def is_text(form: Format) -> bool:
    """Whether a format is text, which a terminal can show."""
    return not hasattr(_module(form), "write_bytes")


def companions(form: Format) -> Mapping[str, str]:
    """The files that pages of a format share when they lie in one folder, by name."""
    found: Mapping[str, str] = getattr(_module(form), "COMPANIONS", {})
    return found


def _module(form: Format) -> Any:
    return import_module(f"careeradvisor.writers.{WRITERS[form]}")
