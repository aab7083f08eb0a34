"""The diffs of docs/extend.md apply, each adds a part with one file and one registry, and what it adds works."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "extend.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"(?ms)^## (An? [^\n]+)\n.*?^```diff\n(.*?)^```$", PAGE))


class Hunk(NamedTuple):
    """Lines that stand in a file, and those that take their place."""

    file: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def hunks(diff: str) -> list[Hunk]:
    """The hunks of a unified diff, whose numbers of lines have to be right."""
    found = []
    for new, body in re.findall(r"(?m)^--- \S+\n\+\+\+ b/(\S+)\n((?:(?!--- ).*\n)*)", diff):
        for old_count, new_count, lines in re.findall(r"(?m)^@@ -\d+,(\d+) \+\d+,(\d+) @@\n((?:[ +-].*\n)*)", body):
            before = tuple(line[1:] for line in lines.splitlines() if line[0] in " -")
            after = tuple(line[1:] for line in lines.splitlines() if line[0] in " +")
            assert (len(before), len(after)) == (int(old_count), int(new_count)), f"{new}: {lines}"
            found.append(Hunk(new, before, after))
    return found


def apply(diff: str, tree: Path) -> None:
    """Change a tree as a diff says: where its lines stand, which has to be one place."""
    for hunk in hunks(diff):
        file = tree / hunk.file
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        size = len(hunk.before)
        places = [at for at in range(len(lines) - size + 1) if tuple(lines[at : at + size]) == hunk.before]
        assert len(places) == 1, f"{hunk.file}: the lines of the diff stand in {len(places)} places: {hunk.before}"
        lines[places[0] : places[0] + size] = hunk.after
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program and of the frozen data, with every part added."""
    tree = tmp_path_factory.mktemp("extended")
    unneeded = shutil.ignore_patterns("__pycache__", "index.sqlite")
    shutil.copytree(ROOT / "careeradvisor", tree / "careeradvisor", ignore=unneeded)
    shutil.copytree(ROOT / "scripts" / "figures", tree / "scripts" / "figures", ignore=unneeded)
    shutil.copytree(ROOT / "tests" / "data" / "catalogue", tree / "roles_data", ignore=unneeded)
    for diff in PARTS.values():
        apply(diff, tree)
    return tree


def said(tree: Path, *arguments: str) -> str:
    """What the extended program prints."""
    data = {"CAREERADVISOR_DATA_DIR": str(tree / "roles_data"), "CAREERADVISOR_CACHE_DIR": str(tree / "cache")}
    settings = {**os.environ, **data, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "careeradvisor", *arguments]
    done = subprocess.run(command, env=settings, cwd=tree, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_kind_of_part_has_its_diff() -> None:
    assert list(PARTS) == ["A section of a page", "A command", "An output format", "A measure"]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_one_file_and_one_registry(part: str) -> None:
    files = {hunk.file for hunk in hunks(PARTS[part])}
    assert 1 <= len(files) <= 2
    assert all(set(hunk.before) <= set(hunk.after) for hunk in hunks(PARTS[part])), "a part only adds lines"


def test_the_section_is_printed_by_its_name(extended: Path) -> None:
    page = said(extended, "show", "paralegal", "--section", "other-titles")
    assert "\nALSO CALLED\n" in page
    assert "OVERVIEW" not in page
    assert "• Legal Assistant" in page


def test_the_command_has_its_argument_and_the_options_of_all(extended: Path) -> None:
    found = json.loads(said(extended, "highest", "2", "--json"))
    indexes = [role["disruption"]["index"] for role in found["roles"]]
    assert len(indexes) == 2
    assert indexes == sorted(indexes, reverse=True)
    assert "highest" in said(extended, "--help")


def test_the_format_is_known_by_option_and_by_the_ending_of_a_file(extended: Path) -> None:
    page = said(extended, "show", "paralegal", "--format", "gmi")
    assert page.startswith("# Paralegal\n\n## One thing to do this week\n")
    said(extended, "show", "paralegal", "--output", "page.gmi")
    assert (extended / "page.gmi").read_text(encoding="utf-8") == page


def test_the_measure_is_on_the_pages_once_its_values_are_there(extended: Path) -> None:
    figures = extended / "roles_data" / "figures"
    program = "import sys; sys.path.insert(0, 'scripts'); from figures.occupations import COLUMNS; print(*COLUMNS)"
    done = subprocess.run([sys.executable, "-c", program], cwd=extended, capture_output=True, text=True, check=True)
    columns = done.stdout.split()
    for path in (figures / "occupations").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as handle:
            rows = [{**row, "eloundou_alone": "0.25"} for row in csv.DictReader(handle)]
        with path.open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    with (figures / "populations.csv").open("a", encoding="utf-8") as handle:
        handle.write("eloundou_alone,0.1 0.2 0.3 0.4\n")
    page = said(extended, "evidence", "paralegal", "--format", "md")
    assert "**Eloundou and others, exposure to a language model alone, rated by GPT-4 (alpha)** | 0.25 |" in page
    said(extended, "validate")
