"""What a source says of single occupations: sentences that may be cited as it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders, record, toml
from careeradvisor.catalogue.build import ShapeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.catalogue.catalogue import Catalogue


def reasons(catalogue: Catalogue, source: str, codes: Iterable[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The sentences of a source on some occupations, of which alone they are parsed, or on all, by code.

    Raises InvalidFileError for a file that cannot be used.
    """
    path = catalogue.root / folders.REASONS
    held = catalogue.memory.pieces(path).get(source) if path.is_file() else None
    if held is None:
        return {}
    try:
        if codes is None:
            return record.reasons(catalogue.memory.table(path)[source])
        wanted = "".join([toml.entry(held, code) for code in codes])
        return record.reasons(toml.parse(path, wanted)) if wanted else {}
    except ShapeError as error:
        catalogue.judge.refuse(catalogue, path, str(error))
