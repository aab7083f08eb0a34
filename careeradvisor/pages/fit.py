"""A résumé beside a work: the lines that speak for it, those that say little, and what no line shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, Place, Section, Style, present, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.advice.resume.fit import Fit

BLANKS = "Fill in a bullet only where it is true. [N] and [...] are yours to fill: nothing here was added to your file."


def fit_page(found: Fit) -> Document:
    """The page, in the order in which somebody mends a résumé."""
    count = len(found.speaks) + len(found.weak) + found.other
    plain = sum(not each.result for each in found.speaks)
    said = (
        f"Your {counted(count, 'line')}: {len(found.speaks)} for this work, {len(found.weak)} with little in them, "
        f"{found.other} about other work."
    )
    header = [Paragraph(text(said))]
    if plain:
        header.append(Paragraph(text(f"Of those for this work, {plain} without a number yet.")))
    speaks = table(
        found.speaks,
        Field("Your line", lambda each: f"\u201c{each.line}\u201d", Place.MAIN),
        Field("Speaks for", lambda each: each.speaks_for, Place.DETAIL),
        Field("Number", lambda each: "yes" if each.result else "no"),
    )
    weak = table(
        found.weak,
        Field("Your line", lambda each: f"\u201c{each.line}\u201d", Place.MAIN),
        Field("", lambda each: each.why, Place.DETAIL),
        Field("Ask yourself", lambda each: each.ask, Place.DETAIL),
    )
    questions = table(
        found.questions,
        Field("Work", lambda each: text(each.task, Style.STRONG), Place.MAIN),
        Field("Ask yourself", lambda each: each.ask, Place.DETAIL),
        Field("A bullet to fill in", lambda each: each.bullet, Place.DETAIL),
    )
    sections = present(
        Section("speaks", "Lines that speak for it", (speaks,)) if found.speaks else None,
        Section("weak", "Lines that say little", (weak,)) if found.weak else None,
        Section("rising", "Rising work that no line shows", (Paragraph(text(BLANKS)), questions))
        if found.questions
        else None,
    )
    return Document(f"Your r\u00e9sum\u00e9 beside {found.title}", tuple(header), sections)
