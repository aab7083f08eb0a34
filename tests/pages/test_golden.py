"""Pages as they should look, each as one file that was read line by line before it was accepted.

Accept a change that you mean with `pytest tests/pages/test_golden.py --snapshot-update`, and read what changed.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from careeradvisor.pages.registry import KINDS

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from syrupy.assertion import SnapshotAssertion

RESUME = Path(__file__).resolve().parents[1] / "data" / "resume" / "paralegal.txt"

PAGES = {
    "role-60": ("role", "txt", "show paralegal --width 60"),
    "role-100": ("role", "txt", "show paralegal --width 100"),
    "role-80-in-color": ("role", "txt", "show paralegal --width 80 --color always"),
    "role-brief-60": ("role", "txt", "show paralegal --brief --width 60"),
    "role-md": ("role", "md", "show paralegal --format md"),
    "role-html": ("role", "html", "show paralegal --format html"),
    "role-json": ("role", "json", "show paralegal --json"),
    "occupation-80": ("role", "txt", "show 51-9197.00 --width 80"),
    "sheet-md": ("role", "md", "export paralegal --sheet --format md --output -"),
    "comparison-100": ("comparison", "txt", "compare registered-nurse electrician --width 100"),
    "comparison-md": ("comparison", "md", "compare registered-nurse electrician --format md"),
    "moves-80": ("moves", "txt", "moves registered-nurse --width 80"),
    "moves-md": ("moves", "md", "moves registered-nurse --format md"),
    "move-60": ("move", "txt", "moves 47-2231.00 --to electrician --width 60"),
    "evidence-80": ("evidence", "txt", "evidence paralegal --width 80"),
    "list-80": ("roles", "txt", "list --width 80"),
    "occupations-80": ("occupations", "txt", "list --occupations --category legal-public-service --width 80"),
    "categories-80": ("categories", "txt", "categories --width 80"),
    "activities-80": ("activities", "txt", "activities --width 80"),
    "activity-80": ("activity", "txt", "activities writing-records --width 80"),
    "find-80": ("answers", "txt", "find nurse --width 80"),
    "assessment-80": ("assessment", "txt", "assess paralegal --hours week.toml --width 80"),
    "changed-80": ("changed", "txt", "changed registered-nurse --since 2026-01-01 --width 80"),
    "employer-80": ("employer", "txt", "employer paralegal --width 80"),
    "fit-80": ("fit", "txt", f"resume {RESUME} --for paralegal --width 80"),
    "resume-80": ("resume", "txt", f"resume {RESUME} --width 80"),
    "imports-80": ("imports", "txt", "import list --width 80"),
    "gap-80": ("gap", "txt", "gap paralegal --have citation-verification:working --width 80"),
    "plan-80": ("plan", "txt", "plan paralegal --start 2026-12-07 --width 80"),
    "plan-of-a-newcomer-md": ("plan", "md", "plan electrician --new --start 2026-12-07 --format md"),
    "practice-80": ("practice", "txt", "done citation-verification:working --hours 3 --width 80"),
    "profile-80": ("profile", "txt", "profile --width 80"),
    "profiles-80": ("profiles", "txt", "profile list --width 80"),
    "source-80": ("source", "txt", "sources eloundou-2024 --width 80"),
    "sources-60": ("sources", "txt", "sources --width 60"),
    "overdue-80": ("overdue", "txt", "sources --due --width 80"),
    "receipt-80": ("receipt", "txt", "sources --receipt page.json --width 80"),
    "team-80": ("team", "txt", "team staff.csv --column title --width 80"),
    "validation-80": ("validation", "txt", "validate my-role.toml --width 80"),
}
"""By name: the kind of the result, how the file ends, and the command that prints the page."""

BEFORE = {
    "profile-80": "assess paralegal --hours week.toml",
    "profiles-80": "assess paralegal --hours week.toml --profile ada",
    "practice-80": "plan paralegal --start 2026-12-07",
    "receipt-80": "show paralegal --json --output page.json",
}
"""The commands that some pages need to be run before."""

WEEK = """\
[hours]
draft-form-pleadings = 10
digest-deposition-transcripts = 6
interview-new-clients = 8
open-case = 3.5

[[tasks]]
statement = "Train the new paralegals on the filing system"
hours = 4

[skills]
citation-verification = "working"

[circumstances]
years = 12
"""

STAFF = """\
title
Paralegal
Paralegal
Legal Assistant
paralegal
Paralegal
Staff Nurse
RN
Registered Nurse
ICU Nurse
nurse
Electrician
Wizard of Words
"""

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
    page: str,
    run: Callable[..., subprocess.CompletedProcess[str]],
    snapshot: SnapshotAssertion,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREERADVISOR_PROFILE_DIR", "mine")
    for name, text in (("my-role.toml", BROKEN_ROLE), ("week.toml", WEEK), ("staff.csv", STAFF)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    if before := BEFORE.get(page):
        assert run(*before.split()).returncode == 0
    _, ending, arguments = PAGES[page]
    shown = readable(run(*arguments.split()).stdout)
    assert shown
    assert shown == snapshot(extension_class=file_of(ending))


def test_every_kind_of_page_has_one_that_was_read() -> None:
    assert {kind for kind, _, _ in PAGES.values()} == set(KINDS)
