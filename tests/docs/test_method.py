"""The worked example of docs/method.md is what the program computes."""

from __future__ import annotations

import math
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.advice.report import report
from careeradvisor.catalogue import figures
from careeradvisor.model.figure import Family

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.figure import OccupationFigures

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


def ranks(values: list[float], weights: list[float]) -> list[float]:
    """Mid-ranks, where each value takes as much room as its weight."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    found, room = [0.0] * len(values), 0.0
    for _, group in groupby(order, key=lambda place: values[place]):
        same = list(group)
        taken = sum(weights[place] for place in same)
        for place in same:
            found[place] = room + taken / 2
        room += taken
    return found


def correlation(one: list[float], other: list[float], weights: list[float]) -> float:
    """Weighted rank correlation."""
    a, b, total = ranks(one, weights), ranks(other, weights), sum(weights)

    def product(left: list[float], right: list[float]) -> float:
        means = [sum(w * x for w, x in zip(weights, each, strict=True)) / total for each in (left, right)]
        return sum(w * (x - means[0]) * (y - means[1]) for w, x, y in zip(weights, left, right, strict=True))

    return product(a, b) / math.sqrt(product(a, a) * product(b, b))


def test_correlations_with_the_projections_are_those_of_the_bundled_figures(bundled: Catalogue) -> None:
    everyone = figures.every_occupation(bundled.root / "figures")
    by_soc: dict[str, list[OccupationFigures]] = {}
    for each in everyone:
        by_soc.setdefault(each.soc, []).append(each)
    measures = figures.read(bundled.root / "figures", [], []).measures
    rates: dict[bool, list[float]] = {False: [], True: []}
    for key, measure in measures.items():
        if measure.family is Family.DEMAND:
            continue
        rows = [
            (sum(values) / len(values), group[0].change, group[0].employment)
            for group in by_soc.values()
            if group[0].employment and (values := [each.values[key] for each in group if key in each.values])
        ]
        assert len(rows) > 700
        value, change, jobs = (list(column) for column in zip(*rows, strict=True))
        rates[False].append(correlation(value, change, [1.0] * len(rows)))
        rates[True].append(correlation(value, change, jobs))
    said = bundled.statistics.association
    assert [round(min(rates[False]), 2), round(max(rates[False]), 2)] == list(said.occupations)
    assert [round(min(rates[True]), 2), round(max(rates[True]), 2)] == list(said.jobs)
    method = " ".join((ROOT / "docs" / "method.md").read_text(encoding="utf-8").split())
    for least, most in said:
        assert f"from {least:+.2f} to {most:+.2f}" in method
