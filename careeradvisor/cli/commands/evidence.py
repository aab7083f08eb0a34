"""Give the full account of what is published about a role or an occupation."""

from __future__ import annotations

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.document.page import Page
from careeradvisor.errors import CatalogueError


def run(
    role: option.Subject,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.pages.evidence import evidence_page

    found = choose.subject(choose.desk(roles_dir), role)
    if found.evidence is None:
        raise CatalogueError(f"the figures of '{role}' could not be read", "see every problem: careeradvisor validate")
    result = {"id": found.id, "title": found.title, "evidence": found.evidence, "sources": found.sources}
    emit(Page("evidence", result, lambda: evidence_page(found)), Destination(form, json, output, width, color))
