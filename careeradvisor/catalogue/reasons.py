"""What a source says of single occupations: sentences that may be cited as it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import ShapeError, by_key, many, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.catalogue.catalogue import Catalogue

sentences = by_key(many(text))
"""Sentences by occupation code. Raises ShapeError for anything else."""


def reasons(catalogue: Catalogue, source: str, codes: Iterable[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The sentences of a source on some occupations, of which alone they are parsed, or on all, by code.

    Raises InvalidFileError for a file that cannot be used.
    """
    path = catalogue.root / folders.REASONS
    if not path.is_file():
        return {}
    try:
        if codes is None:
            return sentences(catalogue.memory.table(path).get(source, {}))
        wanted = tuple(codes)
        starts = ("[", *(f"{code} = " for code in wanted))
        held = sentences(catalogue.memory.tables(path, [source], starts).get(source, {}))
        return {code: held[code] for code in wanted if code in held}
    except ShapeError as error:
        catalogue.judge.refuse(catalogue, path, str(error))
