"""Tell somebody who names a title of another country what of a page holds there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.abroad import country_of, holds_there
from careeradvisor.catalogue.countries import countries
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.placed_title import placed
from careeradvisor.text.title import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.country import Country


class Placed(NamedTuple):
    """A title without the `country` that was named beside it."""

    title: str
    country: Country | None


def without_country(catalogue: Catalogue, name: str) -> Placed:
    """A title without the country that stands behind or before it."""
    for country in countries(catalogue).values():
        if found := placed(name, country.places, country.before):
            return Placed(found[0], country)
    return Placed(name, None)


def tell_abroad(catalogue: Catalogue, typed: Placed, language: str | None, tell: Callable[[str], object]) -> None:
    """Tell what holds in the country that was named, or that a title is of; nothing of a title of the figures' own."""
    found = typed.country or country_of(words(typed.title), language, countries(catalogue))
    if found or language:
        sources = catalogue.sources(list(found.figures) if found else [])
        region = catalogue.statistics.pay.region
        tell(holds_there(found, sources, region, named=typed.country is not None))
