"""Options that commands share are said once."""

from __future__ import annotations

import inspect
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from careeradvisor.cli import app, shared
from careeradvisor.cli.app import COMMANDS, command
from careeradvisor.cli.emit import Destination
from careeradvisor.cli.option import Color

PAGE = {"--format", "--json", "--output", "--width", "--color", "--no-pager"}
WITHOUT_FORMAT, WITHOUT_FOLDERS = {"export", "new"}, {"activities", "sources"}


def options(name: str) -> set[str]:
    return {option for each in command(name).params for option in each.opts if option.startswith("--")}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_options_of_what_it_is_given(name: str) -> None:
    assert (options(name) >= PAGE) == (name not in WITHOUT_FORMAT)
    assert ("--roles-dir" in options(name)) == (name not in WITHOUT_FOLDERS)
    assert not options(name) & ({"--desk"} if name == "moves" else {"--to", "--desk"})


def test_its_own_parameters_come_first_and_what_was_said_arrives() -> None:
    heard: list[object] = []

    def run(to: Destination, name: Annotated[str, typer.Argument()], loud: bool = False) -> None:
        heard.extend((to, name, loud))

    run.__annotations__ = {"to": "Destination", "name": Annotated[str, typer.Argument()], "loud": bool}
    whole = shared.completed(run)
    assert list(inspect.signature(whole).parameters) == [
        "name",
        "loud",
        "form",
        "json",
        "output",
        "width",
        "color",
        "no_pager",
    ]
    program = typer.Typer()
    program.command()(whole)
    done = CliRunner().invoke(program, ["Ann", "--json", "--width", "90", "--loud"])
    assert done.exit_code == 0, done.output
    assert heard == [Destination(json=True, width=90, color=Color.AUTO), "Ann", True]


def test_an_option_more_is_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    more = {"quiet": (Annotated[bool, typer.Option("--quiet", help="Say less.")], False)}
    to = shared.GIVEN["to"]._replace(options={**shared.GIVEN["to"].options, **more})
    monkeypatch.setitem(shared.GIVEN, "to", to)
    assert {name for name in COMMANDS if "--quiet" in options(name)} == set(COMMANDS) - WITHOUT_FORMAT


def test_a_command_is_made_once_to_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(name: str) -> object:
        made.append(name)
        return command(name)

    monkeypatch.setattr(app, "command", counted)
    done = CliRunner().invoke(app.application(), ["show", "paralegal", "--brief"])
    assert (done.exit_code, made) == (0, ["show"])
