"""The worked example of docs/method.md is what the program computes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.advice.report import report

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = (ROOT / "docs" / "method.md").read_text(encoding="utf-8").partition("## A worked example")[2]


def test_worked_example_names_the_occupations_and_published_values_of_the_role(bundled: Catalogue) -> None:
    told = re.findall(r"^    (\d\d-\d{4}) +(\d+) +([\d.]+)$", EXAMPLE, re.MULTILINE)
    dossier = bundled.dossier("paralegal")
    assert dossier.figures
    held = [
        (each.code, each.weight, dossier.figures.occupations[each.code][0].values["eloundou_human"])
        for each in dossier.role.occupations
    ]
    assert [(code, int(weight), float(value)) for code, weight, value in told] == held


def test_worked_example_arrives_at_the_numbers_on_the_page(bundled: Catalogue) -> None:
    judged = report(bundled.dossier("paralegal"))
    assert judged.evidence
    [reading] = [each for each in judged.evidence.readings if each.key == "eloundou_human"]
    assert f"= {reading.value:.4f}\n" in EXAMPLE
    below, equal, total, percentile = re.search(r"100 \* \((\d+) \+ (\d+) / 2\) / (\d+) = ([\d.]+)", EXAMPLE).groups()
    assert f"{reading.percentile:.1f}" == percentile == f"{100 * (int(below) + int(equal) / 2) / int(total):.1f}"
    alone, tools, index = re.search(r"index = (\d+) \+ (\d+) / 2 = ([\d.]+)", EXAMPLE).groups()
    assert (judged.disruption.low, judged.disruption.index) == (int(alone), float(index))
    assert judged.disruption.high == int(alone) + int(tools)
    assert f"range = {alone} to {judged.disruption.high}" in EXAMPLE
