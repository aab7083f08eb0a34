"""The iCalendar file of a plan: read by somebody else's parser, and the same after a round trip."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from careeradvisor.advice.gap import Need, Standing, gap
from careeradvisor.advice.plan import Plan, PlanWeek, Portion, Step, plan
from careeradvisor.advice.schedule import schedule
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


def of_role(role_id: str, pace: str = "2.5") -> Plan:
    """A plan for a role of the frozen catalogue."""
    catalogue = open_catalogue(FROZEN)
    role, skills = catalogue.role(role_id), catalogue.skills()
    return plan(gap(role_id, role, skills, {}), skills, role.resume_examples, MONDAY, Fraction(pace))


NOW = datetime(2030, 1, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
NOTHING = Exported({})


def written(planned: Plan, now: datetime = NOW, before: Exported = NOTHING) -> str:
    """The calendar of a plan."""
    return calendar(schedule(planned, before), now)


def saying(words: str) -> Plan:
    """A plan of one week in which every text is `words`."""
    skill = Skill(
        words, SkillKind.CRAFT, words, Hours(5, 10, 20), words, words, words, Steps((words,), (words,), (words,))
    )
    need = Need("skill", skill, Proficiency.FOUNDATION, None, Standing.MISSING, 1, (), words)
    week = PlanWeek(1, MONDAY, (Portion("skill", words, Fraction(1)),), ("skill",), review=True)
    return Plan("role", words, MONDAY, Fraction(1), (Step(need, 1, 1, words),), (week,), 1, Fraction(0), ())


def events(text: str) -> list[Event]:
    """The events of a calendar as an independent parser reads them."""
    return IcsCalendarStream.calendar_from_ics(text).events


@pytest.mark.parametrize("role_id", ["paralegal", "registered-nurse", "electrician"])
def test_an_independent_parser_finds_every_session_project_and_review(role_id: str) -> None:
    planned = of_role(role_id)
    found = events(written(planned))
    sessions = [each for each in found if (each.dtend - each.dtstart).days == 7]
    assert [(each.dtstart, each.summary) for each in sessions] == [
        (week.start, f"Learn: {part.title} ({float(part.hours):g} h)")
        for week in planned.weeks
        for part in week.portions
    ]
    days = [each for each in found if (each.dtend - each.dtstart).days == 1]
    assert len(sessions) + len(days) == len(found) <= 400
    projects = {each.summary: each for each in days if each.summary.startswith("Project due: ")}
    assert len(projects) == len(planned.steps)
    for step in planned.steps:
        due = projects[f"Project due: {step.need.skill.title}"]
        assert due.dtstart == MONDAY + timedelta(days=7 * step.last_week - 1)
        assert due.description == (
            f"{step.need.skill.project}\nProof: {step.need.skill.proof}\nResume bullet: {step.bullet}"
        )
    reviews = [each.dtstart for each in days if each.summary.startswith("Review: ")]
    assert reviews == [week.start + timedelta(days=6) for week in planned.weeks if week.review]


def test_events_do_not_block_the_day_and_each_has_a_name_of_its_own() -> None:
    found = events(written(of_role("paralegal")))
    assert {each.transparency for each in found} == {"TRANSPARENT"}
    assert len({each.uid for each in found}) == len(found)


def by_uid(planned: Plan, now: datetime = NOW, before: Exported = NOTHING) -> dict[str, Event]:
    return {str(each.uid): each for each in events(written(planned, now, before))}


def test_names_are_those_of_sessions_whatever_the_start_and_the_time_of_export() -> None:
    planned = of_role("paralegal")
    later = planned._replace(
        start=planned.start + timedelta(days=70),
        weeks=tuple(week._replace(start=week.start + timedelta(days=70)) for week in planned.weeks),
    )
    one, other = by_uid(planned), by_uid(later, NOW + timedelta(days=3))
    assert one.keys() == other.keys()
    assert "paralegal.citation-verification.session-1@careeradvisor" in one
    assert "paralegal.citation-verification.project@careeradvisor" in one
    assert "paralegal.review-1@careeradvisor" in one
    for uid, event in one.items():
        assert other[uid].dtstart == event.dtstart + timedelta(days=70)
        assert (other[uid].sequence or 0) > (event.sequence or 0), "so that a calendar takes the later file"


def test_the_stamp_is_the_time_of_the_export() -> None:
    lines = written(of_role("paralegal")).split("\r\n")
    assert {line for line in lines if line.startswith("DTSTAMP")} == {"DTSTAMP:20300101T083000Z"}


def test_what_a_new_plan_has_no_more_is_cancelled_once_and_nothing_else() -> None:
    slow = schedule(of_role("paralegal"), NOTHING)
    fast = schedule(of_role("paralegal", "10"), slow.exported)
    names = {each.name for each in slow.events}
    assert set(fast.dropped) == names - {each.name for each in fast.events} != set()
    found = by_uid(of_role("paralegal", "10"), before=slow.exported)
    cancelled = {uid for uid, event in found.items() if event.status == "CANCELLED"}
    assert cancelled == {f"{name}@careeradvisor" for name in fast.dropped}
    assert not schedule(of_role("paralegal", "10"), fast.exported).dropped
    assert schedule(of_role("paralegal"), fast.exported).exported == slow.exported


def test_a_skill_that_is_held_now_is_taken_out_of_the_calendar() -> None:
    before = schedule(of_role("paralegal"), NOTHING).exported
    catalogue = open_catalogue(FROZEN)
    role, skills = catalogue.role("paralegal"), catalogue.skills()
    held = {"citation-verification": Proficiency.ADVANCED}
    smaller = plan(gap("paralegal", role, skills, held), skills, role.resume_examples, MONDAY, Fraction("2.5"))
    dropped = schedule(smaller, before).dropped
    assert "paralegal.citation-verification.project" in dropped
    assert "paralegal.citation-verification.session-1" in dropped


COUNTS = st.builds(
    Exported,
    st.dictionaries(st.sampled_from(["a", "b", "c"]), st.integers(1, 500)),
    st.lists(st.sampled_from(["a", "b", "c"]), unique=True).map(tuple),
    st.integers(0, 60),
)


@given(COUNTS, st.sampled_from(["0.25", "1", "5", "40"]))
def test_no_file_has_more_than_400_events_and_what_a_calendar_holds_is_never_forgotten(
    before: Exported, pace: str
) -> None:
    planned = of_role("electrician", pace)
    for _ in range(20):
        found = schedule(planned, before)
        assert len(found.events) + len(found.dropped) <= 400
        assert len(found.events) + found.left_out == len(schedule(planned, NOTHING).events) + (
            schedule(planned, NOTHING).left_out
        )
        before = found.exported
        if not found.dropped:
            break
    assert found.exported == schedule(planned, NOTHING).exported, "in the end a calendar holds the plan alone"
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
    assert summaries[0] == visible(f"Learn: {words} (1 h)")
    assert [each.summary for each in events(text)] == summaries


@pytest.mark.parametrize("words", ["a, b; c", r"back\slash \n", 'quo"ted', "colon: x", "BEGIN:VEVENT", "é" * 200])
def test_commas_semicolons_and_backslashes_are_escaped_and_read_back(words: str) -> None:
    week, due, _ = events(written(saying(words)))
    assert week.summary == f"Learn: {words} (1 h)"
    assert due.description == f"{words}\nProof: {words}\nResume bullet: {words}"


def test_a_line_break_in_a_text_begins_no_line_of_the_file() -> None:
    text = written(saying("one\r\nEND:VCALENDAR\r\nBEGIN:VEVENT"))
    lines = text.split("\r\n")
    assert (lines.count("BEGIN:VEVENT"), lines.count("END:VCALENDAR")) == (3, 1)
    assert len(events(text)) == 3


def test_the_same_plan_is_the_same_file() -> None:
    assert written(of_role("electrician")) == written(of_role("electrician"))
