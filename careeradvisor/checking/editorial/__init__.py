"""What is asked of bundled roles beyond being valid: whole weeks in plain words that could stand in no other file.

Each module is one kind of rule; over all roles they are counted too.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from careeradvisor.catalogue import figures
from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.checking.editorial import activities, counts, pairs, skills, sourcing, week, wording
from careeradvisor.checking.editorial.own_text import own_texts, shared_texts
from careeradvisor.checking.finding import placed
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.checking.between_files import Vocabulary
    from careeradvisor.checking.editorial.counts import Count
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role
    from careeradvisor.model.source import Source


class Known(NamedTuple):
    """What roles are held against: the vocabularies, the sources, the folder of figures and what was read of it.

    `activities` are those of each file, with its text.
    """

    vocabulary: Vocabulary
    activities: Mapping[Path, tuple[str, Mapping[str, Activity]]]
    sources: Mapping[str, Source]
    figures: Path
    memory: Memory


class Verdict(NamedTuple):
    """What the strict rules find in roles and, over a whole catalogue, the counts."""

    problems: list[Problem]
    counts: tuple[Count, ...]


def check(roles: Mapping[Path, Role], known: Known, onet: Path | None, *, whole: bool) -> Verdict:
    """What the strict rules find in valid roles. `whole` says that these are all roles, so that they are counted.

    Raises InvalidFileError when the O*NET file cannot be read.
    """
    try:
        sentences = onet_sentences(onet) if onet else {}
    except (OSError, KeyError, ValueError) as error:
        message = f"this is not O*NET's file of task statements: {error}"
        raise InvalidFileError([Problem(str(onet), 0, "", "file.unreadable", message)]) from None
    every = {key: activity for _, held in known.activities.values() for key, activity in held.items()}
    shared = shared_texts(every.values())
    occupations = {each.soc: each for each in reversed([*figures.every_occupation(known.figures, known.memory)])}
    problems = [
        problem
        for path, role in roles.items()
        for problem in placed(
            path,
            known.memory.text(path),
            [
                *wording.findings(role, shared),
                *week.findings(role, sentences),
                *sourcing.findings(role, known.sources, occupations),
                *skills.findings(role, known.vocabulary.skills),
            ],
        )
    ]
    found = pairs.pairs({path.stem: [text for _, text in own_texts(role, shared)] for path, role in roles.items()})
    problems += pairs.problems(found, {path.stem: str(path) for path in roles})
    if not whole:
        return Verdict(problems, ())
    problems += skills.vocabulary(roles.values(), every.values(), known.vocabulary)
    tasks = figures.every_task(known.figures, known.memory) if sentences else {}
    close = activities.sentences_of(every, tasks, sentences)
    for path, (text, held) in known.activities.items():
        problems += placed(path, text, activities.findings(held, close, known.sources))
    counted = counts.counts({path.stem: role for path, role in roles.items()}, known.vocabulary.skills, shared, found)
    folder = str(known.vocabulary.bundled)
    problems += [Problem(folder, 0, "", "strict.count", words, Severity.WARNING) for words in counts.unmet(counted)]
    return Verdict(problems, counted)


def onet_sentences(path: Path) -> dict[int, str]:
    """The sentences of O*NET's task statements file, by task ID."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return {int(float(row["Task ID"])): row["Task"] for row in csv.DictReader(handle)}
