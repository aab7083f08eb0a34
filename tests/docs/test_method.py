"""The worked example of docs/method.md is what the program computes."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.report import report
from careeradvisor.model.figure import Family

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import build_association  # noqa: E402

EXAMPLE = (ROOT / "docs" / "method.md").read_text(encoding="utf-8").partition("## A worked example")[2]


def test_worked_example_names_the_occupations_and_published_values_of_the_role(bundled: Catalogue) -> None:
    told = re.findall(r"^    (\d\d-\d{4}) +(\d+) +([\d.]+)$", EXAMPLE, re.MULTILINE)
    dossier = bundled.dossier("executive-assistant")
    assert dossier.figures
    held = [
        (each.code, each.weight, dossier.figures.occupations[each.code][0].values["eloundou_human"])
        for each in dossier.role.occupations
    ]
    assert [(code, int(weight), float(value)) for code, weight, value in told] == held


def test_worked_example_arrives_at_the_numbers_on_the_page(bundled: Catalogue) -> None:
    judged = report(bundled.dossier("executive-assistant"))
    assert judged.evidence
    [reading] = [each for each in judged.evidence.readings if each.key == "eloundou_human"]
    assert f"= {reading.value:.4f}\n" in EXAMPLE
    below, equal, total, percentile = re.search(r"100 \* \((\d+) \+ (\d+) / 2\) / (\d+) = ([\d.]+)", EXAMPLE).groups()
    assert f"{reading.percentile:.1f}" == percentile == f"{100 * (int(below) + int(equal) / 2) / int(total):.1f}"
    alone, tools, index = re.search(r"index = (\d+) \+ (\d+) / 2 = ([\d.]+)", EXAMPLE).groups()
    assert (judged.disruption.low, judged.disruption.index) == (int(alone), float(index))
    assert judged.disruption.high == int(alone) + int(tools)
    assert f"range = {alone} to {judged.disruption.high}" in EXAMPLE


def test_correlations_with_the_projections_are_those_of_the_bundled_figures(bundled: Catalogue) -> None:
    found = build_association.associations(bundled.root / "figures")
    assert all(each.count > 700 for each in found.values())
    exposure = [each for each in found.values() if each.measure.family is not Family.DEMAND]
    said = bundled.statistics.association
    method = " ".join((ROOT / "docs" / "method.md").read_text(encoding="utf-8").split())
    for rates, told in (
        ([each.occupations for each in exposure], said.occupations),
        ([each.jobs for each in exposure], said.jobs),
    ):
        assert [round(min(rates), 2), round(max(rates), 2)] == list(told)
        assert f"from {told[0]:+.2f} to {told[1]:+.2f}" in method


def test_the_table_of_associations_is_current(bundled: Catalogue) -> None:
    told = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    table = told.partition(build_association.START)[2].partition(build_association.END)[0].strip()
    found = build_association.associations(bundled.root / "figures")
    assert table == build_association.table(found)
    assert "0.8 points less" in table
    assert "the other way from" in table


def test_rank_correlation_is_that_of_textbooks() -> None:
    one, other, even = [1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 1.0, 4.0, 3.0, 5.0], [1.0] * 5
    assert build_association.correlation(
        build_association.ranks(one, even), build_association.ranks(other, even), even
    ) == pytest.approx(0.8)
    assert build_association.ranks([3.0, 3.0, 9.0], [1.0, 1.0, 2.0]) == [1.0, 1.0, 3.0]
