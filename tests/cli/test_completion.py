"""Shell completion, over the protocols that the scripts of bash, zsh and fish speak."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from careeradvisor.catalogue import index_file, role_index, titles
from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
PROGRAM = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))
sys.argv = ['careeradvisor']
from careeradvisor.cli import run
run()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Role data with the indexes of titles and of roles beside it, as the wheel has them."""
    root = tmp_path_factory.mktemp("installed") / "roles_data"
    shutil.copytree(FROZEN, root)
    catalogue = Catalogue(root)
    roles = [each._replace(file=f"{each.id}.toml") for each in catalogue.indexed(root / "roles")]
    index_file.build(root / "titles" / "index.sqlite", partial(titles.fill, catalogue=catalogue))
    index_file.build(root / "roles" / "index.sqlite", partial(role_index.fill, roles=roles))
    return root


def said(line: str, data: Path, shell: str = "bash", action: str = "") -> subprocess.CompletedProcess[str]:
    """What a shell is told for the last word of a line."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "CAREERADVISOR_DATA_DIR": str(data),
        "_CAREERADVISOR_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(re.findall(r'"[^"]*"?|\S+', line)) - (not line.endswith(" "))),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": action,
    }
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done


def completed(line: str, data: Path = FROZEN) -> list[str]:
    """What bash is offered for the last word of a line."""
    return [each for each in said(line, data).stdout.splitlines() if each]


OFFERED = [
    ("careeradvisor sho", ["show"]),
    ("careeradvisor show ", ["electrician", "paralegal", "registered-nurse"]),
    ("careeradvisor compare paralegal reg", ["registered", "registered-nurse"]),
    ("careeradvisor evidence r", ["residential", "registered-nurse"]),
    ("careeradvisor show zzz", []),
    ("careeradvisor show paralegal --sec", ["--section"]),
    ("careeradvisor show paralegal --section m", ["moves", "meaning"]),
    ("careeradvisor list --sort ", ["index", "title", "category"]),
    ("careeradvisor list --category health", ["health-care"]),
    ("careeradvisor list --occupations --category t", ["trades-production-transport"]),
    ("careeradvisor gap paralegal --have citation-v", ["citation-verification"]),
    (
        "careeradvisor plan paralegal --have citation-verification,court-f",
        ["citation-verification,court-filing-compliance"],
    ),
    ("careeradvisor gap paralegal --have a:working,intake", ["a:working,intake-interviewing"]),
    ("careeradvisor gap paralegal --have intake-interviewing:w", ["intake-interviewing:working"]),
    ("careeradvisor sources elound", ["eloundou-2024"]),
    ("careeradvisor activities writing-r", ["writing-records"]),
    ("careeradvisor show paralegal --state t", ["tx"]),
    ("careeradvisor show paralegal --state TX", ["TX"]),
]
TITLES = [
    ("careeradvisor show registered ", ["nurse"]),
    ("careeradvisor show Registered N", ["Nurse"]),
    ("careeradvisor registered n", ["nurse"]),
    ("careeradvisor sparkl", []),
    ("careeradvisor spark", ["sparky"]),
    ("careeradvisor find icu ", ["nurse"]),
    ('careeradvisor compare paralegal "icu n', ["icu nurse"]),
    ("careeradvisor show 100%_", []),
]


@pytest.mark.parametrize(("line", "offered"), OFFERED + TITLES)
def test_what_is_offered(line: str, offered: list[str], installed: Path) -> None:
    found = completed(line, installed)
    assert set(offered) <= set(found)
    assert len(found) <= 60
    assert bool(found) == bool(offered)


@pytest.mark.parametrize(
    "line", ["careeradvisor show elec", "careeradvisor list --category he", "careeradvisor sources el"]
)
def test_zsh_and_fish_are_offered_the_same(line: str, installed: Path) -> None:
    offered = completed(line, installed)
    zsh = said(line, installed, "zsh").stdout
    assert re.findall(r'"([^"]+)"', zsh) == offered
    assert said(line, installed, "fish", "get-args").stdout.splitlines() == offered
    assert said(line, installed, "fish", "is-args").returncode == 0


@pytest.mark.usefixtures("untraced")
def test_nothing_is_parsed_and_nothing_heavy_is_loaded(installed: Path) -> None:
    for line in ("show par", "registered n", "list --category he", "gap paralegal --have c", "sources el"):
        done = said(f"careeradvisor {line}", installed)
        modules = set(done.stderr.split())
        assert done.stdout
        assert "careeradvisor.cli.app" in modules
        assert not modules & {"tomli", "tomllib", "pydantic", "rich.console"}
        assert not modules & {"careeradvisor.catalogue.catalogue", "careeradvisor.pages.role"}


def test_without_role_data_nothing_is_offered(tmp_path: Path) -> None:
    for line in ("show par", "list --category he", "sources el", "gap paralegal --have c", "nur"):
        assert completed(f"careeradvisor {line}", tmp_path) == []


def test_an_index_that_is_damaged_or_not_there_is_no_error(installed: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(installed, tmp_path / "damaged"))
    (root / "titles" / "index.sqlite").write_bytes(b"SQLite format 3\0 and then nonsense")
    assert completed("careeradvisor show par", root) == ["paralegal"]
    assert set(completed("careeradvisor registered n", FROZEN)) <= {"nurse", "nurses"}
