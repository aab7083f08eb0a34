"""Which country a title speaks of, and what of a page holds there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.text.number import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careeradvisor.model.country import Country
    from careeradvisor.model.source import Source

OWN = "Its statistics office and its employment service publish its own."
"""Where figures are, of a country of whose pages we are not sure."""


def country_of(words: Iterable[str], language: str | None, countries: Mapping[str, Country]) -> Country | None:
    """The country that words of a title, or the language it is read in, are mostly used in; `None` for no one."""
    typed = " ".join(words)
    for country in countries.values():
        if language in country.languages or any(f" {word} " in f" {typed} " for word in country.words):
            return country
    return None


def holds_there(country: Country | None, sources: Mapping[str, Source], region: str, *, named: bool) -> str:
    """What of a page holds in a country, and where its own figures are; `named` says that the person named it.

    `region` is where the figures are from. Without a country it is said of any other than that.
    """
    where = f"in {country.name}" if country else f"outside the {region}"
    held = [sources[key] for key in country.figures if key in sources] if country else []
    own = f"Official there: {joined([f'{each.title}, {each.url}' for each in held])}" if held else OWN
    return (
        f"{where if named else f'if you work {where}'}, the tasks, the AI and the skills hold; pay, projections and "
        f"licenses here are those of the {region}. {own}"
    )
