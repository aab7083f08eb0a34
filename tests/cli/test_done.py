"""Logging what was learned, and a plan that goes on from there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.model.profile import Profile
from careeradvisor.model.role import Proficiency
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]

SKILL = "document-assembly-templates"
"""A skill of the frozen paralegal: 20 hours to the level working, which the role asks for."""
PLAN = ("plan", "paralegal", "--new", "--whole", "--start", "2090-01-02", "--json")


def planned(succeeds: Run) -> dict[str, Any]:
    """The step of the skill in the plan, and none where it is not planned."""
    steps = json.loads(succeeds(*PLAN).stdout)["steps"]
    return next((step for step in steps if step["need"]["id"] == SKILL), {})


class TestHours:
    def test_they_shorten_the_plan_from_the_front(self, succeeds: Run) -> None:
        before = planned(succeeds)
        assert (before["hours"], before["practiced"]) == (20, 0)
        page = succeeds("done", SKILL, "--hours", "6.5").stdout
        assert "Logged: 6.5 h. Hours that count: 6.5." in page
        assert f"careeradvisor done {SKILL} --undo" in page
        after = planned(succeeds)
        assert (after["hours"], after["practiced"], after["done"]) == (13.5, 6.5, True)
        succeeds("done", SKILL, "--hours", "2")
        assert planned(succeeds)["hours"] == 11.5

    def test_alone_they_finish_nothing(self, succeeds: Run) -> None:
        succeeds("done", SKILL, "--hours", "100")
        assert planned(succeeds)["hours"] == 1

    def test_of_a_level_that_is_behind_do_not_count_for_the_next(self, succeeds: Run) -> None:
        succeeds("done", SKILL, "--hours", "4")
        succeeds("done", f"{SKILL}:foundation")
        assert planned(succeeds)["practiced"] == 0
        succeeds("done", SKILL, "--hours", "3")
        assert planned(succeeds)["practiced"] == 3

    def test_of_a_skill_that_was_named_with_have_are_not_looked_at(self, succeeds: Run) -> None:
        succeeds("done", SKILL, "--hours", "4")
        steps = json.loads(succeeds(*PLAN, "--have", "").stdout)["steps"]
        assert [step["hours"] for step in steps if step["need"]["id"] == SKILL] == [20]


class TestDone:
    def test_a_skill_is_held_at_the_level_that_the_plan_asks_for(self, succeeds: Run) -> None:
        profile_store.save(Profile(experience={"paralegal": 2}))
        page = succeeds("done", "citation-verification").stdout
        assert "Well done: your level is advanced now." in page
        assert "careeradvisor plan paralegal" in page
        assert profile_store.load().skills == {"citation-verification": Proficiency.ADVANCED}

    def test_without_a_role_in_the_profile_that_is_working(self, succeeds: Run) -> None:
        succeeds("done", "citation-verification")
        assert profile_store.load().skills == {"citation-verification": Proficiency.WORKING}

    def test_it_may_be_named_by_its_title_without_quotes(self, succeeds: Run) -> None:
        succeeds("done", "checking", "citations", "and", "authorities:foundation")
        assert profile_store.load().skills == {"citation-verification": Proficiency.FOUNDATION}

    def test_the_plan_goes_on_without_it(self, succeeds: Run) -> None:
        succeeds("done", SKILL)
        assert planned(succeeds) == {}

    def test_the_profile_shows_what_was_logged(self, succeeds: Run) -> None:
        succeeds("done", SKILL, "--hours", "4")
        page = succeeds("profile").stdout
        assert "WHAT YOU LOGGED" in page
        assert "4 h" in page


class TestUndo:
    def test_it_takes_back_the_last_entry_and_its_level(self, succeeds: Run) -> None:
        for entry in (("--hours", "4"), (), ("--hours", "2")):
            succeeds("done", SKILL, *entry)
        assert "Taken back: 2 h. Hours that count: 0." in succeeds("done", SKILL, "--undo").stdout
        assert "Taken back: no level is noted now." in succeeds("done", SKILL, "--undo").stdout
        assert planned(succeeds)["practiced"] == 4
        succeeds("done", SKILL, "--undo")
        held = profile_store.load()
        assert (held.practice, held.skills) == ((), {})

    def test_the_level_from_before_comes_back(self, succeeds: Run) -> None:
        profile_store.save(Profile(skills={SKILL: Proficiency.FOUNDATION}))
        succeeds("done", SKILL)
        assert "Taken back: your level is foundation again." in succeeds("done", SKILL, "--undo").stdout
        assert profile_store.load().skills == {SKILL: Proficiency.FOUNDATION}


@pytest.mark.parametrize(
    ("line", "status", "says"),
    [
        ((SKILL, "--hours", "0"), 2, "--hours 0 is not above 0 and at most 168"),
        ((SKILL, "--hours", "-2"), 2, "--hours -2 is not above 0"),
        ((SKILL, "--hours", "169"), 2, "--hours 169 is not above 0"),
        ((SKILL, "--hours", "nan"), 2, "--hours nan is not above 0"),
        ((SKILL, "--undo"), 4, "nothing is logged on 'Building fill-in document templates with AI'"),
        ((f"{SKILL}:expert",), 2, "'expert' is not a level"),
        (("knitting",), 4, "no skill 'knitting'"),
    ],
)
def test_what_cannot_be_logged_is_refused_and_nothing_is_written(
    refuses: Refuses, line: tuple[str, ...], status: int, says: str
) -> None:
    assert says in refuses(status, "done", *line)
    assert not profile_store.path().exists()


def test_a_level_that_is_held_already_is_said(succeeds: Run, refuses: Refuses) -> None:
    succeeds("done", SKILL)
    assert "as working already" in refuses(2, "done", SKILL)
    assert len(profile_store.load().practice) == 1
