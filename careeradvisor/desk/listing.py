"""What there is: roles, occupations, categories, activities, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.disruption import Level
    from careeradvisor.advice.listing import CategoryList, ListedRole, Order
    from careeradvisor.model.activity import ActivityAccount, ActivityList
    from careeradvisor.model.dossier import Entry
    from careeradvisor.model.source import CitedSource, DueList, Receipt, SourceList


class Listing(Part):
    """Everything that the role data hold, as lists."""

    def list_roles(
        self, category: str | None = None, level: Level | None = None, order: Order | None = None
    ) -> list[tuple[str, list[ListedRole]]]:
        """The roles in groups with their titles. Raises NotFoundError for an unknown category."""
        return self._listed(self.catalogue.entries(), category, level, order)

    def list_occupations(
        self, category: str | None = None, level: Level | None = None, order: Order | None = None
    ) -> list[tuple[str, list[ListedRole]]]:
        """Every occupation in the same way, with the week computed for it."""
        return self._listed(self._occupations(), category, level, order)

    def list_all(self) -> list[tuple[str, list[ListedRole]]]:
        """Every role, and every occupation, by category."""
        return self._listed([*self.catalogue.entries(), *self._occupations()], None, None, None)

    def covering(self) -> dict[str, list[str]]:
        """The ids of the written roles that count in each 6-digit SOC occupation."""
        return self.catalogue.covering()

    def _occupations(self) -> Iterable[Entry]:
        from careeradvisor.desk.occupation_index import occupation_index

        return occupation_index(self.catalogue).entries().values()

    def _listed(
        self, entries: Iterable[Entry], category: str | None, level: Level | None, order: Order | None
    ) -> list[tuple[str, list[ListedRole]]]:
        from careeradvisor.advice.listing import Order, listing
        from careeradvisor.desk.find import category_named

        if category is not None:
            category = category_named(self.catalogue, category)
        return listing(entries, self.catalogue.categories, category, level, order or Order.CATEGORY)

    def categories(self) -> CategoryList:
        """Every category with its number of roles."""
        from careeradvisor.advice.listing import count_by_category

        return count_by_category(self.catalogue.categories, self.catalogue.entries())

    def activities(self) -> ActivityList:
        """The whole vocabulary of work activities."""
        from careeradvisor.desk.activity import activity_list

        return activity_list(self.catalogue)

    def activity(self, key: str) -> ActivityAccount:
        """One activity with what is published about it. Raises NotFoundError with the closest keys."""
        from careeradvisor.desk.activity import activity_account

        return activity_account(self.catalogue, key)

    def sources(self) -> SourceList:
        """Everything that pages cite, by key."""
        from careeradvisor.model.source import SourceList

        return SourceList(self.catalogue.sources())

    def source(self, key: str) -> CitedSource:
        """One source. Raises NotFoundError with the closest keys."""
        from careeradvisor.desk.find import source_named

        return source_named(self.catalogue, key)

    def receipt(self, page: Path) -> Receipt:
        """The raw files behind a page that was kept as JSON. Raises UsageError for what is none of this release."""
        from careeradvisor.desk.receipt import receipt

        return receipt(self.catalogue, page)

    def due_sources(self, on: date) -> DueList:
        """The sources that are overdue on a day."""
        from careeradvisor.advice.freshness import overdue

        return overdue(self.catalogue.sources(), on)
