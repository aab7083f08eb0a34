"""Names for whoever completes a command: from file names and headings alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue import names

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

FROZEN = Path(__file__).resolve().parents[1] / "data" / "catalogue"


def test_names_are_those_that_the_files_hold(catalogue: Catalogue) -> None:
    assert names.roles(FROZEN) == sorted(catalogue.ids())
    assert sorted(names.skills(FROZEN)) == sorted(catalogue.skills())
    assert sorted(names.activities(FROZEN)) == sorted(catalogue.activities.all())
    assert names.categories(FROZEN) == list(catalogue.categories)
    assert sorted(names.sources(FROZEN)) == sorted(catalogue.sources())
    assert names.states(FROZEN) == sorted(catalogue.states)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a-key]\nx = 1\n[b]\n", ["a-key", "b"]),
        ("[ \"quoted\" ] # said\n['single']\n", ["quoted", "single"]),
        ("[a]\n[a.steps]\n[[a.resources]]\n[[tasks]]\n", ["a"]),
        ("x = [1]\n  [indented]\n", []),
        ("", []),
    ],
)
def test_headings_are_tables_without_those_within_them(text: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(text, encoding="utf-8")
    assert names.headings([tmp_path / "one.toml", tmp_path / "one.toml"]) == found * 2
