"""The page of an occupation that has figures but no written analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Document,
    Facts,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    present,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.pages.parts import labor_section, studies_section
from careeradvisor.pages.wording import References, level_line
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.card import Coverage, OccupationCard

PREPARATION = {1: "little or none", 2: "some", 3: "medium", 4: "considerable", 5: "extensive"}
"""What O*NET's job zones say of the preparation that an occupation needs."""


def card_page(card: OccupationCard) -> Document:
    """The whole card."""
    references = References(card.sources)
    facts: list[tuple[str, Line]] = [("Occupation code", text(f"{card.id} (O*NET-SOC 2019)"))]
    if card.job_zone:
        words = f"{PREPARATION[card.job_zone]} (job zone {card.job_zone} of 5)"
        facts.append(("Preparation", (Span(words), references.cite(card.statistics.occupations.source))))
    sections = [
        studies_section("What the studies say", card.evidence, card.statistics, references),
        labor_section("The labor market", card.labor_market, card.statistics, references)
        if card.labor_market
        else None,
        Section("related-roles", "Roles that cover it", (_roles(card.covered_by),)) if card.covered_by else None,
        Section("related-roles", "Nearest occupations with a written role", (_roles(card.nearest),))
        if not card.covered_by and card.nearest
        else None,
        Section("write", "Write the analysis", (Paragraph(_how_to_write(card)),)),
        references.section(),
    ]
    header = (Paragraph(text(_what_is_missing(card))), Facts(tuple(facts)))
    return Document(card.title, header, present(*sections), "occupation")


def _what_is_missing(card: OccupationCard) -> str:
    if card.covered_by:
        roles = counted(len(card.covered_by), "written role")
        return f"These are the published figures. The analysis, task by task, stands in the {roles} below."
    return (
        "No analysis of this occupation has been written yet, so it has no disruption index: that is judged on the "
        "tasks of a typical week. Here is what has been published about it."
    )


def _roles(coverage: Iterable[Coverage]) -> Table:
    return table(
        coverage,
        Field("Role", lambda each: text(each.role.title, Style.STRONG, ("role", each.role.id)), Place.MAIN),
        Field("Name to type", lambda each: text(each.role.id, Style.CODE)),
        Field("Disruption", lambda each: level_line(each.role.disruption, each.role.at_risk)),
        Field("Counts in", lambda each: f"{each.code} at {each.weight}%"),
    )


def _how_to_write(card: OccupationCard) -> Line:
    return (
        Span(
            "A role file is plain text: a typical week of 9 to 14 tasks with shares and exposures. "
            "docs/add-a-role.md in the repository walks through one; name "
        ),
        Span(card.id[:7], Style.CODE),
        Span(" among its occupations, check it with "),
        Span("careeradvisor validate FILE", Style.CODE),
        Span(" and read it with "),
        Span("careeradvisor show NAME --roles-dir FOLDER", Style.CODE),
        Span("."),
    )
