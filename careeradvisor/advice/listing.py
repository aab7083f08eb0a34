"""Lists of roles: which ones, in which order, with their index."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.disruption import Disruption, Level, disruption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.dossier import Entry


class Order(StrEnum):
    """How a list is sorted."""

    INDEX = "index"
    """Highest disruption index first."""
    TITLE = "title"
    CATEGORY = "category"


class ListedRole(NamedTuple):
    """One role in a list."""

    id: str
    title: str
    category: str
    disruption: Disruption
    reviewed: str


def listed(entry: Entry) -> ListedRole:
    """A listing line with its index."""
    return ListedRole(entry.id, entry.title, entry.category, disruption(entry.e1, entry.e2), entry.reviewed)


def listing(entries: Iterable[Entry], category: str | None, level: Level | None, order: Order) -> list[ListedRole]:
    """The roles of one category and level (all where `None`), sorted; ties in order of title."""
    roles = [
        role
        for role in map(listed, entries)
        if category in (None, role.category) and level in (None, role.disruption.level)
    ]
    roles.sort(key=lambda role: role.title.casefold())
    if order is Order.INDEX:
        roles.sort(key=lambda role: -role.disruption.index)
    elif order is Order.CATEGORY:
        roles.sort(key=lambda role: role.category)
    return roles
