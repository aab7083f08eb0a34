"""Compare kinds of work side by side.

It says what moving from the first to each other would gain and cost. Between titles of several words put to or vs, as
in compare registered nurse vs paralegal, or quotes around each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli import option, several
from careeradvisor.cli.emit import Destination, emit

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk


def run(desk: Desk, to: Destination, roles: option.Subjects, state: option.State = None) -> None:
    from careeradvisor.pages.registry import page_of

    subjects = several.subjects(desk, roles, "compare", least=2)
    found = desk.compare([desk.in_state(each, state) for each in subjects])
    emit(page_of(found, reader=desk.reader()), to)
