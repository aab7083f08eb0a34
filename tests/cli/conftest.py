"""Running the program and judging how it answers."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"


def assert_calm(said: str) -> None:
    """What reaches stderr is for a person: no traceback, no name of an exception, no escape sequence."""
    for word in ("Traceback", 'File "', "Exception", "\x1b"):
        assert word not in said, said


@pytest.fixture
def succeeds(run: Run) -> Run:
    """Run the program and expect that it does what it was asked; what it says on stderr has to be calm."""

    def run_well(*arguments: str, **options: object) -> CompletedProcess[str]:
        done = run(*arguments, **options)
        assert_calm(done.stderr)
        assert done.returncode == 0, done.stderr
        return done

    return run_well


@pytest.fixture
def refuses(run: Run) -> Callable[..., str]:
    """Run the program and expect that it refuses with a status and a few lines on stderr alone, which are returned."""

    def run_badly(status: int, *arguments: str, **options: object) -> str:
        done = run(*arguments, **options)
        assert_calm(done.stderr)
        assert done.returncode == status, done.stderr
        assert not done.stdout
        lines = [line for line in done.stderr.splitlines() if not line.startswith("note: ")]
        if lines[0].startswith("error: "):
            assert len(lines) in (2, 3) or (len(lines) <= 7 and lines[1].startswith("closest: careeradvisor "))
        else:
            assert lines[0].startswith("Usage: careeradvisor"), done.stderr
            assert lines[-1].startswith("Error: "), done.stderr
        return done.stderr

    return run_badly


@pytest.fixture
def untraced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start interpreters without the tracer of a coverage run: it loads modules, and writes files, of its own."""
    for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder `own` of role files: each name with its text, its bytes, or changes to a role that is right."""

    def folder(**files: bytes | str | dict[str, str]) -> Path:
        place = tmp_path / "own"
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            target = place / f"{name.replace('_', '-')}.toml"
            if isinstance(content, bytes):
                target.write_bytes(content)
            else:
                target.write_text(content if isinstance(content, str) else a_role(content), encoding="utf-8")
        return place

    return folder


def a_role(changes: dict[str, str]) -> str:
    """The text of a role file that is right, but for some pieces of text that are replaced."""
    text = (FROZEN / "roles" / "legal-public-service" / "paralegal.toml").read_text(encoding="utf-8")
    for old, new in {'title = "Paralegal"': 'title = "Court Clerk"', **changes}.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the frozen catalogue that a test may damage; name it in CAREERADVISOR_DATA_DIR."""
    return Path(shutil.copytree(FROZEN, tmp_path / "data"))


def give_up_privileges() -> None:
    """Obey file permissions even as root, from the next program on."""
    for capability in (1, 2):  # to write and to read whatever the permissions say
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


@pytest.fixture
def obedient() -> dict[str, object]:
    """Options that make a run obey file permissions, which root otherwise may ignore."""
    if sys.platform != "linux":
        pytest.skip("permissions are tested on Linux")
    return {"preexec_fn": give_up_privileges} if os.geteuid() == 0 else {}
