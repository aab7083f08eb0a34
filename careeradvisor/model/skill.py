"""A skill: something a person can practice and show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import HourCount, MaxLen, Sentence, Slug, Title, Url
    from careeradvisor.model.role import Proficiency


class Hours(NamedTuple):
    """Hours of focused practice from nothing to each level, prerequisites not counted."""

    foundation: HourCount
    working: HourCount
    advanced: HourCount

    def to_reach(self, level: Proficiency) -> int:
        """The hours from nothing to `level`."""
        return int(getattr(self, level.value))


class Resource(NamedTuple):
    """A free and lasting place to learn."""

    title: Title
    url: Url


class Skill(NamedTuple):
    """One entry of the skill vocabulary.

    `project` is practice that ends in a finished thing; `proof` is what an employer can look at;
    `requires` names the skills to have first.
    """

    title: Title
    summary: Sentence
    hours: Hours
    project: Sentence
    proof: Sentence
    requires: Annotated[tuple[Slug, ...], MaxLen(12)] = ()
    resources: tuple[Resource, ...] = ()
