"""The program as a process of its own, without the time to load it: forked from the process of the tests.

The child has its own folder, environment and streams, and leaves with its own status, as if it had been started. What a
fork cannot show (how an interpreter starts, limits on memory, a system without fork) is started in full.
"""

from __future__ import annotations

import gc
import importlib
import io
import os
import pkgutil
import select
import signal
import subprocess
import sys
import tempfile
import traceback
import warnings
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

STREAMS = ("stdin", "stdout", "stderr")
ROOT = Path(__file__).resolve().parents[1]
SHOWN = frozenset({"input", "cwd", "timeout", "capture_output", "text", "errors", "stdin", "stdout", "stderr"})
"""Settings of a process that a fork can have too."""


def started(arguments: Sequence[str], env: Mapping[str, str], **settings: object) -> subprocess.CompletedProcess[str]:
    """Run the program in a new interpreter."""
    command = [sys.executable, "-m", "careeradvisor", *arguments]
    return subprocess.run(command, env=env, check=False, **settings)  # type: ignore[call-overload,no-any-return]


def answered(arguments: Sequence[str], env: Mapping[str, str], **settings: object) -> subprocess.CompletedProcess[str]:
    """Run the program, forked where that shows the same."""
    usual = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    special = {
        key for key, value in env.items() if key.startswith("PYTHON") and usual.get(key, os.environ.get(key)) != value
    }
    if special or settings.keys() - SHOWN or not hasattr(os, "fork"):
        return started(arguments, env, **settings)
    return _forked(arguments, env, **settings)  # type: ignore[arg-type]


class Child:
    """The program in a fork of this process, as `subprocess.Popen` would have it: `pid`, `returncode`, `wait`.

    `before` runs in the child with its streams in place, before the program does.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        env: Mapping[str, str],
        cwd: Path,
        streams: Sequence[int | IO[bytes]],
        before: Callable[[], object] = lambda: None,
    ) -> None:
        _load()
        self.returncode: int | None = None
        self._alive, held = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the threads of the test runner stay behind
            self.pid = os.fork()
        if not self.pid:
            os.close(self._alive)
            _live(arguments, env, cwd, streams, before)
        os.close(held)

    def wait(self, timeout: float) -> int | None:
        """The status it left with; killed after `timeout` seconds, `None`."""
        done = bool(select.select([self._alive], [], [], timeout)[0])
        os.close(self._alive)
        if not done:
            os.kill(self.pid, signal.SIGKILL)
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        self.returncode = status if done else None
        return self.returncode


def _forked(
    arguments: Sequence[str],
    env: Mapping[str, str],
    *,
    cwd: Path,
    timeout: float,
    input: str = "",  # noqa: A002  # as subprocess calls it
    text: bool = False,
    errors: str = "strict",
    capture_output: bool = False,
    **streams: int | IO[bytes],
) -> subprocess.CompletedProcess[str]:
    """The answer of a child of this process."""
    with ExitStack() as open_files:
        own = [open_files.enter_context(tempfile.TemporaryFile()) for _ in STREAMS]
        own[0].write(input.encode())
        own[0].seek(0)
        used: list[int | IO[bytes]] = []
        for name, file in zip(STREAMS, own, strict=True):
            stream = streams.get(name, subprocess.PIPE)
            used.append(file if stream == subprocess.PIPE else stream)
        assert capture_output or "stdout" in streams, "what is not captured goes elsewhere"
        status = Child(arguments, env, cwd, used).wait(timeout)
        out, said = (_content(file, errors if text else None) for file in own[1:])
        if status is None:
            raise subprocess.TimeoutExpired(list(arguments), timeout, out, said)
        return subprocess.CompletedProcess(list(arguments), status, out, said)


@cache
def _load() -> None:
    """Have loaded here, once, what every child would load by itself again and again."""
    import careeradvisor

    for module in pkgutil.walk_packages(careeradvisor.__path__, "careeradvisor."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _live(
    arguments: Sequence[str],
    env: Mapping[str, str],
    cwd: Path,
    streams: Sequence[int | IO[bytes]],
    before: Callable[[], object],
) -> None:
    """What the child does, which never comes back."""
    status = 1
    gc.freeze()  # what the tests hold is nothing the child can free, and looking through it would copy their memory
    try:
        for number, stream in enumerate(streams):
            source = os.open(os.devnull, os.O_RDWR) if stream == subprocess.DEVNULL else stream
            os.dup2(source if isinstance(source, int) else source.fileno(), number)
        before()
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(env)
        sys.argv = ["careeradvisor", *map(os.fsdecode, arguments)]
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.FileIO(0), "utf-8")  # type: ignore[misc]
        sys.stdout = sys.__stdout__ = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w")), "utf-8")  # type: ignore[misc]
        sys.stderr = sys.__stderr__ = io.TextIOWrapper(  # type: ignore[misc]
            io.BufferedWriter(io.FileIO(2, "w")), "utf-8", "backslashreplace", line_buffering=True
        )
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


def _content(file: IO[bytes], errors: str | None) -> str:
    """What was written, as text; as bytes where the caller did not ask for text, as subprocess gives it."""
    file.seek(0)
    content = file.read()
    return content.decode(errors=errors).replace("\r\n", "\n") if errors else content  # type: ignore[return-value]
