"""The iCalendar file of a plan: read by somebody else's parser, and the same after a round trip."""

from __future__ import annotations

import re
from datetime import date, timedelta
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
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.visible import visible
from careeradvisor.model.role import Proficiency
from careeradvisor.model.skill import Hours, Skill
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


def saying(words: str) -> Plan:
    """A plan of one week in which every text is `words`."""
    skill = Skill(words, words, Hours(1, 2, 3), words, words)
    need = Need("skill", skill, Proficiency.FOUNDATION, None, Standing.MISSING, 1, (), words)
    week = PlanWeek(1, MONDAY, (Portion("skill", words, Fraction(1)),), ("skill",), review=True)
    return Plan("role", words, MONDAY, Fraction(1), (Step(need, 1, 1, words),), (week,), 1, Fraction(0), ())


def events(text: str) -> list[Event]:
    """The events of a calendar as an independent parser reads them."""
    return IcsCalendarStream.calendar_from_ics(text).events


@pytest.mark.parametrize("role_id", ["paralegal", "registered-nurse", "electrician"])
def test_an_independent_parser_finds_every_week_project_and_review(role_id: str) -> None:
    planned = of_role(role_id)
    found = events(calendar(planned))
    weeks = [each for each in found if (each.dtend - each.dtstart).days == 7]
    assert [(each.dtstart, each.summary) for each in weeks] == [
        (
            week.start,
            "Learn: " + ", ".join(f"{part.title} ({float(part.hours):g} h)" for part in week.portions),
        )
        for week in planned.weeks
    ]
    days = [each for each in found if (each.dtend - each.dtstart).days == 1]
    assert len(weeks) + len(days) == len(found)
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
    found = events(calendar(of_role("paralegal")))
    assert {each.transparency for each in found} == {"TRANSPARENT"}
    assert len({each.uid for each in found}) == len(found)
    again = {each.uid for each in events(calendar(of_role("paralegal")))}
    assert again == {each.uid for each in found}, "importing it again changes events instead of doubling them"


def test_the_head_says_what_wrote_it_and_what_it_is() -> None:
    lines = calendar(of_role("paralegal")).split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert any(re.fullmatch(r"PRODID:-//careeradvisor//careeradvisor [\d.]+//EN", line) for line in lines)
    assert "X-WR-CALNAME:Paralegal: learning plan" in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300).filter(lambda words: words.strip())


@given(WORDS)
def test_any_text_comes_back_from_both_parsers_in_lines_of_at_most_75_octets(words: str) -> None:
    text = calendar(saying(words))
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
    week, due, _ = events(calendar(saying(words)))
    assert week.summary == f"Learn: {words} (1 h)"
    assert due.description == f"{words}\nProof: {words}\nResume bullet: {words}"


def test_a_line_break_in_a_text_begins_no_line_of_the_file() -> None:
    text = calendar(saying("one\r\nEND:VCALENDAR\r\nBEGIN:VEVENT"))
    lines = text.split("\r\n")
    assert (lines.count("BEGIN:VEVENT"), lines.count("END:VCALENDAR")) == (3, 1)
    assert len(events(text)) == 3


def test_the_same_plan_is_the_same_file() -> None:
    assert calendar(of_role("electrician")) == calendar(of_role("electrician"))
