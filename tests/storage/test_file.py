"""The one writer: whole or not at all, links and modes as they were, nothing left behind."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from careeradvisor.errors import OutputError
from careeradvisor.storage import file
from careeradvisor.storage.together import together

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and modes are those of POSIX")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file that is there."""
    path = tmp_path / "page.md"
    path.write_text("old")
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_replaced_in_one_step_and_nothing_is_left(page: Path) -> None:
    before = page.stat().st_ino
    assert file.write(page, b"new") == ""
    assert page.read_bytes() == b"new"
    assert page.stat().st_ino != before
    assert names(page.parent) == ["page.md"]


@POSIX
def test_a_link_stays_one_and_what_it_leads_to_is_written(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "link.md").symlink_to(page)
    (folder / "second.md").symlink_to("link.md")
    (folder / "dangling.md").symlink_to(tmp_path / "not-yet.md")
    for name in ("second.md", "dangling.md"):
        file.write(folder / name, name.encode())
        assert (folder / name).is_symlink()
    assert page.read_text() == "second.md"
    assert (tmp_path / "not-yet.md").read_text() == "dangling.md"
    assert names(folder) == ["dangling.md", "link.md", "second.md"]


@POSIX
@pytest.mark.parametrize("kept", [0o600, 0o640, 0o666, 0o444 | 0o200])
def test_the_mode_of_a_file_stays(page: Path, kept: int) -> None:
    page.chmod(kept)
    file.write(page, b"new")
    assert mode(page) == kept
    file.write(page, b"newer", private=True)
    assert mode(page) == kept


@POSIX
def test_a_new_file_is_as_the_umask_says_and_a_private_one_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        file.write(tmp_path / "page.md", b"")
        file.write(tmp_path / "mine.md", b"", private=True)
    finally:
        os.umask(before)
    assert (mode(tmp_path / "page.md"), mode(tmp_path / "mine.md")) == (0o640, 0o600)


