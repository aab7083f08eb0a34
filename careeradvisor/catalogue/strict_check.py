"""The strict part of a validation: text that roles share, and limits that only bundled roles keep."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from careeradvisor.catalogue import figures, strict, toml
from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.catalogue.rule import placed

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.validation import Validator


def strict_problems(validator: Validator, onet: Path | None, *, whole: bool) -> list[Problem]:
    """What the strict rules find in the roles that a validator has read.

    `whole` says that these are all roles, so that a skill none of them uses is one too many.
    Raises InvalidFileError when the O*NET file cannot be read.
    """
    try:
        sentences = strict.onet_sentences(onet) if onet else {}
    except (OSError, KeyError, ValueError) as error:
        message = f"this is not O*NET's file of task statements: {error}"
        raise InvalidFileError([Problem(str(onet), 0, "", "file.unreadable", message)]) from None
    tasks = figures.every_task(validator.catalogue.root / "figures")
    problems = [
        problem
        for path, role in validator.roles.items()
        for problem in placed(path, toml.read_text(path), strict.findings(role, tasks, sentences))
    ]
    problems += _pairs(validator)
    return problems + _unused_skills(validator) if whole else problems


def _pairs(validator: Validator) -> list[Problem]:
    files = {path.stem: str(path) for path in validator.roles}
    problems = []
    for pair in strict.pairs({path.stem: role for path, role in validator.roles.items()}):
        for sentence in pair.sentences:
            message = f"this sentence stands in {pair.other} too: {sentence}"
            problems.append(Problem(files[pair.one], 0, "", "strict.sentence", message))
        if pair.shared > strict.NEAR:
            message = f"{pair.shared:.0%} of its runs of five words stand in {pair.other} too"
            severity = Severity.ERROR if pair.shared > strict.MOST_SHARED else Severity.WARNING
            problems.append(Problem(files[pair.one], 0, "", "strict.near", message, severity))
    return problems


def _unused_skills(validator: Validator) -> list[Problem]:
    skills = validator.vocabulary.skills
    used = set(chain.from_iterable(role.skill_names for role in validator.roles.values()))
    needed = used | {name for skill in skills.values() for name in skill.requires}
    return [
        Problem(validator.vocabulary.files[name], 0, name, "strict.unused", "no role uses this skill")
        for name in skills
        if name not in needed
    ]
