"""A role: the work of a typical week, and what AI does to each part of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeVar

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from fractions import Fraction
    from typing import Annotated

    from careeradvisor.model.first_step import FirstStep
    from careeradvisor.model.limit import (
        FROM_ACTIVITY,
        INHERITED,
        MaxLen,
        MinLen,
        OnetTaskId,
        Prose,
        Sentence,
        Share,
        Slug,
        SocCode,
        Statement,
        Title,
        Weight,
    )
    from careeradvisor.model.review import Reviews


class Exposure(StrEnum):
    """Whether AI or a machine could at least halve the human time that a task takes, at equal quality.

    E1, E2 and E0 are the rubric of Eloundou, Manning, Mishkin and Rock, "GPTs are GPTs" (Science, 2024); M1 and M2 ask
    the same of equipment that moves, sees, weighs, cooks, drives or takes payment. Judged for the `reviewed` date of
    the file. A member is its code, the words a page uses for it, and its step.
    """

    _value_: str
    label: str
    """The words a page uses for this code."""
    step: int
    """0, 1 or 2: in halves what an hour adds to the disruption index."""

    def __new__(cls, code: str, label: str = "", step: int = 0) -> Self:
        """A code with what is said of it once, here; the defaults are for looking one up by its code."""
        member = str.__new__(cls, code)
        member._value_, member.label, member.step = code, label, step
        return member

    E1 = "E1", "AI alone", 2
    """A general assistant does, used on its own."""
    E2 = "E2", "AI with tools", 1
    """Only software built around an assistant does."""
    M1 = "M1", "machine", 2
    """A machine does that most employers of this work could buy today."""
    M2 = "M2", "machine, first users", 1
    """A machine does that is in commercial use at some employers."""
    E0 = "E0", "human", 0
    """Nothing in use does."""

    @property
    def assistant_step(self) -> int:
        """The step of the assistants' part, which published ratings of language models are held against."""
        return 0 if self in (Exposure.M1, Exposure.M2) else self.step


Amount = TypeVar("Amount", int, "Fraction")


def shares(parts: Iterable[tuple[Exposure, Amount]], nothing: Amount) -> dict[Exposure, Amount]:
    """How much of a week is at each exposure, in the order of the codes; `nothing` where no part is."""
    found = dict.fromkeys(Exposure, nothing)
    for exposure, amount in parts:
        found[exposure] += amount
    return found


class Trend(StrEnum):
    """Where a task's share of the pay is going."""

    AT_RISK = "at-risk"
    RISING = "rising"
    STEADY = "steady"


class Horizon(StrEnum):
    """When an at-risk task loses value, whatever the cause."""

    NOW = "now"
    """It is happening: products in use do it, or fewer are hired for it."""
    SOON = "soon"
    """It works in pilots and at first users."""
    LATER = "later"
    """It has only been shown."""


class Proficiency(StrEnum):
    """How well a role needs a skill."""

    FOUNDATION = "foundation"
    WORKING = "working"
    ADVANCED = "advanced"

    def reaches(self, other: Proficiency) -> bool:
        """Whether somebody with this level has the other one too."""
        return LEVELS.index(self) >= LEVELS.index(other)


LEVELS = tuple(Proficiency)
"""The levels, the least first."""


class OccupationWeight(NamedTuple):
    """An SOC 2018 or O*NET-SOC 2019 occupation that statistics count the role under."""

    code: SocCode
    """As `29-1141`, or `29-1141.00` for one detailed occupation."""
    weight: Weight
    """Percent of the role; all weights add up to 100."""
    why: Sentence
    """What of the role the occupation covers."""


class Basis(StrEnum):
    """What a reason rests on where it cites no source."""

    JUDGMENT = "judgment"
    """The author's own judgment."""


class Task(NamedTuple):
    """One task of a typical week.

    What a file leaves out of `exposure`, `ai_does` and `stops_at` is that of the task's activity.
    """

    id: Slug
    """What profiles and week files call it; it stays when the statement is worded anew."""
    statement: Statement
    """What one would see a person do: verb, object, circumstance."""
    share: Share
    """Percent of a typical week; the shares of all tasks add up to 100."""
    activity: Slug | None
    """The kind of work it is, a key of the vocabulary; null where a computed page joins several small ones."""
    trend: Trend
    exposure: Annotated[Exposure, INHERITED]
    """The activity's; a file names another one only together with `differs_because`."""
    ai_does: Annotated[Sentence, INHERITED]
    """What can be handed over today and to what; on a human task, why nothing can."""
    horizon: Horizon | None = None
    """On at-risk tasks only."""
    differs_because: Sentence | None = None
    """Why the exposure is not the activity's, in at most 12 words."""
    stops_at: Sentence | None = None
    """The limit that matters at work, where one does."""
    measured: Annotated[Sentence | None, FROM_ACTIVITY] = None
    """What field studies measured of the activity; never in a file."""
    because: Sentence | None = None
    """Why pay for this falls or grows, on at-risk and rising tasks; a figure ends in its `[source-key]`."""
    basis: Basis | None = None
    """Where `because` cites no source."""
    advice: Sentence | None = None
    """On at-risk tasks: what this person does about it next week with what they have."""
    onet: Annotated[tuple[OnetTaskId, ...], MaxLen(12)] = ()
    """IDs of the O*NET tasks that the task covers."""

    def prose(self) -> tuple[str, ...]:
        """Every text of the task that may cite a source, in the order in which a page shows them."""
        return tuple(filter(None, (self.ai_does, self.stops_at, self.measured, self.because, self.advice)))


