"""What the program says to somebody who has just met it."""

from __future__ import annotations

from careeradvisor.document.block import Document, Facts, Paragraph, Section, Span, Style, text

WHAT = (
    "What is AI doing to your work, and what can you do about it? Name your work, and this program shows a typical "
    "week of it, task by task: how much of it AI can speed up today, what the published studies say, and what to do "
    "next. It works offline; nothing about you leaves this machine."
)
WHERE = "Pay, projections and licenses are those of the United States."
TRY = (
    ("Read about your work", "careeradvisor registered nurse"),
    ("Judge your own week", "careeradvisor assess registered nurse"),
    ("Not sure of the title?", "careeradvisor find ICU nurse"),
)


def greeting_page() -> Document:
    """What it can do, and three commands to try."""
    rows = tuple((what, (Span(command, Style.CODE),)) for what, command in TRY)
    closing = (Span("All commands: "), Span("careeradvisor --help", Style.CODE))
    section = Section("try", "Try", (Facts(rows), Paragraph(closing)))
    header = (Paragraph(text(WHAT)), Paragraph(text(WHERE)))
    return Document("careeradvisor", header, (section,), screen=True)
