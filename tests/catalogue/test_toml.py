"""Reading a few tables of a file gives what reading the whole file would."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError

ROOT = Path(__file__).resolve().parents[2]
TABLES = [
    path
    for root in (ROOT / "roles_data", ROOT / "tests" / "data" / "catalogue")
    for path in [*sorted((root / "skills").glob("*.toml")), root / "sources.toml", root / "categories.toml"]
]


def read_tables(path: Path, keys: list[str]) -> dict[str, object]:
    return toml.tables(path, toml.pieces(toml.read_text(path)), keys)


@pytest.mark.parametrize("path", TABLES, ids=[path.relative_to(ROOT).as_posix() for path in TABLES])
def test_single_tables_are_those_of_the_whole_file(path: Path):
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {key: read_tables(path, [key]) for key in whole} == {key: {key: each} for key, each in whole.items()}
    keys = list(whole)
    assert read_tables(path, keys) == whole
    assert read_tables(path, [keys[-1], "no-such-key", keys[0]]) == {key: whole[key] for key in (keys[-1], keys[0])}


def test_table_is_read_with_its_own_tables_and_without_its_namesakes(tmp_path: Path):
    path = tmp_path / "skills.toml"
    path.write_text(
        '[weld]\ntitle = "[weld-check]"\n[weld.hours]\nworking = 2\n[[weld.resources]]\nurl = "u"\n\n'
        '[weld-check]\ntitle = """\n  [weld]\n"""\n\n[re-weld]\ntitle = "x"',
        encoding="utf-8",
    )
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in whole:
        assert read_tables(path, [key]) == {key: whole[key]}
    for keys in (["title", "hours", "weld.hours", ""], []):
        assert read_tables(path, keys) == {}


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
def test_files_saved_by_any_editor_are_read_alike(ending: str, mark: str, tmp_path: Path):
    path = tmp_path / "skills.toml"
    text = '[a]\ntitle = """one\ntwo"""\n\n[b]\ntitle = "é"\n'
    path.write_bytes((mark + text.replace("\n", ending)).encode())
    assert toml.read(path) == tomllib.loads(text)
    assert read_tables(path, ["a", "b"]) == tomllib.loads(text)


def test_file_of_just_the_size_limit_is_read(tmp_path: Path):
    path = tmp_path / "long.toml"
    path.write_bytes(b"a = 1\n#" + b"x" * (toml.SIZE_LIMIT - 7))
    assert toml.read(path) == {"a": 1}
    path.write_bytes(b"a = 1\n#" + b"x" * (toml.SIZE_LIMIT - 6))
    with pytest.raises(InvalidFileError, match=r"1\.0 MB; a data file has at most 1 MB"):
        toml.read(path)


def test_a_value_is_cut_out_with_all_its_lines():
    table = '[a]\none = [\n    "x",\n    "y",\n]\nten = ["[a]", "one = 3"]\n\n# of the last\ntwo = [\n  "z",\n  ]\n'
    whole = tomllib.loads(table)["a"]
    assert {key: tomllib.loads(toml.entry(table, key)) for key in whole} == {key: {key: whole[key]} for key in whole}
    assert toml.entry(table, "on") == toml.entry(table, "three") == ""
