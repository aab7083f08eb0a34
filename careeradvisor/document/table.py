"""Tables whose columns are declared with what stands in their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from careeradvisor.document.block import Column, Place, Table, text
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.document.block import Line

T = TypeVar("T")


class Field(NamedTuple, Generic[T]):
    """A column of a table of `T`s, and what it says of each: a line, or plain words."""

    title: str
    cell: Callable[[T], Line | str]
    place: Place = Place.FACT


def table(rows: Iterable[T], *fields: Field[T]) -> Table:
    """A row for each of `rows`, a column for each of `fields`."""
    return Table(
        tuple(Column(field.title, field.place) for field in fields),
        tuple(tuple(_line(field.cell(each)) for field in fields) for each in rows),
    )


def _line(cell: Line | str) -> Line:
    if isinstance(cell, str):
        return text(cell) if cell else ()
    return cell