class SkillNeed(NamedTuple):
    """A skill to build for the role, and the reason in this role."""

    skill: Slug
    """A name from the skill vocabulary."""
    level: Proficiency
    why: Sentence
    """Why this role needs it."""
    core: bool = False
    """Whether anyone doing the job has it already."""
    project: Sentence | None = None
    """This role's own variant of the skill's project."""
    steps: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(5)] | None = None
    """Its own first steps, where the skill's are those of another trade."""
    tools: Annotated[tuple[Title, ...], MinLen(1), MaxLen(4)] | None = None
    """The tools of this trade, likewise."""


class RelatedSkill(NamedTuple):
    """A skill that supports the role without being about AI."""

    skill: Slug
    """A name from the skill vocabulary."""
    why: Sentence
    """Why it helps in this role."""


class ResumeExample(NamedTuple):
    """A resume bullet as people write it and one built on a rising task, with blanks to fill in."""

    weak: Sentence
    """The bullet as people write it."""
    strong: Sentence
    """The bullet built on a rising task; facts only the reader knows are blanks such as [N]."""
    shows: Slug
    """The skill it shows, one of this role."""


class RelatedRole(NamedTuple):
    """Another role that shares work: what is shared and what changes."""

    role: Slug
    """The name of its file without the ending."""
    why: Sentence
    """What is shared and what changes."""


class Role(NamedTuple):
    """One role, its tasks with what they inherit from their activities."""

    title: Title
    """The title most people with this work have."""
    category: Slug
    """The id of a category, which is also the folder of the file."""
    aliases: Annotated[tuple[Title, ...], MinLen(1), MaxLen(30)]
    """Other titles on contracts and postings; none is claimed by another role."""
    reviewed: date
    """The day the ratings were last judged."""
    scope: Sentence
    """Who the page is for and which neighbors it is not for."""
    summary: Prose
    """What the person is paid for, and what AI changes about that."""
    outlook: Prose
    """What official projections and studies say of demand."""
    entry: Prose
    """The credential, how long it takes and costs, the first job and its pay, and what is different now."""
    first_step: FirstStep
    occupations: Annotated[tuple[OccupationWeight, ...], MinLen(1), MaxLen(8)]
    """Where statistics count the role."""
    tasks: Annotated[tuple[Task, ...], MinLen(6), MaxLen(20)]
    """A whole week, mail, meetings and travel included."""
    skills: Annotated[tuple[SkillNeed, ...], MinLen(1), MaxLen(10)]
    """Skills to build, most useful first."""
    resume_examples: Annotated[tuple[ResumeExample, ...], MinLen(1), MaxLen(6)]
    """Bullets for a resume, each as people write it and as they could."""
    related_skills: Annotated[tuple[RelatedSkill, ...], MaxLen(6)] = ()
    """Skills beside AI that support the work."""
    related_roles: Annotated[tuple[RelatedRole, ...], MaxLen(8)] = ()
    """Roles that share work and differ in exposure."""
    setting: Prose | None = None
    """How the week differs by where one works, the hours, and what is hard on the body."""
    boss: Prose | None = None
    """What to say when the employer asks whether AI can do this job."""
    reviews: Reviews | None = None
    """Who from outside has read it."""

    @property
    def skill_names(self) -> tuple[str, ...]:
        """The names of all skills, those to build first."""
        return (*(need.skill for need in self.skills), *(need.skill for need in self.related_skills))

    @property
    def shares(self) -> dict[Exposure, int]:
        """Percent of the week at each exposure."""
        return shares(((task.exposure, task.share) for task in self.tasks), 0)

    @property
    def main_occupation(self) -> str:
        """The code of the occupation that weighs most."""
        return max(self.occupations, key=lambda each: each.weight).code

    @property
    def at_risk(self) -> int:
        """Percent of the week whose pay is falling, whatever the cause."""
        return sum(task.share for task in self.tasks if task.trend is Trend.AT_RISK)

    def trending(self, trend: Trend) -> tuple[Task, ...]:
        """The tasks of one trend, largest share of the week first."""
        return tuple(sorted((task for task in self.tasks if task.trend is trend), key=lambda task: -task.share))

    def prose(self) -> tuple[str, ...]:
        """Every text that may cite a source as `[key]`, in the order in which a page shows them."""
        tasks = (task for trend in (Trend.AT_RISK, Trend.RISING, Trend.STEADY) for task in self.trending(trend))
        return (
            self.scope,
            self.summary,
            *self.first_step.steps,
            *(words for task in tasks for words in task.prose()),
            *(words for need in self.skills for words in (need.why, need.project or "", *(need.steps or ()))),
            *(need.why for need in self.related_skills),
            *(self.outlook, self.entry, self.setting or ""),
            *(other.why for other in self.related_roles),
            self.boss or "",
        )
