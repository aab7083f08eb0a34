"""The limits on every field, as types.

The model names these types in its annotations but loads this module only for type checkers: building
the constraint classes costs more than reading a role. `catalogue.schema` supplies them to pydantic.
Lengths count characters.
"""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import StringConstraints

from careeradvisor.model.role import (
    OccupationWeight,
    RelatedRole,
    RelatedSkill,
    ResumeExample,
    SkillNeed,
    Task,
)

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
SocCode = Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{4}(\.\d{2})?$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=300)]

Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]

Title = Annotated[str, StringConstraints(pattern=r"\S", max_length=80)]
Statement = Annotated[str, StringConstraints(pattern=r"\S", max_length=110)]
Sentence = Annotated[str, StringConstraints(pattern=r"\S", max_length=400)]
Prose = Annotated[str, StringConstraints(pattern=r"\S", max_length=1200)]

Share = Annotated[int, Ge(1), Le(100)]
Weight = Annotated[int, Ge(1), Le(100)]
HourCount = Annotated[int, Ge(1), Le(2000)]
Hours168 = Annotated[float, Ge(0), Le(168)]
Points = Annotated[float, Ge(0), Le(100)]
Years = Annotated[float, Ge(0), Le(80)]
Months = Annotated[float, Ge(0), Le(600)]
Year = Annotated[int, Ge(1900), Le(2100)]
OnetTaskId = Annotated[int, Ge(1), Le(999_999)]

Aliases = Annotated[tuple[Title, ...], MinLen(1), MaxLen(30)]
OnetTaskIds = Annotated[tuple[OnetTaskId, ...], MaxLen(12)]
Slugs = Annotated[tuple[Slug, ...], MaxLen(12)]
Findings = Annotated[tuple[Sentence, ...], MaxLen(20)]

OccupationWeights = Annotated[tuple[OccupationWeight, ...], MinLen(1), MaxLen(8)]
Tasks = Annotated[tuple[Task, ...], MinLen(6), MaxLen(20)]
SkillNeeds = Annotated[tuple[SkillNeed, ...], MinLen(1), MaxLen(10)]
RelatedSkills = Annotated[tuple[RelatedSkill, ...], MaxLen(6)]
ResumeExamples = Annotated[tuple[ResumeExample, ...], MinLen(1), MaxLen(6)]
RelatedRoles = Annotated[tuple[RelatedRole, ...], MaxLen(8)]
