"""The page of a gap: how many skills stand where, how long they take together, and why each is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.gap import Gap, gap
from careeradvisor.model.role import Proficiency
from careeradvisor.pages.gap import gap_page, why_words
from careeradvisor.writers import markdown

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue


@pytest.fixture
def found(catalogue: Catalogue) -> Gap:
    return gap("paralegal", catalogue.role("paralegal"), catalogue.skills(), {})


def test_a_skill_says_its_own_reason_or_what_it_opens(found: Gap) -> None:
    need = found.needs[0]._replace(why="Courts ask for it.", opens=("a", "b", "elsewhere"))
    titles = {"a": "Filing", "b": "Editing"}
    assert why_words(need, titles) == "Courts ask for it."
    assert why_words(need._replace(why=""), titles) == "You need it first, for 'Filing' and 'Editing'."


def test_the_sum_of_hours_or_that_there_is_none_is_said(found: Gap, catalogue: Catalogue) -> None:
    assert f"{found.hours} hours of practice close the gap." in markdown.render(gap_page(found))
    every = dict.fromkeys(catalogue.skills(), Proficiency.ADVANCED)
    closed = gap("paralegal", catalogue.role("paralegal"), catalogue.skills(), every)
    shown = markdown.render(gap_page(closed))
    assert "There is no gap to close." in shown
    assert "careeradvisor plan paralegal" in shown
    assert gap_page(closed).title == f"{found.title}: your gap"
