"""What the catalogue holds about one role, gathered for whoever judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.figure import Figures, Preparation
    from careeradvisor.model.occupation import Origin
    from careeradvisor.model.role import Exposure, Role
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.source import Category, Source
    from careeradvisor.model.statistic import Statistics


class Entry(NamedTuple):
    """A role's line in a listing. `shares` and `at_risk` are percents of the week."""

    id: str
    title: str
    category: str
    shares: dict[Exposure, int]
    at_risk: int
    reviewed: str


def entry(role_id: str, role: Role) -> Entry:
    """The listing line of a role."""
    return Entry(role_id, role.title, role.category, role.shares, role.at_risk, role.reviewed.isoformat())


class Counting(NamedTuple):
    """A written role that counts an occupation in under `code`; `weight` is the percent it gives it."""

    role: Entry
    code: str
    weight: int


class Computed(NamedTuple):
    """What a computed role was made from.

    `of` are code and title of the occupations that it is the mean of, none where it is its own. `code` is the O*NET-SOC
    code, `job_zone` the preparation from 1 to 5, `covered_by` the written roles that count the occupation in, the
    heaviest first, `titles` some of those that people in it have.
    """

    origin: Origin
    of: tuple[tuple[str, str], ...]
    code: str
    job_zone: int | None
    covered_by: tuple[Counting, ...]
    titles: tuple[str, ...] = ()


class Dossier(NamedTuple):
    """A role with everything it refers to; `computed` where nobody wrote it.

    `skills` and `sources` hold the entries the role names; `related` the related roles that have a file.
    `figures` is `None` when the published figures could not be read, and `notes` says why. `preparation` is what people
    in its main occupation say it takes, where they were asked.
    """

    id: str
    role: Role
    category: Category
    skills: dict[str, Skill]
    related: dict[str, Entry]
    sources: dict[str, Source]
    statistics: Statistics
    figures: Figures | None = None
    notes: tuple[str, ...] = ()
    computed: Computed | None = None
    preparation: Preparation | None = None
