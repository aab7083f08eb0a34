"""Show, export or delete what is kept about you or a client.

It also says where that is, and brings back what was there before the last change: careeradvisor profile restore.
For others: profile list, profile rename OLD NEW, profile delete NAME, and --profile NAME with any command.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


class Action(StrEnum):
    """What to do with a profile."""

    SHOW = "show"
    PATH = "path"
    EXPORT = "export"
    DELETE = "delete"
    RESTORE = "restore"
    LIST = "list"
    RENAME = "rename"


def run(
    desk: Desk,
    to: Destination,
    action: Annotated[Action, typer.Argument(case_sensitive=False, help="What to do with it.")] = Action.SHOW,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="Whose it is; for rename the old name and the new.")
    ] = None,
) -> None:
    to.check()
    said = names or []
    most = {Action.LIST: 0, Action.RENAME: 2}.get(action, 1)
    if len(said) > most or (action is Action.RENAME and len(said) < most):
        words = "an old name and a new one" if most > 1 else f"at most {most} name{'s' if most != 1 else ''}"
        raise UsageError(f"profile {action} takes {words}", "names with spaces need quotes: careeradvisor profile list")
    if action is Action.RENAME:
        say("moved {} to {}".format(*desk.rename_profile(*said)))
        return
    if said:
        desk.be(said[0])
    _do(desk, action, to)


def _do(desk: Desk, action: Action, to: Destination) -> None:
    from careeradvisor.pages.registry import page_of

    match action:
        case Action.LIST:
            emit(page_of(desk.profiles(), reader=desk.reader()), to)
        case Action.PATH:
            emit_text(f"{desk.profile_path()}\n", to.output)
        case Action.DELETE:
            gone = desk.delete_profile()
            say("\n".join(f"removed {each}" for each in gone) if gone else "there was nothing to remove")
        case Action.RESTORE:
            say(f"brought back {desk.restore_profile()}; once more undoes it")
        case _:
            if action is Action.EXPORT and to.chosen is None:
                to = to._replace(form=Format.JSON)
            held = desk.profile()
            path = desk.profile_path() if held.says_something else None
            emit(page_of(held, path=path, name=desk.profile_name(), reader=desk.reader()), to)
