"""What validation found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Items, Paragraph, Place, Section, Span, Style, Table, present, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.catalogue.problem import Problem
    from careeradvisor.checking.editorial.counts import Count
    from careeradvisor.checking.validation import Validation
    from careeradvisor.document.block import Line


def validation_page(result: Validation) -> Document:
    """Every problem under its file, errors first; or that there are none."""
    files = dict.fromkeys(problem.file for problem in result.problems)
    blocks = [
        block
        for file in files
        for block in (
            Paragraph(text(file, Style.STRONG)),
            Items(tuple(_line(each) for each in result.problems if each.file == file)),
        )
    ]
    if not result.problems:
        said = f"{counted(result.files, 'file')} checked, nothing to mend."
    else:
        said = (
            f"{counted(result.files, 'file')} checked: {counted(result.errors, 'error')}, "
            f"{counted(len(result.problems) - result.errors, 'warning')}."
        )
    counts = Section("counts", "Over all roles", (_counts(result.counts),)) if result.counts else None
    return Document("Validation", (Paragraph(text(said)), *blocks), present(counts))


def _counts(counts: tuple[Count, ...]) -> Table:
    return table(
        counts,
        Field("Count", lambda each: each.what, Place.MAIN),
        Field("Found", lambda each: each.value, Place.NUMBER),
        Field("Asked for", lambda each: each.asked),
        Field("", lambda each: "" if each.met else text("not met", Style.STRONG)),
    )


def _line(problem: Problem) -> Line:
    place = f"line {problem.line}" if problem.line else "the file"
    subject = f"{problem.path}: " if problem.path else ""
    return (
        Span(f"{place}: ", Style.STRONG),
        Span(f"{problem.severity}: {subject}{problem.message} "),
        Span(f"({problem.code})", Style.MUTED),
    )
