"""Rules that hold between files: everything a role names exists, and nothing is claimed twice."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.finding import Finding
from careeradvisor.checking.toml_lines import lines_of, nearest
from careeradvisor.model.activity import OF_AI
from careeradvisor.model.code import SLUG, soc_of
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill

_STRAY = re.compile(rf"\[(?!{SLUG}\])[^\]]*\]")


_TEXTS = {
    "tasks": (*OF_AI, "because", "advice"),
    "skills": ("why", "project"),
    "related_skills": ("why",),
    "related_roles": ("why",),
}
_SKILL_TEXTS = ("summary", "basis", "project", "proof", "signed_by", "credential")
Place: TypeAlias = tuple[str | int, ...]


class Vocabulary(NamedTuple):
    """What role files may refer to.

    `files` says where each skill stands; `bundled` is the bundled roles' folder. `occupations` holds the O*NET-SOC
    codes and `onet_tasks` the occupation of each O*NET task; both are empty when the figures cannot be read.
    """

    skills: dict[str, Skill]
    files: dict[str, str]
    sources: set[str]
    categories: set[str]
    roles: set[str]
    bundled: Path
    occupations: set[str]
    onet_tasks: dict[int, str]


def role_references(path: Path, role: Role, known: Vocabulary) -> Iterator[Finding]:
    """Names in a role file that nothing in the catalogue answers to."""
    if not re.fullmatch(SLUG, path.stem):
        yield Finding((), "file.name", f"'{path.name}' is not a name like heavy-truck-driver.toml")
    if role.category not in known.categories:
        yield Finding(("category",), "category.unknown", unknown("category", role.category, known.categories))
    elif path.is_relative_to(known.bundled) and path.parent.name != role.category:
        message = f"the file lies in '{path.parent.name}' and says '{role.category}'"
        yield Finding(("category",), "category.folder", message)
    needs = [("skills", number, need.skill) for number, need in enumerate(role.skills)]
    needs += [("related_skills", number, need.skill) for number, need in enumerate(role.related_skills)]
    for table, number, skill in needs:
        if skill not in known.skills:
            yield Finding((table, number, "skill"), "skill.unknown", unknown("skill", skill, known.skills))
    for number, other in enumerate(role.related_roles):
        place = ("related_roles", number, "role")
        if other.role == path.stem:
            yield Finding(place, "related.self", "a role is not related to itself")
        elif other.role not in known.roles:
            yield Finding(place, "related.missing", f"no file describes '{other.role}' yet", warning=True)
    yield from _citations(role, known)
    if known.occupations:
        yield from _published(role, known)


def _published(role: Role, known: Vocabulary) -> Iterator[Finding]:
    for number, occupation in enumerate(role.occupations):
        if not any(full.startswith(occupation.code) for full in known.occupations):
            yield Finding(
                ("occupations", number, "code"), "occupation.unknown", f"there is no occupation {occupation.code}"
            )
    counted = {soc_of(occupation.code) for occupation in role.occupations}
    for number, task in enumerate(role.tasks):
        for onet in task.onet:
            owner = known.onet_tasks.get(onet)
            if owner is None:
                yield Finding(("tasks", number, "onet"), "onet.unknown", f"there is no O*NET task {onet}")
            elif soc_of(owner) not in counted:
                message = f"O*NET task {onet} belongs to {owner}, which is not among the role's occupations"
                yield Finding(("tasks", number, "onet"), "onet.foreign", message)


def _citations(role: Role, known: Vocabulary) -> Iterator[Finding]:
    yield from citations(role_texts(role), known.sources)


def role_texts(role: Role) -> list[tuple[Place, str]]:
    """Every text of a role with its place in the file, resume examples and statements apart."""
    texts: list[tuple[Place, str]] = [
        ((key,), getattr(role, key) or "") for key in ("scope", "summary", "outlook", "entry", "setting", "boss")
    ]
    texts += [(("first_step", "steps", number), step) for number, step in enumerate(role.first_step.steps)]
    for number, need in enumerate(role.skills):
        texts += [(("skills", number, "steps", place), step) for place, step in enumerate(need.steps or ())]
    for table, keys in _TEXTS.items():
        for number, item in enumerate(getattr(role, table)):
            texts += [((table, number, key), getattr(item, key) or "") for key in keys]
    return [(place, text) for place, text in texts if text]


def citations(texts: Iterable[tuple[tuple[str | int, ...], str]], sources: Collection[str]) -> Iterator[Finding]:
    """What is wrong with the citations in texts, each with its place in the file."""
    for place, text in texts:
        for stray in _STRAY.findall(text):
            yield Finding(place, "source.malformed", f"'{stray}' is not a source key; write it like [eloundou-2024]")
        for key in cited((text,)):
            if key not in sources:
                yield Finding(place, "source.unknown", unknown("source", key, sources))


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """That there is no such thing, with the names that are closest."""
    close = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    hint = f"; closest: {', '.join(close)}" if close else ""
    return f"there is no {what} '{name}'{hint}"


def skill_references(skills: dict[str, Skill], known: dict[str, Skill], sources: Collection[str]) -> Iterator[Finding]:
    """Prerequisites and sources that do not exist, and hours that do not grow with the level."""
    for key, skill in skills.items():
        for required in skill.requires:
            if required not in known:
                yield Finding((key, "requires"), "skill.unknown", unknown("skill", required, known))
        hours = skill.hours
        if not hours.foundation < hours.working < hours.advanced:
            yield Finding((key, "hours"), "skill.hours", "the hours must grow from foundation to working to advanced")
        yield from citations((((key, field), getattr(skill, field) or "") for field in _SKILL_TEXTS), sources)


def prerequisite_cycles(skills: dict[str, Skill], files: dict[str, str]) -> list[Problem]:
    """Skills that require themselves through others, one problem for each cycle. Each skill is walked through once."""
    problems = []
    done: set[str] = set()
    for start, skill in skills.items():
        trail = {} if start in done else {start: iter(skill.requires)}
        while trail:
            name = next(reversed(trail))
            required = next((each for each in trail[name] if each in skills and each not in done), None)
            if required is None:
                done.add(name)
                del trail[name]
            elif required in trail:
                order = list(trail)
                cycle = [*order[order.index(required) :], required]
                line = nearest(lines_of(Path(files[required]).read_text(encoding="utf-8")), (required, "requires"))
                message = f"these skills require each other in a circle: {' > '.join(cycle)}"
                problems.append(Problem(files[required], line, f"{required}.requires", "skill.cycle", message))
                done.update(cycle)
            else:
                trail[required] = iter(skills[required].requires)
    return problems


def shared_names(roles: dict[Path, Role]) -> list[Problem]:
    """Titles and aliases that two roles claim, and ids that two files have."""
    problems = []
    ids: dict[str, Path] = {}
    owners: dict[str, Path] = {}
    for path, role in roles.items():
        if other := ids.get(path.stem):
            message = f"two files are the role '{path.stem}': {other} and {path}"
            problems.append(Problem(str(path), 0, "", "role.clash", message))
        ids[path.stem] = path
        for name in dict.fromkeys(name.casefold() for name in (role.title, *role.aliases)):
            if other := owners.get(name):
                key = "title" if name == role.title.casefold() else "aliases"
                line = nearest(lines_of(path.read_text(encoding="utf-8")), (key,))
                message = f"'{name}' is also a name of {other.stem} ({other}); a name leads to one role"
                problems.append(Problem(str(path), line, key, "alias.clash", message))
            owners.setdefault(name, path)
    return problems
