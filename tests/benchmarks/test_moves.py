"""What benchmarks/moves.py measures with, on cases that can be done by hand."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_spec = importlib.util.spec_from_file_location("moves", ROOT / "benchmarks" / "moves.py")
moves = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(moves)

RELATED = {"a": ["p", "q", "r", "s"], "b": ["t"]}


def test_halves_are_apart_and_every_goal_is_sought_once() -> None:
    assert moves.halves(RELATED) == [({"a": ["p", "r"]}, {"a": ["q", "s"]}), ({"a": ["q", "s"]}, {"a": ["p", "r"]})]


def test_what_is_kept_takes_no_place_among_the_first_ten() -> None:
    order = {"a": ["p", "r", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "q", "s"]}
    assert moves.recall(order, {"a": ["p", "r"]}, {"a": ["q", "s"]}) == 0
    assert moves.recall({"a": order["a"][1:3] + order["a"][4:]}, {"a": ["p", "r"]}, {"a": ["q", "s"]}) == 0.5
    assert moves.mean_recall(lambda _: {"a": ["q", "p", "s", "r"]}, RELATED) == 1


def test_the_order_by_related_lists_knows_only_the_half_that_is_kept() -> None:
    kept = {"11-0001.00": ["11-0002"], "11-0002.00": ["11-0003"], "11-0004.00": ["11-0001"]}
    assert moves.by_related(kept)["11-0001.00"] == ["11-0004", "11-0003"]


def test_divergence_is_nothing_for_the_same_parts_and_one_for_no_part_in_common() -> None:
    assert moves.jensen_shannon({"x": 1, "y": 3}, {"x": 25.0, "y": 75.0}) == pytest.approx(0)
    assert moves.jensen_shannon({"x": 1}, {"y": 5}) == pytest.approx(1)
    assert moves.jensen_shannon({}, {"y": 5}) == 1


def test_groups_weigh_by_their_jobs_and_moves_inside_a_group_do_not_count() -> None:
    flows = {"11": {"13": 100.0}, "13": {"11": 100.0}}
    order = {"11-0001.00": ["11-0002", "13-0001"], "13-0001.00": ["13-0002"]}
    held = moves.Known({}, {"11-0001.00": 3.0, "13-0001.00": 1.0}, flows)
    assert moves.divergence(order, held) == pytest.approx(0.25)
