"""What a rule finds in a file, before its line is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem, Severity
from careeradvisor.checking.toml_lines import lines_of, nearest, spelled
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Finding(NamedTuple):
    """`path` is a place in the file, `("tasks", 3, "share")`."""

    path: tuple[str | int, ...]
    code: str
    message: str
    warning: bool = False


def placed(path: Path, text: str, found: Iterable[Finding]) -> list[Problem]:
    """Findings about a file as problems with their lines in its `text`."""
    known = list(found)
    lines = lines_of(text) if known else {}
    return [
        Problem(
            str(path),
            nearest(lines, each.path) if each.path else 0,
            spelled(each.path),
            each.code,
            each.message,
            Severity.WARNING if each.warning else Severity.ERROR,
        )
        for each in known
    ]
