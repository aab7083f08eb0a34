"""The page of whatever a person asked for: a written role, or an occupation with a computed one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from careeradvisor.pages.next_step import NOBODY
from careeradvisor.pages.registry import page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.advice.move import Move, Moves
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.week import OwnWeek
    from careeradvisor.document.page import Page
    from careeradvisor.model.imported import OccupationTasks
    from careeradvisor.pages.next_step import Reader


def subject_page(
    subject: RoleReport,
    *,
    brief: bool = False,
    evidence: bool = False,
    reader: Reader = NOBODY,
    moves: Callable[[], tuple[Move, ...]] | None = None,
    sentences: OccupationTasks | None = None,
) -> Page:
    """The page of a role or an occupation.

    `brief` and `evidence` are parts of it and additions to it; `moves` gives those it names, when they are shown, and
    `sentences` are O*NET's on the occupation.
    """
    if brief:
        from careeradvisor.pages.brief import brief_page

        return page_of(subject, make=partial(brief_page, options=reader.options))
    return page_of(subject, evidence=evidence, moves=moves, sentences=sentences, reader=reader)


def sheet_of(subject: RoleReport, moves: Moves | None, own: OwnWeek | None = None) -> Page:
    """The one page about a role or an occupation, and the person's `own` week in it, that is handed over on paper."""
    from careeradvisor.pages.sheet import sheet_page

    return page_of(subject, make=partial(sheet_page, moves=moves, own=own))
