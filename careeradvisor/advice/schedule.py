"""The sessions of a plan's calendar, each with a name that stays, and those of an earlier one that it takes back."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING
from zlib import crc32

from careeradvisor.advice.plan import finished
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Exported

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from careeradvisor.advice.plan import Plan, Step
    from careeradvisor.advice.plan_weeks import Doing, PlanWeek

MOST = 400
"""Events of one calendar file; people have lost an hour cleaning up after one with thousands."""
MOST_DROPPED = MOST // 2
"""Of them, events that take back others while there are new ones; the rest are taken back by the next calendar."""
MOST_REVISIONS = 100_000
"""Changes of one session that are counted."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EVENINGS = ("tuesday", "thursday", "sunday", "monday", "wednesday", "saturday", "friday")
"""The days of sessions where nobody says, as many as are needed for `LONG` hours each."""
LONG = 2
"""Hours of a session after work."""
EVENING = "19:00"
"""When it begins where nobody says."""
LOOK_BACK = "Look back: what is finished, and who has seen it?"
"""What ends a week of review."""


class When(NamedTuple):
    """The days of the week for sessions, and the hour at which they begin, as `19:30`. No days: as many as needed."""

    days: tuple[str, ...] = ()
    at: str = EVENING


class Event(NamedTuple):
    """A session. `name` is its own among all calendars, `start` the time on the clock of wherever the person is.

    `revision` counts how often it has changed since its first export.
    """

    name: str
    summary: str
    description: tuple[str, ...]
    start: datetime
    minutes: int
    revision: int = 0

    @property
    def print(self) -> str:
        """A few letters that another session would hardly have."""
        words = "\n".join((self.summary, *self.description, self.start.isoformat(), str(self.minutes)))
        return f"{crc32(words.encode('utf-8', 'surrogatepass')):08x}"


class Schedule(NamedTuple):
    """The sessions of a plan in order of time, those to take back, and what calendars hold after both.

    `left_out` counts the sessions for which there is no room; they come after the last one here.
    """

    role: str
    title: str
    events: tuple[Event, ...]
    dropped: tuple[Event, ...]
    exported: Exported
    left_out: int


def schedule(plan: Plan, before: Exported, when: When, today: date, owner: str | None = None) -> Schedule:
    """The calendar of a plan; `before` is what calendars of this role hold from earlier exports.

    Sessions are counted through all calendars of a role. One that has passed stays as it was; the plan goes on with the
    numbers after it, and takes back what is then left of the future. `owner` is put before the names, so that the
    calendars of two people differ.
    """
    held, owner = before.sessions, before.owner or owner
    passed = len(list(takewhile(lambda day: day < today.isoformat(), held)))
    every = list(_sessions(plan, when))
    count = min(len(every), MOST)
    if (gone := len(held) - passed - count) > 0:
        count = min(count, MOST - min(gone, MOST_DROPPED))
    gone = max(0, len(held) - passed - count)
    staying = len(held) - min(gone, MOST - count)
    revisions = _Revisions(before)
    events = tuple(
        revisions.of(number, each._replace(name=_name(owner, plan.role, number)))
        for number, each in enumerate(every[:count], passed + 1)
    )
    dropped = tuple(
        revisions.of(number, _dropped(_name(owner, plan.role, number), plan.title, held[number - 1], when))
        for number in range(max(staying, passed + count) + 1, len(held) + 1)
    )
    days = tuple(each.start.date().isoformat() for each in events)
    return Schedule(
        role=plan.role,
        title=plan.title,
        events=events,
        dropped=dropped,
        exported=Exported(
            sessions=(*held[:passed], *days, *held[passed + count : staying]),
            days=when.days,
            at=when.at,
            owner=owner,
            revisions=tuple(revisions.counts),
            prints=tuple(revisions.prints),
        ),
        left_out=len(every) - count,
    )


class _Revisions:
    """How often each session has changed, by its number, as far as calendars were kept."""

    def __init__(self, before: Exported) -> None:
        known = max(len(before.sessions), len(before.revisions))
        self.counts = [*before.revisions, *[0] * (known - len(before.revisions))]
        self.prints = [*before.prints, *[""] * (known - len(before.prints))][:known]

    def of(self, number: int, event: Event) -> Event:
        """A session with the number of its revision: one more where it is not what was exported last."""
        while len(self.counts) < number:
            self.counts.append(-1)
            self.prints.append("")
        if self.prints[number - 1] != event.print:
            self.counts[number - 1] = min(self.counts[number - 1] + 1, MOST_REVISIONS)
            self.prints[number - 1] = event.print
        return event._replace(revision=self.counts[number - 1])


def _name(owner: str | None, role: str, number: int) -> str:
    return ".".join(part for part in (owner, role, f"session-{number}") if part)


def _dropped(name: str, title: str, day: str, when: When) -> Event:
    return Event(name, f"Cancelled: {title} plan", (), _at(date.fromisoformat(day), when), 60)


def _at(day: date, when: When) -> datetime:
    return datetime.combine(day, time.fromisoformat(when.at))


def _sessions(plan: Plan, when: When) -> Iterable[Event]:
    """One event for each session, without its name."""
    days = when.days or EVENINGS[: max(1, min(len(EVENINGS), math.ceil(plan.hours_per_week / LONG)))]
    ahead = sorted((DAYS.index(day) - plan.start.weekday()) % len(DAYS) for day in days)
    length = plan.hours_per_week / len(ahead)
    done = {step.need.id: step for step in plan.steps if step.done}
    for week in plan.weeks:
        sittings = list(_sittings(week, length))
        for day, sitting in zip(ahead, sittings, strict=False):
            ends = [done[part.skill] for part in sitting if part.ends]
            look = sitting is sittings[-1] and week.review
            yield Event(
                name="",
                summary=f"Learn: {', '.join(dict.fromkeys(part.title for part in sitting))}",
                description=(
                    *(part.doing.sentence for part in sitting),
                    *(words for step in ends for words in _proof(step)),
                    *([LOOK_BACK] if look else []),
                    f"Week {week.number} of {len(plan.weeks)}",
                ),
                start=_at(week.start + timedelta(days=day), when),
                minutes=max(1, round(60 * sum(part.doing.hours for part in sitting))),
            )


def _proof(step: Step) -> tuple[str, ...]:
    """What a finished project leaves, and how to say that it is finished."""
    return f"Proof: {step.need.skill.proof}", f"Resume bullet: {step.bullet}", f"Then: {finished(step)}"


class _Part(NamedTuple):
    """A part of a session; `ends` says that the skill's project ends in it."""

    skill: str
    title: str
    doing: Doing
    ends: bool


def _sittings(week: PlanWeek, length: Fraction) -> Iterable[list[_Part]]:
    """What a week holds, cut into sessions of a length."""
    sitting: list[_Part] = []
    room = length
    for portion in week.portions:
        for number, doing in enumerate(portion.doing, start=1):
            left, again = doing.hours, doing.again
            last = number == len(portion.doing)
            while left:
                hours = min(left, room)
                left, room = left - hours, room - hours
                ends = last and not left and portion.skill in week.done
                sitting.append(_Part(portion.skill, portion.title, doing._replace(hours=hours, again=again), ends))
                again = True
                if not room:
                    yield sitting
                    sitting, room = [], length
    if sitting:
        yield sitting
