"""The table of licenses, of which only what is asked for is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders, record
from careeradvisor.catalogue.memory import TableFiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.licensing import License


def licenses(catalogue: Catalogue, codes: Iterable[str] | None = None) -> dict[str, License]:
    """The licenses of some occupations, by the six digits of their codes, or of all; none where none is known.

    Raises InvalidFileError for a table that cannot be used.
    """
    path = catalogue.root / folders.LICENSES
    if not path.is_file():
        return {}
    held = TableFiles(
        catalogue.memory, [path], record.licensing, lambda file, why: catalogue.judge.refuse(catalogue, file, why)
    )
    return held.all() if codes is None else held.known(dict.fromkeys(code[:7] for code in codes))
