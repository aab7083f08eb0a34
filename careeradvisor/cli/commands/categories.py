"""List the categories that roles belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(desk: Desk, to: Destination) -> None:
    from careeradvisor.pages.registry import page_of

    emit(page_of(desk.categories()), to)
