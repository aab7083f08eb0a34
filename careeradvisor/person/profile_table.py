"""A profile as the tables of its file, and back; and a week from those of its file."""

from __future__ import annotations

from enum import StrEnum

from careeradvisor.catalogue.build import by_key, exactly, many, named, number, one_of, text, whole
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import (
    Assessed,
    Circumstances,
    Exported,
    OwnTask,
    PhysicalLimit,
    Practiced,
    Profile,
    Visit,
    Week,
    WeekTask,
)
from careeradvisor.model.role import Exposure, Proficiency, Trend

circumstances_of = named(
    Circumstances,
    years=number,
    learning_hours=number,
    runway_months=number,
    relocate=exactly(bool),
    pay_cut=exactly(bool),
    state=text,
    education=one_of(Schooling),
    pay_floor=number,
    limits=many(one_of(PhysicalLimit)),
    remaining_years=number,
    out_of_work=exactly(bool),
)
"""Circumstances that were said. Raises ShapeError for what is none."""
_levels = by_key(one_of(Proficiency))
_own_task = named(
    OwnTask,
    id=text,
    statement=text,
    hours=number,
    exposure=one_of(Exposure),
    trend=one_of(Trend),
    own=exactly(bool),
)
_assessed = named(
    Assessed,
    on=text,
    role=text,
    reviewed=text,
    low=number,
    index=number,
    high=number,
    tasks=many(_own_task),
    skills=_levels,
    ratings=by_key(one_of(Exposure)),
)
_exported = named(
    Exported,
    sessions=many(text),
    days=many(text),
    at=text,
    owner=text,
    revisions=many(whole),
    prints=many(text),
)
_visit = named(
    Visit,
    on=text,
    projections=by_key(number),
    categories=by_key(text),
    percentiles=by_key(number),
    ratings=by_key(one_of(Exposure)),
)
_practiced = named(Practiced, on=text, skill=text, hours=number, level=one_of(Proficiency), have=one_of(Proficiency))
_profile = named(
    Profile,
    version=whole,
    note=text,
    skills=_levels,
    circumstances=circumstances_of,
    assessments=many(_assessed),
    experience=by_key(number),
    said_for=by_key(text),
    calendars=by_key(_exported),
    visits=by_key(_visit),
    practice=many(_practiced),
)

_week_task = named(
    WeekTask,
    statement=text,
    hours=number,
    activity=text,
    exposure=one_of(Exposure),
    trend=one_of(Trend),
)
week_of = named(Week, hours=by_key(number), tasks=many(_week_task), skills=_levels, circumstances=circumstances_of)
"""A week that was said and checked. Raises ShapeError for what is none."""


def table_of(value: tuple[object, ...]) -> dict[str, object]:
    """A profile, or a part of one, as a TOML table: what was not said is left out."""
    names: tuple[str, ...] = getattr(value, "_fields", ())
    pairs = zip(names, value, strict=True)
    return {name: _plain(part) for name, part in pairs if part is not None and part not in ((), {})}


def _plain(value: object) -> object:
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return table_of(value)
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value.value if isinstance(value, StrEnum) else value


def profile_of(table: dict[str, object]) -> Profile:
    """The profile that tables hold which have been checked.

    Years that were said before they were kept by role are those of the only role that was assessed, if it is one.
    """
    found = _profile(table)
    years, roles = found.circumstances.years, {each.role for each in found.assessments}
    if years is None or len(roles) != 1:
        return found
    circumstances = found.circumstances._replace(years=None)
    return found._replace(circumstances=circumstances, experience={**dict.fromkeys(roles, years), **found.experience})
