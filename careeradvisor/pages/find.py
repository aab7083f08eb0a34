"""What a job title leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, Place, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.document.block import Line

GUIDE = "Confidence: of answers shown at 90, about nine in ten were right on titles from employers' filings."

DESCRIBED = (
    "A description is no title, and these are guesses: of occupations that were described by two of their tasks, about "
    "one in five came first, and nearly half were among the first five. Add what you make, run or look after."
)


def find_page(found: Answers) -> Document:
    """The answers in order, each with why it is given and the command that shows it."""
    if found.status or (found.said and not found.answers):
        return Document(f"'{found.query}'", (Paragraph(text(f"{found.said} {found.advice}")),), ())
    if not found.answers:
        said = "No title that is known is near this one. Try the work itself: what you make, run or look after."
        return Document(f"'{found.query}'", (Paragraph(text(said)),), ())
    rows = table(
        found.answers,
        Field("Occupation", lambda each: (_name(each), Span(f"  {each.code}", Style.MUTED)), Place.MAIN),
        Field("As", _called),
        Field("Why", lambda each: each.reason),
        Field("Confidence", lambda each: str(each.confidence), Place.NUMBER),
        Field("Next", lambda each: text(f"careeradvisor show {each.id}", Style.CODE), Place.DETAIL),
    )
    notes = [f"Read as {found.language}; the answers are in English."] * bool(found.language)
    notes += [f"{found.said}."] * bool(found.said)
    notes += [_understood(found)] * bool(found.activities)
    read = tuple(Paragraph(text(each)) for each in notes)
    note = counted(len(found.answers), "answer")
    guide = DESCRIBED if found.activities else GUIDE
    return Document(f"'{found.query}'", (*read, rows, Paragraph(text(guide, Style.MUTED))), (), note)


def _understood(found: Answers) -> str:
    """What a sentence was understood to say, and what the answers are."""
    names = "; ".join(each.name[:1].lower() + each.name[1:] for each in found.activities)
    return f"Read as a description of work: {names}. These occupations spend much of their time on it."


def _called(answer: Answer) -> Line:
    """The title that is close, with whose list it is from where that is not ours."""
    origin = (Span(f" ({answer.origin})", Style.MUTED),) if answer.origin else ()
    return (Span(answer.title), *origin)


def _name(answer: Answer) -> Span:
    return Span(answer.name, Style.STRONG, target=("role", answer.role or answer.code))
