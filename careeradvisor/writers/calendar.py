"""A plan as an iCalendar file (RFC 5545), which Google Calendar, Apple Calendar and Outlook import."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor import __version__
from careeradvisor.document.visible import visible
from careeradvisor.text.number import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event

    from careeradvisor.advice.plan import Plan, PlanWeek, Step


def calendar(plan: Plan) -> str:
    """All-day events: each week with its hours, each finished project and each review. The same plan, the same file.

    Lines end in CRLF as the format has it. The plan has at least a week, since a calendar has at least an event.
    """
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//careeradvisor//careeradvisor {__version__}//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", visible(f"{plan.title}: learning plan"))
    steps = {step.need.id: step for step in plan.steps}
    for week in plan.weeks:
        for each in _entries(week, plan, steps):
            found.add_component(_event(plan, each))
    lines: bytes = found.to_ical()
    return lines.decode("utf-8")


class _Entry(NamedTuple):
    """An event: its name in the file, what it says, its first day counted from the plan's, and how many days."""

    name: str
    summary: str
    description: tuple[str, ...]
    first: int
    days: int = 1


def _event(plan: Plan, entry: _Entry) -> Event:
    from icalendar import Event

    start = plan.start + timedelta(days=entry.first)
    event = Event()
    event.add("uid", f"{plan.role}-{plan.start.isoformat()}-{entry.name}@careeradvisor")
    event.add("dtstamp", datetime.combine(plan.start, time(), UTC))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(days=entry.days))
    event.add("summary", visible(entry.summary))
    event.add("description", "\n".join(map(visible, entry.description)))
    event.add("transp", "TRANSPARENT")
    return event


def _entries(week: PlanWeek, plan: Plan, steps: dict[str, Step]) -> Iterator[_Entry]:
    first = 7 * (week.number - 1)
    work = ", ".join(f"{portion.title} ({number(float(portion.hours))} h)" for portion in week.portions)
    yield _Entry(f"week-{week.number}", f"Learn: {work}", (f"Week {week.number} of {len(plan.weeks)}",), first, 7)
    for name in week.done:
        skill = steps[name].need.skill
        told = (skill.project, f"Proof: {skill.proof}", f"Resume bullet: {steps[name].bullet}")
        yield _Entry(f"project-{name}", f"Project due: {skill.title}", told, first + 6)
    if week.review:
        told = ("What is finished?", "What will you show to whom?", "Does the plan still fit?")
        yield _Entry(f"review-{week.number}", f"Review: {plan.title} plan", told, first + 6)
