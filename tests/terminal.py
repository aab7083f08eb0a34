"""The program at a terminal, as somebody who reads and types meets it."""

from __future__ import annotations

import codecs
import os
import re
import select
from typing import TYPE_CHECKING

from tests.program import ROOT, interpreter

if TYPE_CHECKING:
    from pathlib import Path

FROZEN = ROOT / "tests" / "data" / "catalogue"


class Terminal:
    """The program at a terminal of its own: what it shows, and what a person types."""

    def __init__(self, *arguments: str, cwd: Path, env: dict[str, str] | None = None, columns: int = 80) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self.screen, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 200, columns, 0, 0))
        settings = {"PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONUTF8": "1", "NO_COLOR": "1"}
        self.process = interpreter().start(
            arguments, {**os.environ, **settings, **(env or {})}, cwd, [side] * 3, terminal=True
        )
        os.close(side)
        self.decoder = codecs.getincrementaldecoder("utf-8")()
        self.shown = ""
        self.read = 0
        self.typed = ""

    def until(self, words: str) -> str:
        """Wait for words that were not read yet. Returns what is shown up to them."""
        wrapped = re.compile(r"\s+".join(map(re.escape, words.split())) + (r"\s" if words.endswith(" ") else ""))
        while not (found := wrapped.search(self.shown, self.read)):
            assert self.more(), f"{words!r} is not shown:\n{self.shown}"
        part, self.read = self.shown[self.read : found.end()], found.end()
        return " ".join(part.split()) + " " * part.endswith(" ")

    def more(self) -> bool:
        """Read what the program shows next, as long as there is any."""
        for _ in range(10):
            ready, _, _ = select.select([self.screen], [], [], 3)
            if ready:
                break
            if self.typed == "\x03":  # it came just before the program began to wait, which then does not notice
                os.write(self.screen, b"\x03")
        assert ready, f"the program hangs:\n{self.shown}"
        try:
            part = os.read(self.screen, 65536)
        except OSError:  # Linux says so when the other side has been closed
            return False
        self.shown += self.decoder.decode(part).replace("\r", "")
        return bool(part)

    def type(self, words: str) -> None:
        self.typed = words
        os.write(self.screen, words.encode())

    def answer(self, *pairs: tuple[str, str]) -> None:
        """Type each answer and return when its question is shown."""
        for question, words in pairs:
            self.until(question)
            self.type(f"{words}\n")

    def end(self) -> str:
        """Wait for the end of the program. Returns what was not read yet."""
        while self.more():
            pass
        os.close(self.screen)
        self.process.wait(timeout=30)
        assert "Traceback" not in self.shown
        return self.shown[self.read :]
