"""What was read is remembered: no run of the program opens a file of role data twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from careeradvisor.catalogue import record, toml
from careeradvisor.catalogue.memory import Memory, TableFiles
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.catalogue.role_line import role_line
from careeradvisor.desk.open import open_catalogue

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "roles_data"
FROZEN = ROOT / "tests" / "data" / "catalogue"
OWN = ROOT / "tests" / "data" / "own"
WATCH = """
import os, sys
opened = []
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str | os.PathLike):
        opened.append(os.fspath(arguments[0]))
sys.addaudithook(note)
import atexit
atexit.register(lambda: sys.stderr.write("\\nOPENED\\n" + "\\n".join(opened)))
from careeradvisor.cli import run
run()
"""
EVERY_TIME = (".sqlite", "profile.toml")
"""Files that are opened for each question: databases that are not read whole, and the person's profile."""
RUNS = [
    "show paralegal",
    "show 51-9197.00",
    "compare paralegal electrician registered-nurse",
    "evidence paralegal",
    "list",
    "list --occupations",
    "find icu nurse",
    "gap paralegal",
    "plan paralegal",
    "assess paralegal --hours week.toml",
    "new Crier --occupation 51-9197.00 --output -",
    "export --all --output .",
    f"list --roles-dir {OWN}",
    f"export paralegal legal-secretary --roles-dir {OWN}",
    "validate",
    "validate --strict",
]


@pytest.mark.parametrize("line", RUNS)
def test_a_run_opens_each_file_once(line: str, tmp_path: Path) -> None:
    _opens_each_once(line, FROZEN, tmp_path)


def test_the_file_of_a_neighbor_that_is_shown_too_is_opened_once(tmp_path: Path) -> None:
    assert "auditor" in {each.role for each in open_catalogue(BUNDLED).role("accountant").related_roles}
    _opens_each_once("compare accountant auditor", BUNDLED, tmp_path)


def _opens_each_once(line: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "week.toml").write_text("[hours]\n1 = 5\n2 = 5\n3 = 5\n", encoding="utf-8")
    settings = {"CAREERADVISOR_DATA_DIR": str(root), "CAREERADVISOR_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *line.split()],
        env={**os.environ, **settings, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    said, _, opened = done.stderr.partition("\nOPENED\n")
    assert done.returncode in (0, 1) if "--strict" in line else done.returncode == 0, said
    data = [path for path in opened.splitlines() if path.endswith((".toml", ".csv")) and not path.endswith(EVERY_TIME)]
    assert any(Path(path).is_relative_to(root) for path in data)
    assert {path: count for path, count in Counter(data).items() if count > 1} == {}


def test_a_result_is_remembered_by_who_read_it_and_what() -> None:
    memory, read = Memory(), []

    def length(path: Path, more: int = 0) -> int:
        read.append((path, more))
        return len(path.name) + more

    assert [memory.of(length, Path("ab")), memory.of(length, Path("abc")), memory.of(length, Path("ab"))] == [2, 3, 2]
    assert memory.of(length, Path("ab"), 5) == 7
    assert memory.of(lambda path: path.name, Path("ab")) == "ab"
    assert read == [(Path("ab"), 0), (Path("abc"), 0), (Path("ab"), 5)]


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    memory, read = Memory(most=2), list[Path]()
    for name in ("a", "b", "a", "c", "a", "b"):
        memory.of(read.append, Path(name))
    assert [path.name for path in read] == ["a", "b", "c", "b"]


def test_an_error_is_not_remembered(tmp_path: Path) -> None:
    memory, file = Memory(), tmp_path / "late.toml"
    with pytest.raises(InvalidFileError):
        memory.text(file)
    file.write_text("a = 1\n", encoding="utf-8")
    assert memory.table(file) == {"a": 1}


def test_a_change_is_seen_by_the_next_catalogue(copied: Path) -> None:
    before = open_catalogue(copied)
    role = before.role("paralegal")
    file = before.file("paralegal")
    file.write_text(file.read_text("utf-8").replace('title = "Paralegal"', 'title = "Barrister"'), encoding="utf-8")
    assert before.role("paralegal") is role
    assert open_catalogue(copied).role("paralegal").title == "Barrister"


def test_what_neighbors_inherit_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = open_catalogue(BUNDLED)
    parsed: list[str] = []
    parse = toml.parse
    monkeypatch.setattr(toml, "parse", lambda path, text: (parsed.append(text), parse(path, text))[1])
    for role_id in catalogue.ids():
        role_line(catalogue.file(role_id), catalogue.activities)
    tables = [line for text in parsed for line in text.split("\n") if line.startswith("[") and "[[" not in line]
    activities = Counter(line for line in tables if line.strip("[]") in catalogue.activities.all())
    assert len(activities) > 200
    assert set(activities.values()) == {1}


class TestTableFiles:
    def files(self, tmp_path: Path, **texts: str) -> TableFiles[object]:
        def refuse(path: Path, reason: str) -> object:
            raise ValueError(f"{path.name}: {reason}")

        for name, text in texts.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return TableFiles(Memory(), (tmp_path / f"{name}.toml" for name in texts), record.category, refuse)

    def test_build_each_entry_once(self, tmp_path: Path) -> None:
        files = self.files(
            tmp_path, one='[a]\ntitle = "A"\nsummary = "first"\n', two='[b]\ntitle = "B"\nsummary = ""\n'
        )
        some = files.some(["b", "a"])
        assert list(some) == ["b", "a"]
        assert list(files.all()) == ["a", "b"]
        assert files.all()["a"] is some["a"]

    def test_parse_only_what_is_asked_for(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        files = self.files(tmp_path, one='[a]\ntitle = "A"\nsummary = "first"\n\n[b]\ntitle = this is not TOML\n')
        parsed: list[str] = []
        parse = toml.parse
        monkeypatch.setattr(toml, "parse", lambda path, text: (parsed.append(text), parse(path, text))[1])
        assert list(files.some(["a"])) == ["a"]
        files.some(["a"])
        assert len(parsed) == 1
        with pytest.raises(InvalidFileError):
            files.all()

    def test_refuse_a_table_of_another_shape(self, tmp_path: Path) -> None:
        files = self.files(tmp_path, one='[a]\ntitle = "A"\nsummary = "first"\n\n[b]\ntitle = 7\nsummary = ""\n')
        assert list(files.some(["a"])) == ["a"]
        with pytest.raises(ValueError, match=r"one\.toml: Category: 7 is not a str"):
            files.some(["b"])

    def test_have_no_unknown_key(self, tmp_path: Path) -> None:
        with pytest.raises(KeyError, match="nobody"):
            self.files(tmp_path, one='[a]\ntitle = "A"\nsummary = "first"\n').some(["nobody"])
