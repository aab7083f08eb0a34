"""Show which skills of a role you lack, and their hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(
    desk: Desk, to: Destination, role: option.Subject, have: option.Have = None, resume: option.Resume = None
) -> None:
    from careeradvisor.pages.registry import page_of

    choose.suppose(desk, resume)
    emit(page_of(desk.gap(choose.subject(desk, role, "gap"), have), reader=desk.reader()), to)
