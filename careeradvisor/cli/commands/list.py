"""List the roles with their disruption index."""

from __future__ import annotations

from typing import Annotated

import typer

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.listing import Order
from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.render.format import Page


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
    from careeradvisor.advice.listing import listing, occupation_listing
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import category_named
    from careeradvisor.render.listing_page import listing_page, occupations_page

    catalogue = Catalogue(own=tuple(roles_dir or ()))
    destination = Destination(form, json, output, width, color)
    if occupations:
        if category or level:
            raise UsageError("occupations have no category and no level", "leave out --category and --level")
        rows = occupation_listing(catalogue.occupations(), catalogue.covering())
        emit(Page("occupations", {"occupations": rows}, occupations_page(rows)), destination)
        return
    if category is not None:
        category_named(catalogue, category)
    groups = listing(catalogue.entries(), catalogue.categories, category, level, sort)
    page = Page("roles", {"roles": [role for _, roles in groups for role in roles]}, listing_page(groups))
    emit(page, destination)
