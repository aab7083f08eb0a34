"""List the roles with their disruption index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.listing import Order, RoleList
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk,
    to: Destination,
    category: Annotated[
        str | None, typer.Option("--category", metavar="CATEGORY", help="Only roles of this category.")
    ] = None,
    level: Annotated[Level | None, typer.Option("--level", help="Only roles of this disruption level.")] = None,
    sort: Annotated[Order, typer.Option("--sort", help="The order of the list.")] = Order.CATEGORY,
    occupations: Annotated[
        bool, typer.Option("--occupations", help="List every O*NET-SOC occupation instead, written or not.")
    ] = False,
) -> None:
    from careeradvisor.pages.registry import page_of

    if occupations:
        if category or level:
            raise UsageError("occupations have no category and no level", "leave out --category and --level")
        emit(page_of(desk.list_occupations()), to)
        return
    groups = desk.list_roles(category, level, sort)
    emit(page_of(RoleList.of(groups), shown=groups), to)
