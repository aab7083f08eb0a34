"""The page of whatever a person asked for: a written role, or an occupation with a computed one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.pages.registry import page_of

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.page import Page


def subject_page(subject: RoleReport, *, brief: bool = False, evidence: bool = False) -> Page:
    """The page of a role or an occupation. `brief` and `evidence` are parts of it and additions to it."""
    from careeradvisor.pages.brief import brief_page

    return page_of(subject, make=brief_page) if brief else page_of(subject, evidence=evidence)
