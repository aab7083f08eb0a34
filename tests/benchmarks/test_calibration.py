"""The calibration report is current, computed rightly, and does not fall below what the project promises."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.report import report

if TYPE_CHECKING:
    from types import ModuleType

    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
REPORT = (ROOT / "docs" / "calibration.md").read_text(encoding="utf-8")


def benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", ROOT / "benchmarks" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


calibration = benchmark("calibration")


def test_report_is_current(bundled: Catalogue) -> None:
    reports = {role_id: report(bundled.dossier(role_id)) for role_id in bundled.ids()}
    assert calibration.written(reports, bundled) == REPORT


@pytest.mark.parametrize(("measure", "least"), [("rated by people", 0.80), ("Anthropic, observed", 0.65)])
def test_correlation_is_what_the_project_promises(measure: str, least: float) -> None:
    [row] = [line for line in REPORT.split("\n") if line.startswith("| ") and measure in line and "to" in line]
    assert float(row.split("|")[3]) >= least


def test_nine_of_ten_task_ratings_are_within_a_step_of_the_published_ones() -> None:
    shares = re.findall(r"^\| (?:GPT-4|people) \| \d+ \| [\d.]+% \| ([\d.]+)%", REPORT, re.MULTILINE)
    assert len(shares) == 2
    assert min(map(float, shares)) >= 90


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=12))
def test_spearman_is_pearson_of_ranks_counted_one_by_one(pairs: list[tuple[int, int]]) -> None:
    def rank(value: int, values: list[int]) -> float:
        return sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2

    columns = [[pair[side] for pair in pairs] for side in (0, 1)]
    one, other = ([rank(value, column) for value in column] for column in columns)
    mean = (len(pairs) + 1) / 2
    covariance = sum((a - mean) * (b - mean) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean) ** 2 for a in one) * sum((b - mean) ** 2 for b in other)
    expected = covariance / spread**0.5 if spread else 0.0
    assert calibration.spearman(pairs) == pytest.approx(expected)
