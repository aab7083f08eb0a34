"""The options that commands share: each is said once, and a command gets what they stand for.

A command's `run` that has a parameter `to` is given a `Destination`, and has the options of one; with a parameter
`desk` it is given the desk, and has the option for the reader's own role files; with `bundled` a desk without those.
An option more for every command is an
entry more in `option` and here.
"""

from __future__ import annotations

from inspect import Parameter, signature
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_type_hints

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Shared(NamedTuple):
    """Options by name, each with its type and default, and what is made of their values."""

    options: dict[str, tuple[object, object]]
    make: Callable[..., object]


GIVEN = {
    "to": Shared(
        {
            "form": (option.OutputFormat, None),
            "json": (option.Json, False),
            "output": (option.Output, None),
            "width": (option.Width, None),
            "color": (option.Colors, option.Color.AUTO),
            "no_pager": (option.NoPager, False),
        },
        Destination,
    ),
    "desk": Shared({"roles_dir": (option.RolesDir, None), "profile": (option.Profile, None)}, choose.desk),
    "bundled": Shared({"profile": (option.Profile, None)}, choose.bundled),
}
"""What a parameter of that name is given, in the order of the help text."""


def completed(run: Callable[..., None]) -> Callable[..., None]:
    """A command's function as Typer reads it: its own parameters, then the shared options in place of `GIVEN`."""
    asked = signature(run).parameters
    given = {name: shared for name, shared in GIVEN.items() if name in asked}
    hints = {name: hint for name, hint in run.__annotations__.items() if name not in given}
    types = get_type_hints(SimpleNamespace(__annotations__=hints), globalns=run.__globals__, include_extras=True)
    own = [each.replace(annotation=types[name]) for name, each in asked.items() if name not in given]
    more = [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=hint, default=default)
        for shared in given.values()
        for name, (hint, default) in shared.options.items()
    ]

    def complete(**said: Any) -> None:
        read = tuple(said.get("roles_dir") or ())
        made = {name: each.make(*map(said.pop, each.options)) for name, each in given.items()}
        if isinstance(to := made.get("to"), Destination):
            made["to"] = to._replace(reads=read)
        run(**said, **made)

    parameters = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in (*own, *more)]
    complete.__signature__ = signature(run).replace(parameters=parameters)  # type: ignore[attr-defined]  # Typer reads it
    complete.__annotations__ = {each.name: each.annotation for each in parameters}
    return complete
