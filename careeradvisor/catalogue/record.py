"""Build the model's named tuples from TOML tables without loading pydantic.

Bundled files are validated when they change, so this only has to refuse what it cannot hold: a missing
or unknown key and a value of another type raise `ShapeError`, and the caller asks `validation` to say why.
A test holds these shapes and the model together.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from careeradvisor.model.activity import Activity, Basis, Departure
from careeradvisor.model.figure import Family, Measure
from careeradvisor.model.release import DataRelease
from careeradvisor.model.role import (
    Exposure,
    Horizon,
    OccupationWeight,
    Proficiency,
    RelatedRole,
    RelatedSkill,
    ResumeExample,
    Role,
    SkillNeed,
    Task,
    Trend,
)
from careeradvisor.model.skill import Hours, Resource, Skill
from careeradvisor.model.source import Category, Source, SourceKind
from careeradvisor.model.statistic import (
    Association,
    EditionBefore,
    OfficialExposure,
    Pay,
    Population,
    Projections,
    Statistics,
    Usage,
)
from careeradvisor.text.code import task_ids

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)
Builder: TypeAlias = "Callable[[object], T]"
"""Makes a `T` of a value that TOML gave. Raises ShapeError where it cannot."""


class ShapeError(ValueError):
    """A table does not have the shape of the class it should become."""


def _exactly(kind: type[T]) -> Builder[T]:
    def build(value: object) -> T:
        if isinstance(value, kind) and type(value) is kind:
            return value
        raise ShapeError(f"{value!r} is not a {kind.__name__}")

    return build


def _one_of(kind: type[Word]) -> Builder[Word]:
    def build(value: object) -> Word:
        try:
            return kind(_text(value))
        except ValueError as error:
            raise ShapeError(str(error)) from error

    return build


def _many(build: Builder[T]) -> Builder[tuple[T, ...]]:
    def build_all(values: object) -> tuple[T, ...]:
        if not isinstance(values, list):
            raise ShapeError(f"{values!r} is not a list")
        return tuple([build(value) for value in values])

    return build_all


def _record(kind: type[T], /, **fields: Builder[object]) -> Builder[T]:
    def build(table: object) -> T:
        if not isinstance(table, dict):
            raise ShapeError(f"{kind.__name__}: {table!r} is not a table")
        try:
            return kind(**{key: fields[key](value) for key, value in table.items()})
        except (KeyError, TypeError, ValueError) as error:
            raise ShapeError(f"{kind.__name__}: {error}") from error

    return build


def with_task_ids(table: dict[str, object]) -> dict[str, object]:
    """The table of a role file, with ids of their statements for tasks that have none, as those of 0.1 do.

    What is not a role is left for others to judge.
    """
    tasks = table.get("tasks")
    if not isinstance(tasks, list) or not all(isinstance(task, dict) for task in tasks):
        return table
    nameless = [task for task in tasks if "id" not in task and type(task.get("statement")) is str]
    taken = [task["id"] for task in tasks if type(task.get("id")) is str]
    names = iter(task_ids([task["statement"] for task in nameless], taken))
    named = [{"id": next(names), **task} if any(task is each for each in nameless) else task for task in tasks]
    return {**table, "tasks": named}


_text, _whole = _exactly(str), _exactly(int)

_occupation = _record(OccupationWeight, code=_text, weight=_whole, why=_text)
_task = _record(
    Task,
    id=_text,
    statement=_text,
    share=_whole,
    trend=_one_of(Trend),
    exposure=_one_of(Exposure),
    why=_text,
    horizon=_one_of(Horizon),
    advice=_text,
    onet=_many(_whole),
)
_skill_need = _record(SkillNeed, skill=_text, level=_one_of(Proficiency), why=_text)
_related_skill = _record(RelatedSkill, skill=_text, why=_text)
_resume_example = _record(ResumeExample, weak=_text, strong=_text, shows=_text)
_related_role = _record(RelatedRole, role=_text, why=_text)
_hours = _record(Hours, foundation=_whole, working=_whole, advanced=_whole)
_resource = _record(Resource, title=_text, url=_text)

role = _record(
    Role,
    title=_text,
    category=_text,
    aliases=_many(_text),
    reviewed=_exactly(date),
    summary=_text,
    outlook=_text,
    early_career=_text,
    first_step=_text,
    occupations=_many(_occupation),
    tasks=_many(_task),
    skills=_many(_skill_need),
    related_skills=_many(_related_skill),
    resume_examples=_many(_resume_example),
    related_roles=_many(_related_role),
)
_departure = _record(
    Departure,
    codes=_many(_text),
    because=_text,
    exposure=_one_of(Exposure),
    trend=_one_of(Trend),
    horizon=_one_of(Horizon),
)
activity = _record(
    Activity,
    name=_text,
    exposure=_one_of(Exposure),
    trend=_one_of(Trend),
    horizon=_one_of(Horizon),
    ai_does=_text,
    stops_at=_text,
    measured=_text,
    because=_text,
    basis=_one_of(Basis),
    do=_text,
    skills=_many(_text),
    dwas=_many(_text),
    occupations=_many(_departure),
    reviewed=_exactly(date),
)
skill = _record(
    Skill,
    title=_text,
    summary=_text,
    hours=_hours,
    project=_text,
    proof=_text,
    requires=_many(_text),
    resources=_many(_resource),
)
source = _record(
    Source,
    title=_text,
    authors=_text,
    publisher=_text,
    year=_whole,
    kind=_one_of(SourceKind),
    measured=_text,
    limits=_text,
    url=_text,
    licence=_text,
    vintage=_text,
    findings=_many(_text),
    checked=_exactly(date),
    next_due=_exactly(date),
    superseded_by=_text,
)
statistics = _record(
    Statistics,
    projections=_record(
        Projections, source=_text, region=_text, first=_whole, last=_whole, unit=_text, schooling=_many(_text)
    ),
    before=_record(EditionBefore, source=_text, first=_whole, last=_whole, words=_text),
    exposure=_record(OfficialExposure, source=_text, region=_text, title=_text),
    association=_record(Association, occupations=_many(_exactly(float)), jobs=_many(_exactly(float))),
    pay=_record(Pay, source=_text, region=_text, when=_text, unit=_text, currency=_text, symbol=_text),
    occupations=_record(Population, source=_text, region=_text, among=_text),
    usage=_record(Usage, source=_text, region=_text, when=_text),
)
data_release = _record(DataRelease, name=_text, date=_exactly(date))
category = _record(Category, title=_text, summary=_text, majors=_many(_text))
measure = _record(
    Measure,
    title=_text,
    short=_text,
    family=_one_of(Family),
    year=_whole,
    source=_text,
    scale=_text,
    meaning=_text,
    limits=_text,
    approximate=_exactly(bool),
    trend=_text,
)


def reasons(value: object) -> dict[str, tuple[str, ...]]:
    """Sentences by occupation code. Raises ShapeError for anything else."""
    if not isinstance(value, dict):
        raise ShapeError(f"{value!r} is not a table")
    return {code: _many(_text)(said) for code, said in value.items()}


def texts(value: object) -> list[str]:
    """A list of texts. Raises ShapeError for anything else."""
    return list(_many(_text)(value))
