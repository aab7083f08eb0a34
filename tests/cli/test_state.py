"""Pay in a state: on show, compare and plan, by an option or by the profile."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TEXAS = "Texas, May 2025: $39,200 to $96,100 a year, median $59,900. United States: $43,500 to $100,000 a year"


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["TX", "tx", "texas", " Texas "])
def test_it_is_named_by_letters_or_by_name(name: str, succeeds: Run):
    assert TEXAS in flat(succeeds("show", "paralegal", "--state", name).stdout)


def test_it_stands_on_every_page_that_knows_the_option(succeeds: Run):
    compared = flat(succeeds("compare", "registered-nurse", "paralegal", "--state", "NY", "--format", "md").stdout)
    assert "| In New York | $79,800 to $157,100 a year, median $109,400 | $47,400 to $114,500" in compared
    planned = flat(succeeds("plan", "paralegal", "--state", "TX", "--start", "2099-01-05").stdout)
    assert f"{TEXAS}, median $61,800. Source: careeradvisor sources bls-oews-2025-05-state" in planned
    assert "May 2025" not in flat(succeeds("plan", "paralegal", "--start", "2099-01-05").stdout)


def test_it_is_in_json(succeeds: Run):
    found = json.loads(succeeds("show", "paralegal", "--state", "TX", "--json").stdout)
    state = found["labor_market"]["state"]
    assert (state["code"], state["name"], state["covered"]) == ("TX", "Texas", 100)
    assert state["median"] == pytest.approx(59_878, abs=40)
    assert "bls-oews-2025-05-state" in found["sources"]
    assert json.loads(succeeds("show", "paralegal", "--json").stdout)["labor_market"]["state"] is None


@pytest.mark.parametrize("line", ["show paralegal", "compare paralegal electrician", "plan paralegal"])
def test_one_that_does_not_exist_is_answered_with_the_closest(line: str, refuses: Run):
    said = refuses(4, *line.split(), "--state", "Texs")
    assert "no state 'Texs'" in said
    assert "closest: TX (Texas)" in said
    assert "there are: CA, NY, TX, WY" in said


def test_the_profile_names_it_for_all_pages(succeeds: Run, tmp_path: Path):
    (tmp_path / "week.toml").write_text('[hours]\n1 = 5\n2 = 5\n[circumstances]\nstate = "tx"\n', encoding="utf-8")
    succeeds("assess", "paralegal", "--hours", "week.toml", cwd=tmp_path)
    assert profile_store.load().circumstances.state == "TX"
    assert TEXAS in flat(succeeds("show", "paralegal").stdout)
    assert "Wyoming, May 2025" in flat(succeeds("show", "paralegal", "--state", "WY").stdout)
    assert "State whose pay is shown TX" in flat(succeeds("profile").stdout)


@pytest.mark.parametrize(
    ("state", "status", "said"),
    [
        ('"ZZ"', 4, "no state 'ZZ'"),
        ('"Texas"', 2, "circumstances.state: this must be a state by its two letters, such as TX"),
        ("48", 2, "circumstances.state"),
    ],
)
def test_a_state_of_a_week_file_that_does_not_exist_leaves_the_profile_alone(
    state: str, status: int, said: str, refuses: Run, tmp_path: Path
):
    (tmp_path / "week.toml").write_text(f"[hours]\n1 = 5\n[circumstances]\nstate = {state}\n", encoding="utf-8")
    assert said in refuses(status, "assess", "paralegal", "--hours", "week.toml", cwd=tmp_path)
    assert not profile_store.path().exists()


def test_a_damaged_profile_does_not_hold_up_a_page(succeeds: Run):
    profile_store.path().parent.mkdir(parents=True, exist_ok=True)
    profile_store.path().write_text("[circumstances\n", encoding="utf-8")
    assert "Texas" not in succeeds("show", "paralegal").stdout
