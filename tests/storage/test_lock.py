"""One writer at a time, and no lock that outlives its holder."""

from __future__ import annotations

import errno
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
    sys.modules["fcntl"] = None
number = Path("number")
for _ in range(int(sys.argv[1])):
    with lock.held(Path("lock"), "the number"):
        now = int(number.read_text())
        number.write_text(str(now + 1))
"""
HOLDING = """
import os, sys
from pathlib import Path
from careeradvisor.storage import lock
if sys.argv[1] == "file":
    sys.modules["fcntl"] = None
with lock.held(Path("lock"), "it"):
    print("held", flush=True)
    sys.stdin.read()
"""


HOLDING_ITSELF = """
import sys
from pathlib import Path
from careeradvisor.storage import lock
with lock.held_itself(Path("it"), "it"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(params=["system", "file"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Locks of the system, and lock files where there are none."""
    if request.param == "system":
        pytest.importorskip("fcntl")
    else:
        monkeypatch.setitem(sys.modules, "fcntl", None)
    return str(request.param)


@pytest.fixture
def by_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """No locks of the system."""
    monkeypatch.setitem(sys.modules, "fcntl", None)


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


@pytest.mark.usefixtures("by_file")
@pytest.mark.parametrize("text", ["", "nonsense", "1 2 3", "99999999999999999999 1"])
def test_a_lock_file_of_nobody_is_taken_over_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
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


@pytest.mark.usefixtures("by_file")
def test_a_lock_that_somebody_took_over_first_is_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two find an abandoned lock. The slower one moves what is now the lock of the quicker one, and puts it back."""
    path = tmp_path / "lock"
    path.write_text("99999999 1")
    found_abandoned = lock._abandoned
    quicker = f"{os.getpid()} {time.time():.0f}"

    def then_taken_over(file: Path) -> bool:
        found = found_abandoned(file)
        if file == path:
            path.write_text(quicker)
        return found

    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    monkeypatch.setattr(lock, "_abandoned", then_taken_over)
    with pytest.raises(OutputError, match=f"by process {os.getpid()}$"), lock.held(path, "it"):
        pass
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("lock", quicker)]


@pytest.mark.usefixtures("by_file")
def test_a_folder_that_takes_no_lock_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it waits for nobody"))
    with pytest.raises(PermissionError), lock.held(tmp_path / "lock", "it"):
        pass


def test_a_lock_whose_file_its_holder_has_just_removed_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The holder lets go between the opening of its file and the lock on it, which then locks nobody else out."""
    fcntl = pytest.importorskip("fcntl")
    path, real, calls = tmp_path / "lock", fcntl.flock, []

    def removed_before(descriptor: int, how: int) -> None:
        if not calls:
            path.unlink()
        calls.append(descriptor)
        real(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", removed_before)
    with lock.held(path, "it"):
        assert path.read_text().split()[0] == str(os.getpid())
    assert len(calls) == 2
    assert not list(tmp_path.iterdir())


def test_a_file_system_without_locks_is_no_other_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("it waits for nobody"))
    with pytest.raises(OSError, match="No locks available"), lock.held(tmp_path / "lock", "it"):
        pass


class TestAFileLockedItself:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "it"
        path.write_text("version = 2")
        return path

    def test_has_one_writer_and_stays_as_it_is(
        self, file: Path, start: Callable[..., subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("fcntl")
        holder = start(HOLDING_ITSELF)
        assert holder.stdout
        holder.stdout.readline()
        monkeypatch.setattr(lock, "PATIENCE", 0.1)
        with (
            pytest.raises(OutputError, match=r"^it is being written by another process$") as refused,
            lock.held_itself(file, "it"),
        ):
            pass
        assert refused.value.hints == ("what was there before is unchanged; try again when it is done",)
        holder.communicate(timeout=30)
        for _ in range(2):
            with lock.held_itself(file, "it"):
                pass
        assert file.read_text() == "version = 2"
        assert [each.name for each in file.parent.iterdir()] == ["it"]

    @pytest.mark.usefixtures("by_file")
    def test_is_written_all_the_same_where_the_system_has_no_locks(self, file: Path) -> None:
        with lock.held_itself(file, "it"):
            file.write_text("new")
        assert [(each.name, each.read_text()) for each in file.parent.iterdir()] == [("it", "new")]
