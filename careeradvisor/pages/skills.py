"""The skills to build: what kind each is, about how long it takes and on what basis, and where to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Paragraph, Place, Section, Span, Style, text
from careeradvisor.document.table import Field, table

if TYPE_CHECKING:
    from careeradvisor.advice.report import SkillToBuild
    from careeradvisor.document.block import Line
    from careeradvisor.pages.wording import References

ESTIMATE = "estimate"
HELD = "you likely have it"
"""Behind a skill that anyone doing the job has."""
GUIDE = (
    "Hours are about how much focused practice leads from nothing to the level named; they are estimates where nothing "
    "else is said."
)


def skills_section(title: str, skills: tuple[SkillToBuild, ...], references: References) -> Section:
    """Skills in their order, with the hours that those a reader is likely to lack take together."""

    def present(field: Field[SkillToBuild]) -> tuple[Field[SkillToBuild], ...]:
        return (field,) if any(field.cell(each) for each in skills) else ()

    shown = table(
        skills,
        Field("Skill", _titled, Place.MAIN),
        Field("Kind", lambda each: each.skill.kind.label),
        Field("Level", lambda each: str(each.level)),
        Field("Hours", lambda each: f"about {each.hours}", Place.NUMBER),
        Field("Why", lambda each: references.prose(each.why), Place.DETAIL),
        Field("Project", lambda each: references.prose(each.project), Place.DETAIL),
        Field("First steps", _steps, Place.DETAIL),
        *present(Field("Signed by", lambda each: each.skill.signed_by or "", Place.DETAIL)),
        *present(Field("The real gate", lambda each: each.skill.credential or "", Place.DETAIL)),
        *present(Field("Tools", lambda each: ", ".join(each.skill.tools), Place.DETAIL)),
        *present(Field("Free to read", _resources, Place.DETAIL)),
        *present(
            Field(
                "Hours rest on",
                lambda each: references.prose(each.skill.basis) if each.skill.basis != ESTIMATE else (),
                Place.DETAIL,
            )
        ),
    )
    lacking = [each for each in skills if not each.core]
    apart = f", without what {HELD.removesuffix(' it')}" if len(lacking) < len(skills) else ""
    note = f"about {sum(each.hours for each in lacking)} hours in all{apart}" if lacking else ""
    return Section("skills", title, (shown, Paragraph(text(GUIDE, Style.MUTED))), note)


def _titled(each: SkillToBuild) -> Line:
    held = (Span(f"  {HELD}", Style.MUTED),) if each.core else ()
    return (Span(each.skill.title, Style.STRONG), *held)


def _resources(each: SkillToBuild) -> Line:
    """Where to learn it without paying; nothing for whoever has the skill."""
    if each.core:
        return ()
    spans: list[Span] = []
    for resource in each.skill.resources:
        spans += [Span(f"{'; ' if spans else ''}{resource.title}, "), Span(resource.url, Style.CODE, url=resource.url)]
    return tuple(spans)


def _steps(each: SkillToBuild) -> Line:
    """Where to begin; nothing for whoever has the skill."""
    if each.core:
        return ()
    return text(" ".join(f"({number}) {step}" for number, step in enumerate(each.skill.steps.foundation, start=1)))
