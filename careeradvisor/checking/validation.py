"""The one door through which role data is checked: every problem of every file, each with its line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.problem import Problem, Severity
from careeradvisor.checking import (
    finding,
    references,
)
from careeradvisor.checking.validator import Validator
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.checking.editorial.counts import Count


class Validation(NamedTuple):
    """What a validation found in how many files; `errors` counts the problems that are not warnings.

    `counts` are taken over a whole catalogue, where they were asked for.
    """

    problems: tuple[Problem, ...]
    files: int
    errors: int
    counts: tuple[Count, ...] = ()


def validate(
    catalogue: Catalogue, paths: tuple[Path, ...] = (), *, strict: bool = False, onet: Path | None = None
) -> Validation:
    """Check files and folders, or without any all bundled data and the catalogue's own folders.

    `strict` adds what is asked of bundled roles beyond being valid; `onet` is O*NET's file of task statements,
    which task statements are then compared with.
    """
    validator = Validator(catalogue)
    if paths:
        files = [file for path in paths for file in (folders.role_files(path) if path.is_dir() else (path,))]
        problems = validator.files(files)
        count = len(files)
    else:
        problems, count = validator.everything()
    counts: tuple[Count, ...] = ()
    if strict:
        from careeradvisor.checking import editorial

        verdict = editorial.check(validator.roles, validator.known(), onet, whole=not paths)
        problems += verdict.problems
        counts = verdict.counts
        for path, role in validator.roles.items():
            if validator.figures:
                digits = references.digits(role, validator.figures)
                problems += finding.placed(path, catalogue.memory.text(path), digits)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    here = Path.cwd()
    shown = [problem._replace(file=_from(here, problem.file)) for problem in problems]
    return Validation(tuple(sorted(shown, key=lambda problem: (problem.file, problem.line))), count, errors, counts)


def _from(here: Path, file: str) -> str:
    """A path as a person in the folder `here` would type it."""
    return str(Path(file).relative_to(here)) if Path(file).is_relative_to(here) else file
