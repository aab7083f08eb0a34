"""If your employer brings AI in, or forbids it: what to ask, to offer, to write down and to keep out of a tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Items, Paragraph, Section, Span, Style, present, text
from careeradvisor.pages.wording import References

if TYPE_CHECKING:
    from careeradvisor.advice.employer import Employer

NO_ADVICE = Paragraph(
    text("These are federal rules of the United States in short. Your state may give more. This is no legal advice.")
)
"""Stands under the rules of law."""


def employer_page(found: Employer) -> Document:
    """One page, to take along to a talk."""
    references, place = References(found.sources), found.workplace

    def items(lines: tuple[str, ...]) -> Items:
        return Items(tuple(references.prose(line) for line in lines))

    sections = [
        Section("ask", "What to ask", (items((*_about(found.first), *place.ask)),)),
        Section("own", "What to offer to own", (items((*_offers(found.offer), *place.own)),)),
        Section("write", "What to put in writing", (items(place.write),)),
        Section("keep-out", "What not to paste into a tool", (items(place.keep_out),)),
        Section("boss", "When they ask whether AI can do this job", (Paragraph(references.prose(found.boss)),)),
        Section("told", "If you must use it and would rather not", (Paragraph(references.prose(place.told)),)),
        Section("teaching", "Am I training my replacement?", (Paragraph(references.prose(place.teaching)),)),
        Section("forbidden", "If AI is forbidden where you work", _forbidden(found, references)),
        Section("rights", "What the law says", (items(place.rights), NO_ADVICE)) if place.rights else None,
    ]
    here = f"For this kind of workplace: {place.title[0].lower()}{place.title[1:]}."
    others = (Span(f"{here} Another one: "), Span(f"--at {', '.join(found.others)}", Style.CODE))
    return Document(
        f"{found.title}: if {place.comes}" if found.title else f"If {place.comes}",
        (Paragraph(others),),
        present(*sections, references.section() if references.numbers else None),
    )


def _forbidden(found: Employer, references: References) -> tuple[Paragraph, ...]:
    """What stays theirs, what not to do in secret, whom to ask, and what to practice outside."""
    ban = found.workplace.forbidden
    parts = (("Yours all the same", ban.yours), ("Not in secret", ban.secretly), ("Whom to ask what", ban.whom))
    outside = f"{ban.outside} For example: {found.practice}" if found.practice else ban.outside
    return tuple(
        Paragraph((Span(f"{label}: ", Style.STRONG), *references.prose(words)))
        for label, words in (*parts, ("To practice outside work", outside))
    )


def _about(tasks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f'Is it for this part of my week: "{task}"?' for task in tasks)


def _offers(tasks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f'More of this, which is gaining value: "{task}".' for task in tasks)
