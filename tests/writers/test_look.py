"""What a level looks like on a terminal, and what JSON may not hold."""

from __future__ import annotations

import pytest

from careeradvisor.catalogue.release import release
from careeradvisor.document.block import Style
from careeradvisor.writers import json_text
from careeradvisor.writers.terminal.look import LOOKS


def test_levels_go_from_green_to_red_and_none_looks_like_another() -> None:
    levels = [LOOKS[each] for each in (Style.LOW, Style.MODERATE, Style.HIGH, Style.VERY_HIGH)]
    assert levels == ["1;32", "1;34", "1;35", "1;31"]
    assert set(LOOKS) == set(Style)


@pytest.mark.parametrize("write", [json_text.render, json_text.one_line])
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused_and_not_written_as_json_that_nobody_reads(write, value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write("role", {"index": value}, release())
