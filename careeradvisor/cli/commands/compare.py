"""Compare kinds of work side by side.

It says what moving from the first to each other would gain and cost. A title of several words needs quotes here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import choose, option
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(desk: Desk, to: Destination, roles: option.Subjects, state: option.State = None) -> None:
    from careeradvisor.pages.registry import page_of

    found = desk.compare([choose.subject_in(desk, role, state) for role in dict.fromkeys(roles)])
    emit(page_of(found, reader=desk.reader()), to)
