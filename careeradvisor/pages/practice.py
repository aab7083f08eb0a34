"""What was logged of a skill, and how the plan goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, Span, Style, text
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from careeradvisor.advice.practice import Logged
    from careeradvisor.document.block import Line


def practice_page(found: Logged) -> Document:
    """What was logged or taken back, what counts now, and what to type next."""
    lines = [text(_said(found))]
    if found.undone:
        lines += [_command("To log it again", f"careeradvisor done {found.skill}")]
    else:
        lines += [_command("To take it back", f"careeradvisor done {found.skill} --undo")]
    if found.role:
        lines.append(_command("Your plan goes on from here", f"careeradvisor plan {found.role}"))
    return Document(found.title, tuple(map(Paragraph, lines)), (), found.entry.on, screen=True)


def _said(found: Logged) -> str:
    if found.entry.hours is not None:
        hours = f"{number(found.entry.hours)} h"
        return f"{'Taken back' if found.undone else 'Logged'}: {hours}. Hours that count: {number(found.practiced)}."
    if not found.undone:
        return f"Well done: your level is {found.have} now."
    return f"Taken back: your level is {found.have} again." if found.have else "Taken back: no level is noted now."


def _command(why: str, command: str) -> Line:
    return (Span(f"{why}: "), Span(command, Style.CODE))
