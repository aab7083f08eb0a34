"""Every name in data has its words on a page."""

from __future__ import annotations

import pytest

from careeradvisor.advice.evidence import Agreement
from careeradvisor.advice.gap import Standing
from careeradvisor.advice.report import Confidence
from careeradvisor.model.first_step import Needs
from careeradvisor.pages.wording import AGREEMENT, CONFIDENCE, NEEDS, STANDING


@pytest.mark.parametrize(
    ("names", "words"),
    [(Agreement, AGREEMENT), (Confidence, CONFIDENCE), (Standing, STANDING), (Needs, NEEDS)],
)
def test_every_name_has_words_and_every_words_a_name(names: type[Agreement], words: dict[str, str]) -> None:
    assert list(words) == [name.value for name in names]
