"""A page as a PDF, set by typst: tagged, with fonts of its own, the same bytes for the same page on any machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careeradvisor.document.block import Span, link, linked
from careeradvisor.document.visible import visible
from careeradvisor.errors import UsageError
from careeradvisor.writers.footer import footed

if TYPE_CHECKING:
    from careeradvisor.document.block import Block, Document, Line
    from careeradvisor.document.page import Page
    from careeradvisor.writers.setting import Setting

TEMPLATE = Path(__file__).with_name("pdf.typ")
"""What sets the page; it gets the page as JSON."""


def write_bytes(page: Page, setting: Setting) -> bytes:
    """A page as PDF. Raises UsageError where typst is not installed."""
    try:
        import typst
    except ImportError:
        raise UsageError(
            "a PDF is made by typst, which is not installed",
            "install it: pip install 'careeradvisor[pdf]'; or print the page from a browser: --format html",
        ) from None
    document = footed(linked(page.document, setting.beside), setting)
    said = json.dumps(as_data(document), ensure_ascii=False)
    found: bytes = typst.compile(
        TEMPLATE.read_bytes(), sys_inputs={"page": said}, ignore_system_fonts=True, format="pdf"
    )
    return found


def as_data(document: Document) -> dict[str, Any]:
    """A document as the template reads it: nothing but texts, numbers, lists and names of styles."""
    return {
        "title": visible(document.title),
        "note": visible(document.note),
        "footer": visible(document.footer),
        "sheet": document.sheet,
        "next": [_line(line) for line in document.next],
        "header": [_block(block) for block in document.header],
        "sections": [
            {
                "title": visible(section.title),
                "note": visible(section.note),
                "blocks": [_block(block) for block in section.blocks],
            }
            for section in document.sections
        ],
    }


def _line(line: Line) -> list[list[Any]]:
    return [[visible(span.text), span.style.value, _address(span), span.cites] for span in line]


def _address(span: Span) -> str | None:
    """Where a span leads from a file that lies anywhere: to a web address, or nowhere."""
    found = link(span)
    return visible(found) if found and found.startswith(("https://", "http://")) else None


def _block(block: Block) -> dict[str, Any]:
    """A block by the names of its fields, with its kind."""
    return {"kind": type(block).__name__.lower(), **_fields(block)}


def _fields(value: tuple[Any, ...]) -> dict[str, Any]:
    names: tuple[str, ...] = value._fields  # type: ignore[attr-defined]  # every block is a named tuple
    return {name: _plain(each) for name, each in zip(names, value, strict=True)}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return visible(str(value))
    if isinstance(value, tuple):
        if value and all(isinstance(each, Span) for each in value):
            return _line(value)
        return _fields(value) if hasattr(value, "_fields") else [_plain(each) for each in value]
    return value
