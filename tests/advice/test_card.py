"""Every occupation has a card, whether or not anybody has written its role."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.card import NEAREST, card

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

DATA = Path(__file__).resolve().parents[2] / "roles_data"


def rows() -> dict[str, dict[str, str]]:
    """Every occupation of the bundled figures, read without the program."""
    found = {}
    for path in sorted((DATA / "figures" / "occupations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            found |= {row["code"]: row for row in csv.DictReader(handle)}
    return found


def test_every_occupation_of_the_bundled_data_has_a_card_with_its_figures(bundled: Catalogue):
    every = rows()
    assert len(every) == 1016
    assert [code for code, _ in bundled.occupations()] == sorted(every)
    roles = set(bundled.ids())
    for code, row in every.items():
        found = card(bundled.occupation(code))
        assert (found.id, found.title) == (code, row["title"])
        values = {each.key: each.value for each in found.evidence.readings if each.value is not None}
        assert values == {key: pytest.approx(float(row[key])) for key in found.evidence_keys() if row[key]}
        assert all(0 <= each.percentile <= 100 for each in found.evidence.readings if each.percentile is not None)
        assert found.labor_market
        assert found.labor_market.wages.median == (float(row["wage_median"]) if row["wage_median"] else None)
        assert found.labor_market.change == (pytest.approx(float(row["change"])) if row["change"] else None)
        assert {each.role.id for each in (*found.covered_by, *found.nearest)} <= roles
        assert len(found.nearest) == NEAREST
        assert {each.measure.source for each in found.evidence.readings} <= set(found.sources)
