"""Show all that is published about a kind of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(desk: Desk, to: Destination, role: option.Subject) -> None:
    from careeradvisor.pages.registry import page_of

    found = choose.subject(desk, role, "evidence")
    account = desk.evidence(found, " ".join(role))
    emit(page_of(account, shown=found, reader=desk.reader(), important=account.important), to)
