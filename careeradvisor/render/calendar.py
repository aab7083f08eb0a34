"""A plan as an iCalendar file (RFC 5545), which Google Calendar, Apple Calendar and Outlook import."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from careeradvisor import __version__
from careeradvisor.render.visible import visible
from careeradvisor.render.wording import number

if TYPE_CHECKING:
    from icalendar import Event

    from careeradvisor.advice.plan import Plan, PlanWeek


def calendar(plan: Plan) -> str:
    """All-day events: each week with its hours, each finished project and each review. The same plan, the same file."""
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//careeradvisor//careeradvisor {__version__}//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", visible(f"{plan.title}: learning plan"))
    for week in plan.weeks:
        for kind, summary, description, first, days in _events(week, plan):
            found.add_component(_event(plan, f"{kind}-{week.number}", summary, description, (first, days)))
    lines: bytes = found.to_ical()
    return lines.decode("utf-8")


def _event(plan: Plan, uid: str, summary: str, description: str, when: tuple[int, int]) -> Event:
    from icalendar import Event

    start = plan.start + timedelta(days=when[0])
    event = Event()
    event.add("uid", f"{plan.role}-{plan.start.isoformat()}-{uid}@careeradvisor")
    event.add("dtstamp", datetime.combine(plan.start, time(), UTC))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(days=when[1]))
    event.add("summary", visible(summary))
    event.add("description", visible(description))
    event.add("transp", "TRANSPARENT")
    return event


def _events(week: PlanWeek, plan: Plan) -> list[tuple[str, str, str, int, int]]:
    """Kind, summary, description, first day counted from the start of the plan, and how many days."""
    steps = {step.need.id: step for step in plan.steps}
    first = 7 * (week.number - 1)
    work = ", ".join(f"{portion.title} ({number(float(portion.hours))} h)" for portion in week.portions)
    events = [("week", f"Learn: {work}", f"Week {week.number} of {len(plan.weeks)}", first, 7)]
    for name in week.done:
        step = steps[name]
        told = f"{step.need.skill.project} Proof: {step.need.skill.proof} Bullet: {step.bullet}"
        events.append((f"project-{name}", f"Project due: {step.need.skill.title}", told, first + 6, 1))
    if week.review:
        told = "What is finished? What will you show to whom? Does the plan still fit?"
        events.append(("review", f"Review: {plan.title} plan", told, first + 6, 1))
    return events
