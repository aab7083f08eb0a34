"""Check the list of countries: sources that exist, and no word that two of them claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from careeradvisor.model.country import Country


def findings(countries: Mapping[str, Country], sources: Collection[str]) -> Iterator[Finding]:
    """Sources that do not exist, and places, words and languages that another country has too."""
    held: dict[str, str] = {}
    for key, country in countries.items():
        for number, name in enumerate(country.figures):
            if name not in sources:
                yield Finding((key, "figures", number), "source.unknown", unknown("source", name, sources))
        for field in ("places", "words", "languages"):
            for number, word in enumerate(getattr(country, field)):
                if held.setdefault(word, key) != key:
                    yield Finding((key, field, number), "country.twice", f"'{held[word]}' has '{word}' too")
