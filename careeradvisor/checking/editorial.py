"""What is asked of bundled roles beyond being valid: text that could stand in no other file, within measured limits."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.evidence import linked_rating
from careeradvisor.catalogue import figures
from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.activity import by_dwa
from careeradvisor.text import prose
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.checking.between_files import Vocabulary
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.figure import TaskFigures
    from careeradvisor.model.role import Role

SENTENCE_WORDS = 8
"""Words from which a sentence may stand in one file only."""
PHRASE_WORDS, MOST_SHARED, NEAR = 5, 0.10, 0.05
"""Shared runs of five words: the most that two roles may share, and the part from which they are named as near."""
FARTHEST = 20
"""Points between a role's index and the published rating of its linked tasks that need a stated reason."""
CLOSE_WORDS, CLOSE_STATEMENT = 4, 0.6
"""Words, and part of its words, from which a task statement is close to an O*NET sentence."""

_WORDS = {"summary": (60, 110), "outlook": (50, 100), "early_career": (50, 100)}
_ITEMS = {
    "tasks": (9, 14),
    "skills": (5, 7),
    "related_skills": (2, 4),
    "resume_examples": (3, 4),
    "related_roles": (3, 5),
    "aliases": (6, 20),
}


class Pair(NamedTuple):
    """Two roles that share text: the part of their five-word runs, and the sentences that stand in both."""

    one: str
    other: str
    shared: float
    sentences: tuple[str, ...]


def check(
    roles: Mapping[Path, Role],
    activities: Mapping[Path, tuple[str, Mapping[str, Activity]]],
    vocabulary: Vocabulary,
    folder: Path,
    onet: Path | None,
    memory: Memory,
    *,
    whole: bool,
) -> list[Problem]:
    """What the strict rules find in valid roles and files of activities, beside the figures in `folder`.

    `whole` says that these are all roles, so that a skill none of them uses is one too many.
    Raises InvalidFileError when the O*NET file cannot be read.
    """
    try:
        sentences = onet_sentences(onet) if onet else {}
    except (OSError, KeyError, ValueError) as error:
        message = f"this is not O*NET's file of task statements: {error}"
        raise InvalidFileError([Problem(str(onet), 0, "", "file.unreadable", message)]) from None
    tasks = figures.every_task(folder, memory)
    problems = [
        problem
        for path, role in roles.items()
        for problem in placed(path, memory.text(path), findings(role, tasks, sentences))
    ]
    problems += _pairs(roles)
    if not whole:
        return problems
    every = {key: activity for _, held in activities.values() for key, activity in held.items()}
    close = _by_activity(every, tasks, sentences)
    for path, (text, held) in activities.items():
        problems += placed(path, text, activity_findings(held, close))
    return problems + _unused_skills(roles, every, vocabulary)


def activity_findings(activities: Mapping[str, Activity], onet: Mapping[str, list[str]]) -> Iterator[Finding]:
    """What is wrong with the words of activities. `onet` holds the O*NET sentences of the tasks of each."""
    for key, activity in activities.items():
        for field in ("name", "ai_does", "stops_at", "measured", "because", "do"):
            text = getattr(activity, field) or ""
            for phrase in prose.banned(text):
                yield Finding((key, field), "strict.phrase", f"'{phrase}' could stand in any text about work")
            for sentence in prose.unsourced_figures(text) if not cited((text,)) else ():
                yield Finding((key, field), "strict.figure", f"a figure without a source: {sentence}")
            if near := next((each for each in onet.get(key, ()) if _holds(text, each)), None):
                yield Finding((key, field), "strict.onet", f"this is close to O*NET's own sentence: {near}")


def _by_activity(
    activities: Mapping[str, Activity], tasks: Mapping[int, TaskFigures], onet: Mapping[int, str]
) -> dict[str, list[str]]:
    owners = by_dwa(activities.items())
    found: defaultdict[str, list[str]] = defaultdict(list)
    for number, sentence in onet.items():
        for key in {owners[dwa] for dwa in tasks[number].dwas if dwa in owners} if number in tasks else ():
            found[key].append(sentence)
    return found


def _holds(text: str, sentence: str) -> bool:
    """Whether a text has most of the words of a long sentence; a few words may stand in many."""
    shared, _, theirs = _shared(text, sentence)
    return theirs >= SENTENCE_WORDS and shared / theirs > CLOSE_STATEMENT


def _shared(text: str, sentence: str) -> tuple[int, int, int]:
    """How many words two texts share, and how many each has."""
    own, theirs = set(prose.words(text)), set(prose.words(sentence))
    return len(own & theirs), len(own), len(theirs)


def findings(role: Role, tasks: dict[int, TaskFigures], onet: dict[int, str]) -> Iterator[Finding]:
    """What is wrong within one role. `onet` holds O*NET sentences by task ID, empty where they are not at hand."""
    yield from _limits(role)
    for place, text in _texts(role):
        for phrase in prose.banned(text):
            yield Finding(place, "strict.phrase", f"'{phrase}' could stand in any text about work")
        for sentence in prose.unsourced_figures(text):
            yield Finding(place, "strict.figure", f"a figure without a source: {sentence}")
    level = prose.grade(" ".join(text for _, text in _texts(role)))
    if level > prose.HARDEST_GRADE:
        message = f"the prose reads like school grade {level:.1f}; {prose.HARDEST_GRADE} is the hardest it may be"
        yield Finding((), "strict.reading", message)
    yield from _statements(role, onet)
    yield from _against_published(role, tasks)


