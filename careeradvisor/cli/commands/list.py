"""List all roles, or all occupations, with their numbers.

Those are the disruption index and the share of the week at risk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.listing import OccupationList, Order, RoleList
from careeradvisor.cli import completion
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            metavar="CATEGORY",
            help="Only those of this category.",
            autocompletion=completion.categories,
        ),
    ] = None,
    level: Annotated[
        Level | None, typer.Option("--level", case_sensitive=False, help="Only those of this disruption level.")
    ] = None,
    sort: Annotated[
        Order, typer.Option("--sort", case_sensitive=False, help="The order of the list.")
    ] = Order.CATEGORY,
    occupations: Annotated[
        bool, typer.Option("--occupations", help="List every O*NET-SOC occupation instead, written or not.")
    ] = False,
) -> None:
    from careeradvisor.pages.registry import page_of

    if occupations:
        groups = desk.list_occupations(category, level, sort)
        emit(page_of(OccupationList.of(groups, desk.covering()), shown=groups), to)
    else:
        groups = desk.list_roles(category, level, sort)
        emit(page_of(RoleList.of(groups), shown=groups), to)
