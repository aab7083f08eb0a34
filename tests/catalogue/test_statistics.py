"""Country and years stand in one file: pages follow it, and no module spells them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import careeradvisor
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.desk.desk import Desk
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.block import plain
from careeradvisor.pages.evidence import evidence_page
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import Format, rendered
from careeradvisor.writers.role_file import role_file

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue


@pytest.mark.parametrize("which", ["bundled", "frozen"])
def test_no_module_spells_a_source_or_a_year_of_the_statistics(which: str, catalogue: Catalogue, bundled: Catalogue):
    found = (bundled if which == "bundled" else catalogue).statistics
    years = (found.projections.span, str(found.projections.last), found.pay.when, found.occupations.among)
    modules = sorted(Path(careeradvisor.__file__).parent.rglob("*.py"))
    assert len(modules) > 80
    for path in modules:
        words = path.read_text(encoding="utf-8")
        assert [each for each in (*found.sources, *years) if each in words] == [], path


def abroad(root: Path) -> Catalogue:
    """The catalogue of another country and another year."""
    path = root / "statistics.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("first = 2025", "first = 2031"),
        ("last = 2035", "last = 2041"),
        ('words = "a year ago"', 'words = "in the year of the flood"'),
        ('title = "BLS AI exposure category"', 'title = "Ruritanian grade"'),
        ('when = "May 2025"', 'when = "spring 2032"'),
        ('unit = "a year"', 'unit = "a month"'),
        ('symbol = "$"', 'symbol = "EUR "'),
        ('region = "United States"', 'region = "Ruritania"'),
        ("about 800 US occupations", "the 90 trades of Ruritania"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return open_catalogue(root)


def test_pages_take_country_years_and_money_from_the_file(copied: Path):
    abroad(copied)
    desk = Desk(root=copied)
    nurse, paralegal = desk.subject("registered-nurse"), desk.subject("paralegal")
    said = {
        "Jobs 2031": nurse,
        "To 2041": nurse,
        "Projected change 2031-41 by weight": paralegal,
        "EUR 97,600": nurse,
        "a month, median": nurse,
        "Ruritania": nurse,
        "Percentile among the 90 trades of Ruritania": nurse,
    }
    for words, subject in said.items():
        assert words in " ".join(rendered(subject_page(subject), Format.MD).split()), words
    method = [
        plain(block.line) for each in evidence_page(nurse).sections if each.id == "method" for block in each.blocks
    ]
    assert any("Among the 90 trades of Ruritania, no language-model" in words for words in method)
    drafted = role_file(desk.draft("Paralegals and Legal Assistants", nurse.role.reviewed))
    assert "404,900 jobs in 2031, -0.3% projected to 2041 [bls-ep-2025-35]" in drafted
    assert "median pay EUR 62,900 in spring 2032" in drafted


def test_a_catalogue_without_the_file_says_so(copied: Path):
    (copied / "statistics.toml").unlink()
    with pytest.raises(InvalidFileError, match=r"statistics\.toml"):
        open_catalogue(copied).dossier("paralegal")
