"""Lists of roles and of categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Column, Document, Paragraph, Place, Section, Span, Style, Table, text
from careeradvisor.pages.wording import LEVEL_STYLE
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.advice.listing import CategoryList, ListedRole, OccupationList

AXIS = (
    "Index: percent of a typical week that AI or machines could at least halve, what only first tools and machines do "
    "counted as half; with its range. At risk: percent of the week whose pay is falling, whatever the cause."
)


def listing_page(
    groups: Iterable[tuple[str, Iterable[ListedRole]]], link: Callable[[str], str] | None = None
) -> Document:
    """Roles with level, index and range, under the titles of their groups; `link` gives the address of a page."""
    sections = tuple(Section("roles", title, (_roles(roles, link),)) for title, roles in groups)
    count = sum(len(section.blocks[0].rows) for section in sections if isinstance(section.blocks[0], Table))
    said = Paragraph(text(AXIS if count else "No role is like that; see them all: careeradvisor list", Style.MUTED))
    return Document("Roles", (said,), sections, counted(count, "role"))


def _roles(roles: Iterable[ListedRole], link: Callable[[str], str] | None) -> Table:
    columns = (
        Column("Role", Place.MAIN),
        Column("Name to type"),
        Column("Disruption"),
        Column("Index", Place.NUMBER),
        Column("Range", Place.NUMBER),
        Column("At risk", Place.NUMBER),
    )
    levels = {level: (Span(level.label, style),) for level, style in LEVEL_STYLE.items()}
    return Table(
        columns,
        tuple(
            (
                (Span(each.title, Style.STRONG, url=link(each.id) if link else None),),
                (Span(each.id, Style.CODE),),
                levels[each.disruption.level],
                (Span(number(each.disruption.index)),),
                (Span(f"{number(each.disruption.low)}-{number(each.disruption.high)}"),),
                (Span(f"{each.at_risk}%"),),
            )
            for each in roles
        ),
    )


def occupations_page(found: OccupationList) -> Document:
    """Every occupation with the roles that cover it."""
    columns = (Column("Occupation", Place.MAIN), Column("Code"), Column("Roles"))
    rows = tuple(
        (text(each.title), text(each.code, Style.CODE), text(", ".join(each.roles), Style.MUTED))
        for each in found.occupations
    )
    hint = (Span("The figures of one: "), Span("careeradvisor show 29-1171.00", Style.CODE))
    return Document("Occupations", (Paragraph(hint), Table(columns, rows)), (), counted(len(rows), "occupation"))


def categories_page(found: CategoryList) -> Document:
    """Categories with what they hold."""
    columns = (Column("Category", Place.MAIN), Column("Roles", Place.NUMBER), Column("About", Place.DETAIL))
    rows = tuple(
        (
            (Span(each.title, Style.STRONG), Span(f"  {each.id}", Style.MUTED)),
            text(str(each.roles)),
            text(each.summary),
        )
        for each in found.categories
    )
    hint = (Span("List one: "), Span("careeradvisor list --category technology", Style.CODE))
    return Document(
        "Categories", (Table(columns, rows), Paragraph(hint)), (), counted(len(rows), "category", "categories")
    )
