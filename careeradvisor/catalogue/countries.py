"""The countries other than that of the figures, read from their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import many, named, text
from careeradvisor.catalogue.memory import TableFiles
from careeradvisor.model.country import Country

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

country = named(
    Country,
    name=text,
    places=many(text),
    before=many(text),
    words=many(text),
    languages=many(text),
    figures=many(text),
)
"""A country of its table. Raises ShapeError where it cannot."""


def countries(catalogue: Catalogue) -> dict[str, Country]:
    """The countries by their two letters; none where the role data has none. Raises InvalidFileError."""
    path = catalogue.root / folders.COUNTRIES
    if not path.is_file():
        return {}
    judge = catalogue.judge
    return TableFiles(catalogue.memory, [path], country, lambda file, why: judge.refuse(catalogue, file, why)).all()
