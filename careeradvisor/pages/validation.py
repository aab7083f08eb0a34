"""What validation found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Items, Paragraph, Span, Style, text
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.catalogue.problem import Problem
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
    return Document("Validation", (Paragraph(text(said)), *blocks), ())


def _line(problem: Problem) -> Line:
    place = f"line {problem.line}" if problem.line else "the file"
    subject = f"{problem.path}: " if problem.path else ""
    return (
        Span(f"{place}: ", Style.STRONG),
        Span(f"{problem.severity}: {subject}{problem.message} "),
        Span(f"({problem.code})", Style.MUTED),
    )
