"""The program in surroundings that an interpreter takes in as it starts: the seed of hashes, the locale, the time zone.

One interpreter is started in them and loads the program. Each command is a fork of it, with a folder, files for its
streams and the environment of the test. What is not a fork of the process of the tests has nothing of theirs.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import subprocess
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]


class Surroundings:
    """An interpreter that was started with an environment and answers commands until the block ends."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = dict(env)

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.surroundings"]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **self.env}
        self._server = subprocess.Popen(
            command, env=env, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return self

    def __exit__(self, *_: object) -> None:
        for stream in (self._server.stdin, self._server.stdout):
            assert stream
            stream.close()
        self._server.wait()

    def run(self, arguments: Sequence[str], cwd: Path, scratch: Path) -> subprocess.CompletedProcess[bytes]:
        """The answer to a command in a folder; `scratch` is another one, for its streams."""
        out, said = scratch / "out", scratch / "said"
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **self.env}
        asked = {"arguments": [*arguments], "cwd": str(cwd), "env": env, "out": str(out), "said": str(said)}
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.write(f"{json.dumps(asked)}\n")
        self._server.stdin.flush()
        status = int(self._server.stdout.readline())
        return subprocess.CompletedProcess([*arguments], status, out.read_bytes(), said.read_bytes())


def serve(asked: IO[str]) -> None:
    """Answer each command of a line of JSON with a line that is its status."""
    import careeradvisor

    for each in pkgutil.walk_packages(careeradvisor.__path__, "careeradvisor."):
        if not each.name.endswith("__main__"):
            with suppress(ImportError):  # of what is optional and not installed
                importlib.import_module(each.name)
    for line in asked:
        child = os.fork()
        if not child:
            _live(**json.loads(line))
        os.write(1, b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _live(arguments: list[str], cwd: str, env: dict[str, str], out: str, said: str) -> None:
    """What a fork does, which never comes back: it has the streams that the interpreter made as it started."""
    status = 1
    try:
        for number, path, how in ((0, os.devnull, os.O_RDONLY), (1, out, os.O_WRONLY), (2, said, os.O_WRONLY)):
            os.dup2(os.open(path, how | os.O_CREAT | (os.O_TRUNC if number else 0), 0o600), number)
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(env)
        sys.argv = ["careeradvisor", *arguments]
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


if __name__ == "__main__":
    serve(sys.stdin)
