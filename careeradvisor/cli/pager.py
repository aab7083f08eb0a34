"""A page that is longer than the screen, shown in the reader's pager, as git does it."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress

from careeradvisor.cli.stream import encoded

PAGER, OPTIONS = "PAGER", "LESS"
"""The environment variables that name the pager and say what `less` is to do."""
USUAL = "less"
USUAL_OPTIONS = "FRXPsspace for more, q to leave$"
"""Quit where all fits, let colors through, leave the page on the screen, and say at the bottom how to go on."""
NOT_RUN = (126, 127)
"""What a shell answers where it cannot run a program."""


def pager() -> str | None:
    """The command that shows a page, `None` where the reader wants none or there is none."""
    said = os.environ.get(PAGER)
    if said is None:
        said = USUAL if shutil.which(USUAL) else ""
    return None if said.strip() in ("", "cat") else said


def overflows(text: str) -> bool:
    """Whether a page for a terminal is longer than that; of a dumb one nobody turns pages."""
    return os.environ.get("TERM") != "dumb" and text.count("\n") >= shutil.get_terminal_size().lines


def paged(text: str) -> bool:
    """Show a text in the pager until the reader leaves it. `False` where none could be run, and nothing was shown."""
    command = pager()
    if command is None or sys.stdout is None:
        return False
    import signal
    import subprocess

    environment = {OPTIONS: USUAL_OPTIONS, "LV": "-c", **os.environ}
    # The command is the reader's own, words and all, and it goes through the shell as git gives it to one.
    program = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)  # noqa: S602  # the reader's own command, from their environment
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for the pager alone
    try:
        with suppress(BrokenPipeError):  # a reader who has read enough
            program.communicate(encoded(sys.stdout, text, exact=False))
        return program.wait() not in NOT_RUN
    finally:
        signal.signal(signal.SIGINT, before)
