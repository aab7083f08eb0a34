"""Which country and which years the figures belong to: roles_data/statistics.toml, and nothing else, says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import MinLen, Sentence, Slug, Title, Year


class Projections(NamedTuple):
    """Employment in the year `first` and projected to the year `last`, both in `unit`.

    `schooling` is what the statistic calls typical entry education, the least first.
    """

    source: Slug
    region: Title
    first: Year
    last: Year
    unit: Title
    schooling: Annotated[tuple[Title, ...], MinLen(1)]

    @property
    def span(self) -> str:
        """The years in a few characters: four digits, a hyphen and two."""
        return f"{self.first}-{self.last % 100:02}"


class Pay(NamedTuple):
    """Pay in `currency` (ISO 4217), written with `symbol`, for each `unit`; `when` is the time in words."""

    source: Slug
    region: Title
    when: Title
    unit: Title
    currency: Title
    symbol: Title


class Population(NamedTuple):
    """The occupations that percentiles are taken among, in words, and the classification that lists them."""

    source: Slug
    region: Title
    among: Sentence


class Usage(NamedTuple):
    """Whose conversations the observed use of tasks was counted in, and when."""

    source: Slug
    region: Title
    when: Title


class Statistics(NamedTuple):
    """Everything in the file, by what it is about."""

    projections: Projections
    pay: Pay
    occupations: Population
    usage: Usage

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of the sources behind the figures of every page."""
        return (self.usage.source, self.occupations.source, self.projections.source, self.pay.source)
