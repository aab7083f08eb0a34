"""What is kept about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Document, Facts, Line, Paragraph, Place, Section, Table, present, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.model.profile import Circumstances, Profile

WORDS = {
    "years": "Years in this work",
    "learning_hours": "Hours a week to learn",
    "runway_months": "Months that savings last",
    "relocate": "Could move house",
    "pay_cut": "Could earn less for a time",
}


def profile_page(profile: Profile, path: Path) -> Document:
    """Skills, circumstances and assessments, and where they lie."""
    if not (profile.skills or profile.assessments or any(each is not None for each in profile.circumstances)):
        return Document(
            "Your profile", (Paragraph(text("Nothing is kept about you. Begin: careeradvisor assess ROLE")),), ()
        )
    said = _said(profile.circumstances)
    skills = tuple((name, text(level)) for name, level in profile.skills.items())
    sections = present(
        Section("assessments", "Assessments", (_assessments(profile),)) if profile.assessments else None,
        Section("skills", "Skills", (Facts(skills),)) if skills else None,
        Section("circumstances", "Circumstances", (Facts(said),)) if said else None,
    )
    where = Paragraph(text(f"Kept in {path}, on this machine alone."))
    return Document("Your profile", (where,), sections, counted(len(profile.assessments), "assessment"))


def _assessments(profile: Profile) -> Table:
    return table(
        profile.assessments,
        Field("Role", lambda each: text(each.role, target=("role", each.role)), Place.MAIN),
        Field("On", lambda each: each.on),
        Field("Index", lambda each: number(each.index), Place.NUMBER),
        Field("Range", lambda each: f"{number(each.low)}-{number(each.high)}", Place.NUMBER),
        Field("Hours", lambda each: number(sum(task.hours for task in each.tasks)), Place.NUMBER),
    )


def _said(said: Circumstances) -> tuple[tuple[str, Line], ...]:
    return tuple(
        (WORDS[key], text(("yes" if value else "no") if isinstance(value, bool) else number(float(value))))
        for key, value in said._asdict().items()
        if value is not None
    )
