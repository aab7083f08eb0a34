"""Where role data lies, and which files in a folder are roles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from careeradvisor.catalogue import folders
from careeradvisor.errors import CatalogueError, UsageError
from careeradvisor.storage.environment import DATA_DIR

ROLES_DATA = Path(__file__).resolve().parents[2] / "roles_data"


def test_what_the_program_looks_for_is_in_the_bundled_data() -> None:
    held = {each.name for each in ROLES_DATA.rglob("*")}
    names = (
        folders.EXCEPTIONS, folders.REASONS, folders.LICENSES, folders.MOVES, folders.WORKPLACES, folders.COUNTRIES,
        folders.CUES, folders.CIVILIAN,
    )  # fmt: skip
    assert [name for name in names if name not in held] == []


def test_a_checkout_has_its_data_beside_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(DATA_DIR, raising=False)
    assert folders.bundled() == ROLES_DATA
    monkeypatch.setenv(DATA_DIR, str(tmp_path))
    with pytest.raises(CatalogueError) as caught:
        folders.bundled()
    assert caught.value.message == f"the role data is missing: looked in {tmp_path}"
    (tmp_path / "categories.toml").touch()
    assert folders.bundled() == tmp_path


def test_a_folder_of_ones_own_is_named_once(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert folders.own((other, tmp_path, other)) == (other, tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="file is not a folder"):
        folders.own((tmp_path / "file",))
    with pytest.raises(UsageError, match="none does not exist"):
        folders.own((tmp_path / "none",))


def test_role_files_lie_in_the_folder_or_one_below_and_nothing_else_is_one(tmp_path: Path) -> None:
    (tmp_path / "b" / "deep").mkdir(parents=True)
    (tmp_path / "a").mkdir()
    for name in ("z.toml", ".hidden.toml", "notes.txt", "b/y.toml", "b/x.toml", "a/w.toml", "b/deep/no.toml"):
        (tmp_path / name).touch()
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "nowhere.toml").symlink_to(tmp_path / "gone")
    found = [each.relative_to(tmp_path).as_posix() for each in folders.role_files(tmp_path)]
    assert found == ["nowhere.toml", "z.toml", "a/w.toml", "b/x.toml", "b/y.toml"]
    with pytest.raises(CatalogueError, match=r"gone cannot be read: No such file"):
        folders.role_folders(tmp_path / "gone")


def test_the_vocabulary_is_what_is_no_list_beside_it() -> None:
    names = {each.name for each in folders.activity_files(ROLES_DATA)}
    assert names
    assert not names & {folders.EXCEPTIONS, folders.CIVILIAN}
    assert names | {folders.EXCEPTIONS, folders.CIVILIAN} == {
        each.name for each in (ROLES_DATA / "activities").iterdir()
    }


@pytest.mark.parametrize("length", [1, 100])
def test_a_role_is_found_by_its_name_in_every_folder(length: int, tmp_path: Path) -> None:
    name = "x" * length
    (tmp_path / "a").mkdir()
    for each in (tmp_path / f"{name}.toml", tmp_path / "a" / f"{name}.toml"):
        each.touch()
    assert folders.find_role(tmp_path, name) == [tmp_path / f"{name}.toml", tmp_path / "a" / f"{name}.toml"]
    assert folders.find_role(tmp_path, "x" * 101) == []
    assert folders.find_role(tmp_path, "") == []


@pytest.mark.parametrize("name", ["../secret", "a/secret", "a\\secret", "secret\0"])
def test_a_name_never_leads_out_of_its_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "roles" / "a").mkdir(parents=True)
    for each in ("secret.toml", "roles/a/secret.toml", "roles/a\\secret.toml", "roles/secret.toml"):
        (tmp_path / each).touch()
    assert folders.find_role(tmp_path / "roles", name) == []
