"""A gap: which skills of a role are held, and which are to be learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Standing
from careeradvisor.document.block import Document, Paragraph, Place, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import STANDING
from careeradvisor.text.number import counted, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.gap import Gap, Need

GATE = "If you do not do this work yet: practice alone does not open it."
"""Stands before what the work asks beside hours of practice."""


def gap_page(found: Gap) -> Document:
    """The skills of a role: held, partly held and missing, in the order that opens the most."""
    titles = {need.id: need.skill.title for need in found.needs}
    needs = table(
        found.needs,
        Field("Skill", lambda need: text(need.skill.title, Style.STRONG), Place.MAIN),
        Field("Standing", lambda need: f"{STANDING[need.standing]}{f' ({need.have})' if need.have else ''}"),
        Field("Needed", lambda need: need.want),
        Field("Hours", lambda need: str(need.hours) if need.hours else "-", Place.NUMBER),
        Field("Why", lambda need: why_words(need, titles), Place.DETAIL),
        Field("It opens", lambda need: ", ".join(titles[name] for name in need.opens) or (), Place.DETAIL),
        Field("Name for --have", lambda need: text(need.id, Style.CODE), Place.DETAIL),
    )
    count = {standing: sum(need.standing is standing for need in found.needs) for standing in Standing}
    stand = ", ".join(f"{number} {STANDING[standing]}" for standing, number in count.items() if number)
    beside = f", beside the {found.gate.short}" if found.gate else ""
    hours = counted(found.hours, "hour")
    close = f"{hours} of practice close the gap{beside}." if found.hours else "There is no gap to close."
    said = f"{counted(len(found.needs), 'skill')}: {stand}. {close}"
    gate = (Paragraph(text(f"{GATE} {found.gate.words}")),) if found.gate else ()
    hint = (Span("A dated plan: "), Span(f"careeradvisor plan {found.role}", Style.CODE))
    return Document(f"{found.title}: your gap", (Paragraph(text(said)), *gate, needs, Paragraph(hint)), ())


def why_words(need: Need, titles: Mapping[str, str]) -> str:
    """Why a skill is there: the reason that the role names, or which other skills cannot be learned without it."""
    first = [f"'{titles[name]}'" for name in need.opens if name in titles]
    return need.why or f"You need it first, for {joined(first)}."
