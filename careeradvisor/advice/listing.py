"""Lists of roles: which ones, in which order, with their index."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Disruption, Level, disruption
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careeradvisor.model.dossier import Entry
    from careeradvisor.model.source import Category


class Order(StrEnum):
    """How a list is sorted."""

    INDEX = "index"
    """Highest disruption index first."""
    TITLE = "title"
    CATEGORY = "category"


class ListedRole(NamedTuple):
    """One role in a list. `at_risk` is the percent of the week whose pay is falling, whatever the cause."""

    id: str
    title: str
    category: str
    disruption: Disruption
    at_risk: int
    reviewed: str


class RoleList(NamedTuple):
    """The roles of a list, in its order."""

    roles: tuple[ListedRole, ...]

    @classmethod
    def of(cls, groups: Iterable[tuple[str, Iterable[ListedRole]]]) -> RoleList:
        """The roles of groups, one group after the other."""
        return cls(tuple(role for _, roles in groups for role in roles))


def listed(entry: Entry) -> ListedRole:
    """A listing line with its index."""
    return ListedRole(entry.id, entry.title, entry.category, disruption(entry.shares), entry.at_risk, entry.reviewed)


def listing(
    entries: Iterable[Entry], categories: dict[str, Category], category: str | None, level: Level | None, order: Order
) -> list[tuple[str, list[ListedRole]]]:
    """The roles of one category and level (all where `None`) in groups, each with its title.

    Sorted by category there is a group for each category that has such a role, else one group of all.
    """
    roles = [
        role
        for role in map(listed, entries)
        if category in (None, role.category) and level in (None, role.disruption.level)
    ]
    roles.sort(key=lambda role: role.title.casefold())
    if order is Order.CATEGORY:
        titles = {key: each.title for key, each in categories.items()}
        groups = ((title, [role for role in roles if role.category == key]) for key, title in titles.items())
        return [(title, group) for title, group in groups if group]
    if order is Order.INDEX:
        roles.sort(key=lambda role: -role.disruption.index)
    return [(f"By {order}", roles)] if roles else []


class ListedOccupation(NamedTuple):
    """An O*NET-SOC occupation with its computed week, and the ids of the roles that count it in."""

    code: str
    title: str
    category: str
    disruption: Disruption
    at_risk: int
    roles: tuple[str, ...]


class OccupationList(NamedTuple):
    """The occupations of a list, in its order."""

    occupations: tuple[ListedOccupation, ...]

    @classmethod
    def of(
        cls, groups: Iterable[tuple[str, Iterable[ListedRole]]], covering: Mapping[str, Sequence[str]]
    ) -> OccupationList:
        """The occupations of groups; `covering` are the ids of roles by the six digits of a code."""
        return cls(
            tuple(
                ListedOccupation(
                    each.id,
                    each.title,
                    each.category,
                    each.disruption,
                    each.at_risk,
                    tuple(covering.get(soc_of(each.id), ())),
                )
                for _, occupations in groups
                for each in occupations
            )
        )


class CategoryCount(NamedTuple):
    """A category and how many roles it holds."""

    id: str
    title: str
    summary: str
    roles: int


class CategoryList(NamedTuple):
    """The categories that roles belong to."""

    categories: tuple[CategoryCount, ...]


def count_by_category(categories: dict[str, Category], entries: Iterable[Entry]) -> CategoryList:
    """Every category, in its own order, with its number of roles."""
    held = Counter(entry.category for entry in entries)
    return CategoryList(
        tuple(CategoryCount(key, each.title, each.summary, held[key]) for key, each in categories.items())
    )
