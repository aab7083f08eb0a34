"""What README and docs say of finding oneself by a title is what happens."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = {"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}
PROMISES = " ".join((ROOT / "docs" / "output.md").read_text(encoding="utf-8").split())
EXAMPLES = [
    shlex.split(line, comments=True)[1:]
    for file in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    for line in re.findall(r"(?m)^careeradvisor find .*", file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("arguments", EXAMPLES, ids=" ".join)
def test_examples_lead_somewhere(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "staff.csv").write_text("id,title,soc\n1,nurse,29-1141\n")
    done = run(*arguments, env=BUNDLED)
    assert done.returncode == 0
    counted = "2 lines: 1 answered, 0 empty, 0 skipped, 1 heading\n"
    said = "".join(line for line in done.stderr.splitlines(keepends=True) if "those of the United States" not in line)
    assert said in ("", counted, f"{counted}1 code: 1 the same (100%)\n")
    assert "No title" not in done.stdout
    assert len(EXAMPLES) >= 3


def test_note_on_what_was_read_is_the_one_of_the_example(run: Run) -> None:
    [(note, title)] = re.findall(r"`(note: '(\w+)' is read as [^`]*)`", PROMISES)
    assert run("show", title, env=BUNDLED).stderr == f"{note}\n"


def test_finding_nothing_is_an_answer(run: Run) -> None:
    assert "`find` is an answer even when it finds nothing: status 0." in PROMISES
    done = run("find", "asdfgh", env=BUNDLED)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_was_answered_before_a_bad_line_stays(run: Run, tmp_path: Path) -> None:
    assert "what it has answered before a bad line stays." in PROMISES
    assert "prints one such object a line, with `line` and `check` beside its keys." in PROMISES
    [keys] = re.findall(r"\| `find` \| `answers` \| ([^|]*) \|", PROMISES)
    (tmp_path / "titles.txt").write_bytes(b"nurse\n\x81\nnurse\n")
    done = run("find", "--from", "titles.txt", "--json", env=BUNDLED)
    assert done.returncode == 2
    assert set(json.loads(done.stdout)) == {"schema", "kind", "release", "line", "check", *re.findall(r"`(\w+)`", keys)}


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (0, "find nurse"),
        (2, "find ..."),
        (2, "find"),
        (2, "find --from nowhere.txt --json"),
        (2, "find nurse --output nowhere/page.md"),
        (3, "show clerk --roles-dir own"),
        (4, "show asdfgh"),
    ],
)
def test_statuses_are_those_of_the_table(run: Run, tmp_path: Path, status: int, line: str) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "clerk.toml").write_text("title = ")
    assert re.search(rf"\| {status} \| [^|]+ \|", PROMISES)
    assert run(*line.split()).returncode == status


def test_title_that_the_readme_shows_is_followed(run: Run) -> None:
    [title] = re.findall(r'careeradvisor show "([^"]+)" ', (ROOT / "README.md").read_text(encoding="utf-8"))
    done = run("show", title, "--brief", env=BUNDLED)
    assert (done.returncode, done.stderr.split("'")[:2]) == (0, ["note: ", title])
