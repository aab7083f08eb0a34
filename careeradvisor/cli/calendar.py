"""A plan's calendar on its way to a file or to the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.cli.emit import check_target, deliver, is_stream, same_file
from careeradvisor.cli.stream import say
from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.storage.environment import now
from careeradvisor.writers.page import Format

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from careeradvisor.advice.plan import Plan
    from careeradvisor.cli.emit import Destination
    from careeradvisor.desk.desk import Desk


class CalendarFile(NamedTuple):
    """Where a calendar goes, `None` where none is wanted, and what was said of its sessions."""

    path: Path | None
    days: Sequence[str]
    at: str | None
    save: bool

    @property
    def alone(self) -> bool:
        """Whether standard output is for the calendar and not for the page."""
        return is_stream(self.path)

    def check(self, to: Destination) -> None:
        """Refuse a calendar that no file can be, and one that would go where the page goes."""
        if to.output and to.output.suffix.casefold() == ".ics" and to.chosen is Format.TXT:
            raise UsageError(
                f"--output {to.output} would hold a page and no calendar", f"a calendar: --calendar {to.output}"
            )
        if self.path is None:
            if self.days or self.at is not None:
                raise UsageError("--day and --at are for a calendar", "name its file: --calendar plan.ics")
        elif self.alone:
            if to.chosen and not to.to_file:
                raise UsageError(
                    "--calendar - and the page would both go to standard output", "a file for it: --output"
                )
        else:
            check_target(self.path, "--calendar", to.reads)
            if to.output and to.to_file and same_file(self.path, to.output):
                raise UsageError(f"--calendar and --output are both {self.path}", "name two different files")

    def deliver(self, desk: Desk, plan: Plan) -> str:
        """Write the calendar of a plan, where one is wanted. Returns what was changed, in a sentence."""
        if self.path is None:
            return ""
        moment = now()
        schedule = desk.schedule(plan, moment.date(), self.days, self.at)
        if not (schedule.events or schedule.dropped):
            say(f"note: {'the calendar' if self.alone else self.path} was not written: the plan has no week")
            return ""
        from careeradvisor.writers.calendar import calendar as written

        deliver(written(schedule, moment), None if self.alone else self.path)
        if self.save:
            desk.keep_schedule(schedule)
        else:
            say("note: a later calendar moves these sessions, but cannot take back one that it has no more: --no-save")
        return f"{self.path} was written"
