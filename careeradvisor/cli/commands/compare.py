"""Compare roles side by side, and say what moving from the first to each other would gain and cost."""

from __future__ import annotations

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page


def run(
    roles: option.Subjects,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.comparison import comparison_page

    desk = choose.desk(roles_dir)
    result = desk.compare([choose.subject(desk, role) for role in dict.fromkeys(roles)])
    emit(Page("comparison", result, lambda: comparison_page(result)), Destination(form, json, output, width, color))
