"""A folder of own roles in which other files lie: each bad one is passed over and named, and the rest works."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]
    Refuses = Callable[..., str]

DATA = Path(__file__).resolve().parents[1] / "data"
PROJECT = '[project]\nname = "x"\n'
UNFINISHED = 'title = "Lorry Loader"\naliases = [""]\n'


@pytest.fixture
def crowded(own_folder: Path) -> Path:
    """The folder with a good role, and what editors, systems and people leave beside it."""
    (own_folder / "._legal-secretary.toml").write_bytes(b"\x00\x05\x16\x07")
    (own_folder / ".#legal-secretary.toml").symlink_to("me@host.123")
    (own_folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (own_folder / "week.toml").write_text("hours = 40\n[tasks]\n", encoding="utf-8")
    (own_folder / "lorry-loader.toml").write_text(UNFINISHED, encoding="utf-8")
    (own_folder / "broken.toml").write_text("title =", encoding="utf-8")
    return own_folder


@pytest.mark.parametrize("command", [("list",), ("find", "legal secretary"), ("show", "legal secretary")])
def test_the_good_role_works_and_the_rest_is_named_once(run: Run, crowded: Path, command: tuple[str, ...]) -> None:
    for _ in ("made anew", "from the index"):
        done = run(*command, "--roles-dir", str(crowded))
        assert done.returncode == 0, done.stderr
        assert "Legal Secretary" in done.stdout
        notes = [line for line in done.stderr.splitlines() if "passed over" in line]
        assert len(notes) == 1, done.stderr
        assert "pyproject.toml (no role file)" in notes[0]
        assert "week.toml (no role file)" in notes[0]
        assert "broken.toml (this is not TOML" in notes[0]
        assert "lorry-loader.toml (" in notes[0]
        assert " problems)" in notes[0]
        assert "legal-secretary" not in notes[0]


def test_a_bundled_role_needs_no_word_on_them(run: Run, crowded: Path) -> None:
    done = run("show", "paralegal", "--roles-dir", str(crowded))
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_named_is_told_in_full(refuses: Refuses, run: Run, crowded: Path) -> None:
    assert "lorry-loader.toml" in refuses(3, "show", "lorry-loader", "--roles-dir", str(crowded))
    found = run("validate", str(crowded))
    assert found.returncode == 1
    assert "this is no role file" in " ".join(found.stdout.split())
    assert "._legal-secretary" not in found.stdout


def test_a_bundled_role_that_is_broken_is_no_small_matter(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA / "catalogue", data)
    (data / "roles" / "legal-public-service" / "paralegal.toml").write_text("title =", encoding="utf-8")
    done = run("list", env={"CAREERADVISOR_DATA_DIR": str(data)})
    assert done.returncode == 3
    assert "paralegal.toml:1" in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
class TestPipes:
    @pytest.mark.parametrize("command", [("list",), ("find", "legal secretary"), ("validate",)])
    def test_in_a_folder_nothing_waits_for_one(self, run: Run, own_folder: Path, command: tuple[str, ...]) -> None:
        os.mkfifo(own_folder / "pipe.toml")
        place = (str(own_folder),) if command == ("validate",) else ("--roles-dir", str(own_folder))
        done = run(*command, *place, timeout=60)
        assert done.returncode == 0, done.stderr

    def test_one_that_nobody_writes_to_is_an_empty_file(self, refuses: Refuses, own_folder: Path) -> None:
        os.mkfifo(own_folder / "pipe.toml")
        assert "the file is empty" in refuses(3, "show", "pipe", "--roles-dir", str(own_folder), timeout=60)

    def test_nor_does_a_profile_that_is_one(self, refuses: Refuses, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "profile.toml")
        env = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path)}
        assert "profile.toml" in refuses(3, "profile", env=env, timeout=60)
