"""Documentation that is made from the program stays what the program says."""

from __future__ import annotations

import importlib.util
import re
import sys
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tests.program import answered

if TYPE_CHECKING:
    import subprocess
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
as_documented = pytest.mark.skipif(
    not version("typer").startswith("0.28."), reason="docs/cli.md has the help as Typer 0.28 words it"
)


@pytest.fixture(scope="module")
def build_docs() -> ModuleType:
    """scripts/build_docs.py, whose commands are run as processes of their own that have everything loaded."""
    specification = importlib.util.spec_from_file_location("build_docs", ROOT / "scripts" / "build_docs.py")
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    before = list(sys.path)
    specification.loader.exec_module(module)
    sys.path[:] = before
    module.subprocess = SimpleNamespace(run=forked)
    return module


def forked(command: list[str], *, env: dict[str, str], cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
    assert command[:3] == [sys.executable, "-m", "careeradvisor"]
    return answered(command[3:], env, cwd=cwd, timeout=60, capture_output=True, text=True)


@as_documented
def test_the_documentation_is_current(build_docs: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert build_docs.main(["--check"]) == 0, capsys.readouterr().err


def test_every_command_is_documented(build_docs: ModuleType) -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    described = dict(
        re.findall(r"^## careeradvisor (\w+)\n\n(\S.*)\n\n```text\nUsage: careeradvisor \1 ", text, re.MULTILINE)
    )
    assert list(described) == list(build_docs.COMMANDS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with docs/ and a README that shows two commands."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "README.md").write_text(
        "# Title\n\n<!-- generated: careeradvisor --version -->\nold\n<!-- end -->\n\nBetween.\n\n"
        "<!-- generated: list --category health-care --width 60 -->\n<!-- end -->\nLast line.\n",
        encoding="utf-8",
    )
    return tmp_path


def test_examples_are_written_and_then_current(
    build_docs: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_docs.main(["--check"], project) == 1
    said = capsys.readouterr().err
    assert "cli.md is stale" in said
    assert "README.md is stale" in said
    assert build_docs.main([], project) == 0
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert readme.startswith(
        "# Title\n\n<!-- generated: careeradvisor --version -->\n```text\n$ careeradvisor --version\ncareeradvisor "
    )
    assert "\n<!-- end -->\n\nBetween.\n\n<!-- generated: list --category" in readme
    assert "$ careeradvisor list --category health-care --width 60\nRoles  " in readme
    assert readme.endswith("\n```\n<!-- end -->\nLast line.\n")
    assert "old" not in readme
    assert build_docs.main(["--check"], project) == 0


def test_one_changed_word_is_noticed_and_named(
    build_docs: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_docs.main([], project)
    capsys.readouterr()
    readme = project / "README.md"
    readme.write_text(
        readme.read_text(encoding="utf-8").replace("Registered Nurse", "Registered Purse"), encoding="utf-8"
    )
    assert build_docs.main(["--check"], project) == 1
    assert capsys.readouterr().err == "README.md is stale: run python scripts/build_docs.py\n"


@pytest.mark.parametrize(
    ("readme", "said"),
    [
        (
            "<!-- generated: show nobody-of-this-name -->\n<!-- end -->\n",
            "`show nobody-of-this-name` ends with status 4",
        ),
        ("<!-- generated: list -->\nno end\n", "`<!-- generated: list -->` has no `<!-- end -->`"),
        ("<!-- generated: list -->\n<!-- generated: list -->\n<!-- end -->\n", "has no `<!-- end -->`"),
    ],
)
def test_an_example_that_cannot_be_made_stops_and_changes_nothing(
    build_docs: ModuleType, project: Path, capsys: pytest.CaptureFixture[str], readme: str, said: str
) -> None:
    (project / "README.md").write_text(readme, encoding="utf-8")
    assert build_docs.main([], project) == 1
    assert said in capsys.readouterr().err
    assert (project / "README.md").read_text(encoding="utf-8") == readme
    assert not list((project / "docs").iterdir())


def test_a_readme_without_examples_stays_as_it_is(build_docs: ModuleType, project: Path) -> None:
    (project / "README.md").write_text("Just words.\n", encoding="utf-8")
    assert build_docs.main([], project) == 0
    assert (project / "README.md").read_text(encoding="utf-8") == "Just words.\n"
