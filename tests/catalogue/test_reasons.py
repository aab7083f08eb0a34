"""What a source says of an occupation is the same, read alone or with everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.folders import REASONS
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.catalogue.reasons import reasons
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue


def test_sentences_are_found_one_code_at_a_time(bundled: Catalogue) -> None:
    said = 0
    for source in bundled.memory.table(bundled.root / REASONS):
        every = reasons(bundled, source)
        said += len(every)
        for code, sentences in every.items():
            assert reasons(bundled, source, ("00-0000", code)) == {code: sentences}
    assert said > 100
    assert reasons(bundled, "no-such-source", ("11-2021",)) == reasons(bundled, "no-such-source") == {}


def test_what_is_no_list_of_sentences_is_refused(copied: Path) -> None:
    (copied / REASONS).write_text('[a]\n11-1011 = "One."\n', encoding="utf-8")
    with pytest.raises(InvalidFileError, match=REASONS):
        reasons(open_catalogue(copied), "a", ("11-1011",))
