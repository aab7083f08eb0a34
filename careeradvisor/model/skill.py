"""A skill: something a person can practice and show."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, Self, get_args

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import MaxLen, MinLen, Sentence, Slug, Title, Url
    from careeradvisor.model.role import Proficiency, SkillNeed


HourBand = Literal[5, 10, 20, 40, 80, 160, 320]
"""The only numbers of hours that there are: none looks more exact than it is."""
BANDS: tuple[int, ...] = get_args(HourBand)


class SkillKind(StrEnum):
    """What a skill is for. A member is its name in files and the words a page uses for it."""

    _value_: str
    label: str
    """The words a page uses for it."""

    def __new__(cls, name: str, label: str = "") -> Self:
        """A kind with its words; the default is for looking one up by its name."""
        member = str.__new__(cls, name)
        member._value_, member.label = name, label
        return member

    DO = "do-with-ai", "do it with AI"
    """Uses AI to get the work done."""
    CHECK = "check-ai", "check AI"
    """Finds what AI got wrong, and sets limits."""
    CRAFT = "craft", "the work itself"
    """The work itself."""


class Hours(NamedTuple):
    """About how many hours of focused practice lead from nothing to each level, prerequisites not counted."""

    foundation: HourBand
    working: HourBand
    advanced: HourBand

    def to_reach(self, level: Proficiency) -> int:
        """The hours from nothing to `level`."""
        return int(getattr(self, level.value))


class Steps(NamedTuple):
    """What to do in an hour or two at a time to reach each level from the one before, in order."""

    foundation: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(5)]
    working: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(5)]
    advanced: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(5)]


class Resource(NamedTuple):
    """A free and lasting place to learn."""

    title: Title
    url: Url


class Skill(NamedTuple):
    """One entry of the skill vocabulary."""

    title: Title
    kind: SkillKind
    summary: Sentence
    """What the person can do."""
    hours: Hours
    basis: Sentence
    """What the hours rest on: a course length, an exam's published preparation time, or "estimate"."""
    project: Sentence
    """Practice that ends in a finished thing."""
    proof: Sentence
    """That thing, which an employer can look at."""
    steps: Steps
    signed_by: Sentence | None = None
    """Who has to sign the proof, if anybody."""
    credential: Sentence | None = None
    """The license, certificate or degree that is the real gate, where there is one."""
    tools: Annotated[tuple[Title, ...], MaxLen(4)] = ()
    """Named tools of the trade, where the work is tied to them."""
    requires: Annotated[tuple[Slug, ...], MaxLen(12)] = ()
    """The skills to have first."""
    resources: tuple[Resource, ...] = ()

    def as_needed(self, need: SkillNeed) -> Self:
        """The skill as a role needs it: what the role says of project, first steps and tools stands for the skill's."""
        steps = self.steps._replace(foundation=need.steps) if need.steps else self.steps
        return self._replace(project=need.project or self.project, steps=steps, tools=need.tools or self.tools)
