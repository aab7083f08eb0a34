"""List the roles with their disruption index."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.listing import Order
from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page
from careeradvisor.errors import UsageError


def run(
    category: Annotated[
        str | None, typer.Option("--category", metavar="CATEGORY", help="Only roles of this category.")
    ] = None,
    level: Annotated[Level | None, typer.Option("--level", help="Only roles of this disruption level.")] = None,
    sort: Annotated[Order, typer.Option("--sort", help="The order of the list.")] = Order.CATEGORY,
    occupations: Annotated[
        bool, typer.Option("--occupations", help="List every O*NET-SOC occupation instead, written or not.")
    ] = False,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.listing import listing_page, occupations_page

    desk = choose.desk(roles_dir)
    destination = Destination(form, json, output, width, color)
    if occupations:
        if category or level:
            raise UsageError("occupations have no category and no level", "leave out --category and --level")
        rows = desk.list_occupations()
        emit(Page("occupations", {"occupations": rows}, lambda: occupations_page(rows)), destination)
        return
    groups = desk.list_roles(category, level, sort)
    page = Page("roles", {"roles": [role for _, roles in groups for role in roles]}, lambda: listing_page(groups))
    emit(page, destination)
