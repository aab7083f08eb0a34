"""Documents for tests, made as they are needed: archives of XML by hand, PDFs by typst."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(parts: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return held.getvalue()


def word(body: str, **more: str) -> bytes:
    def part(inside: str) -> str:
        return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}" xmlns:mc="urn:mc">{inside}</w:document>'

    return archive({"word/document.xml": part(body), **{f"word/{name}.xml": part(text) for name, text in more.items()}})


def paragraph(text: str, style: str = "") -> str:
    return f"<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>"


def open_document(body: str, styles: str = "", **more: str) -> bytes:
    spaces = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:draw="urn:d" xmlns:style="urn:s"'
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document {spaces}><office:body>{body}</office:body></office:document>",
        "styles.xml": f"<office:document {spaces}>{styles}</office:document>",
        **{name.replace("__", "/"): text for name, text in more.items()},
    })  # fmt: skip


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[str], Path]:
    """A PDF of what is written in typst's language."""
    typst = pytest.importorskip("typst")

    def compiled(source: str) -> Path:
        written, made = tmp_path / "page.typ", tmp_path / "page.pdf"
        written.write_text(source, encoding="utf-8")
        typst.compile(str(written), output=str(made), ignore_system_fonts=True)
        return made

    return compiled
