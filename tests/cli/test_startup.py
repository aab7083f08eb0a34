"""What a command loads before it answers. Modules by name, because a clock would judge the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.usefixtures("untraced")

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
HEAVY = {
    "pydantic", "pydantic_core", "annotated_types", "numpy", "pandas", "asyncio", "email", "http", "importlib.metadata",
    "jsonschema", "platformdirs", "hatchling", "rich.console", "rich.style", "rich.table",
}  # fmt: skip
NO_DATA = {"tomli", "sqlite3", "csv", "careeradvisor.catalogue"}
ONE_ROLE = {
    "sqlite3",
    "rich",
    "careeradvisor.writers.html",
    "tempfile",
    "csv",
    "careeradvisor.catalogue.role_index",
}
MOVES = {"sqlite3"}
"""What the moves of a page are read with."""
OTHERS = {
    "careeradvisor.desk.move",
    "careeradvisor.advice.carry_over",
    "careeradvisor.catalogue.likeness",
    "careeradvisor.person.profile_store",
    "careeradvisor.storage.lock",
    "careeradvisor.pages.brief",
    "careeradvisor.cli.pager",
}
"""What other pages are made of: moves told whole, their index, a profile that is kept, the answer alone, a pager."""
PARTS = {
    "careeradvisor.catalogue.record",
    "careeradvisor.catalogue.licenses",
    "careeradvisor.catalogue.role_line",
    "careeradvisor.catalogue.written",
    "careeradvisor.model.role",
    "careeradvisor.model.activity",
    "careeradvisor.model.skill",
}
"""What a page of a role is made of, which no title is."""
COMPUTED = {
    "careeradvisor.desk.occupation",
    "careeradvisor.advice.computed_role",
    "careeradvisor.catalogue.title_lists",
}
"""What makes a role of an occupation."""
ELSEWHERE = {"platformdirs"} if sys.platform != "linux" else set()
"""What is needed to find the system's folders where they are not simply below the home folder."""
LISTS = {"rich.progress", "rich.markdown", "careeradvisor.writers.html", "careeradvisor.checking.validation"}
FORBIDDEN = {
    "--version": HEAVY | NO_DATA,
    "--help": HEAVY | NO_DATA,
    "": HEAVY | NO_DATA,
    "show paralegal": HEAVY | (ONE_ROLE - MOVES) | OTHERS | COMPUTED,
    "show 51-9197.00": HEAVY | OTHERS,
    "show paralegal --brief": HEAVY | ONE_ROLE | {"careeradvisor.catalogue.licenses", "careeradvisor.model.workplace"},
    "show paralegal --json": HEAVY | ONE_ROLE,
    "show paralegal --format md": HEAVY | (ONE_ROLE - MOVES) | OTHERS | COMPUTED,
    "compare paralegal electrician": HEAVY | ONE_ROLE | OTHERS | COMPUTED,
    "evidence paralegal": HEAVY | ONE_ROLE,
    "find icu nurse": HEAVY
    | LISTS
    | PARTS
    | {"careeradvisor.advice.report", "careeradvisor.text.foreign_title", "csv", "json"},
    "list": HEAVY | LISTS,
    "list --json": HEAVY | LISTS,
}


RESUME = {"careeradvisor.reading", "careeradvisor.advice.resume", "pypdfium2", "pypdfium2_raw", "yaml"}
"""What reads a résumé; no other command loads any of it, and none loads the native code into this process."""


def loaded(line: str, **more: str) -> set[str]:
    """Every module that a command line loads, with `more` in the environment."""
    watch = "import atexit, sys; atexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))"
    program = f"{watch}; sys.argv[1:] = {line.split()!r}; from careeradvisor.cli import run; run()"
    settings = {"CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    environment = {name: value for name, value in os.environ.items() if name != "CAREERADVISOR_PROFILE_DIR"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, **settings, **more},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(done.stderr.split())
    assert "careeradvisor.cli" in modules
    return modules


@pytest.mark.parametrize("line", FORBIDDEN, ids=[line or "greeting" for line in FORBIDDEN])
def test_a_command_loads_nothing_heavy(run: Run, line: str) -> None:
    if line.startswith(("find", "list", "show")):
        run(*line.split())  # the indexes of a checkout are made on first use
    assert loaded(line) & (FORBIDDEN[line] - ELSEWHERE) == set()


def test_moves_load_nothing_heavy_for_somebody_of_whom_nothing_is_kept(run: Run, tmp_path: Path) -> None:
    run("moves", "paralegal")  # the index of a checkout is made on first use
    found = loaded("moves paralegal", CAREERADVISOR_PROFILE_DIR=str(tmp_path))
    assert found & (HEAVY | {"rich", "careeradvisor.writers.html", "careeradvisor.checking.validation"}) == set()


def test_validation_loads_what_the_others_do_without() -> None:
    assert {"pydantic", "pydantic_core"} <= loaded("validate")


def test_a_checkout_knows_its_version_without_asking_the_installation() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "careeradvisor").rglob("*.py")]
    assert not any("importlib.metadata" in text for text in texts)


@pytest.mark.parametrize("line", ["show paralegal", "show 51-9197", "find icu nurse", "compare paralegal electrician"])
def test_a_command_without_a_resume_loads_nothing_that_reads_one(run: Run, line: str) -> None:
    run(*line.split())  # the indexes of a checkout, which are made of its words too, are made on first use
    modules = loaded(line)
    assert not [each for each in modules if each in RESUME or each.startswith("careeradvisor.reading.")]


def test_a_resume_loads_the_reader_of_its_own_format_alone(run: Run) -> None:
    sample = ROOT / "tests" / "data" / "resume" / "paralegal.txt"
    run("resume", str(sample))
    modules = loaded(f"resume {sample}")
    assert "careeradvisor.reading.plain" in modules
    readers = {f"careeradvisor.reading.{each}" for each in ("pdf", "docx", "odt", "linkedin", "rendercv")}
    assert modules & (readers | HEAVY | {"pypdfium2_raw", "yaml", "csv"}) - ELSEWHERE == set()