@POSIX
@pytest.mark.parametrize("number", ["EBUSY", "EXDEV", "EPERM", "EACCES"])
def test_a_file_that_cannot_be_replaced_is_rewritten_in_place_and_that_is_said(
    page: Path, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(getattr(errno, number), "no")

    page.write_text("a longer text than the new one")
    before = page.stat().st_ino
    monkeypatch.setattr(Path, "replace", refuse)
    assert file.write(page, b"new") == f"{page} could not be replaced, so it was rewritten in place"
    assert (page.read_text(), page.stat().st_ino, names(page.parent)) == ("new", before, ["page.md"])
    with pytest.raises(OutputError):
        file.write(page.with_name("other.md"), b"new")
    assert names(page.parent) == ["page.md"]


@POSIX
def test_a_rewrite_that_fails_puts_the_old_content_back(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(16, "busy")

    real, calls = os.ftruncate, []

    def fails_once(descriptor: int, length: int) -> None:
        calls.append(length)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        real(descriptor, length)

    page.write_text("the old text")
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(os, "ftruncate", fails_once)
    with pytest.raises(OutputError, match="No space left") as refused:
        file.write(page, b"new")
    assert refused.value.hints == ("what was there before is unchanged",)
    assert page.read_text() == "the old text"


@pytest.fixture
def unmovable(page: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that no other can take the place of."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EBUSY, "busy")

    page.write_text("the old text")
    monkeypatch.setattr(Path, "replace", refuse)
    return page


@POSIX
def test_a_rewrite_that_is_stopped_puts_the_old_content_back(unmovable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = os.ftruncate, []

    def stopped_once(descriptor: int, length: int) -> None:
        calls.append(length)
        if len(calls) == 1:
            raise KeyboardInterrupt
        real(descriptor, length)

    monkeypatch.setattr(os, "ftruncate", stopped_once)
    with pytest.raises(KeyboardInterrupt):
        file.write(unmovable, b"new")
    assert unmovable.read_text() == "the old text"
    assert names(unmovable.parent) == ["page.md"]


@POSIX
def test_old_content_that_cannot_be_put_back_is_not_called_unchanged(
    unmovable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "ftruncate", broken)
    with pytest.raises(OutputError, match=r"could not be written: Input/output error$") as refused:
        file.write(unmovable, b"new")
    assert refused.value.hints == ("it could not be replaced, and may be incomplete now",)


@POSIX
def test_a_file_that_can_neither_be_replaced_nor_opened_is_unchanged(
    unmovable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def kept_shut(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path) == unmovable:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", kept_shut)
    with pytest.raises(OutputError, match=r"page\.md could not be written: Permission denied$") as refused:
        file.write(unmovable, b"new")
    assert refused.value.hints == ("what was there before is unchanged",)
    assert unmovable.read_text() == "the old text"


@POSIX
def test_a_file_of_somebody_else_stays_theirs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    os.chown(page, 4242, 4243)
    assert file.write(page, b"new") == ""
    assert (page.read_text(), page.stat().st_uid, page.stat().st_gid) == ("new", 4242, 4243)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chown", refuse)
    assert file.write(page, b"newer") == f"{page} could not be replaced, so it was rewritten in place"
    assert (page.read_text(), page.stat().st_uid, page.stat().st_gid) == ("newer", 4242, 4243)


def test_a_disk_that_does_not_keep_the_new_content_leaves_the_old(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(OutputError, match=r"page\.md could not be written: Input/output error$"):
        file.write(page, b"new")
    assert (page.read_text(), names(page.parent)) == ("old", ["page.md"])


@POSIX
def test_a_reader_that_is_slow_gets_all_of_it() -> None:
    """A pipe of a program that does not let its end wait, as Node.js makes them, refuses what it has no room for."""
    content = bytes(range(256)) * 2_000
    come_out, go_in = os.pipe()
    os.set_blocking(go_in, False)
    got: list[bytes] = []

    def read_slowly() -> None:
        time.sleep(0.2)
        while part := os.read(come_out, 50_000):
            got.append(part)

    reader = threading.Thread(target=read_slowly)
    reader.start()
    try:
        file.write_all(go_in, content)
    finally:
        os.close(go_in)
        reader.join(timeout=30)
        os.close(come_out)
    assert b"".join(got) == content


def test_a_short_write_is_an_error_or_is_completed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, content[:3]))
    file.write(page, b"a whole text")
    assert page.read_bytes() == b"a whole text"
    monkeypatch.setattr(os, "write", lambda _descriptor, _content: 0)
    with pytest.raises(OutputError):
        file.write(page, b"another text")
    assert page.read_bytes() == b"a whole text"
    assert names(page.parent) == ["page.md"]


@POSIX
def test_no_name_that_somebody_else_has_prepared_is_written_through(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = page.with_name("victim")
    victim.write_text("precious")
    monkeypatch.setattr(os, "urandom", lambda count: b"\0" * count)
    planted = page.with_name(f"{file.PREFIX}{'00' * 8}{file.SUFFIX}")
    planted.symlink_to(victim)
    with pytest.raises(OutputError):
        file.write(page, b"new")
    assert victim.read_text() == "precious"
    assert page.read_text() == "old"


def test_content_and_folder_are_brought_to_the_disk(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    real = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda number: (synced.append(stat.S_ISDIR(os.fstat(number).st_mode)), real(number))[1]
    )
    file.write(page, b"new")
    assert synced == ([False, True] if hasattr(os, "O_DIRECTORY") else [False])


def test_where_there_are_no_owners_and_folders_are_not_synced_a_file_is_written_too(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows."""
    monkeypatch.delattr(os, "chown", raising=False)
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    assert file.write(page, b"new") == ""
    assert (page.read_text(), names(page.parent)) == ("new", ["page.md"])


def test_an_error_in_between_leaves_the_old_file(page: Path) -> None:
    with pytest.raises(ValueError, match="stop"), file.replacing(page) as draft:  # noqa: PT012
        draft.write(b"half")
        raise ValueError("stop")
    assert (page.read_text(), names(page.parent)) == ("old", ["page.md"])


def test_what_cannot_be_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / ("x" * 300), tmp_path / "nowhere" / "page", tmp_path / "file" / "page", tmp_path):
        with pytest.raises(OutputError):
            file.write(path, b"")
    assert names(tmp_path) == ["file"]


@POSIX
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["wc", "-c", tmp_path / "pipe"], stdout=subprocess.PIPE)
    file.write(tmp_path / "pipe", b"x" * 200_000)
    assert reader.communicate(timeout=30)[0].split()[0] == b"200000"
    assert names(tmp_path) == ["pipe"]


@POSIX
def test_a_folder_that_takes_no_new_file_has_its_old_one_rewritten(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    folder = tmp_path / "fixed"
    folder.mkdir()
    (folder / "page.md").write_text("old")
    folder.chmod(0o500)
    try:
        assert "rewritten in place" in file.write(folder / "page.md", b"new")
        assert (folder / "page.md").read_text() == "new"
    finally:
        folder.chmod(0o700)


ENDED = """
import sys
from pathlib import Path
from careeradvisor.cli.boundary import _end_in_order
from careeradvisor.storage import file
_end_in_order()
with file.replacing(Path("page.md")) as draft:
    draft.write(b"half")
    print("ready", flush=True)
    sys.stdin.read()
"""


def _as_at_a_terminal() -> None:
    """Signals do what they usually do, whatever the tests themselves were started to ignore."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@POSIX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_nothing_half_written_stays_when_the_program_is_ended(page: Path, name: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", ENDED],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=page.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=_as_at_a_terminal,  # noqa: PLW1509
    )
    assert program.stdout
    assert program.stdout.readline() == b"ready\n"
    program.send_signal(getattr(signal, name))
    program.communicate(timeout=30)
    assert (page.read_text(), names(page.parent)) == ("old", ["page.md"])


class TestTogether:
    def put(self, folder: Path, **texts: str) -> None:
        with together(folder, list(texts)) as files:
            for name, text in texts.items():
                files.put(name, text.encode())

    def test_all_are_written_and_modes_and_links_stay(self, tmp_path: Path) -> None:
        folder = tmp_path / "pages"
        self.put(folder, one="1", two="2")
        (folder / "one").chmod(0o600)
        (folder / "three").symlink_to("two")
        self.put(folder, one="11", three="33")
        assert {each.name: each.read_text() for each in folder.iterdir()} == {"one": "11", "two": "33", "three": "33"}
        assert mode(folder / "one") == 0o600
        assert (folder / "three").is_symlink()
        assert names(tmp_path) == ["pages"]

    @pytest.mark.parametrize("new", [True, False], ids=["a new folder", "a folder that is there"])
    def test_when_one_cannot_take_its_place_all_are_as_they_were(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, new: bool
    ) -> None:
        folder = tmp_path / "pages"
        if not new:
            self.put(folder, one="old")
        real = file.settle

        places: list[str] = []

        def fails_at_three(path: Path, staged: Path) -> str:
            if path.parent == folder:
                places.append(path.name)
            if path == folder / "three":
                raise OutputError("no", "space")
            return real(path, staged)

        monkeypatch.setattr(file, "settle", fails_at_three)
        with pytest.raises(OutputError):
            self.put(folder, one="new", two="2", three="3")
        assert places[:3] == ["one", "two", "three"]
        assert new or {each.name: each.read_text() for each in folder.iterdir()} == {"one": "old"}
        assert names(tmp_path) == ([] if new else ["pages"])

    def test_one_that_cannot_be_written_is_named_and_none_is_there(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.write

        def full(descriptor: int, content: bytes) -> int:
            if bytes(content) == b"2":
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(descriptor, content)

        monkeypatch.setattr(os, "write", full)
        folder = tmp_path / "pages"
        with pytest.raises(OutputError) as refused:
            self.put(folder, one="1", two="2")
        assert refused.value.message == f"{folder / 'two'} could not be written: No space left on device"
        assert names(tmp_path) == []

    def test_a_folder_that_cannot_be_made_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for folder, reason in (
            (tmp_path / "nowhere" / "pages", "No such file or directory"),
            (tmp_path / "file" / "pages", "Not a directory"),
            (tmp_path / "file", "File exists"),
        ):
            with pytest.raises(OutputError, match=f"^pages cannot go to {folder}: {reason}$") as refused:
                self.put(folder, one="1")
            assert refused.value.hints == ("name another folder: --output",)
        assert names(tmp_path) == ["file"]
