"""Build named tuples from TOML tables without loading pydantic.

Bundled files are validated when they change, so this only has to refuse what it cannot hold: a missing
or unknown key and a value of another type raise `ShapeError`, and the caller asks `validation` to say why.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)
Builder: TypeAlias = "Callable[[object], T]"
"""Makes a `T` of a value that TOML gave. Raises ShapeError where it cannot."""


class ShapeError(ValueError):
    """A table does not have the shape of the class it should become."""


def exactly(kind: type[T]) -> Builder[T]:
    """A value of this type and of no type below it."""

    def build(value: object) -> T:
        if isinstance(value, kind) and type(value) is kind:
            return value
        raise ShapeError(f"{value!r} is not a {kind.__name__}")

    return build


text, whole = exactly(str), exactly(int)


def number(value: object) -> float:
    """A number, whole or not, as it is written."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise ShapeError(f"{value!r} is not a number")


def among(*values: int) -> Builder[int]:
    """One of some whole numbers."""

    def build(value: object) -> int:
        if (found := whole(value)) in values:
            return found
        raise ShapeError(f"{found} is none of {values}")

    return build


def one_of(kind: type[Word]) -> Builder[Word]:
    """A word of an enumeration."""

    def build(value: object) -> Word:
        try:
            return kind(text(value))
        except ValueError as error:
            raise ShapeError(str(error)) from error

    return build


def many(build: Builder[T]) -> Builder[tuple[T, ...]]:
    """A list of such values."""

    def build_all(values: object) -> tuple[T, ...]:
        if not isinstance(values, list):
            raise ShapeError(f"{values!r} is not a list")
        return tuple([build(value) for value in values])

    return build_all


def texts(value: object) -> list[str]:
    """A list of texts."""
    return list(many(text)(value))


def different(build: Builder[T]) -> Builder[frozenset[T]]:
    """A list of such values as a set."""
    build_all = many(build)
    return lambda values: frozenset(build_all(values))


def by_key(build: Builder[T]) -> Builder[dict[str, T]]:
    """A table of such values under any keys."""

    def build_all(table: object) -> dict[str, T]:
        if not isinstance(table, dict):
            raise ShapeError(f"{table!r} is not a table")
        return {key: build(value) for key, value in table.items()}

    return build_all


def named(kind: type[T], /, **fields: Builder[object]) -> Builder[T]:
    """A named tuple of a table with these keys."""

    def build(table: object) -> T:
        if not isinstance(table, dict):
            raise ShapeError(f"{kind.__name__}: {table!r} is not a table")
        if strange := [key for key in table if key not in fields]:
            raise ShapeError(f"{kind.__name__}: there is no '{strange[0]}' in one")
        try:
            return kind(**{key: fields[key](value) for key, value in table.items()})
        except (TypeError, ValueError) as error:
            raise ShapeError(f"{kind.__name__}: {error}") from error

    return build
