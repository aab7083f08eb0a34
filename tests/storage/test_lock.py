"""One writer at a time, and no lock that outlives its holder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.errors import OutputError
from careeradvisor.storage import lock

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
COUNTING = """
import os, sys
from pathlib import Path
from careeradvisor.storage import lock
if sys.argv[2] == "file":
    lock._system_locks = lambda: False
number = Path("number")
for _ in range(int(sys.argv[1])):
    with lock.held(Path("lock"), "the number"):
        now = int(number.read_text())
        number.write_text(str(now + 1))
"""
HOLDING = """
import os, signal, sys
from pathlib import Path
from careeradvisor.storage import lock
if sys.argv[1] == "file":
    lock._system_locks = lambda: False
with lock.held(Path("lock"), "it"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(params=["system", "file"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Locks of the system, and lock files where there are none."""
    if request.param == "system":
        pytest.importorskip("fcntl")
    else:
        monkeypatch.setattr(lock, "_system_locks", lambda: False)
    return str(request.param)


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start a program in the folder of the lock."""
    return lambda code, *arguments: subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_four_writers_lose_no_count(tmp_path: Path, kind: str, start: Callable[..., subprocess.Popen[bytes]]) -> None:
    (tmp_path / "number").write_text("0")
    programs = [start(COUNTING, "25", kind) for _ in range(4)]
    for each in programs:
        each.communicate(timeout=60)
    assert [each.returncode for each in programs] == [0, 0, 0, 0]
    assert (tmp_path / "number").read_text() == "100"
    assert [each.name for each in tmp_path.iterdir()] == ["number"]


def test_a_lock_that_is_held_is_waited_for_and_its_holder_named(
    tmp_path: Path, kind: str, start: Callable[..., subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = start(HOLDING, kind)
    assert holder.stdout
    holder.stdout.readline()
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with (
        pytest.raises(OutputError, match=f"^it is being written by process {holder.pid}$"),
        lock.held(tmp_path / "lock", "it"),
    ):
        pass
    holder.communicate(timeout=30)
    with lock.held(tmp_path / "lock", "it"):
        process, since = (tmp_path / "lock").read_text().split()
        assert int(process) == os.getpid()
        assert abs(float(since) - time.time()) < 30
    assert not list(tmp_path.iterdir())


def test_a_lock_whose_holder_was_killed_is_taken_over(
    tmp_path: Path, kind: str, start: Callable[..., subprocess.Popen[bytes]]
) -> None:
    holder = start(HOLDING, kind)
    assert holder.stdout
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    assert (tmp_path / "lock").exists()
    with lock.held(tmp_path / "lock", "it"):
        assert str(os.getpid()) in (tmp_path / "lock").read_text()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "nonsense", "1 2 3", "99999999999999999999 1"])
def test_a_lock_file_of_nobody_is_taken_over_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(lock, "_system_locks", lambda: False)
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    path = tmp_path / "lock"
    path.write_text(text)
    with pytest.raises(OutputError), lock.held(path, "it"):
        pass
    os.utime(path, (1, 1))
    if not text.startswith("999"):
        with lock.held(path, "it"):
            pass
        assert not list(tmp_path.iterdir())
