"""The tables beside the figures that moves rest on: licenses, of which only what is asked for is parsed, and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders, record
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.memory import TableFiles
from careeradvisor.model.move_rule import Aside, MoveRules

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


def move_rules(catalogue: Catalogue) -> MoveRules:
    """What a counselor knows of moves; nothing where there is no such file. Raises InvalidFileError."""
    path = catalogue.root / folders.MOVES
    if not path.is_file():
        return MoveRules({}, {}, (), Aside(()))
    try:
        return record.move_rules(catalogue.memory.table(path))
    except ShapeError as error:
        catalogue.judge.refuse(catalogue, path, str(error))
