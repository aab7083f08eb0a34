"""What is new for a role: each thing as it was, as it is, and by whom it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.changed import ChangedPart, ComparedWith
from careeradvisor.document.block import Document, Paragraph, Place, Section, text
from careeradvisor.document.table import Field, table
from careeradvisor.model.role import Exposure
from careeradvisor.pages.wording import References
from careeradvisor.text.number import counted, ordinal, signed

if TYPE_CHECKING:
    from careeradvisor.advice.changed import Change, Changed
    from careeradvisor.document.block import Table

TITLES = {
    ChangedPart.PROJECTION: "Projected change of employment",
    ChangedPart.CATEGORY: "Official exposure category",
    ChangedPart.MEASURE: "Percentile of a measure",
    ChangedPart.CODE: "Our code of a task",
}
SINCE = {
    ComparedWith.VISIT: "since your last visit on {}",
    ComparedWith.DAY: "since {}",
    ComparedWith.RELEASE: "with the release of {}",
}
NOTHING = "nothing"


def changed_page(found: Changed) -> Document:
    """Everything that changed, by what it is."""
    references = References(found.sources, found.overdue)
    since = SINCE[found.basis].format(found.since)
    note = f"{counted(len(found.changes), 'change')} {since}"
    title = f"{found.title}: what changed"
    if not found.changes:
        said = f"Nothing that this page is built on has changed {since}. See the page: careeradvisor show {found.id}."
        return Document(title, (Paragraph(text(said)),), (), note)
    sections = [
        Section(str(part), TITLES[part], (_table(part, of_part, references),))
        for part in ChangedPart
        if (of_part := [each for each in found.changes if each.part is part])
    ]
    return Document(title, (), (*sections, references.section()), note)


def _table(part: ChangedPart, changes: list[Change], references: References) -> Table:
    return table(
        changes,
        Field("What", lambda each: text(each.what), Place.MAIN),
        Field("Before", lambda each: words(part, each.old)),
        Field("Now", lambda each: words(part, each.new)),
        Field("Source", lambda each: (references.cite(each.source),) if each.source else text("careeradvisor")),
    )


def words(part: ChangedPart, value: float | str | None) -> str:
    """What something was or is."""
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return Exposure(value).label if part is ChangedPart.CODE else value.replace("-", " ").capitalize()
    return signed(value, "%") if part is ChangedPart.PROJECTION else ordinal(value)
