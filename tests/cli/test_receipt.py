"""Every page ends with its release, and a page that was kept can be traced to the raw files behind it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

MANIFEST = Path(__file__).resolve().parents[1] / "data" / "catalogue" / "figures" / "manifest.json"
LINES = [
    "show paralegal",
    "show 23-2011.00 --section labor-market",
    "compare paralegal electrician",
    "evidence paralegal",
    "list",
    "categories",
    "sources",
    "sources magesh-2025",
    "find paralegal",
    "gap paralegal",
    "plan paralegal",
    "profile",
    "validate",
    "activities",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_every_page_ends_with_the_release(line: str, form: str, succeeds: Run):
    text = succeeds(*line.split(), "--format", form).stdout
    release = json.loads(succeeds(*line.split(" --", maxsplit=1)[0].split(), "--json").stdout)["release"]
    words = f"careeradvisor {__version__}, figures of {release['data']}"
    end = re.sub(r"</?[a-z]+[^>]*>|[*\\\s]+", " ", text).split()[-len(words.split()) :]
    assert " ".join(end) == words


def test_a_page_without_a_release_of_data_names_the_program_alone(succeeds: Run, copied: Path):
    (copied / "release.toml").unlink(missing_ok=True)
    done = succeeds("show", "paralegal", env={"CAREERADVISOR_DATA_DIR": str(copied)})
    assert done.stdout.endswith(f"\ncareeradvisor {__version__}\n")


def test_a_brief_page_keeps_to_its_screen(succeeds: Run):
    assert "figures of" not in succeeds("show", "paralegal", "--brief").stdout


def receipt(succeeds: Run, folder: Path, *line: str) -> dict[str, object]:
    (folder / "page.json").write_text(succeeds(*line, "--json").stdout, encoding="utf-8")
    return json.loads(succeeds("sources", "--receipt", "page.json", "--json", cwd=folder).stdout)


def test_a_receipt_has_the_sum_of_every_raw_file_behind_a_page(succeeds: Run, tmp_path: Path):
    inputs = {each["name"]: each for each in json.loads(MANIFEST.read_text(encoding="utf-8"))["inputs"]}
    found = receipt(succeeds, tmp_path, "show", "paralegal")
    assert (found["kind"], found["of"], found["program"]) == ("receipt", "role", __version__)
    for each in found["files"]:
        known = inputs[each["name"]]
        assert each == {key: known[key] for key in ("name", "sha256", "bytes", "source", "vintage")}
    names = {each["name"] for each in found["files"]}
    assert "bls-2025-35/projections_2025_35.csv" in names
    assert "crosswalks/isco08_to_soc2010.xlsx" in names, "what the figures were carried through is behind them too"
    assert "oews-may-2025-state/state_pay_employment.csv" not in names
    local = receipt(succeeds, tmp_path, "show", "paralegal", "--state", "TX")
    assert "oews-may-2025-state/state_pay_employment.csv" in {each["name"] for each in local["files"]}


def test_a_receipt_reads_well_and_a_page_without_figures_has_none(succeeds: Run, tmp_path: Path):
    receipt(succeeds, tmp_path, "show", "paralegal")
    text = succeeds("sources", "--receipt", "page.json", "--width", "100", cwd=tmp_path).stdout
    known = json.loads(MANIFEST.read_text(encoding="utf-8"))["inputs"][0]
    assert "page.json (role) was made by careeradvisor" in text
    assert known["name"] in text
    assert known["sha256"] in text
    assert receipt(succeeds, tmp_path, "categories")["files"] == []
    assert "has no bundled figures" in succeeds("sources", "--receipt", "page.json", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "page.json cannot be read: No such file"),
        ("{", "page.json is not JSON"),
        ("[1]", "page.json is no page of careeradvisor with its release"),
        ('{"kind": "role"}', "page.json is no page of careeradvisor with its release"),
        (
            '{"kind": "role", "release": {"program": "0.9", "data": "2031-01"}}',
            "page.json has figures of 2031-01, and these are of",
        ),
    ],
)
def test_what_is_no_page_of_this_release_is_said(content: str | None, said: str, refuses: Run, tmp_path: Path):
    if content is not None:
        (tmp_path / "page.json").write_text(content, encoding="utf-8")
    assert said in refuses(2, "sources", "--receipt", "page.json", cwd=tmp_path)


def test_a_receipt_is_about_a_page_alone(refuses: Run):
    assert "--receipt is about a page alone" in refuses(2, "sources", "--receipt", "page.json", "--due")


DAMAGES = ["", "{}", "[]", "[" * 100_000, '{"inputs": [3]}', '{"inputs": [{"name": 1}]}']
NO_NUMBER = MANIFEST.read_text(encoding="utf-8").replace('"bytes": ', '"bytes": "many", "few": ', 1)
NO_COLUMNS = MANIFEST.read_text(encoding="utf-8").replace('"derived": [', '"derived": "pay", "from": [', 1)


@pytest.mark.parametrize("damage", [*DAMAGES, NO_NUMBER, NO_COLUMNS])
def test_a_damaged_manifest_is_said(damage: str, succeeds: Run, run: Run, copied: Path, tmp_path: Path):
    (tmp_path / "page.json").write_text(succeeds("show", "paralegal", "--json").stdout, encoding="utf-8")
    (copied / "figures" / "manifest.json").write_text(damage, encoding="utf-8")
    done = run("sources", "--receipt", "page.json", cwd=tmp_path, env={"CAREERADVISOR_DATA_DIR": str(copied)})
    assert done.returncode == 3
    assert "the list of raw files in" in done.stderr
    found = run("validate", env={"CAREERADVISOR_DATA_DIR": str(copied)})
    assert found.returncode == 1
    assert "figures/manifest.json" in found.stdout
    assert "the list of raw files in" in found.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "page.json cannot be read: No such file or directory"),
        ("{", "page.json is not JSON"),
        ("[" * 100_000, "page.json is not JSON"),
        ("[]", "page.json is no page of careeradvisor with its release"),
        ('{"kind": "role", "release": 3}', "page.json is no page of careeradvisor with its release"),
        (
            '{"kind": "role", "release": {"data": "2020-01"}}',
            "page.json has figures of 2020-01, and these are of 2026-11",
        ),
    ],
    ids=["no file", "cut off", "without end", "another list", "another table", "another release"],
)
def test_what_is_no_page_of_these_figures_has_no_receipt(
    refuses: Callable[..., str], tmp_path: Path, content: str | None, said: str
):
    if content is not None:
        (tmp_path / "page.json").write_text(content, encoding="utf-8")
    assert said in refuses(2, "sources", "--receipt", "page.json")
