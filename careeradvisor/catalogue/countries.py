"""The countries other than that of the figures, read from their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders, record
from careeradvisor.catalogue.memory import TableFiles

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.country import Country


def countries(catalogue: Catalogue) -> dict[str, Country]:
    """The countries by their two letters; none where the role data has none. Raises InvalidFileError."""
    path = catalogue.root / folders.COUNTRIES
    if not path.is_file():
        return {}
    judge = catalogue.judge
    return TableFiles(
        catalogue.memory, [path], record.country, lambda file, why: judge.refuse(catalogue, file, why)
    ).all()
