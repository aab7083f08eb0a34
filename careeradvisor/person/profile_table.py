"""A profile as the tables of its file, and back."""

from __future__ import annotations

from typing import Any

from careeradvisor.model.profile import VERSION, Assessed, Circumstances, Exported, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend


def table_of(value: Any) -> Any:
    """A profile as TOML tables: what was not said is left out."""
    if hasattr(value, "_fields"):
        pairs = zip(value._fields, value, strict=True)
        return {name: table_of(part) for name, part in pairs if part is not None and part not in ((), {})}
    if isinstance(value, dict):
        return {str(key): table_of(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [table_of(part) for part in value]
    return value.value if isinstance(value, Exposure | Proficiency | Trend) else value


def profile_of(table: dict[str, Any]) -> Profile:
    """The profile that tables hold which have been checked.

    Years that were said before they were kept by role are those of the only role that was assessed, if it is one.
    """
    found = Profile(
        version=VERSION,
        note=table.get("note"),
        skills=_levels(table.get("skills", {})),
        circumstances=Circumstances(**table.get("circumstances", {})),
        assessments=tuple(_assessed(each) for each in table.get("assessments", [])),
        experience=table.get("experience", {}),
        said_for=table.get("said_for", {}),
        calendars={role: _exported(each) for role, each in table.get("calendars", {}).items()},
    )
    years, roles = found.circumstances.years, {each.role for each in found.assessments}
    if years is None or len(roles) != 1:
        return found
    circumstances = found.circumstances._replace(years=None)
    return found._replace(circumstances=circumstances, experience={**dict.fromkeys(roles, years), **found.experience})


def _assessed(table: dict[str, Any]) -> Assessed:
    ratings = {name: Exposure(rating) for name, rating in table.get("ratings", {}).items()}
    tasks = tuple(_own_task(each) for each in table.get("tasks", []))
    return Assessed(**{**table, "tasks": tasks, "skills": _levels(table.get("skills", {})), "ratings": ratings})


def _exported(table: dict[str, Any]) -> Exported:
    return Exported(table.get("sessions", {}), tuple(table.get("projects", ())), table.get("reviews", 0))


def _own_task(table: dict[str, Any]) -> OwnTask:
    return OwnTask(**{**table, "exposure": Exposure(table["exposure"]), "trend": Trend(table["trend"])})


def _levels(table: dict[str, str]) -> dict[str, Proficiency]:
    return {name: Proficiency(level) for name, level in table.items()}
