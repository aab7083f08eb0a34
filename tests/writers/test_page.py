"""A format is a module: whichever makes bytes is asked for bytes."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from careeradvisor.document.block import Document
from careeradvisor.document.page import Page
from careeradvisor.writers.page import WRITERS, Format, encoded, is_text

if TYPE_CHECKING:
    import pytest


def test_a_module_that_makes_bytes_is_asked_for_them_whatever_its_format(monkeypatch: pytest.MonkeyPatch) -> None:
    slides = ModuleType("careeradvisor.writers.slides")
    monkeypatch.setattr(slides, "write_bytes", lambda page, _: b"\x00" + page.kind.encode(), raising=False)
    monkeypatch.setitem(sys.modules, slides.__name__, slides)
    monkeypatch.setitem(WRITERS, Format.TXT, "slides")
    page = Page("role", None, lambda: Document("A title", (), ()))
    assert encoded(page, Format.TXT) == b"\x00role"
    assert not is_text(Format.TXT)
