"""One thing that is wrong with one file, in words its author can act on."""

from __future__ import annotations

from enum import StrEnum

from careeradvisor.errors import CatalogueError
from careeradvisor.model.named_tuple import NamedTuple


class Severity(StrEnum):
    """Whether a problem stops the file from being used."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """`path` is where in the file (`tasks[3].share`), `line` counts from 1 (0 when the whole file is meant)."""

    file: str
    line: int
    path: str
    code: str
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self._place}: {self.severity}: {self._what}"

    @property
    def said(self) -> str:
        """Where it is and what is wrong there, for a sentence that says itself that it is an error."""
        return f"{self._place}: {self._what}"

    @property
    def _place(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def _what(self) -> str:
        return f"{f'{self.path}: ' if self.path else ''}{self.message} ({self.code})"


class InvalidFileError(CatalogueError):
    """A file cannot be used; `problems` say why."""

    def __init__(self, problems: list[Problem]) -> None:
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        first = errors[0]
        more = len(errors) - 1
        hint = f"{more} more: run `careeradvisor validate {first.file}`" if more else "mend it, then try again"
        super().__init__(first.said, hint)
        self.problems = problems
