"""What was logged of a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, text
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.practice import Logged


def practice_page(found: Logged) -> Document:
    """What was logged or taken back, and what counts now."""
    return Document(found.title, (Paragraph(text(_said(found))),), (), found.entry.on, screen=True)


def _said(found: Logged) -> str:
    if found.entry.hours is not None:
        hours = f"{number(found.entry.hours)} h"
        return f"{'Taken back' if found.undone else 'Logged'}: {hours}. Hours that count: {number(found.practiced)}."
    if not found.undone:
        return f"Well done: your level is {found.have} now."
    return f"Taken back: your level is {found.have} again." if found.have else "Taken back: no level is noted now."
