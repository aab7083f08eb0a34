"""A plan as an iCalendar file (RFC 5545), which Google Calendar, Apple Calendar and Outlook import."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from careeradvisor import __version__
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from icalendar import Event as VEvent

    from careeradvisor.advice.schedule import Schedule

_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
_LARGEST = 2**31 - 1
"""The largest number of a revision; at a second each it is reached in 2094."""


def calendar(schedule: Schedule, now: datetime) -> str:
    """The events as they are at `now`, and those of earlier files that are no more as cancelled.

    A later file changes the events of an earlier one wherever both are imported: their names are the same, and the
    number of the revision grows with the time. Lines end in CRLF as the format has it.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//careeradvisor//careeradvisor {__version__}//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", visible(f"{schedule.title}: learning plan"))
    for each in schedule.events:
        event = _event(each.name, each.summary, each.start, each.days, now)
        event.add("description", "\n".join(map(visible, each.description)))
        found.add_component(event)
    for name in schedule.dropped:
        event = _event(name, f"Cancelled: {schedule.title} plan", now.date(), 1, now)
        event.add("status", "CANCELLED")
        found.add_component(event)
    lines: bytes = found.to_ical()
    return lines.decode("utf-8")


def _event(name: str, summary: str, start: date, days: int, now: datetime) -> VEvent:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{name}@careeradvisor")
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", max(0, min(int((now - _BEGINNING).total_seconds()), _LARGEST)))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(days=days))
    event.add("summary", visible(summary))
    event.add("transp", "TRANSPARENT")
    return event
