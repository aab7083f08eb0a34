"""Show what AI does to one kind of work, and what to do.

The answer comes first; tasks, skills, pay and the studies follow. `show` may be left out: careeradvisor nurse.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.pages.section import SECTIONS
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk

SectionName = StrEnum("SectionName", {key.replace("-", "_"): key for key in SECTIONS})  # type: ignore[misc]  # made of the sections there are


def run(
    desk: Desk,
    to: Destination,
    role: option.Subject,
    section: Annotated[
        list[SectionName] | None,
        typer.Option("--section", metavar="NAME", help=f"Print only this section. Repeatable: {', '.join(SECTIONS)}."),
    ] = None,
    brief: Annotated[bool, typer.Option("--brief", help="Print the answer alone, in at most 24 lines.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Add each task's published ratings and observed use.")
    ] = False,
    state: option.State = None,
) -> None:
    from careeradvisor.pages.subject import subject_page

    if to.chosen is Format.JSON and (section or brief):
        raise UsageError("JSON always holds everything", "leave out --section and --brief, or choose another format")
    if brief and section:
        raise UsageError("--brief and --section are two different parts of the page", "leave one of them out")
    found = choose.subject_in(desk, role, state)
    page = subject_page(
        found,
        brief=brief,
        evidence=evidence,
        reader=desk.reader(),
        moves=lambda: desk.moves_in_short(found),
        sentences=desk.onet_sentences(found),
    )
    if section:
        page = page.only(tuple(section))
        if not page.document.sections:
            raise UsageError(
                f"the page of '{' '.join(role)}' has no section {' or '.join(section)}",
                "leave out --section to see it whole",
            )
    emit(page, to)
