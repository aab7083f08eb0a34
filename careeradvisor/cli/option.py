"""Options that several commands share, each defined once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from careeradvisor.cli import completion
from careeradvisor.storage.environment import expanded
from careeradvisor.writers.page import Format


class Color(StrEnum):
    """When to use colors."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Subject = Annotated[
    list[str],
    typer.Argument(
        metavar="TITLE...",
        help="A job title, such as registered nurse; an id or a code will do too.",
        autocompletion=completion.title,
    ),
]
"""The words of one title, which need no quotes."""
Subjects = Annotated[
    list[str],
    typer.Argument(
        metavar="TITLE...",
        help="Job titles, such as cashier vs registered nurse; ids and codes will do too.",
        autocompletion=completion.titles,
    ),
]
"""Several titles, each one argument, or parted by a word such as vs."""
Have = Annotated[
    str | None,
    typer.Option(
        "--have",
        metavar="SKILL[:LEVEL],...",
        help="Skills you have; by default those of your profile.",
        autocompletion=completion.skills,
    ),
]
Resume = Annotated[
    Path | None,
    typer.Option(
        "--resume",
        metavar="FILE",
        parser=expanded,
        help="Your résumé: what it says holds for this run.",
    ),
]
State = Annotated[
    str | None,
    typer.Option(
        "--state",
        metavar="STATE",
        help="Pay there too, such as TX or Texas; by default your profile's.",
        autocompletion=completion.states,
    ),
]
YearsLeft = Annotated[
    str | None, typer.Option("--years-left", metavar="YEARS", help="Years you still want to work, for this run.")
]
Savings = Annotated[
    str | None, typer.Option("--savings", metavar="MONTHS", help="Months your savings would last, for this run.")
]
OutOfWork = Annotated[bool, typer.Option("--out-of-work", help="You have lost the job, for this run.")]
RolesDir = Annotated[
    list[Path] | None,
    typer.Option(
        "--roles-dir",
        metavar="DIR",
        parser=expanded,
        help="Also read your own role files from this folder. Repeatable.",
    ),
]
Profile = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="Whose profile to use, where you advise several people."),
]
Width = Annotated[
    int | None,
    typer.Option("--width", min=20, max=1000, metavar="COLUMNS", help="Lay the page out for this many columns."),
]
Colors = Annotated[
    Color,
    typer.Option("--color", case_sensitive=False, help="When to use colors; auto also heeds NO_COLOR and FORCE_COLOR."),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Print a page that is longer than the screen at once.")]
OutputFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        case_sensitive=False,
        help="The format of the result. By default a terminal page, or what FILE's name says.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", metavar="FILE", parser=expanded, help="Write to this file instead of the terminal."),
]
