"""Lists of roles and of categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, Place, Section, Span, Style, Table, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import LEVEL_STYLE
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.listing import CategoryList, ListedRole, OccupationList

AXIS = (
    "Index: percent of a typical week that AI or machines could at least halve, what only first tools and machines do "
    "counted as half; with its range. At risk: percent of the week whose pay is falling, whatever the cause."
)


def listing_page(groups: Iterable[tuple[str, Iterable[ListedRole]]]) -> Document:
    """Roles with level, index and range, under the titles of their groups."""
    sections = tuple(Section("roles", title, (_roles(roles),)) for title, roles in groups)
    count = sum(len(section.blocks[0].rows) for section in sections if isinstance(section.blocks[0], Table))
    said = Paragraph(text(AXIS if count else "No role is like that; see them all: careeradvisor list", Style.MUTED))
    return Document("Roles", (said,), sections, counted(count, "role"))


def _roles(roles: Iterable[ListedRole]) -> Table:
    levels = {level: text(level.label, style) for level, style in LEVEL_STYLE.items()}
    return table(
        roles,
        Field("Role", lambda each: text(each.title, Style.STRONG, ("role", each.id)), Place.MAIN),
        Field("Name to type", lambda each: text(each.id, Style.CODE)),
        Field("Disruption", lambda each: levels[each.disruption.level]),
        Field("Index", lambda each: number(each.disruption.index), Place.NUMBER),
        Field("Range", lambda each: f"{number(each.disruption.low)}-{number(each.disruption.high)}", Place.NUMBER),
        Field("At risk", lambda each: f"{each.at_risk}%", Place.NUMBER),
    )


def occupations_page(found: OccupationList) -> Document:
    """Every occupation with the roles that cover it."""
    rows = table(
        found.occupations,
        Field("Occupation", lambda each: text(each.title, target=("occupation", each.code)), Place.MAIN),
        Field("Code", lambda each: text(each.code, Style.CODE)),
        Field("Roles", lambda each: text(", ".join(each.roles), Style.MUTED)),
    )
    hint = (Span("The figures of one: "), Span("careeradvisor show 29-1171.00", Style.CODE))
    count = counted(len(found.occupations), "occupation")
    return Document("Occupations", (Paragraph(hint), rows), (), count)


def categories_page(found: CategoryList) -> Document:
    """Categories with what they hold."""
    rows = table(
        found.categories,
        Field("Category", lambda each: (Span(each.title, Style.STRONG), Span(f"  {each.id}", Style.MUTED)), Place.MAIN),
        Field("Roles", lambda each: str(each.roles), Place.NUMBER),
        Field("About", lambda each: each.summary, Place.DETAIL),
    )
    hint = (Span("List one: "), Span("careeradvisor list --category technology", Style.CODE))
    count = counted(len(found.categories), "category", "categories")
    return Document("Categories", (rows, Paragraph(hint)), (), count)
