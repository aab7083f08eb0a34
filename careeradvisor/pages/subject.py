"""The page of whatever a person asked for: a role with its analysis, or an occupation with its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.report import RoleReport
from careeradvisor.document.page import Page

if TYPE_CHECKING:
    from careeradvisor.advice.card import OccupationCard


def subject_page(subject: RoleReport | OccupationCard, *, brief: bool = False, evidence: bool = False) -> Page:
    """The page of a role or an occupation. `brief` and `evidence` are parts and additions of a role's page."""
    if isinstance(subject, RoleReport):
        from careeradvisor.pages.brief import brief_page
        from careeradvisor.pages.role import role_page

        return Page("role", subject, lambda: brief_page(subject) if brief else role_page(subject, evidence=evidence))
    from careeradvisor.pages.occupation import card_page

    return Page("occupation", subject, lambda: card_page(subject))
