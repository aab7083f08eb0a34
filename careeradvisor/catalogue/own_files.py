"""What is passed over in a reader's own folder: files that are no roles, and roles that cannot be used yet.

One bad file hides nothing but itself: it is named, and the rest of the folder works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError, Severity
from careeradvisor.text.number import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROLE_KEYS = frozenset({"title", "aliases", "category", "summary"})
"""What a role file says; one that says none of it is some other file, such as a project's settings or a week."""
NAMED = 5
"""Files that a note names at most."""


def is_foreign(table: dict[str, object]) -> bool:
    """Whether a TOML file is no role file at all."""
    return not ROLE_KEYS & table.keys()


def reason(path: Path, error: InvalidFileError) -> str:
    """In a few words, why a file was passed over that could not be used because of `error`."""
    try:
        if is_foreign(toml.read(path)):
            return "no role file"
    except InvalidFileError as unreadable:
        return unreadable.problems[0].message
    return counted(sum(problem.severity is Severity.ERROR for problem in error.problems), "problem")


def note(folder: Path, passed: Sequence[tuple[str, ...]]) -> str:
    """One sentence on the files of a folder, each with its reason, that were passed over."""
    named = "; ".join(f"{file} ({why})" for file, why in passed[:NAMED])
    more = f"; {len(passed) - NAMED} more" if len(passed) > NAMED else ""
    return f"passed over in {folder}: {named}{more}. See why: careeradvisor validate {folder}"
