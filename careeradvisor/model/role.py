"""A role: the work of a typical week, and what AI does to each part of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from careeradvisor.model.limit import (
        Aliases,
        OccupationWeights,
        OnetTaskIds,
        Prose,
        RelatedRoles,
        RelatedSkills,
        ResumeExamples,
        Sentence,
        Share,
        SkillNeeds,
        Slug,
        SocCode,
        Statement,
        Tasks,
        Title,
        Weight,
    )


class Exposure(StrEnum):
    """Whether AI at least halves the time a task takes at equal quality.

    The rubric of Eloundou, Manning, Mishkin and Rock, "GPTs are GPTs" (Science, 2024), judged for the
    role's `reviewed` date.
    """

    E1 = "E1"
    """A general assistant does, used on its own."""
    E2 = "E2"
    """Only software built around an assistant does."""
    E0 = "E0"
    """Neither does."""

    @property
    def label(self) -> str:
        """The words a page uses for this code."""
        return {"E1": "AI alone", "E2": "AI with tools", "E0": "human"}[self.value]

    @property
    def step(self) -> int:
        """Position from E0 (0) over E2 (1) to E1 (2), for measuring how far two ratings are apart."""
        return {"E0": 0, "E2": 1, "E1": 2}[self.value]


class Trend(StrEnum):
    """Where a task's share of the pay is going."""

    AT_RISK = "at-risk"
    RISING = "rising"
    STEADY = "steady"


class Horizon(StrEnum):
    """How near AI is to an at-risk task."""

    NOW = "now"
    """Products in use do it."""
    SOON = "soon"
    """It works in pilots."""
    LATER = "later"
    """It needs a capability that demonstrations only promise."""


class Proficiency(StrEnum):
    """How well a role needs a skill."""

    FOUNDATION = "foundation"
    WORKING = "working"
    ADVANCED = "advanced"


class OccupationWeight(NamedTuple):
    """An SOC 2018 or O*NET-SOC 2019 occupation that statistics count the role under.

    `weight` is a percent; the weights of a role add up to 100.
    """

    code: SocCode
    weight: Weight
    why: Sentence


class Task(NamedTuple):
    """One task of a typical week. `share` is a percent of the week; `onet` are O*NET task IDs."""

    statement: Statement
    share: Share
    trend: Trend
    exposure: Exposure
    why: Sentence
    horizon: Horizon | None = None
    advice: Sentence | None = None
    onet: OnetTaskIds = ()


class SkillNeed(NamedTuple):
    """A skill to build for the role, and the reason in this role."""

    skill: Slug
    level: Proficiency
    why: Sentence


class RelatedSkill(NamedTuple):
    """A skill that supports the role without being about AI."""

    skill: Slug
    why: Sentence


class ResumeExample(NamedTuple):
    """A resume bullet as people write it and one built on a rising task, with blanks to fill in."""

    weak: Sentence
    strong: Sentence
    shows: Slug


class RelatedRole(NamedTuple):
    """Another role that shares work: what is shared and what changes."""

    role: Slug
    why: Sentence


class Role(NamedTuple):
    """One role, as its file spells it. `reviewed` is the day its ratings were last judged."""

    title: Title
    category: Slug
    aliases: Aliases
    reviewed: date
    summary: Prose
    outlook: Prose
    early_career: Prose
    first_step: Prose
    occupations: OccupationWeights
    tasks: Tasks
    skills: SkillNeeds
    related_skills: RelatedSkills
    resume_examples: ResumeExamples
    related_roles: RelatedRoles

    @property
    def skill_names(self) -> tuple[str, ...]:
        """The names of all skills, those to build first."""
        return (*(need.skill for need in self.skills), *(need.skill for need in self.related_skills))

    def trending(self, trend: Trend) -> tuple[Task, ...]:
        """The tasks of one trend, largest share of the week first."""
        return tuple(sorted((task for task in self.tasks if task.trend is trend), key=lambda task: -task.share))

    def prose(self) -> tuple[str, ...]:
        """Every text that may cite a source as `[key]`, in the order in which a page shows them."""
        at_risk, rising = self.trending(Trend.AT_RISK), self.trending(Trend.RISING)
        steady = self.trending(Trend.STEADY)
        return (
            self.summary,
            *(text for task in (*at_risk, *rising, *steady) for text in (task.why, task.advice or "")),
            *(need.why for need in self.skills),
            self.outlook,
            self.early_career,
            *(need.why for need in self.related_skills),
            *(other.why for other in self.related_roles),
            self.first_step,
        )
