"""Pages as they should look, each as one file that was read line by line before it was accepted.

Accept a change that you mean with `pytest tests/render/test_golden.py --snapshot-update`, and read what changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

PAGES = {
    "role-60": ("txt", "show paralegal --width 60"),
    "role-100": ("txt", "show paralegal --width 100"),
    "role-80-in-color": ("txt", "show paralegal --width 80 --color always"),
    "role-brief-60": ("txt", "show paralegal --brief --width 60"),
    "role-md": ("md", "show paralegal --format md"),
    "role-html": ("html", "show paralegal --format html"),
    "role-json": ("json", "show paralegal --json"),
    "comparison-100": ("txt", "compare registered-nurse electrician --width 100"),
    "comparison-md": ("md", "compare registered-nurse electrician --format md"),
    "moves-80": ("txt", "moves registered-nurse --width 80"),
    "moves-md": ("md", "moves registered-nurse --format md"),
    "move-60": ("txt", "moves 47-2231.00 --to electrician --width 60"),
    "occupation-80": ("txt", "show 51-9197.00 --width 80"),
    "evidence-80": ("txt", "evidence paralegal --width 80"),
    "list-80": ("txt", "list --width 80"),
    "validation-80": ("txt", "validate my-role.toml --width 80"),
}

BROKEN_ROLE = """\
title = "Town Crier"
category = "publik-service"
aliases = []
reviewed = "yesterday"
mood = "cheerful"
"""


def readable(page: str) -> str:
    """A page without its style sheet, which the browser tests judge, and with escapes that an editor shows."""
    return re.sub(r"(?s)<style>.*</style>", "<style></style>", page).replace("\x1b", "␛")


def file_of(kind: str) -> type[SingleFileSnapshotExtension]:
    """A snapshot that is one text file with this ending."""

    class Golden(SingleFileSnapshotExtension):
        file_extension = kind
        _write_mode = WriteMode.TEXT

    return Golden


@pytest.mark.parametrize("page", PAGES)
def test_accepted(
    page: str, run: Callable[..., subprocess.CompletedProcess[str]], snapshot: SnapshotAssertion, tmp_path: Path
) -> None:
    (tmp_path / "my-role.toml").write_text(BROKEN_ROLE, encoding="utf-8")
    kind, arguments = PAGES[page]
    assert readable(run(*arguments.split()).stdout) == snapshot(extension_class=file_of(kind))
