"""List the categories that roles belong to."""

from __future__ import annotations

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page


def run(
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.listing import categories_page

    counted = choose.desk(roles_dir).categories()
    emit(
        Page("categories", {"categories": counted}, lambda: categories_page(counted)),
        Destination(form, json, output, width, color),
    )
