"""Build what a page of a role is made of from TOML tables without loading pydantic.

What each of its classes is made of, in the words of `build`; a test holds these shapes and the model together. Tables
that have a module of their own, such as `catalogue.licenses`, are built there.
"""

from __future__ import annotations

from datetime import date

from careeradvisor.catalogue.build import among, exactly, many, named, one_of, text, whole
from careeradvisor.model.activity import Activity, Departure
from careeradvisor.model.figure import Family, Measure
from careeradvisor.model.first_step import FirstStep, Needs
from careeradvisor.model.review import ReadBy, Review, Reviews
from careeradvisor.model.role import (
    Basis,
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
from careeradvisor.model.skill import BANDS, Hours, Resource, Skill, SkillKind, Steps
from careeradvisor.model.source import Category, Source, SourceKind
from careeradvisor.model.statistic import (
    Association,
    EditionBefore,
    Flows,
    OfficialExposure,
    Pay,
    Population,
    Projections,
    Ratings,
    StatePaySource,
    Statistics,
    Survey,
    Usage,
)
from careeradvisor.text.code import task_ids


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


_occupation = named(OccupationWeight, code=text, weight=whole, why=text)
_task = named(
    Task,
    id=text,
    statement=text,
    share=whole,
    activity=text,
    trend=one_of(Trend),
    exposure=one_of(Exposure),
    ai_does=text,
    horizon=one_of(Horizon),
    differs_because=text,
    stops_at=text,
    measured=text,
    because=text,
    basis=one_of(Basis),
    advice=text,
    onet=many(whole),
)
_first_step = named(FirstStep, steps=many(text), minutes=whole, needs=one_of(Needs))
_skill_need = named(
    SkillNeed,
    skill=text,
    level=one_of(Proficiency),
    why=text,
    core=exactly(bool),
    project=text,
    steps=many(text),
    tools=many(text),
)
_review = named(Review, on=exactly(date), by=one_of(ReadBy), found=text, changed=text)
_related_skill = named(RelatedSkill, skill=text, why=text)
_resume_example = named(ResumeExample, weak=text, strong=text, shows=text)
_related_role = named(RelatedRole, role=text, why=text)
_band = among(*BANDS)
_hours = named(Hours, foundation=_band, working=_band, advanced=_band)
_steps = named(Steps, foundation=many(text), working=many(text), advanced=many(text))
_resource = named(Resource, title=text, url=text)

role = named(
    Role,
    title=text,
    category=text,
    aliases=many(text),
    reviewed=exactly(date),
    scope=text,
    summary=text,
    outlook=text,
    entry=text,
    first_step=_first_step,
    occupations=many(_occupation),
    tasks=many(_task),
    skills=many(_skill_need),
    related_skills=many(_related_skill),
    resume_examples=many(_resume_example),
    related_roles=many(_related_role),
    setting=text,
    boss=text,
    reviews=named(Reviews, trade=_review, outsider=_review),
)
_departure = named(
    Departure,
    codes=many(text),
    because=text,
    exposure=one_of(Exposure),
    trend=one_of(Trend),
    horizon=one_of(Horizon),
    skills=many(text),
)
activity = named(
    Activity,
    name=text,
    exposure=one_of(Exposure),
    trend=one_of(Trend),
    horizon=one_of(Horizon),
    ai_does=text,
    stops_at=text,
    measured=text,
    measured_among=many(text),
    because=text,
    basis=one_of(Basis),
    do=text,
    skills=many(text),
    dwas=many(text),
    occupations=many(_departure),
    reviewed=exactly(date),
)
skill = named(
    Skill,
    title=text,
    kind=one_of(SkillKind),
    summary=text,
    hours=_hours,
    basis=text,
    project=text,
    proof=text,
    steps=_steps,
    signed_by=text,
    credential=text,
    tools=many(text),
    requires=many(text),
    resources=many(_resource),
)
source = named(
    Source,
    title=text,
    authors=text,
    publisher=text,
    year=whole,
    kind=one_of(SourceKind),
    measured=text,
    limits=text,
    url=text,
    licence=text,
    vintage=text,
    findings=many(text),
    checked=exactly(date),
    next_due=exactly(date),
    superseded_by=text,
)
statistics = named(
    Statistics,
    projections=named(Projections, source=text, region=text, first=whole, last=whole, unit=text, schooling=many(text)),
    before=named(EditionBefore, source=text, first=whole, last=whole, words=text),
    exposure=named(OfficialExposure, source=text, region=text, title=text),
    association=named(
        Association, occupations=many(exactly(float)), jobs=many(exactly(float)), source=text, less=exactly(float)
    ),
    pay=named(Pay, source=text, region=text, when=text, unit=text, currency=text, symbol=text),
    state_pay=named(StatePaySource, source=text, region=text, when=text),
    occupations=named(Population, source=text, region=text, among=text),
    usage=named(Usage, source=text, region=text, when=text),
    survey=named(Survey, source=text, least=exactly(float), most=exactly(float)),
    ratings=named(Ratings, source=text, model=text, year=whole),
    flows=named(Flows, source=text),
)
category = named(Category, title=text, summary=text, majors=many(text))
measure = named(
    Measure,
    title=text,
    short=text,
    family=one_of(Family),
    year=whole,
    source=text,
    scale=text,
    meaning=text,
    limits=text,
    approximate=exactly(bool),
    trend=text,
)
