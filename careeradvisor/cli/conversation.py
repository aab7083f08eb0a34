"""Questions one after another at a terminal: each can be explained, skipped and gone back to, and none is asked twice.

Answers are kept as they were typed, by the key of their question. Going back, and going on after an interruption, means
asking the same questions again and reading what is kept in place of the person.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

from careeradvisor.cli.stream import say
from careeradvisor.errors import OutputError
from careeradvisor.person import unfinished
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Answer = TypeVar("Answer")

BACK, EXPLAIN, SKIP = "b", "?", "s"
KEYS = "b goes back, ? explains, s or return skips."
PRIVATE = "It stays on this machine, and careeradvisor profile delete removes it. Skip what you do not want to say."
"""Why a question about the person may be answered."""
KEPT = "Ctrl-C stops, and what you have answered is kept."
WIDEST, ROOM = 96, 6
"""Columns that a question uses at most, as a page does, and those that are left for the answer."""


class _BackError(Exception):
    """The person wants the question before this one again."""


class Conversation:
    """The answers so far, and the file that keeps them until the end.

    `ids` are what the questions are about: answers about anything else are not taken up again.
    """

    def __init__(self, file: Path | None, ids: list[str]) -> None:
        self.file = file
        self.ids = ids
        self.typed: dict[str, str] = {}
        self.kept = unfinished.read(file, ids)
        self.before: dict[str, str] = {}
        self.keeps = file is not None
        self.stored = bool(self.kept)
        self.leads: list[str] = []

    @property
    def count(self) -> int:
        """How many answers an interruption would leave."""
        return len(self.typed | self.kept) if self.keeps else 0

    def run(self, script: Callable[[], Answer]) -> Answer:
        """What a script of questions comes to. Raises KeyboardInterrupt when the person stops; answers are kept."""
        if self.kept:
            count = counted(len(self.kept), "answer")
            say(f"going on where you stopped: {count} kept (to begin anew, remove {self.file})")
        tell(f"{KEYS} {KEPT}" if self.file else KEYS)
        while True:
            try:
                return script()
            except _BackError:
                self._rewind()

    def lead(self, words: str) -> None:
        """Words that stand before the next question, if that has to be asked."""
        self.leads.append(words)

    def ask(
        self,
        key: str,
        question: str,
        read: Callable[[str], Answer],
        *,
        place: str = "",
        usual: str = "",
        note: str = "",
        why: str = "",
    ) -> Answer:
        """The answer to a question: the one that is kept, or a new one.

        `place` is which of several it is, `usual` what return stands for, `note` what is good to know meanwhile, and
        `why` the explanation.
        """
        leads, self.leads = self.leads, []
        if key in self.kept:
            typed = self.kept.pop(key)
            try:
                answer = read(typed)
            except ValueError:
                pass
            else:
                self.typed[key] = typed
                return answer
        for words in leads:
            tell(words)
        shown = "; ".join(filter(None, (self.before.get(key) or usual, note)))
        prompt = f"{question} [{shown}] " if shown else f"{question} "
        while True:
            try:
                typed = line(prompt, place)
                if typed.casefold() == BACK:
                    self._back()
                    continue
                if typed == EXPLAIN:
                    tell(why or KEYS)
                    continue
                typed = "" if typed.casefold() == SKIP else typed or self.before.get(key, "")
                answer = read(typed)
            except ValueError as error:
                tell(f"  {error}")
            else:
                self.typed[key] = typed
                self.before.pop(key, None)
                self._keep()
                return answer

    def again(self, reason: str) -> None:
        """Forget all answers and begin anew."""
        tell(f"{reason}; so once more")
        self.typed.clear()
        self.kept.clear()
        self._keep()

    def finish(self) -> None:
        """Forget what was kept for an interruption."""
        unfinished.forget(self.file)

    def _back(self) -> None:
        if self.typed:
            raise _BackError
        tell("  this is the first question")

    def _rewind(self) -> None:
        """Take the last answer back; it is offered where its question is asked again."""
        key, typed = self.typed.popitem()
        self.before[key] = typed
        self.kept = {**self.typed, **self.kept}
        self.typed = {}
        self.leads = []
        self._keep()

    def _keep(self) -> None:
        if not self.keeps or self.file is None:
            return
        try:
            self.keeps = unfinished.write(self.file, self.ids, self.kept | self.typed, again=self.stored)
            self.stored = True
            reason = "" if self.keeps else "what was kept of your answers has been removed"
        except OutputError as error:
            self.keeps = False
            reason = error.message
        if reason:
            say(f"note: {reason}; if you stop, the answers are lost")


def tell(words: str) -> None:
    """Say something on stderr, wrapped at words; each line is indented as the first."""
    for each in _wrapped(words.strip(), " " * (len(words) - len(words.lstrip()))):
        say(each)


def line(prompt: str, place: str = "") -> str:
    """A line that the person types. Raises ValueError for bytes that are no text, KeyboardInterrupt at the end."""
    first = f"{place}  " if place else " " * (len(prompt) - len(prompt.lstrip()))
    shown = _wrapped(prompt.strip(), " " * len(first))
    sys.stderr.write("\n".join([first + shown[0].lstrip(), *shown[1:], ""])[:-1] + " ")
    sys.stderr.flush()
    try:
        typed = sys.stdin.readline()
        typed.encode()
    except UnicodeError:
        raise ValueError("that is not text; type it again") from None
    if not typed:
        raise KeyboardInterrupt
    return typed.strip()


def _wrapped(words: str, indent: str) -> list[str]:
    """Words as lines of the terminal, which leave room for a short answer."""
    from careeradvisor.document.visible import visible
    from careeradvisor.writers.terminal.wrapping import Piece, wrap

    room = max(20, min(_columns(), WIDEST) - ROOM) - len(indent)
    return [indent + "".join(piece.text for piece in each) for each in wrap([Piece(visible(words))], room)]


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
