"""What is kept about a person is shown in words, and as it was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import (
    Assessed,
    Circumstances,
    Exported,
    ListedProfile,
    OwnTask,
    PhysicalLimit,
    Practiced,
    Profile,
    ProfileList,
)
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.pages.profile import profile_page, profiles_page
from careeradvisor.writers import markdown

TASK = OwnTask("draft", "Draft letters", 12.5, Exposure.E1, next(iter(Trend)))
WEEK = Assessed("2026-11-01", "paralegal", "2026-10-01", 30, 41, 52, (TASK, TASK._replace(hours=20)))


def page(profile: Profile, name: str | None = None) -> str:
    return markdown.render(profile_page(profile, Path("/kept/profile.toml"), name))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Circumstances(years=12), "Years in this work**: 12"),
        (Circumstances(learning_hours=4.5), "Hours a week to learn**: 4.5"),
        (Circumstances(runway_months=6), "Months that savings last**: 6"),
        (Circumstances(relocate=True), "Could move house**: yes"),
        (Circumstances(relocate=False), "Could move house**: no"),
        (Circumstances(pay_cut=False), "Could earn less for a time**: no"),
        (Circumstances(state="TX"), "State whose pay is shown**: TX"),
        (Circumstances(education=Schooling.BACHELOR), "Education**: a bachelor's degree"),
        (Circumstances(pay_floor=31_000), "Least pay in a first year**: 31000"),
        (
            Circumstances(limits=(PhysicalLimit.HEAVY, PhysicalLimit.SCREEN)),
            "What the body does not allow**: heavy work, screen work",
        ),
        (Circumstances(limits=()), "What the body does not allow**: nothing"),
        (Circumstances(remaining_years=9), "Years still to work**: 9"),
        (Circumstances(out_of_work=True), "Out of work**: yes"),
    ],
)
def test_a_circumstance_is_said_in_words(said: Circumstances, words: str) -> None:
    lines = [line for line in page(Profile(circumstances=said)).splitlines() if line.startswith("- **")]
    assert lines == [f"- **{words}"]


def test_what_was_said_for_a_role_names_it() -> None:
    kept = Profile(
        circumstances=Circumstances(state="TX"), experience={"paralegal": 12.0}, said_for={"state": "paralegal"}
    )
    shown = page(kept)
    assert "Years in this work (paralegal)**: 12" in shown
    assert "State whose pay is shown**: TX, said for paralegal" in shown


@pytest.mark.parametrize(
    ("kept", "heading"),
    [
        (Profile(assessments=(WEEK,)), "Assessments"),
        (Profile(skills={"editing": Proficiency.WORKING}), "Skills"),
        (Profile(practice=(Practiced("2026-11-02", "editing", hours=3),)), "What you logged"),
        (Profile(circumstances=Circumstances(years=1)), "Circumstances"),
        (Profile(calendars={"paralegal": Exported(("2026-12-07",))}), "Calendars that were exported"),
    ],
)
def test_only_what_is_kept_has_a_part(kept: Profile, heading: str) -> None:
    shown = page(kept)
    assert [line for line in shown.splitlines() if line.startswith("## ")] == [f"## {heading}"]
    assert "Kept in /kept/profile.toml, on this machine alone." in shown


def test_an_assessment_is_a_row_with_the_hours_of_its_tasks() -> None:
    shown = page(Profile(assessments=(WEEK,)))
    heads, _, row = (line for line in shown.splitlines() if line.startswith("|"))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in (heads, row)]
    assert cells == [["Role", "On", "Index", "Range", "Hours"], ["paralegal", "2026-11-01", "41", "30-52", "32.5"]]
    assert profile_page(Profile(assessments=(WEEK, WEEK)), None).note == "2 assessments"


def test_what_was_logged_is_hours_or_a_level() -> None:
    hours = Practiced("2026-11-02", "editing", hours=0.5)
    level = Practiced("2026-11-03", "editing", level=Proficiency.WORKING)
    shown = page(Profile(practice=(hours, level)))
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in shown.splitlines() if line[:1] == "|"]
    assert rows[0] == ["Skill", "On", "Logged"]
    assert [row[1:] for row in rows[2:]] == [["2026-11-02", "0.5 h"], ["2026-11-03", "working"]]


def test_a_calendar_says_how_many_sessions_were_exported() -> None:
    assert "paralegal**: 2 sessions" in page(Profile(calendars={"paralegal": Exported(("2026-12-07", "2026-12-09"))}))


def test_whose_profile_it_is_and_how_to_begin_one() -> None:
    assert page(Profile()).startswith("# Your profile\n")
    assert "Nothing is kept about you. Begin: careeradvisor assess ROLE\n" in page(Profile())
    assert page(Profile(), "ada").startswith("# The profile ada\n")
    assert "Nothing is kept about ada. Begin: careeradvisor assess ROLE --profile ada" in page(Profile(), "ada")


def test_the_list_names_profiles_and_those_that_cannot_be_read() -> None:
    whole = ListedProfile("ada", "/kept/ada.toml", ("paralegal", "electrician"), "2026-11-01", whole=True)
    shown = markdown.render(
        profiles_page(ProfileList((whole, ListedProfile("bob", "/kept/bob.toml", (), "", whole=False))))
    )
    ada, bob = (next(line for line in shown.splitlines() if name in line) for name in ("ada", "bob"))
    assert "2026-11-01" in ada
    assert "paralegal, electrician" in shown
    assert "its file cannot be read" in bob
    assert "its file cannot be read" not in ada
    assert "`--profile NAME` with any command" in shown
    assert "Nothing is kept about anybody." in markdown.render(profiles_page(ProfileList(())))
