"""Every rule has a broken file, and validation says of it exactly what is wrong, where, and nothing else."""

from __future__ import annotations

import ast
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import careeradvisor
from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import Severity
from careeradvisor.checking import fields, figure_table
from careeradvisor.checking.validation import validate
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model import limit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.catalogue.problem import Problem

DATA = Path(__file__).resolve().parents[1] / "data"
FILES = sorted((DATA / "broken").glob("*.toml"))
EDITS = {
    f"{path.stem}-{name}": edit
    for path in sorted((DATA / "broken" / "edits").glob("*.toml"))
    for name, edit in tomllib.loads(path.read_text(encoding="utf-8")).items()
}
OWN_ROLE = "roles/legal-public-service/legal-secretary.toml"


@pytest.fixture(scope="module", autouse=True)
def _read_once() -> Iterator[None]:
    """What no test breaks is read once.

    A file of tables is parsed anew when it has another text; a folder of figures is judged anew when a file in it was
    written, or when other sources may be named.
    """
    judged: dict[tuple[object, ...], figure_table.Published] = {}
    check = figure_table.check

    def remembered(folder: Path, sources: set[str], memory: Memory) -> figure_table.Published:
        files = sorted((str(path), path.stat().st_mtime_ns) for path in folder.glob("**/*.*"))
        key = (*files, *sorted(sources))
        if key not in judged:
            judged[key] = check(folder, sources, memory)
        return judged[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figure_table, "check", remembered)
        patch.setattr(toml, "parse", cache(toml.parse))
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the frozen catalogue with a role of its own, which each test leaves as it found it."""
    folder = Path(shutil.copytree(DATA / "catalogue", tmp_path_factory.mktemp("broken") / "catalogue"))
    shutil.copy(DATA / "own" / "legal-secretary.toml", folder / OWN_ROLE)
    return folder


def expected(said: str) -> tuple[str, int, str]:
    """Code, line and fragment of `CODE line N: fragment`."""
    code, line, fragment = re.fullmatch(r"([\w.]+) line (\d+): (.+)", said).groups()
    return code, int(line), fragment


def first_line(path: Path) -> str:
    line = path.read_bytes().partition(b"\n")[0].decode()
    assert line.startswith("# expect: "), f"the first line of {path.name} does not say what to expect"
    return line.removeprefix("# expect: ")


def expectations() -> Iterator[tuple[str, int, str]]:
    yield from (expected(first_line(path)) for path in FILES)
    yield from (expected(edit["expect"]) for edit in EDITS.values())


def compare(problems: list[Problem], file: Path, said: str) -> None:
    """Exactly one problem is found, in `file` and as `said`."""
    code, line, fragment = expected(said)
    assert [(problem.file, problem.code, problem.line) for problem in problems] == [(str(file), code, line)], problems
    assert fragment in f"{problems[0].path}: {problems[0].message}"


def errors(found: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in found if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_broken_file_has_the_problem_its_first_line_names_and_no_other(path: Path, catalogue: Catalogue, monkeypatch):
    monkeypatch.chdir(path.parent)
    result = validate(catalogue, (path,))
    compare(errors(result.problems), Path(path.name), first_line(path))
    assert (result.files, result.errors) == (1, 1)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_broken_catalogue_has_the_problem_its_edit_names_and_no_other(edit: dict[str, Any], whole: Path):
    file = whole / edit.get("file", OWN_ROLE)
    before = file.read_bytes()
    try:
        _break(file, edit)
        result = validate(open_catalogue(whole))
    finally:
        file.write_bytes(before)
    blamed = whole / edit.get("in", edit.get("file", OWN_ROLE))
    found = errors(result.problems)
    assert any(problem.file != str(blamed) for problem in found) == edit.get("cascade", False), found
    compare([problem for problem in found if problem.file == str(blamed)], blamed, edit["expect"])


def _break(file: Path, edit: dict[str, Any]) -> None:
    """Make an edit, which may be to remove the file."""
    if edit.get("remove"):
        file.unlink()
        return
    text = file.read_text(encoding="utf-8")
    for old, new in edit["edits"]:
        assert old in text, f"the text to break is not there: {old}"
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


def test_unbroken_catalogue_and_own_role_have_no_problem(whole: Path):
    assert errors(validate(open_catalogue(whole)).problems) == []


ELSEWHERE = {
    "file.missing": "catalogue/test_unreadable.py",
    "file.directory": "catalogue/test_unreadable.py",
    "file.unreadable": "catalogue/test_unreadable.py",
    "file.size": "catalogue/test_unreadable.py",
    "file.shape": "catalogue/test_record.py",
    "toml.depth": "catalogue/test_unreadable.py",
    "toml.number": "catalogue/test_unreadable.py",
    "reference.empty": "text/test_reference.py",
    "strict.written": "text/test_reference.py",
    "role.clash": "checking/test_validation.py",
    "related.missing": "checking/test_validation.py",
    "file.kind": "person/test_profile_store.py",
    "profile.version": "person/test_profile_store.py",
    "titles.missing": "checking/test_validation.py",
    "titles.shared": "checking/test_validation.py",
    "activity.civilian": "checking/test_civilian.py",
}
"""Codes that no broken file stands for, with the module that tests them."""


def test_every_code_of_a_problem_has_a_broken_file():
    package = Path(careeradvisor.__file__).parent
    rooms = [package / "catalogue", package / "checking", package / "person"]
    modules = [path for room in rooms for path in sorted(room.glob("*.py")) if path.stem != "editorial"]
    codes = {code for path in modules for code in _codes(ast.parse(path.read_text(encoding="utf-8")))}
    assert len(codes) > 40
    assert codes - {code for code, _, _ in expectations()} - set(ELSEWHERE) == set()
    for code, module in ELSEWHERE.items():
        assert code in (DATA.parent / module).read_text(encoding="utf-8")


def _codes(tree: ast.AST) -> Iterator[str]:
    """The texts of a module that look like the code of a problem and not like the name of a file."""
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, str) and re.fullmatch(r"[a-z]+\.(?!toml|csv|sqlite|json|txt)[a-z]+", value):
            yield value


def test_every_plain_wording_of_a_field_limit_has_a_broken_file():
    broken = {code.removeprefix("schema.") for code, _, _ in expectations()}
    assert set(fields._WORDING) - broken == set()
    fragments = " ".join(fragment for _, _, fragment in expectations())
    fragments += (DATA.parent / "person/test_profile_store.py").read_text(encoding="utf-8")
    assert [wording for wording in limit.WORDS.values() if wording.partition(":")[0] not in fragments] == []
