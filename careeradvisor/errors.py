"""Everything that can go wrong, each with an exit status and a sentence for the reader."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process tells its caller; documented in docs/output.md."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    CATALOGUE = 3
    NOT_FOUND = 4
    OUTPUT = 5
    UNEXPECTED = 70
    INTERRUPTED = 130


class CareerAdvisorError(Exception):
    """Something the reader can act on.

    `message` says what happened and to which input; `hints` are further lines that say what to do next.
    """

    status = ExitStatus.CATALOGUE

    def __init__(self, message: str, *hints: str) -> None:
        super().__init__(message)
        self.message = message
        self.hints = hints


class UsageError(CareerAdvisorError):
    """The command line asks for something that cannot be done as written."""

    status = ExitStatus.USAGE


class CatalogueError(CareerAdvisorError):
    """The role data is missing, unreadable or contradicts itself."""

    status = ExitStatus.CATALOGUE


class NotFoundError(CareerAdvisorError):
    """Nothing in the catalogue has the name that was asked for."""

    status = ExitStatus.NOT_FOUND


class OutputError(CareerAdvisorError):
    """The result was computed but could not be written."""

    status = ExitStatus.OUTPUT


class UnexpectedError(CareerAdvisorError):
    """The program itself is wrong."""

    status = ExitStatus.UNEXPECTED
