"""An interpreter that has loaded the program and answers each command in a fork of itself.

A fork takes a hundredth of a second where a start takes a tenth, and one of an interpreter that holds nothing else is
quicker than one of the process of the tests, which holds all that they have made. What an interpreter takes in as it
starts (the seed of hashes, the locale, the time zone) is what it was started with.
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import os
import pkgutil
import select
import signal
import socket
import struct
import subprocess
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
_AT_FIRST = {**os.environ}
"""The environment before any test has changed it, with what a coverage run tells its children."""
_LENGTH = struct.Struct("!Q")


class Child:
    """The program in a fork, as `subprocess.Popen` would have it: `pid`, `returncode`, `wait`."""

    def __init__(self, report: int) -> None:
        self._report = os.fdopen(report, "rb", buffering=0)
        self.pid = int(self._report.readline())
        self.returncode: int | None = None

    def wait(self, timeout: float) -> int | None:
        """The status it left with; `None` where it was killed after `timeout` seconds."""
        done = bool(select.select([self._report], [], [], timeout)[0])
        if not done:
            os.kill(self.pid, signal.SIGKILL)
        with self._report:
            status = int(self._report.readline())
        self.returncode = status if done else None
        return self.returncode


class Interpreter:
    """An interpreter that was started with an environment and answers commands until it is closed."""

    def __init__(self, env: Mapping[str, str] | None = None) -> None:
        self._socket, there = socket.socketpair()
        with there:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "tests.fork_server", str(there.fileno())],
                env={**_AT_FIRST, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(env or {})},
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                pass_fds=[there.fileno()],
            )

    def close(self) -> None:
        """Let it end."""
        self._socket.close()
        self._server.wait()

    def start(
        self,
        arguments: Iterable[str | bytes],
        env: Mapping[str, str],
        cwd: Path,
        streams: Sequence[int | IO[bytes]],
        *,
        terminal: bool = False,
    ) -> Child:
        """Begin a command with its three streams, of which the first is its `terminal` where that is said."""
        asked = {"arguments": [*map(os.fsdecode, arguments)], "env": {**env}, "cwd": str(cwd), "terminal": terminal}
        message = json.dumps(asked).encode()
        nothing = os.open(os.devnull, os.O_RDWR)
        report, held = os.pipe()
        try:
            used = [nothing if each == subprocess.DEVNULL else each for each in streams]
            handed = [each if isinstance(each, int) else each.fileno() for each in used]
            socket.send_fds(self._socket, [_LENGTH.pack(len(message))], [*handed, held])
            self._socket.sendall(message)
        finally:
            os.close(nothing)
            os.close(held)
        return Child(report)


def serve(asking: socket.socket) -> None:
    """Answer commands until nobody can ask any more."""
    import careeradvisor

    for each in pkgutil.walk_packages(careeradvisor.__path__, "careeradvisor."):
        if not each.name.endswith("__main__"):
            with suppress(ImportError):  # of what is optional and not installed
                importlib.import_module(each.name)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # which is for the tests
    signal.signal(signal.SIGCHLD, lambda *_: None)
    woken, waking = os.pipe()
    os.set_blocking(waking, False)
    signal.set_wakeup_fd(waking)
    gc.collect()
    gc.freeze()  # a child that looked through it would copy it
    running: dict[int, int] = {}
    while True:
        ready = select.select([asking, woken], [], [])[0]
        if woken in ready:
            os.read(woken, 4096)
            _report_ended(running)
        if asking in ready:
            head, handed, _, _ = socket.recv_fds(asking, _LENGTH.size, 4)
            if not head:
                return
            asked = json.loads(_received(asking, _LENGTH.unpack(head)[0]))
            *streams, report = handed
            child = os.fork()
            if not child:
                signal.set_wakeup_fd(-1)
                for other in (asking.fileno(), woken, waking, report, *running.values()):
                    os.close(other)
                _live(streams, **asked)
            for stream in streams:
                os.close(stream)
            running[child] = report
            os.write(report, b"%d\n" % child)


def _report_ended(running: dict[int, int]) -> None:
    """Tell who asked for those that have ended what their status is."""
    while running:
        child, status = os.waitpid(-1, os.WNOHANG)
        if not child:
            return
        report = running.pop(child)
        with suppress(BrokenPipeError):
            os.write(report, b"%d\n" % os.waitstatus_to_exitcode(status))
        os.close(report)


def _received(asking: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        found += asking.recv(count - len(found))
    return found


def _live(streams: list[int], arguments: list[str], env: dict[str, str], cwd: str, *, terminal: bool) -> None:
    """What a fork does, which never comes back."""
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        if terminal:
            _take_terminal()
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(env)
        sys.argv = ["careeradvisor", *arguments]
        named: Any = sys  # what an interpreter makes of its streams as it starts
        named.stdin = named.__stdin__ = open(0, encoding=sys.stdin.encoding, closefd=False)  # noqa: SIM115
        named.stdout = named.__stdout__ = _written(1, sys.stdout, lines=os.isatty(1))
        named.stderr = named.__stderr__ = _written(2, sys.stderr, lines=True)
        from careeradvisor.cli import run

        run()
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else int(left.code is not None)
    except BaseException:  # noqa: BLE001  # as an interpreter shows it
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
        finally:
            os._exit(status)


def _written(number: int, like: Any, *, lines: bool) -> io.TextIOWrapper:
    raw = io.BufferedWriter(io.FileIO(number, "w", closefd=False))
    return io.TextIOWrapper(raw, like.encoding, like.errors, line_buffering=lines)


def _take_terminal() -> None:
    """Have the first stream as the terminal that ^C and a hang-up come from."""
    import fcntl
    import termios

    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # which the tests themselves may have been told to ignore


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
