"""What was imported from O*NET and ESCO, and O*NET's sentences on an occupation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Items, Paragraph, Place, Section, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from careeradvisor.model.imported import ImportList, ListedImport, OccupationTasks

CREDIT = {
    "O*NET": "O*NET: U.S. Department of Labor, Employment and Training Administration, CC BY 4.0.",
    "ESCO": "This service uses the ESCO classification of the European Commission.",
}
"""How each publisher asks to be named."""


def imports_page(found: ImportList) -> Document:
    """Every import with its release, what is kept of it, and the checksums of what was read."""
    if not found.imports:
        how = "Nothing is imported. docs/import.md says what can be, and where to download it."
        return Document("Imports", (Paragraph(text(how)),), ())
    rows = table(
        found.imports,
        Field("Import", lambda each: text(each.id, Style.STRONG), Place.MAIN),
        Field("Release", lambda each: f"{each.publisher} {each.release}" if each.whole else "damaged: import it again"),
        Field("Read on", lambda each: each.on),
        Field("Titles", lambda each: f"{each.titles:,}", Place.NUMBER),
        Field("Tasks", lambda each: f"{each.tasks:,}" if each.tasks else "", Place.NUMBER),
        Field("", _left_out, Place.DETAIL),
        Field("Read", lambda each: "; ".join(f"{one.name} ({one.sha256})" for one in each.files), Place.DETAIL),
        Field("Kept in", lambda each: each.path, Place.DETAIL),
    )
    credit = " ".join(CREDIT[each] for each in dict.fromkeys(one.publisher for one in found.imports) if each in CREDIT)
    note = Paragraph(text(f"The numbers behind the files are SHA-256 sums. Nothing of this is sent. {credit}".strip()))
    return Document("Imports", (rows, note), (), counted(len(found.imports), "import"))


def _left_out(each: ListedImport) -> str:
    if not each.left_out:
        return ""
    return f"{counted(each.left_out, 'occupation')} of it left out, which lead to none here"


def tasks_section(key: str, title: str, found: OccupationTasks) -> Section:
    """O*NET's task sentences as they are, each with its code, marked as O*NET's."""
    whose = Paragraph(
        text(
            f"These sentences are O*NET's (release {found.release}, U.S. Department of Labor, CC BY 4.0), from what "
            "was imported here. The number is O*NET's code of the task.",
            Style.MUTED,
        )
    )
    rows = tuple(
        (
            Span(each.sentence),
            Span(f"  {each.id}{'' if each.core else ', supplemental'}", Style.MUTED),
        )
        for each in found.tasks
    )
    return Section(key, title, (whose, Items(rows)), counted(len(found.tasks), "task"))
