"""The order of a page, and the command that each page ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.report import dossier_of
from careeradvisor.document.block import plain
from careeradvisor.pages.next_step import Reader
from careeradvisor.pages.registry import KINDS
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import Format, rendered
from careeradvisor.writers.setting import Setting

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ORDER = [
    "first-step", "tasks-at-risk", "rising-tasks", "skills", "outlook", "entry", "moves", "labor-market",
    "studies", "resume", "meaning", "sources",
]  # fmt: skip


def commands(subject: RoleReport, reader: Reader) -> list[str]:
    """The commands that a page proposes to a reader."""
    return [plain(line[:1]) for line in subject_page(subject, reader=reader).document.next]


def test_a_page_goes_from_what_to_do_to_the_proof(catalogue: Catalogue) -> None:
    page = subject_page(report(catalogue.dossier("paralegal"))).document
    found = [section.id for section in page.sections]
    assert found[0] == "first-step"
    assert [each for each in found if each in ORDER] == ORDER


class TestNext:
    def test_for_somebody_unknown_is_their_own_week_and_a_plan(self, catalogue: Catalogue) -> None:
        role = report(catalogue.dossier("paralegal"))
        assert commands(role, Reader()) == ["careeradvisor assess paralegal", "careeradvisor plan paralegal"]

    def test_for_somebody_who_has_judged_this_week_is_what_follows(self, catalogue: Catalogue) -> None:
        role = report(catalogue.dossier("paralegal"))
        found = commands(role, Reader("paralegal"))
        assert found == ["careeradvisor plan paralegal", "careeradvisor changed paralegal"]

    def test_for_somebody_in_other_work_is_a_comparison(self, catalogue: Catalogue) -> None:
        role = report(catalogue.dossier("paralegal"))
        assert commands(role, Reader("electrician"))[0] == "careeradvisor compare electrician paralegal"

    def test_of_a_computed_page_is_the_written_one(self, catalogue: Catalogue) -> None:
        computed = report(dossier_of(catalogue, "23-2011.00"))
        assert commands(computed, Reader())[0] == "careeradvisor show paralegal"
        alone = report(dossier_of(catalogue, "51-9197.00"))
        assert commands(alone, Reader())[0] == "careeradvisor assess 51-9197.00"

    def test_names_the_folder_that_the_command_needs(self, catalogue: Catalogue) -> None:
        role = report(catalogue.dossier("paralegal"))
        found = commands(role, Reader(None, ("my roles",)))
        assert found[0] == "careeradvisor assess paralegal --roles-dir 'my roles'"

    @pytest.mark.parametrize("form", [Format.TXT, Format.MD, Format.HTML])
    def test_stands_at_the_end_in_every_format(self, catalogue: Catalogue, form: Format) -> None:
        for brief in (False, True):
            page = rendered(subject_page(report(catalogue.dossier("paralegal")), brief=brief), form)
            end = page.partition("Next:")[2]
            assert f"careeradvisor {'show' if brief else 'assess'} paralegal" in end

    def test_is_known_for_every_kind_of_result(self) -> None:
        from careeradvisor.pages.next_step import STEPS

        assert set(STEPS) == set(KINDS)


def test_sources_take_a_line_each_on_a_screen_and_are_whole_elsewhere(catalogue: Catalogue) -> None:
    page = subject_page(report(catalogue.dossier("paralegal"))).only(("sources",))
    for width in (60, 80, 96):
        screen = rendered(page, Format.TXT, Setting(width, whole=False))
        lines = [line for line in screen.splitlines() if line[:3].strip(" ").rstrip(".").isdigit()]
        assert len(lines) == len(page.document.sections[0].blocks[-1].lines)
        assert "https" not in screen
        assert "careeradvisor sources KEY" in screen
        keys = [line.split()[-1] for line in lines]
        assert set(keys) <= set(catalogue.sources())
    for form in (Format.TXT, Format.MD, Format.HTML):
        assert "https://doi.org/10.1126/science.adj0998" in rendered(page, form, Setting(200))
