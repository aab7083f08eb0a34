"""What the studies say: in short on the page of a role, at length where the evidence stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.report import report
from careeradvisor.document.block import Dots, Paragraph, plain
from careeradvisor.pages.evidence import evidence_page
from careeradvisor.pages.parts import _trends
from careeradvisor.pages.role import role_page

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.document.block import Document

METHOD = (
    "Practice counts the conversations", "The codes here agree with the published ratings", "Assistants alone come to",
    "rank correlations are",
)  # fmt: skip


@pytest.fixture
def pages(catalogue: Catalogue) -> dict[str, Document]:
    subject = report(catalogue.dossier("paralegal"))
    return {"role": role_page(subject), "evidence": evidence_page(subject)}


def prose(page: Document) -> list[str]:
    return [plain(block.line) for section in page.sections for block in section.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("words", METHOD)
def test_how_numbers_are_made_is_told_with_the_evidence_and_not_on_every_page(
    pages: dict[str, Document], words: str
) -> None:
    assert sum(words in each for each in prose(pages["evidence"])) == 1
    assert not any(words in each for each in prose(pages["role"]))


def test_a_page_has_two_sentences_the_dots_and_where_the_rest_is(pages: dict[str, Document]) -> None:
    [studies] = [section for section in pages["role"].sections if section.id == "studies"]
    first, dots, rest = studies.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(dots, Dots)
    assert isinstance(rest, Paragraph)
    assert plain(first.line).count(". ") == 1
    assert plain(rest.line).endswith("careeradvisor evidence paralegal")


def test_a_page_still_says_that_it_is_not_the_chance_of_losing_a_job(pages: dict[str, Document]) -> None:
    assert any("neither the chance of losing a job nor a date" in each for each in prose(pages["role"]))


@pytest.mark.parametrize(
    ("percent", "said"), [(7, "rose by 7% from"), (-3, "fell by 3% from"), (0, "stayed the same from")]
)
def test_the_share_of_messages_rose_fell_or_stayed(catalogue: Catalogue, percent: int, said: str) -> None:
    evidence = report(catalogue.dossier("paralegal")).evidence
    assert evidence
    [reading] = [each for each in evidence.readings if each.measure.trend][:1]
    moved = evidence._replace(readings=(reading._replace(trend=percent),))
    assert said in _trends(moved)
