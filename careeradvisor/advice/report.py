"""Everything a page about one role says."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Disruption, disruption
from careeradvisor.advice.evidence import Evidence, evidence
from careeradvisor.advice.labor import LaborMarket, labor_market
from careeradvisor.advice.listing import ListedRole, listed
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.dossier import Computed, Dossier
    from careeradvisor.model.figure import Preparation
    from careeradvisor.model.role import Exposure, Proficiency, Role
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.source import Category, Source
    from careeradvisor.model.statistic import Statistics

MEASURED_FROM, PARTLY_MEASURED_FROM = 60, 25


class Confidence(StrEnum):
    """How much of the week is tied to tasks with published ratings."""

    MEASURED = "measured"
    """At least 60 percent."""
    PARTLY_MEASURED = "partly-measured"
    """At least 25 percent."""
    JUDGED = "judged"
    """Less: the ratings are the author's judgement."""
    COMPUTED = "computed"
    """Put together from the activities that O*NET lists; nobody wrote it."""


class SkillToBuild(NamedTuple):
    """A skill with its level and about the hours of focused practice from nothing to that level.

    `core` says that anyone doing the job has it; `project` is the role's own variant, or the skill's where it has none.
    """

    id: str
    skill: Skill
    level: Proficiency
    hours: int
    why: str
    core: bool
    project: str


class SupportingSkill(NamedTuple):
    """A skill that supports the role."""

    id: str
    skill: Skill
    why: str


class Neighbor(NamedTuple):
    """A related role. `listed` is `None` while nobody has written its file."""

    id: str
    why: str
    listed: ListedRole | None


class RoleReport(NamedTuple):
    """A role, judged.

    `at_risk` is the percent of the week whose pay is falling, whatever the cause, `tied` that in tasks with published
    ratings.

    `sources` are in the order in which the role cites them, then those behind its figures; `statistics` says
    which country and years the figures belong to, `computed` what a role that nobody wrote was made from, `overdue` the
    sources that should have been looked up again, `preparation` what people in its main occupation say it takes.
    """

    id: str
    role: Role
    category: Category
    disruption: Disruption
    at_risk: int
    week: dict[Exposure, int]
    confidence: Confidence
    tied: int
    skills: tuple[SkillToBuild, ...]
    related_skills: tuple[SupportingSkill, ...]
    related_roles: tuple[Neighbor, ...]
    evidence: Evidence | None
    labor_market: LaborMarket | None
    sources: dict[str, Source]
    statistics: Statistics
    computed: Computed | None
    overdue: tuple[str, ...] = ()
    preparation: Preparation | None = None

    @property
    def title(self) -> str:
        """The role's title."""
        return self.role.title


def report(dossier: Dossier) -> RoleReport:
    """Judge one role."""
    role, figures = dossier.role, dossier.figures
    week = role.shares
    rated = figures.tasks if figures else {}
    tied = sum(
        task.share for task in role.tasks if any(number in rated and rated[number].rated for number in task.onet)
    )
    confidence = (
        Confidence.COMPUTED
        if dossier.computed
        else Confidence.MEASURED
        if tied >= MEASURED_FROM
        else Confidence.PARTLY_MEASURED
        if tied >= PARTLY_MEASURED_FROM
        else Confidence.JUDGED
    )
    return RoleReport(
        id=dossier.id,
        role=role,
        category=dossier.category,
        disruption=disruption(week),
        at_risk=role.at_risk,
        week=week,
        confidence=confidence,
        tied=tied,
        skills=tuple(
            SkillToBuild(
                id=need.skill,
                skill=skill,
                level=need.level,
                hours=skill.hours.to_reach(need.level),
                why=need.why,
                core=need.core,
                project=skill.project,
            )
            for need in role.skills
            for skill in (dossier.skills[need.skill].as_needed(need),)
        ),
        related_skills=tuple(
            SupportingSkill(need.skill, dossier.skills[need.skill], need.why) for need in role.related_skills
        ),
        related_roles=tuple(
            Neighbor(other.role, other.why, listed(entry) if (entry := dossier.related.get(other.role)) else None)
            for other in role.related_roles
        ),
        evidence=evidence(role.tasks, role.occupations, figures) if figures else None,
        labor_market=labor_market(role.occupations, figures) if figures else None,
        sources=dossier.sources,
        statistics=dossier.statistics,
        computed=dossier.computed,
        preparation=dossier.preparation,
    )
