"""Lists of roles and of categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Paragraph, Place, Section, Span, Style, Table, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import LEVEL_STYLE
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.listing import CategoryList, ListedRole

AXIS = (
    "Index: percent of a typical week that AI or machines could at least halve, what only first tools and machines do "
    "counted as half; with its range. At risk: percent of the week whose pay is falling, whatever the cause."
)


def listing_page(groups: Iterable[tuple[str, Iterable[ListedRole]]], *, index: bool = False) -> Document:
    """Roles with level, index and range, under the titles of their groups; an `index` stands beside their pages."""
    return _groups(groups, "role", index=index)


def occupations_page(groups: Iterable[tuple[str, Iterable[ListedRole]]]) -> Document:
    """Every occupation in the same way."""
    return _groups(groups, "occupation")


def _groups(groups: Iterable[tuple[str, Iterable[ListedRole]]], noun: str, *, index: bool = False) -> Document:
    sections = tuple(
        Section(f"group-{number}", title, (_roles(roles, noun.capitalize()),))
        for number, (title, roles) in enumerate(groups, start=1)
    )
    count = sum(len(section.blocks[0].rows) for section in sections if isinstance(section.blocks[0], Table))
    nothing = f"No {noun} is like that; see them all: careeradvisor list{'' if noun == 'role' else ' --occupations'}"
    said = Paragraph(text(AXIS if count else nothing, Style.MUTED))
    title = "Roles and occupations" if index else f"{noun.capitalize()}s"
    return Document(title, (said,), sections, counted(count, "page" if index else noun), lists=index)


def _roles(roles: Iterable[ListedRole], head: str) -> Table:
    levels = {level: text(level.label, style) for level, style in LEVEL_STYLE.items()}
    return table(
        roles,
        Field(head, lambda each: text(each.title, Style.STRONG, ("role", each.id)), Place.MAIN),
        Field("Name to type", lambda each: text(each.id, Style.CODE)),
        Field("Disruption", lambda each: levels[each.disruption.level]),
        Field("Index", lambda each: number(each.disruption.index), Place.NUMBER),
        Field("Range", lambda each: f"{number(each.disruption.low)}-{number(each.disruption.high)}", Place.NUMBER),
        Field("At risk", lambda each: f"{each.at_risk}%", Place.NUMBER),
    )


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
