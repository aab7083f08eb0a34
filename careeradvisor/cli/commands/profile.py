"""Show, export or delete what is kept about you, or say where it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit, emit_text
from careeradvisor.cli.stream import say
from careeradvisor.document.page import Page
from careeradvisor.writers.page import Format


class Action(StrEnum):
    """What to do with the profile."""

    SHOW = "show"
    PATH = "path"
    EXPORT = "export"
    DELETE = "delete"


def run(
    action: Annotated[Action, typer.Argument(help="What to do with it.")] = Action.SHOW,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
) -> None:
    from careeradvisor.pages.profile import profile_page

    destination = Destination(form, json, output, width, color)
    destination.check()
    desk = choose.desk(None)
    if action is Action.PATH:
        emit_text(f"{desk.profile_path()}\n", output)
    elif action is Action.DELETE:
        gone = desk.delete_profile()
        say("\n".join(f"removed {each}" for each in gone) if gone else "there was nothing to remove")
    else:
        held = desk.profile()
        if action is Action.EXPORT and destination.chosen is None:
            destination = destination._replace(form=Format.JSON)
        emit(Page("profile", held, lambda: profile_page(held, desk.profile_path())), destination)
