"""Show, export or delete what is kept about you.

It also says where that is, and brings back what was there before the last change.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from careeradvisor.cli import choose
from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.cli.stream import say
from careeradvisor.writers.page import Format


class Action(StrEnum):
    """What to do with the profile."""

    SHOW = "show"
    PATH = "path"
    EXPORT = "export"
    DELETE = "delete"
    RESTORE = "restore"


def run(
    to: Destination,
    action: Annotated[Action, typer.Argument(case_sensitive=False, help="What to do with it.")] = Action.SHOW,
) -> None:
    from careeradvisor.pages.registry import page_of

    to.check()
    desk = choose.desk()
    if action is Action.PATH:
        emit_text(f"{desk.profile_path()}\n", to.output)
    elif action is Action.DELETE:
        gone = desk.delete_profile()
        say("\n".join(f"removed {each}" for each in gone) if gone else "there was nothing to remove")
    elif action is Action.RESTORE:
        say(f"brought back {desk.restore_profile()}; once more undoes it")
    else:
        if action is Action.EXPORT and to.chosen is None:
            to = to._replace(form=Format.JSON)
        held = desk.profile()
        emit(page_of(held, path=desk.profile_path() if held.says_something else None), to)
