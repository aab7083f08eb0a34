"""The program as a process of its own, without the time to load it: a fork of an interpreter that has.

The child has its own folder, environment and streams, and leaves with its own status, as if it had been started. What a
fork cannot show (how an interpreter starts, limits on memory, a system without fork) is started in full.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from functools import cache
from typing import IO, TYPE_CHECKING

from tests.fork_server import ROOT, Interpreter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

STREAMS = ("stdin", "stdout", "stderr")
SHOWN = frozenset({"input", "cwd", "timeout", "capture_output", "text", "errors", *STREAMS})
"""Settings of a process that a fork can have too."""


@cache
def interpreter() -> Interpreter:
    """The one that all tests of this process ask; it ends with them."""
    return Interpreter()


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
    return forked(interpreter(), arguments, env, **settings)  # type: ignore[arg-type]


def forked(
    asked: Interpreter,
    arguments: Sequence[str],
    env: Mapping[str, str],
    *,
    cwd: Path,
    timeout: float = 180,
    input: str = "",  # noqa: A002  # as subprocess calls it
    text: bool = False,
    errors: str = "strict",
    capture_output: bool = False,
    **streams: int | IO[bytes],
) -> subprocess.CompletedProcess[str]:
    """The answer of a fork of an interpreter, with the settings and the result of `subprocess.run`."""
    with ExitStack() as open_files:
        own = [open_files.enter_context(tempfile.TemporaryFile()) for _ in STREAMS]
        own[0].write(input.encode())
        own[0].seek(0)
        used: list[int | IO[bytes]] = []
        for name, file in zip(STREAMS, own, strict=True):
            stream = streams.get(name, subprocess.PIPE)
            used.append(file if stream == subprocess.PIPE else stream)
        assert capture_output or "stdout" in streams, "what is not captured goes elsewhere"
        status = asked.start(arguments, env, cwd, used).wait(timeout)
        out, said = (_content(file, errors if text else None) for file in own[1:])
        if status is None:
            raise subprocess.TimeoutExpired(list(arguments), timeout, out, said)
        return subprocess.CompletedProcess(list(arguments), status, out, said)


def _content(file: IO[bytes], errors: str | None) -> str:
    """What was written, as text; as bytes where the caller did not ask for text, as subprocess gives it."""
    file.seek(0)
    content = file.read()
    return content.decode(errors=errors).replace("\r\n", "\n") if errors else content  # type: ignore[return-value]
