"""What is piped into the program, for what takes a file or its content."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def source(path: Path) -> Path | bytes:
    """The file that is named, or for `-` what standard input has. Raises UsageError where that is closed.

    No more is read than one byte beyond the largest file that anything takes, as some streams never end.
    """
    if str(path) != "-":
        return path
    from careeradvisor.reading.paper import LARGEST

    if sys.stdin is None:
        raise UsageError("standard input is closed", "name a file in its place")
    return sys.stdin.buffer.read(LARGEST + 1)
