"""The tables beside the figures that moves rest on: licenses, of which only what is asked for is parsed, and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders
from careeradvisor.catalogue.build import ShapeError, by_key, many, named, one_of, text, whole
from careeradvisor.catalogue.memory import TableFiles
from careeradvisor.model.code import soc_of
from careeradvisor.model.licensing import License, LicenseKind, Reach, Schooling
from careeradvisor.model.move_rule import Aside, Field, MoveRules

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.catalogue.catalogue import Catalogue

licensing = named(
    License,
    name=text,
    kind=one_of(LicenseKind),
    where=one_of(Reach),
    schooling=one_of(Schooling),
    exam=text,
    hours=whole,
    months=whole,
    needs=text,
    ladder=many(text),
    sources=many(text),
)
"""A license of its table. Raises ShapeError where it cannot."""
rules = named(
    MoveRules,
    ranks=by_key(many(text)),
    only_from=by_key(many(text)),
    fields=many(named(Field, goals=many(text), near=many(text), needs=one_of(Schooling))),
    aside=named(Aside, codes=many(text)),
)
"""What a counselor knows, of its tables. Raises ShapeError where it cannot."""


def licenses(catalogue: Catalogue, codes: Iterable[str] | None = None) -> dict[str, License]:
    """The licenses of some occupations, by the six digits of their codes, or of all; none where none is known.

    Raises InvalidFileError for a table that cannot be used.
    """
    path = catalogue.root / folders.LICENSES
    if not path.is_file():
        return {}
    held = TableFiles(
        catalogue.memory, [path], licensing, lambda file, why: catalogue.judge.refuse(catalogue, file, why)
    )
    return held.all() if codes is None else held.known(dict.fromkeys(soc_of(code) for code in codes))


def move_rules(catalogue: Catalogue) -> MoveRules:
    """What a counselor knows of moves; nothing where there is no such file. Raises InvalidFileError."""
    path = catalogue.root / folders.MOVES
    if not path.is_file():
        return MoveRules({}, {}, (), Aside(()))
    try:
        return rules(catalogue.memory.table(path))
    except ShapeError as error:
        catalogue.judge.refuse(catalogue, path, str(error))
