"""List the categories that roles belong to."""

from __future__ import annotations

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.render.format import Page


def run(
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.advice.listing import count_by_category
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.render.listing_page import categories_page

    catalogue = Catalogue(own=tuple(roles_dir or ()))
    counted = count_by_category(catalogue.categories, catalogue.entries())
    emit(
        Page("categories", {"categories": counted}, categories_page(counted)),
        Destination(form, json, output, width, color),
    )
