"""Give the full account of what is published about a role or an occupation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(desk: Desk, to: Destination, role: option.Subject) -> None:
    from careeradvisor.pages.registry import page_of

    found = choose.subject(desk, role)
    emit(page_of(desk.evidence(found, role), shown=found), to)
