"""A few of the damaged lists of benchmarks/lists.py, each time the same."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

from careeradvisor.desk.desk import Desk

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("lists", ROOT / "benchmarks" / "lists.py")
lists = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lists)


def test_every_line_of_damaged_lists_is_accounted_for() -> None:
    chance, desk = random.Random(7), Desk(root=ROOT / "tests" / "data" / "catalogue")
    found = [lists.coded(desk, lists.case(chance)) for _ in range(150)]
    assert found.count("read") > 100
