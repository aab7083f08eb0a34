"""Named tuples whose classes cost a tenth of those of `typing`, written and checked in the same way.

A page needs a hundred of these classes at every start. `typing` compiles each annotation of each, and a constructor.
Here annotations stay the texts that they are, and a constructor is no code of its own: it knows fields and defaults.
"""

from __future__ import annotations

import typing
from functools import partial
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple

__all__ = ["NamedTuple", "of_values"]
MOST = 32
"""Fields that a class may have."""


def _getters() -> list[Any]:
    """What reads the first, the second, the third field of any tuple: the interpreter's own."""
    places = [f"place_{number}" for number in range(MOST)]
    held = vars(typing.NamedTuple("Places", [(place, Any) for place in places]))
    return [held[place] for place in places]


_GETTERS = _getters()


def _constructor(name: str, fields: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., Any]:
    """What makes a tuple of values that are given by place, then by name, then by default."""
    count, make, last = len(fields), tuple.__new__, tuple(defaults.values())

    def new(cls: type[tuple[Any, ...]], /, *values: Any, **named: Any) -> Any:
        if named:
            rest = fields[len(values) :]
            if missing := [field for field in rest if field not in named and field not in defaults]:
                raise TypeError(f"{name} lacks {', '.join(missing)}")
            values += tuple([named.pop(field) if field in named else defaults[field] for field in rest])
        elif len(values) < count:
            values += last[len(values) - count :]
        if named or len(values) != count:
            raise TypeError(f"{name} has {', '.join(fields)}, and was given {[*values]} {[*named]}")
        return make(cls, values)

    return new


class _Kind(type):
    """Makes the class of a named tuple of its annotations, which are the fields, and their defaults."""

    _fields: tuple[str, ...]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any], /) -> _Kind:
        fields = tuple(body.get("__annotations__", ()))
        defaults = {field: body[field] for field in fields if field in body}
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            raise TypeError(f"{name}: a field without a default stands behind one with a default")
        made = {
            **dict(zip(fields, _GETTERS[: len(fields)], strict=True)),
            "__slots__": (),
            "__new__": _constructor(name, fields, defaults),
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
        }
        return super().__new__(cls, name, bases, body | made)


class _Named(tuple[Any, ...], metaclass=_Kind):
    """What all named tuples can do, as the standard library documents it."""

    __slots__ = ()

    @classmethod
    def _make(cls, values: Iterable[Any], /) -> Self:
        """A tuple of all its values in their order."""
        return cls(*values)

    def _replace(self, /, **named: Any) -> Self:
        """The same with other values in some fields."""
        made = self._make([named.pop(field, value) for field, value in zip(type(self)._fields, self, strict=True)])
        if named:
            raise ValueError(f"{type(self).__name__} has no {', '.join(named)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """The values by their fields."""
        return dict(zip(type(self)._fields, self, strict=True))

    def __repr__(self) -> str:
        named = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
        return f"{type(self).__name__}({named})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


if not TYPE_CHECKING:
    NamedTuple = _Named

_Tuple = typing.TypeVar("_Tuple", bound=tuple[Any, ...])


def of_values(kind: type[_Tuple]) -> Callable[[tuple[Any, ...]], _Tuple]:
    """What makes a tuple of this kind of all its values, in a fifth of the time, since nobody counts them.

    For what is made a hundred times for each line of a list.
    """
    return partial(tuple.__new__, kind)
