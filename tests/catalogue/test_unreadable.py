"""A file that cannot be read at all is refused in one sentence, whoever asks for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.checking.validation import validate
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue


def _directory(path: Path) -> None:
    path.mkdir()


def _of_50_megabytes(path: Path) -> None:
    with path.open("wb") as handle:
        handle.truncate(50_000_000)


def _without_permission(path: Path) -> None:
    path.write_text("title = 1", encoding="utf-8")
    path.chmod(0)


def _of_text(text: str) -> Callable[[Path], None]:
    return lambda path: (path.write_text(text, encoding="utf-8"), None)[1]


as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")

UNREADABLE = [
    pytest.param(_directory, "file.directory", "this is a folder; name a .toml file in it", id="folder"),
    pytest.param(_of_50_megabytes, "file.size", "the file has 50.0 MB; a data file has at most 1 MB", id="50 MB"),
    pytest.param(_without_permission, "file.unreadable", "Permission denied", id="forbidden", marks=as_root),
    pytest.param(_of_text(""), "file.empty", "the file is empty", id="empty"),
    pytest.param(_of_text("a = " + "[" * 50_000), "toml.depth", "nested too deeply", id="deep lists"),
    pytest.param(_of_text("a = " + "{b=" * 5_000), "toml.depth", "nested too deeply", id="deep tables"),
    pytest.param(_of_text(".".join("a" * 20_000) + " = 1"), "toml.depth", "nested too deeply", id="deep keys"),
    pytest.param(_of_text("[" + ".".join("a" * 20_000) + "]"), "toml.depth", "nested too deeply", id="deep header"),
    pytest.param(_of_text("share = " + "9" * 5_000), "toml.number", "thousands of digits", id="long number"),
]


@pytest.mark.parametrize(("make", "code", "words"), UNREADABLE)
def test_validation_names_a_file_that_cannot_be_read(
    make: Callable[[Path], None], code: str, words: str, catalogue: Catalogue, tmp_path: Path
):
    path = tmp_path / "some-role.toml"
    make(path)
    # A folder named on the command line is searched for role files; inside one, it is a mistake.
    [problem] = validate(catalogue, (tmp_path if path.is_dir() else path,)).problems
    assert (problem.file, problem.code) == (str(path), code)
    assert words in problem.message


@pytest.mark.parametrize(("make", "code", "words"), UNREADABLE)
def test_own_role_that_cannot_be_read_is_refused_with_its_name(
    make: Callable[[Path], None], code: str, words: str, catalogue: Catalogue, tmp_path: Path
):
    make(tmp_path / "some-role.toml")
    with pytest.raises(InvalidFileError, match=r"some-role\.toml") as caught:
        open_catalogue(catalogue.root, (tmp_path,)).dossier("some-role")
    assert caught.value.problems[0].code == code
    assert words in caught.value.message
    assert caught.value.hints


def test_file_that_is_not_there_is_named(catalogue: Catalogue, tmp_path: Path):
    [problem] = validate(catalogue, (tmp_path / "no-role.toml",)).problems
    assert (problem.code, problem.message) == ("file.missing", "there is no such file")


@pytest.mark.parametrize("depth", [60, 150, 350, 700, 990, 1010])
@pytest.mark.parametrize("spelling", ["zz = {0}1{1}", "zz.{2} = 1", "[zz.{2}]\nx = 1"])
def test_no_depth_of_nesting_ends_in_a_traceback(depth: int, spelling: str, catalogue: Catalogue, tmp_path: Path):
    path = tmp_path / "deep.toml"
    text = spelling.format("[" * depth, "]" * depth, ".".join("a" * depth))
    path.write_text(f'title = "Deep"\n{text}\n', encoding="utf-8")
    codes = {problem.code for problem in validate(catalogue, (path,)).problems}
    assert codes in ({"toml.depth"}, {"schema.missing", "schema.extra_forbidden"})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    content=st.binary(max_size=200)
    | st.text(max_size=100).map(lambda text: f"title = {text}\n".encode(errors="replace"))
)
def test_no_content_of_a_file_ends_in_a_traceback(content: bytes, catalogue: Catalogue, tmp_path: Path):
    path = tmp_path / "some-role.toml"
    path.write_bytes(content)
    result = validate(catalogue, (path,))
    assert result.errors
    assert all(problem.line <= content.count(b"\n") + 1 for problem in result.problems)
