"""The page of whatever a person asked for: a role with its analysis, or an occupation with its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.report import RoleReport
from careeradvisor.pages.registry import page_of

if TYPE_CHECKING:
    from careeradvisor.advice.card import OccupationCard
    from careeradvisor.document.page import Page


def subject_page(subject: RoleReport | OccupationCard, *, brief: bool = False, evidence: bool = False) -> Page:
    """The page of a role or an occupation. `brief` and `evidence` are parts and additions of a role's page."""
    if isinstance(subject, RoleReport):
        from careeradvisor.pages.brief import brief_page

        return page_of(subject, make=brief_page) if brief else page_of(subject, evidence=evidence)
    return page_of(subject)
