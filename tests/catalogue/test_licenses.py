"""Role data without the tables that moves rest on still answers, and a table that cannot be used is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.licenses import licenses, move_rules
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from pathlib import Path


def test_only_the_licenses_that_are_asked_for_are_given(copied: Path) -> None:
    every = licenses(open_catalogue(copied))
    assert "29-1171" in every
    assert licenses(open_catalogue(copied), ["29-1171.00", "99-9999.00"]) == {"29-1171": every["29-1171"]}


def test_without_their_files_no_license_and_no_rule_is_known(copied: Path) -> None:
    for name in ("licenses.toml", "moves.toml"):
        (copied / name).unlink()
    catalogue = open_catalogue(copied)
    assert licenses(catalogue) == licenses(catalogue, ["29-1171"]) == {}
    rules = move_rules(catalogue)
    assert rules.open_to("23-2011", "11-1011")
    assert not rules.lies_aside("11-1011")


def test_rules_of_another_shape_are_refused_with_their_file(copied: Path) -> None:
    (copied / "moves.toml").write_text("ranks = 3\n", encoding="utf-8")
    with pytest.raises(InvalidFileError) as refused:
        move_rules(open_catalogue(copied))
    assert refused.value.problems[0].file.endswith("moves.toml")
