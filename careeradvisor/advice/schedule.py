"""The events of a plan's calendar, each with a name that stays, and those of an earlier one that it takes back."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Exported

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.plan import Plan, PlanWeek, Step

MOST = 400
"""Events of one calendar file; people have lost an hour cleaning up after one with thousands."""
MOST_DROPPED = MOST // 2
"""Of them, events that take back others while there are new ones; the rest are taken back by the next calendar."""
_SESSION, _PROJECT, _REVIEW = "session", "project", "review"


class Event(NamedTuple):
    """An all-day event. `name` is its own among all calendars, whatever the plan's start and pace are."""

    name: str
    summary: str
    description: tuple[str, ...]
    start: date
    days: int = 1


class Schedule(NamedTuple):
    """The events of a plan in order of time, the names of those to take back, and what calendars hold after both.

    `left_out` counts the events for which there is no room; they come after the last one here.
    """

    role: str
    title: str
    events: tuple[Event, ...]
    dropped: tuple[str, ...]
    exported: Exported
    left_out: int


class _Place(NamedTuple):
    """What an event is about: a session of a skill, a skill's project, or a review."""

    kind: str
    skill: str
    number: int


def schedule(plan: Plan, before: Exported) -> Schedule:
    """The calendar of a plan; `before` is what calendars of this role hold from earlier exports."""
    every = list(_events(plan))
    held = set(_places(before))
    chosen = every[:MOST]
    gone = held - {place for place, _ in chosen}
    if gone:
        chosen = chosen[: MOST - min(len(gone), MOST_DROPPED)]
        gone = held - {place for place, _ in chosen}
    now = sorted(gone, key=lambda place: (place.skill, place.kind, -place.number))[: MOST - len(chosen)]
    return Schedule(
        role=plan.role,
        title=plan.title,
        events=tuple(event for _, event in chosen),
        dropped=tuple(_name(plan.role, place) for place in now),
        exported=_exported({*(place for place, _ in chosen), *gone.difference(now)}),
        left_out=len(every) - len(chosen),
    )


def _events(plan: Plan) -> Iterable[tuple[_Place, Event]]:
    steps = {step.need.id: step for step in plan.steps}
    totals = Counter(portion.skill for week in plan.weeks for portion in week.portions)
    sessions: Counter[str] = Counter()
    reviews = 0
    for week in plan.weeks:
        for portion in week.portions:
            sessions[portion.skill] += 1
            number = sessions[portion.skill]
            place = _Place(_SESSION, portion.skill, number)
            about = (f"Session {number} of {totals[portion.skill]}", f"Week {week.number} of {len(plan.weeks)}")
            summary = f"Learn: {portion.title} ({float(portion.hours):.10g} h)"
            yield _event(plan, place, summary, about, week.start, 7)
        for name in week.done:
            yield _project(plan, steps[name], week)
        if week.review:
            reviews += 1
            told = ("What is finished?", "What will you show to whom?", "Does the plan still fit?")
            summary = f"Review: {plan.title} plan"
            yield _event(plan, _Place(_REVIEW, "", reviews), summary, told, _last_day(week))


def _project(plan: Plan, step: Step, week: PlanWeek) -> tuple[_Place, Event]:
    skill = step.need.skill
    told = (skill.project, f"Proof: {skill.proof}", f"Resume bullet: {step.bullet}")
    return _event(plan, _Place(_PROJECT, step.need.id, 1), f"Project due: {skill.title}", told, _last_day(week))


def _event(
    plan: Plan, place: _Place, summary: str, description: tuple[str, ...], start: date, days: int = 1
) -> tuple[_Place, Event]:
    return place, Event(_name(plan.role, place), summary, description, start, days)


def _last_day(week: PlanWeek) -> date:
    return week.start + timedelta(days=6)


def _name(role: str, place: _Place) -> str:
    kind = place.kind if place.kind == _PROJECT else f"{place.kind}-{place.number}"
    return ".".join(part for part in (role, place.skill, kind) if part)


def _places(held: Exported) -> Iterable[_Place]:
    for skill, count in held.sessions.items():
        yield from (_Place(_SESSION, skill, number) for number in range(1, count + 1))
    yield from (_Place(_PROJECT, skill, 1) for skill in held.projects)
    yield from (_Place(_REVIEW, "", number) for number in range(1, held.reviews + 1))


def _exported(places: set[_Place]) -> Exported:
    """The places by their counts: whatever is taken back first has the highest number, so none is missing between."""
    sessions = Counter(place.skill for place in places if place.kind == _SESSION)
    projects = sorted(place.skill for place in places if place.kind == _PROJECT)
    return Exported(dict(sorted(sessions.items())), tuple(projects), sum(place.kind == _REVIEW for place in places))
