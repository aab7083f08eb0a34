"""Give the full account of what is published about a role or an occupation."""

from __future__ import annotations

from careeradvisor.cli import option
from careeradvisor.cli.emit import Destination, emit
from careeradvisor.errors import CatalogueError
from careeradvisor.render.format import Page


def run(
    role: option.Subject,
    form: option.OutputFormat = None,
    json: option.Json = False,
    output: option.Output = None,
    width: option.Width = None,
    color: option.Colors = option.Color.AUTO,
    roles_dir: option.RolesDir = None,
) -> None:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.cli.lookup import subject
    from careeradvisor.render.evidence_page import evidence_page

    found = subject(Catalogue(own=tuple(roles_dir or ())), role)
    if found.evidence is None:
        raise CatalogueError(f"the figures of '{role}' could not be read", "see every problem: careeradvisor validate")
    result = {"id": found.id, "title": found.title, "evidence": found.evidence, "sources": found.sources}
    emit(Page("evidence", result, evidence_page(found)), Destination(form, json, output, width, color))
