"""Which country and which years the figures belong to: roles_data/statistics.toml, and nothing else, says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import Correlation, MinLen, Points, Sentence, Slug, Title, Year


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


class EditionBefore(NamedTuple):
    """The projections that the present ones replaced; `words` say when, as `a year ago` does."""

    source: Slug
    first: Year
    last: Year
    words: Title


class OfficialExposure(NamedTuple):
    """The category of exposure to AI that officials give an occupation; `title` is what it is called."""

    source: Slug
    region: Title
    title: Title


class Association(NamedTuple):
    """Least and most rank correlation (-1 to 1) of measures of exposure with the projected change.

    Over `occupations` each counts once, over `jobs` each by its employment. `less` is by how many points the projected
    change was lower for 10 points more of the one measure that the study `source` made, each job counted.
    """

    occupations: tuple[Correlation, Correlation]
    jobs: tuple[Correlation, Correlation]
    source: Slug
    less: Points


class Survey(NamedTuple):
    """Least and most correlation of what workers say they use AI for with what logs of assistants hold."""

    source: Slug
    least: Correlation
    most: Correlation


class Pay(NamedTuple):
    """Pay in `currency` (ISO 4217), written with `symbol`, for each `unit`; `when` is the time in words."""

    source: Slug
    region: Title
    when: Title
    unit: Title
    currency: Title
    symbol: Title


class StatePaySource(NamedTuple):
    """Where the pay in single states is from, in the money and for the unit of `Pay`; `when` is the time in words."""

    source: Slug
    region: Title
    when: Title


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


class Ratings(NamedTuple):
    """Published ratings of single tasks, by people and by the language model `model`, as things stood in `year`."""

    source: Slug
    model: Title
    year: Year


class Flows(NamedTuple):
    """Where moves of people between groups of occupations were counted."""

    source: Slug


class Statistics(NamedTuple):
    """Everything in the file, by what it is about."""

    projections: Projections
    before: EditionBefore
    exposure: OfficialExposure
    association: Association
    pay: Pay
    state_pay: StatePaySource
    occupations: Population
    usage: Usage
    survey: Survey
    ratings: Ratings
    flows: Flows

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of the sources behind the figures of every page."""
        parts = (
            *(self.usage, self.occupations, self.projections, self.before, self.exposure, self.pay),
            *(self.survey, self.association),
        )
        return tuple(part.source for part in parts)
