"""What the program says to somebody who has just met it."""

from __future__ import annotations

from careeradvisor.document.block import Document, Facts, Paragraph, Section, Span, Style, text

WHAT = (
    "What is AI doing to your work, and what can you do about it? For each role this program shows a typical week "
    "task by task, how much of it AI can speed up today, what the published studies say, and what to build next. "
    "It works offline; nothing about you leaves this machine."
)
TRY = (
    ("Find your work", 'careeradvisor find "the title on your contract"'),
    ("Read its page", "careeradvisor show registered-nurse"),
    ("Judge your own week", "careeradvisor assess registered-nurse"),
)


def greeting_page() -> Document:
    """What it can do, and three commands to try."""
    rows = tuple((what, (Span(command, Style.CODE),)) for what, command in TRY)
    closing = (Span("All commands: "), Span("careeradvisor --help", Style.CODE))
    section = Section("try", "Try", (Facts(rows), Paragraph(closing)))
    return Document("careeradvisor", (Paragraph(text(WHAT)),), (section,), screen=True)
