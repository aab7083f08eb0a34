"""What a job title leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Column, Document, Paragraph, Place, Span, Style, Table, text
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.document.block import Target

GUIDE = "Confidence: of answers shown at 90, about nine in ten were right on titles from employers' filings."


def find_page(found: Answers) -> Document:
    """The answers in order, each with why it is given and the command that shows it."""
    if found.status:
        return Document(f"'{found.query}'", (Paragraph(text(f"{found.said} {found.advice}")),), ())
    if not found.answers:
        said = (
            "No title that is known shares a telling word with this one. "
            "Try the work itself: what you make, run or look after."
        )
        return Document(f"'{found.query}'", (Paragraph(text(said)),), ())
    columns = (
        Column("Occupation", Place.MAIN),
        Column("As"),
        Column("Why"),
        Column("Confidence", Place.NUMBER),
        Column("Next", Place.DETAIL),
    )
    rows = tuple(
        (
            (Span(each.name, Style.STRONG, target=_target(each)), Span(f"  {each.code}", Style.MUTED)),
            text(each.title),
            text(each.reason),
            text(str(each.confidence)),
            (Span(f"careeradvisor show {each.id}", Style.CODE),),
        )
        for each in found.answers
    )
    note = counted(len(rows), "answer")
    return Document(f"'{found.query}'", (Table(columns, rows), Paragraph(text(GUIDE, Style.MUTED))), (), note)


def _target(answer: Answer) -> Target:
    return ("role", answer.role or answer.code)
