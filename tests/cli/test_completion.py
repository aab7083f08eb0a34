"""Shell completion, over the protocol that the shells' scripts speak."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))
sys.argv = ['careeradvisor']
from careeradvisor.cli import run
run()
"""


def completed(line: str, data: Path = ROOT / "tests" / "data" / "catalogue") -> tuple[list[str], set[str]]:
    """What bash is offered for the last word of a line, and the modules that were loaded for it."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "CAREERADVISOR_DATA_DIR": str(data),
        "_CAREERADVISOR_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.stdout.split(), set(done.stderr.split())


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("careeradvisor sho", ["show"]),
        ("careeradvisor show par", ["paralegal"]),
        ("careeradvisor show ", ["electrician", "paralegal", "registered-nurse"]),
        ("careeradvisor compare paralegal reg", ["registered-nurse"]),
        ("careeradvisor export elec", ["electrician"]),
        ("careeradvisor evidence r", ["registered-nurse"]),
        ("careeradvisor show zzz", []),
        ("careeradvisor show paralegal --sec", ["--section"]),
        ("careeradvisor show paralegal --section rel", ["related-skills", "related-roles"]),
        ("careeradvisor list --sort ", ["index", "title", "category"]),
    ],
)
def test_what_is_offered(line: str, offered: list[str]) -> None:
    assert completed(line)[0] == offered


def test_names_of_roles_come_without_parsing_or_opening_anything() -> None:
    offered, modules = completed("careeradvisor show par", ROOT / "roles_data")
    assert "paralegal" in offered
    assert "careeradvisor.cli.app" in modules
    assert not modules & {"tomli", "tomllib", "sqlite3", "pydantic", "rich.console"}


def test_without_role_data_nothing_is_offered(tmp_path: Path) -> None:
    assert completed("careeradvisor show par", tmp_path)[0] == []
