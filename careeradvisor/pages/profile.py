"""What is kept about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.schooling_words import schooling_words
from careeradvisor.document.block import (
    Document,
    Facts,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    present,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.model.licensing import Schooling
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.model.profile import Profile, ProfileList

WORDS = {
    "years": "Years in this work",
    "learning_hours": "Hours a week to learn",
    "runway_months": "Months that savings last",
    "relocate": "Could move house",
    "pay_cut": "Could earn less for a time",
    "state": "State whose pay is shown",
    "education": "Education",
    "pay_floor": "Least pay in a first year",
    "limits": "What the body does not allow",
    "remaining_years": "Years still to work",
    "out_of_work": "Out of work",
}


def profile_page(profile: Profile, path: Path | None, name: str | None = None) -> Document:
    """Skills, circumstances and assessments, and where they lie. `name` says whose they are, where it is not yours."""
    title = f"The profile {name}" if name else "Your profile"
    if not profile.says_something:
        nothing = f"Nothing is kept about {name or 'you'}. Begin: careeradvisor assess ROLE"
        return Document(title, (Paragraph(text(f"{nothing} --profile {name}" if name else nothing)),), ())
    said = _said(profile)
    calendars = _calendars(profile)
    skills = tuple((name, text(level)) for name, level in profile.skills.items())
    sections = present(
        Section("assessments", "Assessments", (_assessments(profile),)) if profile.assessments else None,
        Section("skills", "Skills", (Facts(skills),)) if skills else None,
        Section("practice", "What you logged", (_practice(profile),)) if profile.practice else None,
        Section("circumstances", "Circumstances", (Facts(said),)) if said else None,
        Section("calendars", "Calendars that were exported", (Facts(calendars),)) if calendars else None,
    )
    where = Paragraph(text(f"Kept in {path}, on this machine alone."))
    return Document(title, (where,), sections, counted(len(profile.assessments), "assessment"))


def profiles_page(found: ProfileList) -> Document:
    """Every profile on this machine, by its name."""
    if not found.profiles:
        return Document("Profiles", (Paragraph(text("Nothing is kept about anybody.")),), ())
    rows = table(
        found.profiles,
        Field("Name", lambda each: text(each.name, Style.STRONG), Place.MAIN),
        Field("Last assessed", lambda each: each.on if each.whole else "its file cannot be read"),
        Field("Roles", lambda each: ", ".join(each.roles), Place.DETAIL),
    )
    how = (Span("To use one: "), Span("--profile NAME", Style.CODE), Span(" with any command."))
    return Document("Profiles", (rows, Paragraph(how)), (), counted(len(found.profiles), "profile"))


def _assessments(profile: Profile) -> Table:
    return table(
        profile.assessments,
        Field("Role", lambda each: text(each.role, target=("role", each.role)), Place.MAIN),
        Field("On", lambda each: each.on),
        Field("Index", lambda each: number(each.index), Place.NUMBER),
        Field("Range", lambda each: f"{number(each.low)}-{number(each.high)}", Place.NUMBER),
        Field("Hours", lambda each: number(sum(task.hours for task in each.tasks)), Place.NUMBER),
    )


def _practice(profile: Profile) -> Table:
    return table(
        profile.practice,
        Field("Skill", lambda each: each.skill, Place.MAIN),
        Field("On", lambda each: each.on),
        Field("Logged", lambda each: f"{number(each.hours)} h" if each.hours is not None else f"{each.level}"),
    )


def _said(profile: Profile) -> tuple[tuple[str, Line], ...]:
    """What was said, with the role that it was said for where that is known."""
    years = tuple((f"{WORDS['years']} ({role})", text(number(value))) for role, value in profile.experience.items())
    return years + tuple(
        (
            WORDS[key],
            text(f"{_word(value)}, said for {profile.said_for[key]}" if key in profile.said_for else _word(value)),
        )
        for key, value in profile.circumstances._asdict().items()
        if value is not None
    )


def _calendars(profile: Profile) -> tuple[tuple[str, Line], ...]:
    return tuple((role, text(counted(len(held.sessions), "session"))) for role, held in profile.calendars.items())


def _word(value: float | bool | str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(each.replace("-", " ") for each in value) or "nothing"
    if isinstance(value, Schooling):
        return schooling_words(value)
    if isinstance(value, str):
        return value
    return ("yes" if value else "no") if isinstance(value, bool) else number(float(value))
