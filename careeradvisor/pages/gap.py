"""A gap: which skills of a role are held, and which are to be learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Standing
from careeradvisor.document.block import Document, Paragraph, Place, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import STANDING
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.advice.gap import Gap


def gap_page(found: Gap) -> Document:
    """The skills of a role: held, partly held and missing, in the order that opens the most."""
    titles = {need.id: need.skill.title for need in found.needs}
    needs = table(
        found.needs,
        Field("Skill", lambda need: text(need.skill.title, Style.STRONG), Place.MAIN),
        Field("Standing", lambda need: f"{STANDING[need.standing]}{f' ({need.have})' if need.have else ''}"),
        Field("Needed", lambda need: need.want),
        Field("Hours", lambda need: str(need.hours) if need.hours else "-", Place.NUMBER),
        Field("Why", lambda need: need.why or "Another skill needs it first.", Place.DETAIL),
        Field("It opens", lambda need: ", ".join(titles[name] for name in need.opens) or (), Place.DETAIL),
        Field("Name for --have", lambda need: text(need.id, Style.CODE), Place.DETAIL),
    )
    count = {standing: sum(need.standing is standing for need in found.needs) for standing in Standing}
    stand = ", ".join(f"{number} {STANDING[standing]}" for standing, number in count.items() if number)
    close = f"{counted(found.hours, 'hour')} of practice close the gap." if found.hours else "There is no gap to close."
    said = f"{counted(len(found.needs), 'skill')}: {stand}. {close}"
    hint = (Span("A dated plan: "), Span(f"careeradvisor plan {found.role}", Style.CODE))
    return Document(f"{found.title}: your gap", (Paragraph(text(said)), needs, Paragraph(hint)), ())
