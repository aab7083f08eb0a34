"""One activity of the vocabulary: its code, who spends time on it, where it differs, and what is published of it."""

from __future__ import annotations

import datetime as dt

import pytest

from careeradvisor.document.block import Facts, Paragraph, Section, Table, plain
from careeradvisor.model.activity import (
    Activity,
    ActivityAccount,
    ActivityList,
    Departure,
    ListedActivity,
    Published,
    Spent,
)
from careeradvisor.model.role import Exposure, Horizon, Trend
from careeradvisor.model.statistic import Ratings
from careeradvisor.pages.activity import activities_page, activity_page

FIRST = next(iter(Horizon))
WRITING = Activity(
    name="Writing letters",
    exposure=Exposure.E2,
    trend=Trend.AT_RISK,
    ai_does="It drafts.",
    do="Check the drafts.",
    dwas=(),
    reviewed=dt.date(2026, 11, 1),
    horizon=FIRST,
)
RATINGS = Ratings("a-study", "A model", 2023)
NOTHING = Published(1, None, None, None, None, None)


def account(
    activity: Activity = WRITING, published: Published = NOTHING, spent: tuple[Spent, ...] = ()
) -> ActivityAccount:
    return ActivityAccount("writing", "Records", activity, published, spent, {}, {}, RATINGS)


def parts(of: ActivityAccount) -> dict[str, Section]:
    return {each.id: each for each in activity_page(of).sections}


def cells(section: Section) -> list[list[str]]:
    [table] = (each for each in section.blocks if isinstance(each, Table))
    return [[plain(cell) for cell in row] for row in table.rows]


def facts(of: ActivityAccount) -> dict[str, str]:
    [block] = (each for each in parts(of)["published"].blocks if isinstance(each, Facts))
    return {name: plain(line) for name, line in block.rows}


def test_only_what_is_written_has_a_part() -> None:
    assert list(parts(account())) == ["does", "do", "published", "sources"]
    whole = WRITING._replace(stops_at="At tact.", measured="By half.", because="Drafts are cheap.")
    assert [(key, each.title) for key, each in parts(account(whole)).items()] == [
        ("does", "What AI or a machine does"),
        ("stops", "Where it stops"),
        ("measured", "Measured so far"),
        ("because", "Why it is losing or gaining value"),
        ("do", "What to do"),
        ("published", "What is published"),
        ("sources", "Sources"),
    ]


@pytest.mark.parametrize(("horizon", "words"), [(None, "at-risk"), (FIRST, f"at-risk, {FIRST}")])
def test_the_head_says_code_trend_and_day(horizon: Horizon | None, words: str) -> None:
    [block] = activity_page(account(WRITING._replace(horizon=horizon))).header
    assert isinstance(block, Facts)
    said = {name: plain(line) for name, line in block.rows}
    assert said["Exposure"].startswith("E2: ")
    assert (said["Trend"], said["Judged for"]) == (words, "2026-11-01")
    assert activity_page(account()).note == "Records"


def test_who_spends_time_on_it_leads_to_their_pages() -> None:
    spent = parts(account(spent=(Spent("43-6014.00", "Secretaries", 31.6), Spent("43-4051.00", "Clerks", 0.4))))[
        "occupations"
    ]
    assert cells(spent) == [["Secretaries", "43-6014.00", "32%"], ["Clerks", "43-4051.00", "0%"]]
    [table] = (each for each in spent.blocks if isinstance(each, Table))
    assert table.rows[0][0][0].target == ("role", "43-6014.00")


def test_where_it_differs_says_what_stays_the_same() -> None:
    differs = (
        Departure(("53-3", "47"), "They write on the road.", exposure=Exposure.E0),
        Departure(("29",), "Patients read them.", trend=Trend.AT_RISK, horizon=FIRST),
        Departure(("25",), "Parents read them.", trend=Trend.RISING),
    )
    rows = cells(parts(account(WRITING._replace(occupations=differs)))["differs"])
    assert [row[0] for row in rows] == ["53-3, 47", "29", "25"]
    assert rows[0][1] != "the same"
    assert [row[1] for row in rows[1:]] == ["the same", "the same"]
    assert [row[2] for row in rows] == ["the same", f"at-risk, {FIRST}", "rising"]
    assert rows[0][3] == "They write on the road."


def test_ratings_and_use_that_are_not_published_are_said_to_be_so() -> None:
    assert facts(account()) == {
        "Code here": "0.5 of 1, the part of assistants",
        "A model, 2023": "none published",
        "People, 2023": "none published",
        "Seen in use": "not seen",
    }
    [said] = (each for each in parts(account())["published"].blocks if isinstance(each, Paragraph))
    assert plain(said.line).startswith("Means over the 1 O*NET task that belong to it, 1 for E1, a half for E2.")


def test_ratings_and_use_that_are_published_are_shown() -> None:
    found = facts(account(published=Published(12, 0.875, 0.0, 0.123456, 0.254, 0.6)))
    assert (found["A model, 2023"], found["People, 2023"]) == ("0.88 of 1", "0.00 of 1")
    assert found["Seen in use"] == "0.123% of all conversations; 25% hand it over, 60% work on it together"
    assert facts(account(published=Published(12, None, None, 0.0, None, None)))["Seen in use"] == (
        "0% of all conversations; 0% hand it over, 0% work on it together"
    )


def test_the_list_puts_activities_under_their_groups() -> None:
    listed = [
        ListedActivity("writing", "Records", "Writing letters", Exposure.E2, Trend.AT_RISK, FIRST),
        ListedActivity("filing", "Records", "Filing", Exposure.E1, Trend.STEADY, None),
        ListedActivity("cooking", "Hands", "Cooking", Exposure.E0, Trend.STEADY, None),
    ]
    page = activities_page(ActivityList(tuple(listed)))
    assert page.note == "3 activities"
    assert [(each.id, each.title) for each in page.sections] == [("group-1", "Records"), ("group-2", "Hands")]
    assert [(row[0], row[2], row[3]) for row in cells(page.sections[0])] == [
        ("Writing letters", f"at-risk, {FIRST}", "writing"),
        ("Filing", "steady", "filing"),
    ]
    assert activities_page(ActivityList((listed[0],))).note == "1 activity"
