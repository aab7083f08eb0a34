"""A plan as an iCalendar file (RFC 5545), which Google Calendar, Apple Calendar and Outlook import."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from careeradvisor import __version__
from careeradvisor.document.visible import visible

if TYPE_CHECKING:
    from datetime import datetime

    from icalendar import Event as VEvent

    from careeradvisor.advice.schedule import Event, Schedule


def calendar(schedule: Schedule, now: datetime) -> str:
    """The events as they are at `now`, and those of earlier files that are no more as cancelled.

    A later file changes the events of an earlier one wherever both are imported: their names are the same, and an event
    that is not as it was has a number of revision that is one higher. Lines end in CRLF as the format has it.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//careeradvisor//careeradvisor {__version__}//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", visible(f"{schedule.title}: learning plan"))
    for status, events in (("CONFIRMED", schedule.events), ("CANCELLED", schedule.dropped)):
        for each in events:
            found.add_component(_event(each, status, now))
    lines: bytes = found.to_ical()
    return lines.decode("utf-8")


def _event(event: Event, status: str, now: datetime) -> VEvent:
    """An event as it is at `now`. Its times have no zone: they are those of the clock where the person is."""
    from icalendar import Event as Written

    found = Written()
    found.add("uid", f"{event.name}@careeradvisor")
    found.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    found.add("sequence", event.revision)
    found.add("dtstart", event.start)
    found.add("dtend", event.start + timedelta(minutes=event.minutes))
    found.add("summary", visible(event.summary))
    found.add("status", status)
    if event.description:
        found.add("description", "\n".join(map(visible, event.description)))
    return found
