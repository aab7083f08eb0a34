"""The iCalendar file of a plan: read by somebody else's parser, and the same after a round trip."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from careeradvisor.advice.gap import Need, Standing, gap
from careeradvisor.advice.plan import Plan, Step, plan
from careeradvisor.advice.plan_weeks import Doing, PlanWeek, Portion
from careeradvisor.advice.schedule import When, schedule
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.visible import visible
from careeradvisor.model.profile import Exported
from careeradvisor.model.role import Proficiency
from careeradvisor.model.skill import Hours, Skill, SkillKind, Steps
from careeradvisor.writers.calendar import calendar

if TYPE_CHECKING:
    from ical.event import Event

FROZEN = Path(__file__).resolve().parents[1] / "data" / "catalogue"
MONDAY = date(2030, 1, 7)


@cache
def of_role(role_id: str, pace: str = "2.5") -> Plan:
    """A plan for a role of the frozen catalogue."""
    catalogue = open_catalogue(FROZEN)
    role, skills = catalogue.role(role_id), catalogue.skills()
    return plan(gap(role_id, role, skills, {}), skills, role.resume_examples, MONDAY, Fraction(pace))


NOW = datetime(2030, 1, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
NOTHING = Exported()
USUAL = When()


def written(planned: Plan, now: datetime = NOW, before: Exported = NOTHING, when: When = USUAL) -> str:
    """The calendar of a plan."""
    return calendar(schedule(planned, before, when, now.date()), now)


def saying(words: str) -> Plan:
    """A plan of one week in which every text is `words`."""
    skill = Skill(
        words, SkillKind.CRAFT, words, Hours(5, 10, 20), words, words, words, Steps((words,), (words,), (words,))
    )
    need = Need("skill", skill, Proficiency.FOUNDATION, None, Standing.MISSING, 1, (), words)
    hour = Fraction(1)
    portion = Portion("skill", words, hour, (Doing(words, hour, project=False, again=False),))
    step = Step(need, 1, 1, words, Proficiency.FOUNDATION, hour, done=True, bears_on=())
    week = PlanWeek(1, MONDAY, (portion,), ("skill",), review=True)
    return Plan("role", words, MONDAY, hour, (step,), (week,), hour, Fraction(0), ())


def events(text: str) -> list[Event]:
    """The events of a calendar as an independent parser reads them."""
    return IcsCalendarStream.calendar_from_ics(text).events


def hours(event: Event) -> Fraction:
    return Fraction(int((event.dtend - event.dtstart).total_seconds()), 3600)


@pytest.mark.parametrize("role_id", ["paralegal", "registered-nurse", "electrician"])
def test_an_independent_parser_finds_a_session_on_each_evening_with_what_to_do(role_id: str) -> None:
    planned = of_role(role_id, "4")
    found = events(written(planned))
    assert {(each.dtstart.strftime("%A"), each.dtstart.hour, each.dtstart.tzinfo) for each in found} == {
        ("Tuesday", 19, None),
        ("Thursday", 19, None),
    }
    for week in planned.weeks:
        held = [each for each in found if week.start <= each.dtstart.date() < week.start + timedelta(days=7)]
        assert sum(map(hours, held)) == sum(part.hours for part in week.portions)
        told = "\n".join(each.description or "" for each in held)
        for part in week.portions:
            for doing in part.doing:
                assert doing.sentence in told
        assert told.count("Look back:") == week.review
        for name in week.done:
            step = next(step for step in planned.steps if step.done and step.need.id == name)
            assert f"Proof: {step.need.skill.proof}\nResume bullet: {step.bullet}\n" in told
            assert f"careeradvisor done {name}:{step.level}" in told


@pytest.mark.parametrize(
    ("pace", "when", "sessions"),
    [
        ("2", When(), {"Tuesday": 2}),
        ("4", When(), {"Tuesday": 2, "Thursday": 2}),
        ("5", When(), {"Tuesday": Fraction(5, 3), "Thursday": Fraction(5, 3), "Sunday": Fraction(5, 3)}),
        (
            "28",
            When(),
            dict.fromkeys(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], 4),
        ),
        ("4", When(("saturday",), "09:15"), {"Saturday": 4}),
        ("4", When(("wednesday", "monday"), "21:30"), {"Monday": 2, "Wednesday": 2}),
    ],
)
def test_a_session_is_on_the_days_and_at_the_hour_that_were_chosen(
    pace: str, when: When, sessions: dict[str, Fraction]
) -> None:
    found = events(written(of_role("paralegal", pace), when=when))[: len(sessions)]
    assert {each.dtstart.strftime("%A"): hours(each) for each in found} == sessions
    assert {each.dtstart.strftime("%H:%M") for each in found} == {when.at}


def test_a_week_that_begins_on_a_thursday_has_its_tuesday_after_it() -> None:
    planned = of_role("paralegal")
    thursday = planned._replace(
        start=MONDAY + timedelta(days=3),
        weeks=tuple(week._replace(start=week.start + timedelta(days=3)) for week in planned.weeks),
    )
    first, second, *_ = events(written(thursday))
    assert (first.dtstart.date(), second.dtstart.date()) == (date(2030, 1, 10), date(2030, 1, 15))


def test_each_event_has_a_name_of_its_own() -> None:
    found = events(written(of_role("paralegal")))
    assert len({each.uid for each in found}) == len(found)


def by_uid(planned: Plan, now: datetime = NOW, before: Exported = NOTHING) -> dict[str, Event]:
    return {str(each.uid): each for each in events(written(planned, now, before))}


def test_names_are_those_of_sessions_whatever_the_start_and_the_time_of_export() -> None:
    planned = of_role("paralegal")
    later = planned._replace(
        start=planned.start + timedelta(days=70),
        weeks=tuple(week._replace(start=week.start + timedelta(days=70)) for week in planned.weeks),
    )
    one = by_uid(planned)
    held = schedule(planned, NOTHING, USUAL, NOW.date()).exported
    for other in (by_uid(later, NOW + timedelta(days=3)), by_uid(later, NOW + timedelta(days=3), held)):
        assert one.keys() == other.keys()
        assert "paralegal.session-1@careeradvisor" in one
        for uid, event in one.items():
            assert other[uid].dtstart == event.dtstart + timedelta(days=70)
            assert other[uid].dtstamp > event.dtstamp
    assert {event.sequence for event in one.values()} == {0}
    assert {event.sequence for event in other.values()} == {1}, "so that a calendar takes the later file"


def test_the_revision_of_a_session_rises_by_one_where_it_changes_and_not_where_it_does_not() -> None:
    planned = of_role("paralegal")
    first = schedule(planned, NOTHING, USUAL, NOW.date())
    again = schedule(planned, first.exported, USUAL, NOW.date())
    assert [each.revision for each in again.events] == [0] * len(again.events)
    later = schedule(planned, again.exported, When(USUAL.days, "07:30"), NOW.date())
    assert {each.revision for each in later.events} == {1}
    short = schedule(of_role("paralegal", "10"), later.exported, USUAL, NOW.date())
    assert {each.revision for each in short.dropped} == {2}, "what is taken back is a change too"
    back = schedule(planned, short.exported, USUAL, NOW.date())
    assert {each.revision for each in back.events[len(short.events) :]} == {3}, "and counts on when it comes again"
    assert len(back.exported.revisions) == len(back.exported.prints) == len(back.events)


def test_calendars_of_which_only_the_days_are_known_have_changed() -> None:
    planned = of_role("paralegal")
    held = schedule(planned, NOTHING, USUAL, NOW.date()).exported._replace(revisions=(), prints=())
    assert {each.revision for each in schedule(planned, held, USUAL, NOW.date()).events} == {1}


def test_the_stamp_is_the_time_of_the_export() -> None:
    lines = written(of_role("paralegal")).split("\r\n")
    assert {line for line in lines if line.startswith("DTSTAMP")} == {"DTSTAMP:20300101T083000Z"}


def test_the_calendars_of_two_people_share_no_event() -> None:
    planned = of_role("paralegal")
    one, other = (schedule(planned, NOTHING, USUAL, NOW.date(), owner) for owner in ("anna", "berta"))
    assert not {each.name for each in one.events} & {each.name for each in other.events}
    again = schedule(planned, one.exported, USUAL, NOW.date(), "anna-lena")
    assert again.events == one.events, "a profile that has a new name has the events of the old one"


def test_what_a_new_plan_has_no_more_is_cancelled_once_and_nothing_else() -> None:
    slow = schedule(of_role("paralegal"), NOTHING, USUAL, NOW.date())
    fast = schedule(of_role("paralegal", "10"), slow.exported, USUAL, NOW.date())
    names = {each.name for each in slow.events}
    assert {each.name for each in fast.dropped} == names - {each.name for each in fast.events} != set()
    found = by_uid(of_role("paralegal", "10"), before=slow.exported)
    cancelled = {uid for uid, event in found.items() if event.status == "CANCELLED"}
    assert cancelled == {f"{each.name}@careeradvisor" for each in fast.dropped}
    assert {found[uid].status for uid in found.keys() - cancelled} == {"CONFIRMED"}
    assert not schedule(of_role("paralegal", "10"), fast.exported, USUAL, NOW.date()).dropped
    assert schedule(of_role("paralegal"), fast.exported, USUAL, NOW.date()).exported.sessions == slow.exported.sessions


def test_sessions_that_have_passed_stay_and_the_plan_goes_on_with_the_next_number() -> None:
    planned = of_role("paralegal", "4")
    first = schedule(planned, NOTHING, USUAL, NOW.date())
    wednesday = MONDAY + timedelta(days=9)
    moved = planned._replace(
        start=MONDAY + timedelta(days=14),
        weeks=tuple(week._replace(start=week.start + timedelta(days=14)) for week in planned.weeks[3:]),
    )
    later = schedule(moved, first.exported, USUAL, wednesday)
    assert later.events[0].name == "paralegal.session-4", "of Tuesday, Thursday and Tuesday nothing changes"
    assert [each.name for each in later.dropped] == [each.name for each in first.events[-3:]]
    assert later.exported.sessions[:3] == first.exported.sessions[:3]


@given(st.integers(0, 1000), st.integers(0, 900), st.sampled_from(["0.25", "1", "5", "40"]))
def test_no_file_has_more_than_400_events_and_what_a_calendar_holds_is_never_forgotten(
    held: int, passed: int, pace: str
) -> None:
    planned = of_role("electrician", pace)
    days = tuple((NOW.date() + timedelta(days=number - min(held, passed))).isoformat() for number in range(held))
    before = Exported(days)
    alone = schedule(planned, NOTHING, USUAL, NOW.date())
    for _ in range(20):
        found = schedule(planned, before, USUAL, NOW.date())
        assert len(found.events) + len(found.dropped) <= 400
        assert len(found.events) + found.left_out == len(alone.events) + alone.left_out
        before = found.exported
        if not found.dropped:
            break
    assert before.sessions[: min(held, passed)] == days[: min(held, passed)]
    assert before.sessions[min(held, passed) :] == alone.exported.sessions, "in the end it holds the plan alone"
    assert found.events


def test_the_head_says_what_wrote_it_and_what_it_is() -> None:
    lines = written(of_role("paralegal")).split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert any(re.fullmatch(r"PRODID:-//careeradvisor//careeradvisor [\d.]+//EN", line) for line in lines)
    assert "X-WR-CALNAME:Paralegal: learning plan" in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300).filter(lambda words: words.strip())


@given(WORDS)
def test_any_text_comes_back_from_both_parsers_in_lines_of_at_most_75_octets(words: str) -> None:
    text = written(saying(words))
    assert text.endswith("\r\n")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert "\n" not in line
        assert "\r" not in line
    read = Calendar.from_ical(text)
    assert read.to_ical().decode() == text
    summaries = [str(each["summary"]) for each in read.walk("VEVENT")]
    assert summaries == [visible(f"Learn: {words}")]
    assert [each.summary for each in events(text)] == summaries


@pytest.mark.parametrize("words", ["a, b; c", r"back\slash \n", 'quo"ted', "colon: x", "BEGIN:VEVENT", "é" * 200])
def test_commas_semicolons_and_backslashes_are_escaped_and_read_back(words: str) -> None:
    (session,) = events(written(saying(words)))
    assert session.summary == f"Learn: {words}"
    assert (session.description or "").startswith(f"{words}\nProof: {words}\nResume bullet: {words}\n")


def test_a_line_break_in_a_text_begins_no_line_of_the_file() -> None:
    text = written(saying("one\r\nEND:VCALENDAR\r\nBEGIN:VEVENT"))
    lines = text.split("\r\n")
    assert (lines.count("BEGIN:VEVENT"), lines.count("END:VCALENDAR")) == (1, 1)
    assert len(events(text)) == 1


def test_the_same_plan_is_the_same_file() -> None:
    assert written(of_role("electrician")) == written(of_role.__wrapped__("electrician"))
