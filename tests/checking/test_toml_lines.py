"""The line of a problem is the line where its author finds it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.checking.toml_lines import lines_of, nearest, spelled

ROOT = Path(__file__).resolve().parents[2]
FILES = [path for folder in ("roles_data", "tests/data") for path in sorted((ROOT / folder).glob("**/*.toml"))]


def keys(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The place of every key that can have a line of its own: not those within lists of plain values."""
    if isinstance(value, dict):
        return [place for key, each in value.items() for place in [(*path, key), *keys(each, (*path, key))]]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [place for number, each in enumerate(value) for place in keys(each, (*path, number))]
    return []


TRICKY = '''\
# [tasks] in a comment
title = "a = b"   # not [summary]
"aliases" = [
    "one",  # first
    "[tasks]",
    "share = 3",
]
summary = """
[tasks]
share = 99
outlook = "no"
"""
first_step = """one line""" # done
outlook = \'\'\'
[[tasks]]\'\'\'
\'early_career\' = "x"

[[tasks]]
  statement = "indented"
share=10
"why" = "quoted key"
onet = [
  1,
  2,
]

[[tasks]] # the second
statement = "with \\"quotes\\""
share = 90

[ hours ]
foundation = 1

[skill.hours]
working = 2

[[skills]]
skill = "x"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("aliases",), 3),
        (("aliases", 1), 3),
        (("summary",), 8),
        (("first_step",), 13),
        (("outlook",), 14),
        (("early_career",), 16),
        (("tasks",), 18),
        (("tasks", 0), 18),
        (("tasks", 0, "statement"), 19),
        (("tasks", 0, "share"), 20),
        (("tasks", 0, "why"), 21),
        (("tasks", 0, "onet", 1), 22),
        (("tasks", 0, "horizon"), 18),
        (("tasks", 1), 27),
        (("tasks", 1, "share"), 29),
        (("tasks", 7, "share"), 18),
        (("hours", "foundation"), 32),
        (("skill", "hours", "working"), 35),
        (("skill", "hours"), 34),
        (("skills", 0, "skill"), 38),
        (("nowhere",), 1),
        ((), 1),
    ],
)
def test_line_of_a_key_among_texts_that_look_like_keys(path: tuple[str | int, ...], line: int):
    tomllib.loads(TRICKY)
    assert nearest(lines_of(TRICKY), path) == line


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ('title = "x"\r\nshare = 1\r\n'.replace("\r\n", "\n"), ("share",), 2),
        ("hours = { foundation = 1, working = 2 }", ("hours", "working"), 1),
        ("\n\nhours.working = 2", ("hours", "working"), 3),
        ('x = 1\n"29-1141.00" = ["RN"]\n[x]\nc = 2', ("29-1141.00",), 2),
        ("tasks = [\n  { share = 1 },\n  { share = 2 },\n]\nx = 1", ("tasks", 1, "share"), 1),
        ("tasks = [\n  { share = 1 },\n  { share = 2 },\n]\nx = 1", ("x",), 5),
        ("[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 2\n[[a.b]]\nx = 3\n[a.c]\nx = 4", ("a", 1, "b", 1, "x"), 8),
        ("[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 2\n[[a.b]]\nx = 3\n[a.c]\nx = 4", ("a", 1, "c", "x"), 10),
        ('a = """x""" + """\n', ("a",), 1),
        ("", ("a",), 1),
    ],
)
def test_line_in_other_spellings_is_that_of_the_nearest_known_place(text: str, path: tuple[str | int, ...], line: int):
    assert nearest(lines_of(text), path) == line


@pytest.mark.for_each("file", FILES)
def test_every_key_of_a_data_file_is_on_the_line_that_is_given(file: Path):
    try:
        text = file.read_text(encoding="utf-8")
        places = keys(tomllib.loads(text))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        assert "broken" in file.parts
        return
    lines = text.splitlines()
    found = lines_of(text)
    for place in places:
        line = lines[nearest(found, place) - 1]
        own = [part for part in place if isinstance(part, str)]
        assert own[-1] in line or own[-2] in line, f"{spelled(place)} is not on: {line}"


@pytest.mark.for_each("file", [path for path in FILES if "roles" in path.parts])
def test_items_of_a_list_of_tables_are_told_apart(file: Path):
    text = file.read_text(encoding="utf-8")
    lines, found = text.splitlines(), lines_of(text)
    for number, task in enumerate(tomllib.loads(text)["tasks"]):
        assert lines[nearest(found, ("tasks", number, "share")) - 1] == f"share = {task['share']}"
        assert lines[nearest(found, ("tasks", number)) - 1] == "[[tasks]]"


@given(st.text(alphabet="ab=[]{}\"'.#\n \\", max_size=60))
def test_any_text_has_lines_within_it(text: str):
    assert all(1 <= line <= text.count("\n") + 1 for line in lines_of(text).values())


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ((), ""),
        (("title",), "title"),
        (("tasks", 3, "share"), "tasks[4].share"),
        (("tasks", 0, "onet", 1), "tasks[1].onet[2]"),
        (("ai-checks", "hours", "working"), "ai-checks.hours.working"),
    ],
)
def test_place_is_spelled_with_items_counted_from_one(path: tuple[str | int, ...], words: str):
    assert spelled(path) == words
