"""Reading a few tables of a file gives what reading the whole file would."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from careeradvisor.catalogue import folders, toml, toml_part
from careeradvisor.catalogue.memory import Memory
from careeradvisor.catalogue.problem import InvalidFileError

ROOT = Path(__file__).resolve().parents[2]
DATA = (ROOT / "roles_data", ROOT / "tests" / "data" / "catalogue")
TABLES = [
    path
    for root in DATA
    for path in [
        *sorted((root / "skills").glob("*.toml")),
        *folders.activity_files(root),
        *(root / name for name in ("sources.toml", "categories.toml", folders.REASONS)),
    ]
    if path.exists()
]


def read_tables(path: Path, keys: list[str]) -> dict[str, object]:
    return Memory().tables(path, keys)


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


HEADERS = {
    "spaces": "[ weld ]",
    "spaces and a remark": "[ weld ] # reviewed by Ann",
    "a remark": "[weld]# reviewed by Ann",
    "double quotes": '["weld"]',
    "single quotes": "['weld']",
    "an escape": '["w\\u0065ld"]',
    "indented": "  [weld]",
    "indented by a tab": "\t[weld]",
    "a table within first": "[weld.more]\nmost = 1\n[weld]",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_table_is_found_however_its_header_is_spelled(header: str, tmp_path: Path):
    path = tmp_path / "skills.toml"
    path.write_text(f'[bend]\ntitle = "b"\n\n{header}\ntitle = "w"\n\n[cut]\ntitle = "c"\n', encoding="utf-8")
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    assert list(whole) == ["bend", "weld", "cut"]
    assert {key: read_tables(path, [key]) for key in whole} == {key: {key: each} for key, each in whole.items()}
    assert read_tables(path, ["no-such-key"]) == {}


TEXTS = {
    "tables within stand apart": "[weld]\na = 1\n[bend]\na = 2\n[weld.hours]\nworking = 2\n",
    "keys with dots": "weld.a = 1\nweld.hours.working = 2\n",
    "inline tables": "weld = {a = 1, hours = {working = 2}}\nbend = {a = 2}\n",
    "a list of lists": "[weld]\na = [\n[1],\n[2]\n]\n[bend]\na = 2\n",
    "a text like a table": '[weld]\na = """\n[bend]\na = 1\n"""\n[bend]\na = 2\n',
    "another text like a table": "[weld]\na = '''\n[bend]\na = 1\n'''\n[bend]\na = 2\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_piece_is_cut_where_it_would_not_be_the_whole_table(text: str, tmp_path: Path):
    path = tmp_path / "skills.toml"
    path.write_text(text, encoding="utf-8")
    whole = tomllib.loads(text)
    assert {key: read_tables(path, [key]) for key in whole} == {key: {key: each} for key, each in whole.items()}


def test_what_is_wrong_with_one_table_is_said_with_its_line_in_the_file(tmp_path: Path):
    path = tmp_path / "skills.toml"
    path.write_text('[weld]\ntitle = "w"\n\n[bend]\ntitle = "b" c\n', encoding="utf-8")
    with pytest.raises(InvalidFileError) as caught:
        read_tables(path, ["bend"])
    assert [each.line for each in caught.value.problems] == [5]


STARTS = ("[", "one = ", "two = ")
"""The lines that are read. No line of `five` is, but a table of it is not less for that."""
LISTED = """[a]
one = [
    "x",
    # of all

    "y",
]
ten = ["[a]", "one = 3"]

# of the last
two = [
  "z",
  ]
"""
ODD = {
    "no space": "[a]\none= 1\n",
    "two spaces": "[a]\none  = 1\n",
    "a tab": "[a]\none\t= 1\n",
    "indented": "[a]\n  one = 1\n",
    "double quotes": '[a]\n"one" = 1\n',
    "single quotes": "[a]\n'one' = 1\n",
    "quoted and indented": '[a]\n    "one" = 1\n',
    "a dotted key": "[a]\nfive.one = 1\n",
    "an inline table": "[a]\nfive = {one = 1}\n",
    "a list of inline tables": "[a]\nfive = [{one = 1}]\n",
    "a list of inline tables over lines": "[a]\nfive = [\n    {one = 1},\n]\n",
    "a text with it": '[a]\nten = """\none = 2\n"""\none = 1\n',
    "a text as its value": '[a]\none = """\n1"""\ntwo = """\n2"""\n',
    "a text that ends in a quote": '[a]\nten = """\n\\"""\none = 2\n""""\none = 1\n',
    "three quotes in remarks": '[a]\n# """\none = 1\n# """\nten = 2\n',
    "three quotes in a text": '[a]\nten = [\'"""\',\n\'"""\']\none = 1\nsix = \'"""\'\n',
    "another kind of text": "[a]\nten = '''\none = 2\n'''\none = 1\n",
}


@pytest.mark.parametrize("text", [LISTED, *ODD.values()], ids=["lists", *ODD])
def test_single_lines_are_those_of_the_whole_file(text: str, tmp_path: Path):
    path = tmp_path / "skills.toml"
    path.write_text(text, encoding="utf-8")
    whole = tomllib.loads(text)["a"]
    found = Memory().tables(path, ["a"], STARTS)["a"]
    short = tomllib.loads(toml_part.lines(text, STARTS) or text)["a"]
    for key in ("one", "two", "five"):
        assert found.get(key) == short.get(key) == whole.get(key)


def test_of_a_text_spelled_as_ours_only_those_lines_are_read():
    assert toml_part.lines(LISTED, ("two = ",)) == 'two = [\n  "z",\n  ]\n'
    assert toml_part.lines(LISTED, ("on = ", "three = ")) == ""
    assert toml_part.lines('[a]\nten = """\none = 2\n"""  # it\none = 1\n', ("one = ",)) == "one = 1\n"


def test_bundled_files_are_spelled_so_that_parts_of_them_can_be_read():
    assert [path for path in TABLES if toml_part.pieces(toml.read_text(path)) is None] == []
    roles = [path for root in DATA for path in (root / "roles").glob("*/*.toml")]
    assert len(roles) > 150
    assert [path for path in roles if toml_part.lines(toml.read_text(path), STARTS) is None] == []


def test_no_more_tables_stand_within_one_another_than_any_parser_reads(tmp_path: Path):
    file = tmp_path / "deep.toml"
    file.write_text(f"a = {'[' * (toml.DEEPEST - 1)}1{']' * (toml.DEEPEST - 1)}\n", encoding="utf-8")
    assert toml.read(file)
    file.write_text(f"a = {'[' * toml.DEEPEST}1{']' * toml.DEEPEST}\n", encoding="utf-8")
    with pytest.raises(InvalidFileError, match="nested too deeply"):
        toml.read(file)
