"""What most states ask of a person before they may do some work, and what it takes to get it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import Ge, Label, Le, MaxLen, MinLen, Sentence, Slug, SocSix, Title


FINDER = "careeronestop-licenses"
"""The source that says which licenses each state asks for."""


class LicenseKind(StrEnum):
    """How binding it is."""

    LICENSE = "license"
    """Without it nobody may do the work."""
    REGISTRATION = "registration"
    """The state keeps a list, on which one has to stand."""
    CERTIFICATION = "certification"
    """No law asks for it, but employers do, or a state lets only those with it use the title."""


class Reach(StrEnum):
    """How many states ask for it."""

    EVERY = "every-state"
    MOST = "most-states"
    SOME = "some-states"


class Schooling(StrEnum):
    """A step of schooling, the least first."""

    NONE = "none"
    """What one has without a school after high school."""
    CERTIFICATE = "certificate"
    """A course of up to about a year."""
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MORE = "more"
    """A degree after a bachelor's."""


class License(NamedTuple):
    """What is asked for in an occupation; texts without a word and numbers of 0 say that it is not known.

    `schooling` is the least that usually leads to it, `hours` are supervised or class hours that are asked for,
    `months` the typical time from nothing to the first license, schooling included. `ladder` are occupations from which
    this is the usual next step.
    """

    name: Title
    kind: LicenseKind
    where: Reach
    schooling: Schooling
    exam: Label
    hours: Annotated[int, Ge(0), Le(20_000)]
    months: Annotated[int, Ge(0), Le(240)]
    needs: Sentence
    ladder: Annotated[tuple[SocSix, ...], MaxLen(12)]
    sources: Annotated[tuple[Slug, ...], MinLen(1)]