def pairs(roles: dict[str, Role]) -> list[Pair]:
    """The pairs of roles that share a long sentence or more than a twentieth of their five-word runs.

    Only roles that share something meet: their number times the length of their texts, not its square, is the cost.
    """
    runs = {key: prose.phrases(_all_texts(role), PHRASE_WORDS) for key, role in roles.items()}
    long = {key: dict(_long_sentences(role)) for key, role in roles.items()}
    together = Counter(_meeting(runs))
    same = Counter(_meeting(long))
    place = {key: number for number, key in enumerate(roles)}
    found = []
    for one, other in sorted(together.keys() | same.keys(), key=lambda pair: (place[pair[0]], place[pair[1]])):
        shared = together[one, other] / max(1, min(len(runs[one]), len(runs[other])))
        sentences = tuple(sorted(long[one][key] for key in long[one].keys() & long[other].keys()))
        if sentences or shared > NEAR:
            found.append(Pair(one, other, shared, sentences))
    return found


def _meeting(held: Mapping[str, Iterable[tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """Each pair of roles, once for every run of words that stands in both."""
    owners: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, found in held.items():
        for run in found:
            owners[run].append(key)
    for keys in owners.values():
        yield from combinations(keys, 2)


def onet_sentences(path: Path) -> dict[int, str]:
    """The sentences of O*NET's task statements file, by task ID."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return {int(float(row["Task ID"])): row["Task"] for row in csv.DictReader(handle)}


def _limits(role: Role) -> Iterator[Finding]:
    for key, (least, most) in _WORDS.items():
        count = len(prose.words(getattr(role, key)))
        if not least <= count <= most:
            yield Finding((key,), "strict.length", f"this has {count} words; {least} to {most} are asked for")
    for key, (least, most) in _ITEMS.items():
        count = len(getattr(role, key))
        if not least <= count <= most:
            yield Finding((key,), "strict.length", f"there are {count}; {least} to {most} are asked for")
    if len({task.share for task in role.tasks}) == 1:
        yield Finding(("tasks",), "strict.shares", "all shares are equal, which no real week is")
    for number, task in enumerate(role.tasks):
        for key in ("why", "advice"):
            text = getattr(task, key) or ""
            if len(prose.sentences(text)) > 2:
                yield Finding(("tasks", number, key), "strict.length", "this has more than two sentences")


def _statements(role: Role, onet: dict[int, str]) -> Iterator[Finding]:
    for number, task in enumerate(role.tasks):
        for cited_id in task.onet:
            shared, own, theirs = _shared(task.statement, onet.get(cited_id, ""))
            if shared >= CLOSE_WORDS and shared / min(own, theirs) > CLOSE_STATEMENT:
                message = f"this is close to O*NET's own sentence for task {cited_id}; say what you would see"
                yield Finding(("tasks", number, "statement"), "strict.onet", message)


def _against_published(role: Role, tasks: dict[int, TaskFigures]) -> Iterator[Finding]:
    explained = "eloundou-2024" in cited(role.prose())
    for rater, name in (("human", "people"), ("gpt4", "GPT-4")):
        rated = linked_rating(role, tasks, rater)
        if rated and abs(rated[0] - rated[1]) > FARTHEST and not explained:
            message = (
                f"over its linked tasks the index is {rated[0]:.0f} here and {rated[1]:.0f} as rated by {name}; "
                f"say why in the text and cite [eloundou-2024]"
            )
            yield Finding(("tasks",), "strict.distance", message)


def _texts(role: Role) -> list[tuple[tuple[str | int, ...], str]]:
    texts: list[tuple[tuple[str | int, ...], str]] = [
        ((key,), getattr(role, key)) for key in ("summary", "outlook", "early_career", "first_step")
    ]
    for number, task in enumerate(role.tasks):
        texts += [(("tasks", number, key), getattr(task, key) or "") for key in ("why", "advice")]
    return texts


def _all_texts(role: Role) -> list[str]:
    examples = [text for each in role.resume_examples for text in (each.weak, each.strong)]
    return [*role.prose(), *(task.statement for task in role.tasks), *examples]


def _long_sentences(role: Role) -> Iterable[tuple[tuple[str, ...], str]]:
    for text in _all_texts(role):
        for sentence in prose.sentences(text):
            run = tuple(prose.words(sentence))
            if len(run) >= SENTENCE_WORDS:
                yield run, sentence


def _pairs(roles: Mapping[Path, Role]) -> list[Problem]:
    files = {path.stem: str(path) for path in roles}
    problems = []
    for pair in pairs({path.stem: role for path, role in roles.items()}):
        for sentence in pair.sentences:
            message = f"this sentence stands in {pair.other} too: {sentence}"
            problems.append(Problem(files[pair.one], 0, "", "strict.sentence", message))
        if pair.shared > NEAR:
            message = f"{pair.shared:.0%} of its runs of five words stand in {pair.other} too"
            severity = Severity.ERROR if pair.shared > MOST_SHARED else Severity.WARNING
            problems.append(Problem(files[pair.one], 0, "", "strict.near", message, severity))
    return problems


def _unused_skills(
    roles: Mapping[Path, Role], activities: Mapping[str, Activity], vocabulary: Vocabulary
) -> list[Problem]:
    skills = vocabulary.skills
    used = set(chain.from_iterable(role.skill_names for role in roles.values()))
    used |= set(chain.from_iterable(activity.skills for activity in activities.values()))
    needed = used | {name for skill in skills.values() for name in skill.requires}
    return [
        Problem(vocabulary.files[name], 0, name, "strict.unused", "no role and no activity uses this skill")
        for name in skills
        if name not in needed
    ]
