"""What people in an occupation say a new hire needs, in words and with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.report import report
from careeradvisor.document.block import plain
from careeradvisor.model.figure import Preparation
from careeradvisor.pages.preparation import EXPERIENCE, preparation_words
from careeradvisor.pages.role import role_page

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue


def asked(schooling: tuple[float, ...], middle: int | None) -> Preparation:
    return Preparation(None, None, None, None, middle, None, None, schooling)


ASKED = "Asked what a new hire needs, people in this work say: "
WORDS = {
    asked((1, 23, 43, 99), 6): (
        f"{ASKED}some college or a certificate 22%, an associate's degree 20% and a bachelor's degree 56%. Half say "
        f"that up to two years of related work are enough."
    ),
    asked((0, 0, 0, 0), 7): (
        f"{ASKED}a degree beyond a bachelor's 100%. Half say that up to four years of related work are enough."
    ),
    asked((96, 98, 99, 100), None): f"{ASKED}high school or less 96%.",
    asked((), 1): "Of people in this work half say that no related work is needed.",
    asked((), None): "",
}


@pytest.mark.parametrize(("said", "words"), WORDS.items())
def test_the_words(said: Preparation, words: str) -> None:
    assert preparation_words(said) == words


def test_every_category_of_experience_has_words() -> None:
    assert len(EXPERIENCE) == 11


def test_it_stands_under_how_people_get_in_with_its_source(catalogue: Catalogue) -> None:
    judged = report(catalogue.dossier("registered-nurse"))
    entry = next(section for section in role_page(judged).sections if section.id == "entry")
    line = plain(entry.blocks[-1].line)
    assert line.startswith("Asked what a new hire needs, ")
    sources = next(section for section in role_page(judged).sections if section.id == "sources").blocks[-1].lines
    number = int(line[line.rindex("[") + 1 : -1])
    assert "O*NET" in plain(sources[number - 1])


def test_figures_of_it_that_are_damaged_hide_no_page(copied: Path) -> None:
    from careeradvisor.desk.open import open_catalogue

    (copied / "figures" / "preparation" / "29.csv").write_text("nonsense\n")
    found = open_catalogue(copied).dossier("registered-nurse")
    assert found.preparation is None
    assert "29.csv" in found.notes[0]
    assert found.figures is not None
