"""Derived files: made once, found again, and made anew where somebody asks for it or they are damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.index_file import Reader, Recipe, build, database, is_whole, path
from careeradvisor.catalogue.memory import Memory

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class Filled:
    """Counts how often a database was made, and writes the count into it."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, held: sqlite3.Connection) -> None:
        self.times += 1
        held.execute("create table made (times integer)")
        held.execute("insert into made values (?)", (self.times,))


@pytest.fixture
def filled() -> Filled:
    return Filled()


@pytest.fixture
def recipe(tmp_path: Path, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> Recipe:
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "a.toml").write_text("a")
    return Recipe(tmp_path / "inputs" / "index.sqlite", (tmp_path / "inputs",), "1", filled, Memory())


def times(recipe: Recipe, **how: bool) -> int:
    held = database(recipe, **how)
    [(found,)] = held.execute("select times from made")
    held.close()
    return found


def test_is_made_once_and_anew_only_where_asked(recipe: Recipe) -> None:
    assert [times(recipe), times(recipe), times(recipe, anew=True), times(recipe)] == [1, 1, 2, 2]


@pytest.mark.parametrize("change", ["text", "name", "version"])
def test_another_input_makes_another(change: str, recipe: Recipe) -> None:
    before = path(recipe)
    file = recipe.folders[0] / "a.toml"
    if change == "text":
        file.write_text("longer")
    elif change == "name":
        file.rename(file.with_name("b.toml"))
    version = "2" if change == "version" else "1"
    assert path(recipe._replace(version=version, memory=Memory())) != before


def test_what_is_no_input_changes_nothing(recipe: Recipe) -> None:
    before = path(recipe)
    (recipe.folders[0] / "notes.txt").write_text("mine")
    assert path(recipe._replace(memory=Memory())) == before


def test_the_one_that_is_shipped_is_read_and_never_written(recipe: Recipe, filled: Filled) -> None:
    build(recipe.ready, filled)
    shipped = recipe.ready.read_bytes()
    assert path(recipe) == recipe.ready
    assert times(recipe) == filled.times == 1
    assert times(recipe, anew=True) == 2
    assert recipe.ready.read_bytes() == shipped
    assert path(recipe) == recipe.ready
    assert path(recipe, anew=True) != recipe.ready


def test_one_that_turns_out_to_lack_something_is_made_anew(recipe: Recipe, filled: Filled) -> None:
    build(recipe.ready, lambda held: held.execute("create table other (a)"))  # whole, and not what is asked for
    assert Reader(recipe).rows("select times from made where times < ?", 9) == [(1,)]
    assert Reader(recipe).rows("select times from made") == [(filled.times,)]


def test_a_reader_opens_it_once(recipe: Recipe, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(recipe)
    assert reader.rows("select times from made") == [(1,)]
    monkeypatch.setattr("careeradvisor.catalogue.index_file.database", None)
    assert reader.rows("select times from made") == [(1,)]


def test_only_what_was_written_is_whole(recipe: Recipe, tmp_path: Path) -> None:
    times(recipe)
    kept = path(recipe)
    assert kept
    assert is_whole(kept)
    assert not is_whole(tmp_path / "nowhere")
    assert not is_whole(tmp_path / ("x" * 300))
    kept.write_bytes(kept.read_bytes()[:-1])
    assert not is_whole(kept)
