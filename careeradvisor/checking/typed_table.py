"""The model's named tuples as pydantic sees them: tables with known keys and strict values.

The model is made of named tuples because a page needs a dozen of these classes and a dataclass takes eight
times as long to create. pydantic takes a named tuple for a list, so each is given to it as a typed dict.
"""

from __future__ import annotations

import sys
import types
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, Strict, StringConstraints, TypeAdapter
from typing_extensions import TypedDict

from careeradvisor.model.limit import Inherited, Pattern

STRICT = ConfigDict(extra="forbid", strict=True)


@cache
def adapter(kind: Any, *modules: types.ModuleType) -> TypeAdapter[Any]:
    """The pydantic adapter for tables that become a `kind`: of files or, with `modules`, of results.

    `modules` hold what a result names beyond the model. What a task inherits is in every result and in no file that
    leaves it out.
    """
    return TypeAdapter(table_type(kind, modules))


def table_type(hint: Any, modules: tuple[types.ModuleType, ...] = ()) -> Any:
    """A type hint as TOML values fit it: every named tuple is a typed dict, every enumeration a text."""
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return _typed_dict(hint, modules)
    if hint is Fraction:
        return float  # exact in the program, a number in JSON
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Annotated[hint, Strict(strict=False)]  # written as its text, which strictness would refuse
    origin, arguments = get_origin(hint), get_args(hint)
    if not arguments or origin is Literal:
        return hint
    if origin is Annotated:
        limits = tuple(_constraint(limit) for limit in hint.__metadata__ if not isinstance(limit, Inherited))
        bare = table_type(arguments[0], modules)
        return Annotated[(bare, *limits)] if limits else bare
    inner = tuple(table_type(argument, modules) for argument in arguments)
    if origin is frozenset:
        return tuple[inner[0], ...]  # type: ignore[valid-type]  # a set is written as a list
    return Union[inner] if origin in (Union, types.UnionType) else origin[inner]  # noqa: UP007  # of types that are known only here


def _constraint(limit: Any) -> Any:
    """A limit as pydantic knows it."""
    return StringConstraints(pattern=limit.expression) if isinstance(limit, Pattern) else limit


@cache
def _typed_dict(kind: Any, modules: tuple[types.ModuleType, ...]) -> Any:
    also = {name: value for module in modules for name, value in vars(module).items()}
    own = vars(sys.modules[kind.__module__])  # of two classes of one name, the one beside the kind is meant
    hints = get_type_hints(kind, localns=_names() | also | own, include_extras=True)
    inherited = {name: limit for name, hint in hints.items() for limit in _limits(hint) if isinstance(limit, Inherited)}
    fields = {
        name: NotRequired[table_type(hint, modules)]
        if name in kind._field_defaults or (name in inherited and not modules)
        else table_type(hint, modules)
        for name, hint in hints.items()
        if modules or name not in inherited or inherited[name].written
    }
    make: Any = TypedDict
    table = make(kind.__name__, fields)
    table.__doc__ = kind.__doc__
    table.__pydantic_config__ = STRICT
    return table


def _limits(hint: Any) -> tuple[Any, ...]:
    return hint.__metadata__ if get_origin(hint) is Annotated else ()


@cache
def _names() -> dict[str, Any]:
    """Every name that the annotations of the model use."""
    import datetime as dt

    from careeradvisor.model import (
        activity,
        cue,
        figure,
        first_step,
        licensing,
        limit,
        move_rule,
        profile,
        release,
        review,
        role,
        skill,
        source,
        statistic,
        title,
    )

    people = (role, first_step, profile, title)
    held = (review, activity, cue, skill, source, figure, release, statistic, licensing, move_rule)
    return {"date": dt.date, "dt": dt, "Annotated": Annotated} | {
        name: value for module in (limit, *people, *held) for name, value in vars(module).items()
    }
