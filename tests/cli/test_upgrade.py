"""`validate --upgrade` writes a role file of version 0.1 in the present shape and marks what only its author knows."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]


DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A role file of version 0.1 in the folder where the program runs."""
    return shutil.copy(DATA / "legal-secretary.v1.toml", tmp_path / "legal-secretary.toml")


@pytest.mark.parametrize(
    "line", [("validate", "legal-secretary.toml"), ("show", "legal-secretary", "--roles-dir", ".")]
)
def test_a_file_of_the_old_shape_is_told_what_to_do(run: Run, old: Path, line: tuple[str, ...]) -> None:
    done = run(*line)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode
    assert "has the shape of version 0.1" in said
    assert f"careeradvisor validate --upgrade {old.name}" in said


def test_it_keeps_what_was_said_and_marks_what_is_missing(run: Run, old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    done = run("validate", "--upgrade", old.name)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("wrote legal-secretary.new.toml\n")
    assert old.read_bytes() == before
    text = (tmp_path / "legal-secretary.new.toml").read_text(encoding="utf-8")
    then, now = tomllib.loads(before.decode()), tomllib.loads(text)
    assert now["entry"] == then["early_career"]
    assert now["first_step"]["steps"] == [then["first_step"]]
    for one, other in zip(then["tasks"], now["tasks"], strict=True):
        assert {key: one[key] for key in ("id", "statement", "share", "trend")} == {
            key: other[key] for key in ("id", "statement", "share", "trend")
        }
        assert " ".join(filter(None, (other["ai_does"], other.get("stops_at")))) == one["why"]
    for line in text.splitlines()[3:]:
        assert ("fill in" in line) == bool(re.search(r'^\w+ = (""|0)  #|^\[first_step\]', line))


def test_once_its_blanks_are_filled_it_is_valid_and_shown(run: Run, old: Path, tmp_path: Path) -> None:
    run("validate", "--upgrade", old.name)
    new = tmp_path / "legal-secretary.new.toml"
    text = new.read_text(encoding="utf-8")
    text = text.replace("minutes = 0 ", "minutes = 20 ").replace('needs = "" ', 'needs = "nothing" ')
    text = text.replace('activity = "" ', 'activity = "explaining" ').replace(" and write down every field", ".")
    text = re.sub(r'= ""  # fill in', '= "Because it is so."  # fill in', text)
    old.write_text(text, encoding="utf-8")
    done = run("validate", old.name)
    assert done.returncode == 0, done.stdout
    assert "Legal Secretary" in run("show", "legal-secretary", "--roles-dir", ".").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "--upgrade goes with one role file"),
        (("legal-secretary.toml", "other.toml"), "--upgrade goes with one role file"),
        (("missing.toml",), "missing.toml: there is no such file"),
        (("new.toml",), "new.toml does not have the shape of version 0.1"),
    ],
)
def test_refuses_in_a_sentence(run: Run, old: Path, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    shutil.copy(DATA / "own" / "legal-secretary.toml", tmp_path / "new.toml")
    files = {path.name for path in tmp_path.iterdir()}
    refused = run("validate", "--upgrade", *arguments)
    assert refused.returncode
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr
    assert {path.name for path in tmp_path.iterdir()} == files
    assert old.is_file()


def test_does_not_write_over_a_file(run: Run, old: Path, tmp_path: Path) -> None:
    (tmp_path / "legal-secretary.new.toml").write_text("mine", encoding="utf-8")
    refused = run("validate", "--upgrade", old.name)
    assert refused.returncode == 2
    assert "legal-secretary.new.toml is already there" in refused.stderr
    assert (tmp_path / "legal-secretary.new.toml").read_text(encoding="utf-8") == "mine"


def test_what_it_cannot_do_is_said_and_nothing_is_written(
    refuses: Callable[..., str], succeeds: Run, old: Path, tmp_path: Path
) -> None:
    assert "--upgrade goes with one role file" in refuses(2, "validate", "--upgrade")
    assert "--upgrade goes with one role file" in refuses(2, "validate", "--upgrade", old.name, old.name)
    succeeds("validate", "--upgrade", old.name)
    written = (tmp_path / "legal-secretary.new.toml").read_bytes()
    assert "legal-secretary.new.toml is already there" in refuses(2, "validate", "--upgrade", old.name)
    assert (tmp_path / "legal-secretary.new.toml").read_bytes() == written
    (tmp_path / "present.toml").write_bytes((DATA / "own" / "legal-secretary.toml").read_bytes())
    assert "does not have the shape of version 0.1" in refuses(2, "validate", "--upgrade", "present.toml")
    assert not (tmp_path / "present.new.toml").exists()


def test_figures_that_cannot_be_read_cost_suggestions_and_no_upgrade(succeeds: Run, old: Path, copied: Path) -> None:
    for each in (copied / "figures" / "tasks").glob("*.csv"):
        each.write_text("nonsense\n", encoding="utf-8")
    said = succeeds("validate", "--upgrade", old.name, env={"CAREERADVISOR_DATA_DIR": str(copied)}).stderr
    assert said.startswith("wrote legal-secretary.new.toml")


def test_tasks_of_onet_are_asked_for_with_strict_and_from_a_file_that_has_them(
    refuses: Callable[..., str], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "tasks.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "--onet goes with --strict" in refuses(2, "validate", "--onet", "tasks.csv")
    done = run("validate", "--strict", "--onet", "tasks.csv")
    assert done.returncode == 3
    assert "this is not O*NET's file of task statements" in done.stdout + done.stderr
