"""Compare roles side by side, and say what moving from the first to each other would gain and cost."""

from __future__ import annotations

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import UsageError
from careeradvisor.render.format import Page


def run(
    roles: option.Subjects,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.advice.comparison import compare
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import subject
    from careeradvisor.render.comparison_page import comparison_page

    catalogue = Catalogue(own=tuple(roles_dir or ()))
    different = {found.id: found for found in (subject(catalogue, role) for role in dict.fromkeys(roles))}
    if len(different) < 2:
        raise UsageError(
            "a comparison needs at least two different roles", "careeradvisor compare registered-nurse paralegal"
        )
    result = compare(list(different.values()))
    emit(Page("comparison", result, comparison_page(result)), Destination(form, json, output, width, color))
